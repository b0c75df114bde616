import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { applyFixes } from "../../src/edits/apply.ts";
import { parse } from "../../src/syntax/parse.ts";
import { shape } from "./shape.ts";

const folder = new URL("./cases/", import.meta.url);
const cases = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(`${name}/input.ppb`, folder), "utf8"),
}));

const at = (text: string) => ({ path: "a.ppb", text });

it.each(cases)("$name: what can be fixed is gone when it was, and nothing comes in its place", ({ text }) => {
  let file = at(text);
  // Of a line the first kind of slip is told, so that the next one shows once it is mended.
  for (let round = 0; round < 4; round += 1) {
    const fixes = parse(file).diagnostics.flatMap((d) => (d.fix === undefined ? [] : [d.fix]));
    [file = at(text)] = applyFixes([file], fixes).files;
  }
  const after = parse(file).diagnostics;
  expect(after.filter((d) => d.fix !== undefined)).toEqual([]);
  expect(after.length).toBeLessThanOrEqual(parse(at(text)).diagnostics.length);
});

/** More words than are read at once, and of these the last is an arrow. */
const MANY = "DINAS 01 -> ".repeat(30);

/** What other programs write, and what it is read as. */
const MEANT: readonly (readonly [string, string])[] = [
  ["unit a “Bidang A” singkatan “A”", 'unit a "Bidang A" singkatan "A"'],
  ['unit a “Bidang A"', 'unit a "Bidang A"'],
  ['unit a “Bidang "A" baru”', 'unit a "Bidang ”A” baru"'],
  ["unit a ‘Jum'at’", 'unit a "Jum\'at"'],
  ["unit a ''Bidang A''", 'unit a "Bidang A"'],
  ['unit a "Bidang\n  A" singkatan "A"', 'unit a "Bidang A" singkatan "A"'],
  ['unit a Bidang A"', 'unit a "Bidang A"'],
  ["unit a Bidang A, B", 'unit a "Bidang A, B"'],
  ["alur P.1 => P.2", "alur P.1 -> P.2"],
  ["alur P.1 –> P.2", "alur P.1 -> P.2"],
  ["alur P.1 \uf0e0 P.2", "alur P.1 -> P.2"],
  ["alur P.1 -Ya, benar-> P.2", "alur P.1 -[Ya, benar]-> P.2"],
  ["alur P.1 -[Ya-> P.2", "alur P.1 -[Ya]-> P.2"],
  ["alur P.1 -->|Ya| P.2", "alur P.1 -[Ya]-> P.2"],
  ["alur P.1 -.-> P.2", "alur P.1 ..> P.2"],
  ["alur P.1 ->\n  P.2 =>\n  P.3", "alur P.1 -> P.2 -> P.3"],
  ['level 0 {\n  P.1 "A"\nunit a "A"', 'level 0 { P.1 "A" }\nunit a "A"'],
  ['level 0\n  P.1 "A"\n}', 'level 0 { P.1 "A" }'],
  ["peta X {\n  tahun 2027/2029\n}", "peta X { tahun 2027-2029 }"],
  ["peta X { ukuran 12 tahun 2027/2029 }", "peta X { ukuran 12 tahun 2027-2029 }"],
  ['le\u00advel 0 { P.1 "A" }', 'level 0 { P.1 "A" }'],
  // Names that are made up say where they stand.
  ['unit umum singkatan "A"', 'unit umum "_0" singkatan "A"'],
  ["cfm P.1 {\n  lajur {\n    mulai\n  }\n}", 'cfm P.1 { lajur _12 "_12" { mulai } }'],
  [`level 0 {\n  alur ${MANY}DINAS 02 x\n}`, `level 0 { alur ${MANY}DINAS 02 -> x }`],
];

it.each(MEANT)("%j is read as %j, with one finding", (written, meant) => {
  expect(shape(parse(at(`${written}\n`)).tree)).toEqual(shape(parse(at(`${meant}\n`)).tree));
  expect(parse(at(`${written}\n`)).diagnostics).toHaveLength(1);
});

/** Heads of lanes and parties that lack something: what stands in their blocks, and what points at them, is known. */
it.each([
  ["lajur {", 'pihak "D" { lajur b { } }'],
  ['lajur "Bidang" {', "lajur b { }"],
  ["pihak {\n lajur a {", "lajur b { }", "}"],
  ["lajur a {", "lajur b"],
])("a CFM with %j and %j has one finding", (head, other, close = "") => {
  const text = `mitra a "Bidang A"
mitra b "Bidang B"
level 0 {
  P.1 "Pelayanan izin" pengampu a
}
cfm P.1 {
  ${other}
  ${head}
    mulai
    catat "Mencatat permohonan"
    selesai
  }
  ${close}
  alur mulai -> catat -> selesai
  alur catat ..[Surat]..> b
}
`;
  const { diagnostics } = check([{ path: "a.ppb", text: `peta X { }\n${text}` }]);
  expect(diagnostics.filter((d) => d.severity === "error").map((d) => d.code)).toEqual([
    "sintaks-tak-terduga",
  ]);
});

it("an old Windows encoding is one finding, although it took the quotes", () => {
  const text = 'peta A {\n  judul \ufffdPeta\ufffd\n  instansi \ufffdDinas\ufffd\n}\nunit a "Caf\ufffd"\n';
  const found = check([at(text)]).diagnostics.filter((d) => d.severity === "error");
  expect(found.map((d) => [d.code, d.span.start])).toEqual([["bukan-utf8", text.indexOf("\ufffd")]]);
});
