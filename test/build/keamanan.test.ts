import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("every line of docs/keamanan.md names tests that exist", () => {
  const rows = readFileSync(join(root, "docs/keamanan.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const tests = [...row.matchAll(/`(test\/[^`]+)`/g)].map((match) => match[1] ?? "");
    expect(tests, row).not.toEqual([]);
    for (const path of tests) expect(existsSync(join(root, path)), path).toBe(true);
  }
});
