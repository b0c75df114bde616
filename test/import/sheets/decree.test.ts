import { describe, expect, it } from "vitest";
import { matrixCsv } from "../../../src/export/matrix-csv.ts";
import { importFiles } from "../../../src/import/import.ts";
import { foldTitle } from "../../../src/model/words.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { example, onlyMap } from "../../documents/support.ts";
import { DECREE_HEADING, DECREE_ROWS } from "./decree.ts";
import { imported, xlsx, type Imported } from "./support.ts";
import { render } from "../../../src/diagnostics/message.ts";

/** As a planner types it: dashes stay, the heading's cells are merged. */
function asCsv(rows: readonly (readonly string[])[], heading = DECREE_HEADING): string {
  return [heading, ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
    .join("\r\n");
}

/** As Excel's users lay it out: what is "as above" in the columns of the upper levels is one merged cell. */
function asMergedBook(): Uint8Array {
  const rows = [DECREE_HEADING, ...DECREE_ROWS];
  const merges = [0, 1, 2, 3, 4].map((level) => `${letter(2 * level)}1:${letter(2 * level + 1)}1`);
  const cells = rows.map((row) => row.map((text): string | null => (text === "" ? null : text)));
  for (let column = 0; column < 8; column += 1) {
    let from = 1;
    for (let at = 2; at <= rows.length; at += 1) {
      const isSame = rows[at]?.[column] === "-" && isAbove(rows[at]!, column);
      if (isSame) cells[at]![column] = null;
      else {
        if (at - 1 > from) merges.push(`${letter(column)}${from + 1}:${letter(column)}${at}`);
        from = at;
      }
    }
  }
  return xlsx({ sheets: { Matriks: cells }, merges });
}

/** A dash left of the row's first code says "as above", one behind its last says "none". */
function isAbove(row: readonly string[], column: number): boolean {
  return row.slice(column + 1, 10).some((cell) => cell.startsWith("P."));
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Titles by code. */
function tree({ lines }: Pick<Imported, "lines">): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [, code, title] = /^(P[0-9.]+) "(.*?)"/.exec(line) ?? [];
      return code === undefined ? [] : [[code, title!] as const];
    }),
  );
}

const quoted = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join("\r\n");

/** Each level of a row as it is meant: what is "as above" written again. */
function filled(): readonly (readonly string[])[] {
  let above: readonly string[] = [];
  return DECREE_ROWS.map((row) => {
    above = row.map((text, column) =>
      text === "-" && isAbove(row, column) ? (above[column] ?? text) : text,
    );
    return above;
  });
}

/** Code and title in one cell, as in a list that was pasted from Word. */
function joinedLevels(): string {
  const joined = (row: readonly string[]): readonly string[] => [
    ...[0, 2, 4, 6, 8].map((at) => (row[at] === "-" ? "" : `${row[at]} ${row[at + 1]}`.trim())),
    ...row.slice(10),
  ];
  return quoted([DECREE_HEADING, ...DECREE_ROWS].map(joined), ",");
}

/** As it is printed: a title above, numbers of columns, the heading and the number of each page again, a signature below. */
function printedPages(): string {
  const line = (...cells: readonly string[]): readonly string[] => [
    ...cells,
    ...Array.from({ length: DECREE_HEADING.length - cells.length }, () => ""),
  ];
  const numbers = DECREE_HEADING.map((_, i) => String(i + 1));
  const pages = [0, 10, 20, 30].flatMap((from, page) => [
    ...(page === 0 ? [] : [line(`- ${page + 1} -`)]),
    DECREE_HEADING,
    numbers,
    ...DECREE_ROWS.slice(from, from + 10),
  ]);
  const above = [line("LAMPIRAN KEPUTUSAN"), line("MATRIKS PETA PROSES BISNIS"), line()];
  return quoted(
    [...above, ...pages, line(), line("KEPALA DINAS,"), line("Nama Jelas"), line("NIP. 1970")],
    ";",
  );
}

/** As word processors leave texts: no-break spaces, lines broken by hand, blanks at the ends, small letters in codes. */
function careless(): string {
  const spoilt = (text: string, row: number): string =>
    text.startsWith("P.")
      ? `${(row % 3 === 0 ? text.toLowerCase() : text).replace(".", ". ")} `
      : text.replace(" ", "\u00a0").replace(/ (?=\S+$)/, "\n");
  return quoted([DECREE_HEADING, ...DECREE_ROWS.map((row, i) => row.map((text) => spoilt(text, i)))], "\t");
}

/** Below a heading of two rows, and with the cells that Excel leaves out. */
function twoRowHeading(): Uint8Array {
  const second = DECREE_HEADING.map((_, i) => (i < 10 ? (i % 2 === 0 ? "KODE" : "JUDUL") : null));
  const rows = DECREE_ROWS.map((row) => row.map((text): string | null => (text === "-" ? null : text)));
  const merges = [0, 1, 2, 3, 4].map((level) => `${letter(2 * level)}1:${letter(2 * level + 1)}1`);
  return xlsx({
    sheets: { Matriks: [[...DECREE_HEADING], second, ...rows] },
    merges: [...merges, "K1:K2", "L1:L2"],
  });
}

const MISTAKES = ["wrong-parent", "code-repeated", "code-corrected"] as const;

describe("the matrix as the decree prints it", () => {
  const corrected = new Map(
    [...onlyMap(example("diskopukm")).processes].map(({ key, title }) => [`P.${key}`, title]),
  );

  it.each<[string, string, string | Uint8Array, string]>([
    ["CSV", "matriks.csv", asCsv(DECREE_ROWS), "E15"],
    ["XLSX with merged cells", "matriks.xlsx", asMergedBook(), "Matriks!E15"],
    ["every level in every row", "matriks.csv", quoted([DECREE_HEADING, ...filled()], "|"), "E15"],
    ["code and title in one cell", "matriks.csv", joinedLevels(), "C15"],
    ["as it is printed, page by page", "matriks.csv", printedPages(), "E22"],
    ["with blanks, line ends and small letters", "matriks.csv", careless(), "E15"],
    ["empty cells below a heading of two rows", "matriks.xlsx", twoRowHeading(), "Matriks!E16"],
  ])("%s: is examples/diskopukm up to the corrections of titles", (_, name, content, cell) => {
    const { lines, notes, refusal } = imported(name, content);
    expect(refusal).toBeNull();
    expect([...tree({ lines }).keys()].sort()).toEqual([...corrected.keys()].sort());
    const differing = [...tree({ lines })].filter(
      ([code, title]) => foldTitle(corrected.get(code)!) !== foldTitle(title),
    );
    expect(differing.map(([code]) => code)).toEqual([
      "P.1.1.1", // Pengelolahan
      "P.1.2.3", // Sikronisasi
      "P.2.5.2", // Stategis
      "P.1.1.1.2.2", // Kadarluarsa
    ]);
    expect(notes.filter((note) => !note.startsWith("omitted"))).toEqual(
      MISTAKES.map((code) => `changed ${code} ${cell}`),
    );
  });

  it("says at the cell that P.2.1.1 stands under P.2.2 and is used already", () => {
    const bytes = new TextEncoder().encode(asCsv(DECREE_ROWS));
    const { reports } = importFiles([{ path: "matriks.csv", bytes }], { code: null, map: null, sheet: null });
    const said = reports[0]!.notes
      .filter(({ place }) => place === "E15")
      .map(({ message }) => render(message, "id"));
    expect(said).toEqual([
      "P.2.1.1 berada di bawah P.2.2.",
      'Kode P.2.1.1 sudah dipakai untuk "Sosialisasi Izin Usaha Simpan Pinjam".',
      'Kode "P.2.1.1" dibaca sebagai P.2.2.1, anak berikutnya di tempat itu.',
    ]);
  });

  it("as the scan reads it: codes that the neighbours prove are put right, each at its cell", () => {
    const scanned: Readonly<Record<string, string>> = {
      "P.1.1.1": "B.1:1:0",
      "P.1.1.1.1": "P1.1.13",
      "P.1.1.1.1.2": "P.1,1.1.1.2",
      "P.1.1.1.2": "P.1.1:1.2",
      "P.1.2.3": "P.1.23",
      "P.1.2.3.1": "P.1.2.8.1",
    };
    const rows = DECREE_ROWS.map((row) => row.map((cell) => scanned[cell] ?? cell));
    const { lines, notes } = imported(
      "matriks.csv",
      asCsv([
        ...rows.slice(0, 12),
        ["Kabag Organisasi"],
        DECREE_HEADING.map((head) => head.replace("0", "O")),
        ...rows.slice(12),
      ]),
    );
    expect([...tree({ lines })]).toEqual([...tree(imported("matriks.csv", asCsv(DECREE_ROWS)))]);
    expect(notes.filter((note) => !note.startsWith("omitted cfm"))).toEqual([
      "changed code-unreadable E2",
      "changed code-unreadable G2",
      "changed code-spoilt E12",
      "changed wrong-parent G12",
      "changed code-corrected G12",
      "omitted row-passed-over A14",
      ...MISTAKES.map((code) => `changed ${code} E17`),
    ]);
  });
});

describe("the matrix of examples/diskopukm-asli, whose codes are wrong as in the decree", () => {
  const map = example("diskopukm-asli").maps[0]!;
  const csv = matrixCsv(buildMatrix(map));
  const back = imported("matriks.csv", csv);

  it("comes back, and says which processes have no parent because its code is wrong", () => {
    const model = map.processes.map(({ key, title }) => `P.${key} ${title}`).sort();
    expect([...tree(back)].map(([code, title]) => `${code} ${title}`).sort()).toEqual(model);
    expect(back.notes).toEqual([
      "omitted cfm-title K2", // sertifikat, where the process says Sertifikasi
      "changed orphan I4", // P.1.1.1.2.1: the source has 01.017.01.02 where P.1.1.1.2 is meant
      "changed orphan G13", // P.1.2.8.1, which is meant to be P.1.2.3.1
    ]);
  });

  it("has not what the model itself leaves out: the second process called P.2.1.1, and 01.017.01.02", () => {
    expect(back.lines.filter((line) => /Perundang-undangan|embiayaan UMKM/.test(line))).toEqual([]);
  });
});
