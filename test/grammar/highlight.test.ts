import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { source } from "../syntax/arbitrary.ts";
import { disagreements, loadHighlighter, scopesOf } from "./scopes.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadHighlighter();
});

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
      disagreements(grammar, readFileSync(join(ROOT, "examples", path), "utf8")).map((w) => `${path}:${w}`),
    );
    expect(wrong).toEqual([]);
  });

  it("agrees with the parser on generated sources", () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(disagreements(grammar, text)).toEqual([]);
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
