import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { lineSpan, lineStart, lineText, nextLineStart, positionAt } from "../../src/source/lines.ts";
import { formatSource } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { shape } from "../syntax/shape.ts";

const SOURCE = `peta CONTOH {
  judul "Peta"
  instansi "Dinas"
}
unit a "Bidang A"
level 0 {
  P.1 "Pelayanan" pengampu a
  // ppb-abaikan kode-lompat: menunggu keputusan
  P.3 "Pengawasan" pengampu a
  P.5 "Pembinaan" pengampu a
}
`;
const ENDS = [
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
] as const;

it.each(ENDS)("%s ends a line for positions", (_, end) => {
  const file = { path: "a.ppb", text: ["satu", "dua", "", "tiga"].join(end) };
  const at = file.text.indexOf("tiga");
  expect(positionAt(file, at)).toEqual({ line: 4, column: 1 });
  expect(lineStart(file, at + 2)).toBe(at);
  expect(nextLineStart(file, 0)).toBe(4 + end.length);
  expect(nextLineStart(file, at)).toBe(null);
  expect([1, 2, 3, 4, 5].map((line) => lineText(file, line))).toEqual(["satu", "dua", "", "tiga", ""]);
  expect(lineSpan(file, 1)).toEqual({ file, start: 0, end: 4 + end.length });
});

it.each(ENDS)("%s: findings stand at their lines, and a comment silences only its own", (_, end) => {
  const file = { path: "peta.ppb", text: SOURCE.replaceAll("\n", end) };
  const places = check([file]).diagnostics.map((d) => [positionAt(file, d.span.start).line, d.code]);
  expect(places).toContainEqual([10, "kode-lompat"]);
  expect(places).not.toContainEqual([9, "kode-lompat"]);
});

it.each(ENDS)("%s: the formatter gives the same text, in one go", (_, end) => {
  const file = { path: "peta.ppb", text: SOURCE.replaceAll("\n", end) };
  const { text } = formatSource(file);
  expect(text).toBe(formatSource({ path: "peta.ppb", text: SOURCE }).text);
  expect(formatSource({ path: "peta.ppb", text }).text).toBe(text);
});

it.each(ENDS)("%s within block texts and comments changes neither their meaning nor their form", (_, end) => {
  const written =
    'unit a """\n  Bidang A  \n  dan B\n"""  \n/* dua  \n  baris */\nunit b "B" // di belakang \n';
  const file = { path: "a.ppb", text: written.replaceAll("\n", end) };
  expect(formatSource(file).text).toBe(formatSource({ path: "a.ppb", text: written }).text);
  expect(shape(parse(file).tree)).toEqual(shape(parse({ path: "a.ppb", text: written }).tree));
});

it("a mark of suppression is read up to the end of its line, whatever stands in it", () => {
  const file = {
    path: "a.ppb",
    text: `// ppb-abaikan${" ".repeat(100_000)}\u2028kode-lompat: sebab\u2028lain\n`,
  };
  expect(parse(file).tree.suppressions.map((s) => [s.rule.value, s.reason])).toEqual([
    ["kode-lompat", "sebab\u2028lain"],
  ]);
});
