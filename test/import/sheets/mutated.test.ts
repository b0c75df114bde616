import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "../../../src/syntax/parse.ts";
import { importFiles } from "../../../src/import/import.ts";
import { xlsx } from "./support.ts";
import { render } from "../../../src/diagnostics/message.ts";
import { often } from "../../support/often.ts";

const ROWS = [
  ["LEVEL 0", null, "LEVEL 1", null, "CFM", "PENGAMPU"],
  ["P.1", "Satu", "P.1.1", "Dua", "Dua", "Bidang A"],
  ["-", "-", "P.1.2", "Tiga", "Tiga", null],
  ["P.2", "Empat", "P.2.1", "Lima", "Lima", "Bidang B"],
] as const;
const value = fc.oneof(
  fc.constantFrom(
    "P.1.1",
    "P.9",
    "1.1",
    "-",
    "",
    "LEVEL 1",
    "KODE",
    "Pelaksana",
    "Kegiatan",
    "\0",
    "=1+1",
    "P.1.1.1.1.1.1.1.1",
    "0",
    "'",
  ),
  fc.integer({ min: -5, max: 50_000 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const edits = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 7 }), value), {
  minLength: 1,
  maxLength: 5,
});

function edited(
  changes: readonly (readonly [number, number, string | number])[],
): (string | number | null)[][] {
  const rows = ROWS.map((row): (string | number | null)[] => [...row]);
  for (const [row, column, put] of changes) rows[row]![column] = put;
  return rows.map((row) => Array.from(row, (cell) => cell ?? null));
}

/** Imports without throwing; all that is written is read without a finding. */
function expectReadable(path: string, bytes: Uint8Array): void {
  const { files, reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  for (const { text } of files) expect(parse({ path: "a.ppb", text }).diagnostics).toEqual([]);
  const { refusal } = reports[0]!;
  if (refusal !== null) expect(render(refusal, "id")).not.toContain("\n");
}

it("tables with edited cells become readable sources, or are refused in one sentence", () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const rows = edited(changes);
      expectReadable("a.xlsx", xlsx({ sheets: { Matriks: rows }, merges: ["A1:B1", "C1:D1"] }));
      const csv = rows.map((row) =>
        row.map((cell) => `"${String(cell ?? "").replace(/"/g, '""')}"`).join(";"),
      );
      expectReadable("a.csv", new TextEncoder().encode(csv.join("\r\n")));
    }),
    { numRuns: often(160) },
  );
});

it("files with changed bytes never throw", () => {
  const book = xlsx({ sheets: { Matriks: edited([]) } });
  const text = new TextEncoder().encode(
    edited([])
      .map((row) => row.join(","))
      .join("\n"),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(["a.xlsx", book] as const, ["a.csv", text] as const),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }),
      ([path, whole], changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expectReadable(path, bytes);
      },
    ),
    { numRuns: often(260) },
  );
});
