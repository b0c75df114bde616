import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../support/bundle.ts";

/** Tables of sentences without arguments, beside those of `defineMessages`. */
const CATALOGUES = [
  "src/build/outputs/descriptions.ts",
  "src/cli/commands.ts",
  "src/cli/options/command-options.ts",
  "src/diagnostics/catalogue.ts",
];

const isCatalogue = (path: string): boolean =>
  CATALOGUES.includes(path) ||
  path.startsWith("src/syntax/messages/") ||
  /^src\/rules\/.*\/docs\//.test(path);

/** The sentences in both languages that stand in a file, but for those in the tables of `defineMessages`. */
function loose(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const isText = (node: ts.Expression): boolean =>
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    (ts.isBinaryExpression(node) && isText(node.left));
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === "defineMessages") return;
    if (ts.isObjectLiteralExpression(node)) {
      const texts = node.properties.filter(
        (property) => ts.isPropertyAssignment(property) && isText(property.initializer),
      );
      const names = texts.map(({ name }) => name?.getText(file));
      if (names.includes("id") && names.includes("en"))
        found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => `src/${path.split(sep).join("/")}`);

describe("sentences for users", () => {
  it("stand in catalogues, so that reporters render them", () => {
    const outside = files.filter((path) => !isCatalogue(path));
    expect(outside.flatMap((path) => loose(path, readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  it("are looked for in every catalogue that is excepted, and it is there", () => {
    const empty = CATALOGUES.filter(
      (path) => loose(path, readFileSync(join(root, path), "utf8")).length === 0,
    );
    expect(empty).toEqual([]);
  });

  it.each([
    ['const a = { id: "ada", en: `${b} is there` };', 1],
    ['f({ code, id: "a" + b, en: "c" });', 1],
    ['defineMessages({ a: { id: "ada", en: "there" } });', 0],
    ["const a = { id: heading, en: heading };", 0],
  ])("are found: %s", (text, count) => {
    expect(loose("a.ts", text)).toHaveLength(count);
  });
});
