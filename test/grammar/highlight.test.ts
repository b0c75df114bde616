import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CstNode, IToken } from "chevrotain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { PpbParser } from "../../grammar/parser.ts";
import { createLexer } from "../../grammar/tokens.ts";
import { source } from "../syntax/arbitrary.ts";
import { loadHighlighter, scopesOf } from "./scopes.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadHighlighter();
});

/** Each token with the part that it plays for the parser: `kw_cabang` as a shape is not `cabang` as an id. */
function roles(node: CstNode): readonly (readonly [role: string, token: IToken])[] {
  return Object.entries(node.children).flatMap(([role, children]) =>
    children.flatMap((child) =>
      "children" in child ? roles(child) : [[role, child] as readonly [string, IToken]],
    ),
  );
}

/** What the scope of a token begins with, for the part that it plays. */
const SCOPES: Readonly<Record<string, RegExp>> = {
  Name: /^(variable|constant\.(language|other\.code)|support)\./,
  Identifier: /^constant\.other\.code\./,
  Code: /^constant\.other\.code\./,
  NumberPath: /^constant\.(numeric|other\.code)\./,
  YearRange: /^constant\.numeric\./,
  DateLiteral: /^constant\.numeric\./,
  Text: /^(string\.quoted|constant\.character\.escape)\./,
  Arrow: /^keyword\.operator\.arrow\./,
  DottedArrow: /^keyword\.operator\.arrow\./,
  LabelledArrow: /^keyword\.operator\.arrow\./,
  Open: /^punctuation\./,
  Close: /^punctuation\./,
};

const lexer = createLexer();
const parser = new PpbParser();

/** Tokens that the highlighter takes for something else than the parser does. */
function disagreements(text: string): readonly string[] {
  const lexed = lexer.tokenize(text);
  parser.input = lexed.tokens;
  const cst = parser.file();
  expect(parser.errors.map((e) => e.message)).toEqual([]);
  const scopes = scopesOf(grammar, text);
  const wrong: string[] = [];
  const look = (role: string, token: IToken, wanted: RegExp): void => {
    for (const at of [token.startOffset, token.endOffset ?? token.startOffset]) {
      const scope = scopes[at] ?? "";
      if (!wanted.test(scope)) wrong.push(`${token.startLine ?? 0}: ${token.image} as ${role} is ${scope}`);
    }
  };
  for (const [role, token] of roles(cst))
    look(role, token, role.startsWith("kw_") ? /^keyword\.(control|other)\./ : (SCOPES[role] ?? /^$/));
  for (const token of lexed.groups["comments"] ?? [])
    look("comment", token, /^(comment|keyword\.control\.s)/);
  return wrong;
}

/** The scopes of the words of one line, without the common ending. */
function scopesOfWords(text: string, line: string): readonly string[] {
  const start = text.indexOf(line);
  const scopes = scopesOf(grammar, text);
  return [...line.matchAll(/"[^"]*"|-\[|\]->|->|\.\.>|[^\s"\]{}]+|[{}]/g)].map((word) => {
    const scope = (scopes[start + word.index] ?? "").replace(/\.ppb$/, "");
    return `${word[0]} ${scope}`;
  });
}

const cfm = (inside: string): string => `cfm P.1 {\n${inside}\n}\n`;
const lane = (inside: string): string => cfm(`lajur a {\n${inside}\n}`);

describe("the highlighter", () => {
  it("agrees with the parser on every example map", () => {
    const files = readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ppb"))
      .sort();
    expect(files.length).toBeGreaterThan(20);
    const wrong = files.flatMap((path) =>
      disagreements(readFileSync(join(ROOT, "examples", path), "utf8")).map((w) => `${path}:${w}`),
    );
    expect(wrong).toEqual([]);
  });

  it("agrees with the parser on generated sources", () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(disagreements(text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      "a keyword as the id of a step",
      lane('tunggu "Menunggu jawaban"'),
      'tunggu "Menunggu jawaban"',
      ["tunggu variable.other.step", '"Menunggu jawaban" string.quoted.double'],
    ],
    [
      "a keyword as a shape",
      lane('jeda tunggu "Menunggu"'),
      'jeda tunggu "Menunggu"',
      ["jeda variable.other.step", "tunggu keyword.other.step", '"Menunggu" string.quoted.double'],
    ],
    [
      "an event that is the id of another shape",
      lane('selesai dokumen "Berkas"'),
      "selesai dokumen",
      ["selesai variable.other.step", "dokumen keyword.other.step"],
    ],
    [
      "an event with an id",
      lane('mulai permintaan "Surat masuk"'),
      "mulai permintaan",
      ["mulai keyword.other.step", "permintaan variable.other.step"],
    ],
    [
      "steps done together",
      lane('rapat "Rapat" bersama b selesai'),
      "bersama b selesai",
      ["bersama keyword.other", "b variable.other", "selesai variable.other"],
    ],
    [
      "keywords at the ends of a flow",
      cfm("alur mulai -> arah -[Ya]-> selesai // akhir"),
      "alur mulai -> arah -[Ya]-> selesai // akhir",
      [
        "alur keyword.control",
        "mulai variable.other.step",
        "-> keyword.operator.arrow",
        "arah variable.other.step",
        "-[ keyword.operator.arrow",
        "Ya string.unquoted.label",
        "]-> keyword.operator.arrow",
        "selesai variable.other.step",
        "// comment.line.double-slash",
        "akhir comment.line.double-slash",
      ],
    ],
    [
      "a list of units that ends at a fact",
      'level 0 {\nP.1 "Satu" pengampu unit umkm kelompok utama\n}\n',
      "pengampu unit umkm kelompok utama",
      [
        "pengampu keyword.other",
        "unit variable.other",
        "umkm variable.other",
        "kelompok keyword.other",
        "utama constant.language",
      ],
    ],
    [
      "a name that begins like a keyword",
      lane('unit-kerja "Unit" '),
      "unit-kerja",
      ["unit-kerja variable.other.step"],
    ],
    ["a keyword of another place", cfm("judul judul"), "judul", ["judul variable.other.step"]],
  ])("%s", (_, text, line, expected) => {
    expect(scopesOfWords(text, line)).toEqual(expected);
  });

  it("long texts, escapes and comments end where the lexer says", () => {
    const text = [
      "peta K {",
      '  judul """',
      "    peta { // bukan komentar",
      '    tanda \\u{1F600} dan "petik" \\"""',
      '  instansi "a \\" // masih teks"  // komentar " bukan teks',
      "  /* peta",
      '     unit " */ tahun 2024-2026',
      "}",
      'unit a "tak ditutup',
      'mitra b "B"',
    ].join("\n");
    const scopes = scopesOf(grammar, text);
    const at = (word: string): string => scopes[text.indexOf(word)]!;
    expect(at("{ // bukan")).toBe("string.quoted.triple.ppb");
    expect(at("\\u{1F600}")).toBe("constant.character.escape.ppb");
    expect(at("instansi")).toBe("keyword.other.ppb");
    expect(at('\\" // masih')).toBe("constant.character.escape.ppb");
    expect(at("// masih")).toBe("string.quoted.double.ppb");
    expect(at("// komentar")).toBe("comment.line.double-slash.ppb");
    expect(at('unit " */')).toBe("comment.block.ppb");
    expect(at("tahun")).toBe("keyword.other.ppb");
    expect(at("tak ditutup")).toBe("string.quoted.double.ppb");
    expect(at("mitra")).toBe("keyword.control.ppb");
  });
});
