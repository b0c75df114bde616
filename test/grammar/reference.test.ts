import { readFileSync } from "node:fs";
import type { CstNode, IToken } from "chevrotain";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { keywords, type Keyword } from "../../grammar/keywords.ts";
import { PpbParser } from "../../grammar/parser/parser.ts";
import { defaults } from "../../grammar/reference/page.ts";
import { entries } from "../../grammar/reference/entries.ts";
import { createLexer } from "../../grammar/tokens.ts";
import { choiceAfter, choiceInside, choiceOf, choiceWords, wordFor } from "../../grammar/words.ts";
import { render } from "../../src/diagnostics/message.ts";
import { check } from "../../src/check.ts";
import { formatSource } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { shape } from "../syntax/shape.ts";
import { disagreements, loadHighlighter, roles } from "./scopes.ts";

const at = (text: string) => ({ path: "contoh.ppb", text });
const page = readFileSync(new URL("../../docs/bahasa.md", import.meta.url), "utf8");
const lexer = createLexer();
const parser = new PpbParser();
const rules = Object.values(parser.getGAstProductions());
const examples = Object.entries(entries).map(([name, { example }]) => ({ name, example }));

let highlighter: IGrammar;
beforeAll(async () => {
  highlighter = await loadHighlighter();
});

function read(text: string): CstNode {
  parser.input = lexer.tokenize(text).tokens;
  return parser.file();
}

/** All nodes of a rule. */
function nodesOf(node: CstNode, rule: string): readonly CstNode[] {
  const children = Object.values(node.children).flat();
  const below = children.flatMap((child) => ("children" in child ? nodesOf(child, rule) : []));
  return node.name === rule ? [node, ...below] : below;
}

/** Tokens that stand directly in a node under one name. */
function tokensOf(node: CstNode, name: string): readonly IToken[] {
  return (node.children[name] ?? []).filter((child): child is IToken => !("children" in child));
}

function replaced(text: string, token: IToken, by: string): string {
  return text.slice(0, token.startOffset) + by + text.slice(token.startOffset + token.image.length);
}

/** The keywords that a rule has in any of its alternatives. */
function keywordsOf(rule: (typeof rules)[number]): readonly string[] {
  const words = JSON.stringify(rule.definition, (key, value: unknown) =>
    ["PATTERN", "LONGER_ALT", "CATEGORIES", "referencedRule"].includes(key) ? undefined : value,
  ).matchAll(/"name":"kw_([\w-]+)"/g);
  return [...new Set([...words].map((m) => m[1]!))];
}

describe.each(examples)("the example of $name", ({ name, example }) => {
  it("reads without a finding and is as the formatter leaves it", () => {
    expect(parse(at(example)).diagnostics).toEqual([]);
    expect(formatSource(at(example)).text).toBe(example);
  });

  it("shows the rule with each of its keywords", () => {
    const nodes = nodesOf(read(example), name);
    expect(nodes.length).toBeGreaterThan(0);
    const shown = new Set(nodes.flatMap((node) => Object.keys(node.children)));
    const missing = keywordsOf(rules.find((rule) => rule.name === name)!).filter(
      (w) => !shown.has(`kw_${w}`),
    );
    expect(missing).toEqual([]);
  });

  it("is highlighted as it is read", () => {
    expect(disagreements(highlighter, example)).toEqual([]);
  });

  it("is known to the tree builder: no part of the rule can go without the tree changing", () => {
    const tree = JSON.stringify(shape(parse(at(example)).tree));
    for (const node of nodesOf(read(example), name)) {
      const { startOffset = 0, endOffset = 0 } = node.location ?? {};
      // A plain arrow that is missing is told and read as if it stood there.
      if (example.slice(startOffset, endOffset + 1) === "->") continue;
      const without = example.slice(0, startOffset) + example.slice(endOffset + 1);
      expect(JSON.stringify(shape(parse(at(without)).tree))).not.toBe(tree);
      for (const token of [...tokensOf(node, "Text"), ...tokensOf(node, "Name")]) {
        const other = replaced(example, token, token.image.startsWith('"') ? '"lain sekali"' : "lain-sekali");
        expect(JSON.stringify(shape(parse(at(other)).tree)), token.image).not.toBe(tree);
      }
    }
  });

  it("names the keyword that was meant when one is mistyped, once", () => {
    for (const [role, token] of roles(read(example))) {
      if (!role.startsWith("kw_")) continue;
      const mistyped = replaced(example, token, `${token.image}${token.image.at(-1)!}`);
      const found = parse(at(mistyped)).diagnostics.map(
        (d) => `${d.span.start} ${d.code} ${d.help === undefined ? "" : render(d.help, "id")}`,
      );
      expect(found, mistyped).toEqual([`${token.startOffset} sintaks-kata Maksud Anda "${token.image}"?`]);
    }
  });
});

describe("the page", () => {
  it("has every rule of the grammar, and no other", () => {
    expect(Object.keys(entries).sort()).toEqual(rules.map((rule) => rule.name).sort());
    for (const { label, example } of Object.values(entries)) {
      expect(page).toContain(`\n### ${label}\n`);
      expect(page).toContain(`\`\`\`ppb\n${example}\`\`\``);
    }
  });

  it("says of every keyword where it stands", () => {
    const rows = new Map([...page.matchAll(/^\| `([\w-]+)` +\| (\[.*\)) +\|$/gm)].map((m) => [m[1], m[2]]));
    expect(keywords.filter((word) => !rows.has(word))).toEqual([]);
  });

  it("gives no two parts one name", () => {
    const labels = Object.values(entries).map((entry) => entry.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each([...Object.entries(choiceAfter), ...Object.entries(choiceInside)])(
    "lists the words that the tree builder takes with %s",
    (word, list) => {
      const asked = examples.flatMap(({ example }) =>
        namesAsked(read(example), word).map(({ name, rule }) => ({
          text: replaced(example, name, "zzzzzzzzzzzz"),
          words: choiceWords(choiceOf(word as Keyword, rule) ?? list),
        })),
      );
      expect(asked.length).toBeGreaterThan(0);
      for (const { text, words } of asked)
        expect(
          parse(at(text)).diagnostics.map((d) => (d.help === undefined ? "" : render(d.help, "id"))),
        ).toEqual([`Pilih salah satu: ${words.join(", ")}.`]);
    },
  );

  it("tells the defaults as they are", () => {
    const { repository } = check([
      at('peta K {\n}\nlevel 0 {\nP.1 "Satu"\n}\ncfm P.1 {\nlajur a "A" {\nmulai\n}\n}\n'),
    ]);
    const map = repository.maps[0]!;
    const { settings } = map;
    expect(defaults).toEqual({
      matriks: `${wordFor("matrix", settings.matrix)}, ${wordFor("matrix", settings.matrixForm)}`,
      tema: wordFor("theme", settings.theme),
      kertas: wordFor("paper", settings.paper),
      halaman: [wordFor("orientation", settings.orientation), wordFor("pages", settings.levelMapPages)].join(
        ", ",
      ),
      "daftar-isi": wordFor("yesNo", settings.contentsPage),
      "daftar-cfm": wordFor("yesNo", settings.cfmList),
      legenda: wordFor("yesNo", settings.legend),
      arah: wordFor("direction", map.cfms[0]!.direction),
      ukuran: String(settings.bodySize),
      margin: settings.margins.join(" "),
      csv: JSON.stringify(settings.csvSeparator),
      "sebutan utama": JSON.stringify(settings.groupNames.core),
      "sebutan manajemen": JSON.stringify(settings.groupNames.management),
      "sebutan pendukung": JSON.stringify(settings.groupNames.support),
    });
  });
});

/** The names in an example that must come from the closed list of a keyword. */
function namesAsked(cst: CstNode, word: string): readonly { readonly name: IToken; readonly rule: string }[] {
  return rules
    .flatMap((rule) => nodesOf(cst, rule.name))
    .filter((node) => tokensOf(node, `kw_${word}`).length > 0 && node.name !== "map")
    .flatMap((node) => {
      const inside = [...nodesOf(node, "field"), ...nodesOf(node, "ruleSetting")];
      return (inside.length > 0 ? inside : [node]).flatMap((n) =>
        tokensOf(n, "Name")
          .slice(-1)
          .map((name) => ({ name, rule: node.name })),
      );
    });
}
