import { expect, it } from "vitest";
import { applyFixes } from "../../src/edits/apply.ts";
import { parse } from "../../src/syntax/parse.ts";

const at = (text: string) => ({ path: "a.ppb", text });

const unit = (text: string): string => `unit ${text}\n`;
/** A lane with one step, and the flow through it. */
const step = (text: string, name: string): string =>
  `cfm P.1 {\n  lajur a {\n    mulai\n    ${text}\n    selesai\n  }\n  alur mulai -> ${name} -> selesai\n}\n`;

/** Names that are none, where the finding stands, and what its fix makes of the file. */
const NAMES: readonly (readonly [why: string, written: string, place: string, meant: string])[] = [
  ["two words", unit('tata kelola "B"'), "kelola", unit('tata_kelola "B"')],
  ["three words", unit('bidang tata kelola "B"'), "tata", unit('bidang_tata_kelola "B"')],
  ["a word and a number", unit('bidang 2 "B"'), "2", unit('bidang_2 "B"')],
  [
    "two words of a step, and of its flows",
    step('periksa berkas "P"', "periksa berkas"),
    "periksa berkas",
    step('periksa_berkas "P"', "periksa_berkas"),
  ],
  [
    "three words of a step",
    step('periksa berkas izin "P"', "periksa berkas izin"),
    "periksa berkas izin",
    step('periksa_berkas_izin "P"', "periksa_berkas_izin"),
  ],
  [
    "a word that the flows use alone",
    step('periksa berkas "P"', "periksa"),
    "periksa berkas",
    step('periksa "P"', "periksa"),
  ],
  [
    "the second word, which the flows use alone",
    step('tolong periksa "P"', "periksa"),
    "tolong periksa",
    step('periksa "P"', "periksa"),
  ],
  [
    "joined words that the flows use",
    step('periksa berkas "P"', "periksa_berkas"),
    "periksa berkas",
    step('periksa_berkas "P"', "periksa_berkas"),
  ],
  [
    "two words, of which another unit has one",
    unit('bagian "B"') + unit('sub bagian "S"') + unit('c "C"'),
    "bagian",
    unit('bagian "B"') + unit('sub_bagian "S"') + unit('c "C"'),
  ],
  [
    "two words, of which one of two units of one text has one",
    unit('bagian "B"') + unit('sub bagian "S"') + unit('c "B"'),
    "bagian",
    unit('bagian "B"') + unit('sub_bagian "S"') + unit('c "B"'),
  ],
  ["a digit before the name", step('1periksa "P"', "1periksa"), "1periksa", step('periksa1 "P"', "periksa1")],
  ["a number", step('12 "P"', "12"), "12", step('n12 "P"', "n12")],
  [
    "a full stop",
    step('periksa.berkas "P"', "periksa.berkas"),
    "periksa.berkas",
    step('periksa_berkas "P"', "periksa_berkas"),
  ],
  ["a unit with a digit before its name", unit('2tata "B"'), "2tata", unit('tata2 "B"')],
  ["a number before the name", step('1 periksa "P"', "periksa"), "1", step('periksa "P"', "periksa")],
];

it.each(NAMES)("%s: one finding, and its fix changes the name everywhere", (_, written, place, meant) => {
  const file = at(written);
  const { diagnostics } = parse(file);
  expect(diagnostics.map(({ span }) => written.slice(span.start, span.end))).toEqual([place]);
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
  expect(applyFixes([file], fixes).files[0]?.text).toBe(meant);
  expect(parse(at(meant)).diagnostics).toEqual([]);
});

/** What looks like a name in words and is none. */
it.each([
  ["no text behind the words", unit("tata kelola"), "nameInWords"],
  ["a text on the next line", unit('tata kelola\n  "B"'), "nameInWords"],
  ["a keyword that is mistyped", step('periksa cabng "P"', "periksa"), "nameInWords"],
  ["a number of four digits", step('1234 periksa "P"', "periksa"), "numberedStep"],
  ["a number above the name", step('1\n    periksa "P"', "periksa"), "numberedStep"],
])("%s: another finding", (_, text, key) => {
  const { diagnostics } = parse(at(text));
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.map(({ message }) => message.key)).not.toContain(key);
});
