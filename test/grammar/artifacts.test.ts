import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { artifacts } from "../../grammar/artifacts.ts";

const made = await artifacts();

it.each([...made.keys()])("%s is as the language makes it (npm run reference)", (path) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")).toBe(made.get(path));
});
