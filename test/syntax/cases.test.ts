import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { positionAt } from "../../src/source/lines.ts";
import { formatSource } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { shape } from "./shape.ts";

const folder = new URL("./cases/", import.meta.url);

/** A case is a folder: input.ppb, and what reviewers have agreed that it gives. */
describe.each(readdirSync(folder).sort())("%s", (name) => {
  const dir = new URL(`${name}/`, folder);
  const file = { path: "input.ppb", text: readFileSync(new URL("input.ppb", dir), "utf8") };

  it("findings", async () => {
    const lines = parse(file).diagnostics.map((d) => {
      const { line, column } = positionAt(file, d.span.start);
      return `${line}:${column} ${d.code}: ${render(d.message, "id")} ${d.help === undefined ? "" : render(d.help, "id")}\n`;
    });
    await expect(lines.join("")).toMatchFileSnapshot(new URL("findings.txt", dir).pathname);
  });

  it("tree", async () => {
    await expect(`${JSON.stringify(shape(parse(file).tree), null, 1)}\n`).toMatchFileSnapshot(
      new URL("tree.json", dir).pathname,
    );
  });

  it("formatted", async () => {
    await expect(formatSource(file).text).toMatchFileSnapshot(new URL("formatted.ppb", dir).pathname);
  });

  it("formatted again stays as it is and means the same", () => {
    const once = formatSource(file).text;
    expect(formatSource({ path: file.path, text: once }).text).toBe(once);
    expect(shape(parse({ path: file.path, text: once }).tree)).toEqual(shape(parse(file).tree));
  });
});

it("five unrelated typing errors are five findings", () => {
  const text = readFileSync(new URL("lima-kesalahan/input.ppb", folder), "utf8");
  expect(parse({ path: "input.ppb", text }).diagnostics).toHaveLength(5);
});
