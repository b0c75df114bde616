import { expect, it } from "vitest";
import { applyFixes } from "../../src/edits/apply.ts";
import { parse } from "../../src/syntax/parse.ts";
import { shape } from "./shape.ts";

const at = (text: string) => ({ path: "a.ppb", text });

const unit = (text: string): string => `unit a ${text}\n`;
const process = (text: string): string => `level 0 {\n  P.1 ${text}\n}\n`;
const item = (text: string): string => `keputusan {\n  menimbang {\n    ${text}\n  }\n}\n`;

/** Words without quotes, and the text that is meant; what stands around them stays. */
const MEANT: readonly (readonly [why: string, written: string, meant: string])[] = [
  ["to the end of the line", unit("Bidang A"), unit('"Bidang A"')],
  ["a single word", unit("Bidang"), unit('"Bidang"')],
  ["with the signs between and behind", unit("Bidang A, B & (C)."), unit('"Bidang A, B & (C)."')],
  ["spaces at the end are none of it", unit("Bidang A   "), unit('"Bidang A"')],
  ["up to a comment", unit("Bidang A // baru"), unit('"Bidang A" // baru')],
  ["up to a comment of several lines", unit("Bidang A /* baru\n */"), unit('"Bidang A" /* baru\n */')],
  ["up to the end of the file", "unit a Bidang A", 'unit a "Bidang A"'],
  ["up to a fact", process("Pelayanan Izin pengampu a"), process('"Pelayanan Izin" pengampu a')],
  [
    "up to a brace",
    process('Pelayanan Izin {\n    masukan "Surat"\n  }'),
    process('"Pelayanan Izin" {\n    masukan "Surat"\n  }'),
  ],
  [
    "up to a brace behind a sign",
    process('Pelayanan Izin. {\n    masukan "Surat"\n  }'),
    process('"Pelayanan Izin." {\n    masukan "Surat"\n  }'),
  ],
  ["words of the language among them", unit("Bidang level dan alur"), unit('"Bidang level dan alur"')],
  ["an item of a list", item("bahwa untuk tertib;"), item('"bahwa untuk tertib;"')],
  [
    "a fact's word is a word of an item",
    item("bahwa waktu dan pengampu"),
    item('"bahwa waktu dan pengampu"'),
  ],
  [
    "each item by itself",
    item("bahwa untuk tertib\n    bahwa perlu"),
    item('"bahwa untuk tertib"\n    "bahwa perlu"'),
  ],
  [
    "beside items that are right",
    item('"bahwa satu"\n    bahwa dua\n    "bahwa tiga"'),
    item('"bahwa satu"\n    "bahwa dua"\n    "bahwa tiga"'),
  ],
];

it.each(MEANT)("quotes are put around words: %s", (_, written, meant) => {
  const file = at(written);
  const { diagnostics, tree } = parse(file);
  expect(parse(at(meant)).diagnostics).toEqual([]);
  expect(shape(tree)).toEqual(shape(parse(at(meant)).tree));
  for (const { code } of diagnostics) expect(code).toBe("sintaks-tak-terduga");
  const fixes = diagnostics.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  expect(fixes.length).toBe(diagnostics.length);
  const [fixed] = applyFixes([file], fixes).files;
  expect(fixed!.text.replace(/ +$/gm, "")).toBe(meant);
});

it("short texts are shown in the advice, long ones are not", () => {
  const advice = (words: string): unknown => parse(at(unit(words))).diagnostics[0]?.help;
  // With its quotes, 80 letters.
  const longest = `Bidang ${"x".repeat(71)}`;
  expect(JSON.stringify(advice(longest))).toContain(longest);
  expect(JSON.stringify(advice(`${longest}x`))).not.toContain("xxx");
});

it("no quotes are put around a code where no text may stand", () => {
  const { diagnostics } = parse(at("alur P.1 P.2\n"));
  expect(diagnostics).toHaveLength(1);
  for (const { newText } of diagnostics[0]!.fix?.edits ?? []) expect(newText).not.toContain('"');
  expect(JSON.stringify(diagnostics[0]!.help)).not.toContain('\\"P.2\\"');
});
