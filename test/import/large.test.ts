import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ImportRefusal } from "../../src/import/refusal.ts";
import { bpmn, imported as importedBpmn, pool } from "./bpmn/support.ts";
import { imported, xlsx } from "./sheets/support.ts";

/** Files of so much that they take seconds: read, or refused in one line. */
const LIST = [
  ["KODE", "JUDUL"],
  ["P.1", "Layanan"],
] as const;
const LINES = ['P.1 "Layanan"'];
const PARTS = unzipSync(xlsx({ sheets: { Daftar: LIST } }));

describe("archives that grow are refused in one line", () => {
  const zeros = new Uint8Array(40 * 1024 * 1024);
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      "a part that grows a thousandfold",
      () => zipSync({ ...PARTS, "xl/x.xml": new Uint8Array(70_000_000) }),
      /./,
    ],
    [
      "many such parts",
      () => zipSync({ ...PARTS, "xl/a.xml": zeros, "xl/b.xml": zeros, "xl/c.xml": zeros, "xl/d.xml": zeros }),
      /./,
    ],
    [
      "an archive in an archive, called a part",
      () => zipSync({ ...PARTS, "xl/workbook.xml": zipSync({ "a.xml": zeros }) }),
      /./,
    ],
    [
      "nothing but a part that grows",
      () => zipSync({ "_rels/.rels": new Uint8Array(80 * 1024 * 1024) }),
      /jauh lebih besar/,
    ],
  ])("%s", (_, make, reason) => {
    const before = process.memoryUsage().rss;
    const { refusal, lines } = imported("a.xlsx", make());
    expect(lines).toEqual([]);
    expect(refusal).toMatch(/^[^\n]{20,200}$/);
    expect(refusal).toMatch(reason);
    expect(process.memoryUsage().rss - before).toBeLessThan(700_000_000);
  });
});

it("a million empty lines behind a table in CSV are nothing", () => {
  expect(imported("a.csv", `KODE;JUDUL\r\nP.1;Layanan\r\n${";\r\n".repeat(1_000_000)}`).lines).toEqual(LINES);
});

it("a million empty cells below a table, formatted to its last row, are nothing", () => {
  const inline = (reference: string, text: string): string =>
    `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, code: string, title: string): string =>
    `<row r="${number}">${inline(`A${number}`, code)}${inline(`B${number}`, title)}</row>`;
  const empty = Array.from(
    { length: 300_000 },
    (_, i) => `<row r="${i + 10}" ht="15"><c r="A${i + 10}" s="1"/><c r="B${i + 10}" s="1"/></row>`,
  );
  const rows = [row(1, "KODE", "JUDUL"), row(2, "P.1", "Layanan"), ...empty].join("");
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const content = zipSync({ ...PARTS, "xl/worksheets/sheet1.xml": strToU8(sheet) });
  expect(imported("a.xlsx", content)).toEqual({ lines: LINES, notes: [], refusal: null });
});

it("a model of too many elements is refused", () => {
  const file = bpmn(pool("<x/>".repeat(200_001)));
  expect(() => importedBpmn(file)).toThrow(ImportRefusal);
});
