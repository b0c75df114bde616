import { describe, expect, it } from "vitest";
import { render } from "../../src/diagnostics/message.ts";
import { parse } from "../../src/syntax/parse.ts";
import { isDay, isoDate, readDate } from "../../src/syntax/tree/dates.ts";

const found = (text: string): readonly string[] => {
  const file = { path: "peta.ppb", text };
  return parse(file).diagnostics.map(
    (d) =>
      `${text.slice(d.span.start, d.span.end)} | ${render(d.message, "id")} | ${d.help === undefined ? "" : render(d.help, "id")}`,
  );
};

describe("what would be printed or set otherwise than it is written is told, once, with what to write", () => {
  it.each([
    ["tahun 27", '27 | "27" bukan tahun. | Tulis tahun dengan empat angka, misalnya 2027.'],
    ["tahun 20270", '20270 | "20270" bukan tahun. | Tulis tahun dengan empat angka, misalnya 2027.'],
    ["tahun 0027", '0027 | "0027" bukan tahun. | Tulis tahun dengan empat angka, misalnya 2027.'],
    ["tahun 2029-2027", "2029-2027 | Tahun terakhir mendahului tahun pertama. | Maksud Anda 2027-2029?"],
    ["margin 25 25 25", "25 25 25 | Margin terdiri dari empat angka; di sini ada 3. |"],
    ["margin 25", "25 | Margin terdiri dari empat angka; di sini ada 1. |"],
    ["margin 25 25 25 25 25", "25 25 25 25 25 | Margin terdiri dari empat angka; di sini ada 5. |"],
    ["margin 150 150 150 150", "150 150 150 150 | Margin sebesar ini tidak menyisakan tempat bagi isinya. |"],
    [
      "margin 2.5 2.5 2.5 3",
      "2.5 2.5 2.5 3 | Margin 2.5 mm terlalu sempit untuk dicetak. | Margin ditulis dalam mm: margin 25 25 25 30.",
    ],
    ["margin 25 25 0 25", "25 25 0 25 | Margin 0 mm terlalu sempit untuk dicetak. | Tulis 5 mm atau lebih."],
    [
      "margin 2.5cm 2.5cm 2.5cm 3cm",
      '2.5cm | "2.5cm" bukan angka yang sah di sini. | Tulis atas kanan bawah kiri dalam mm, misalnya margin 25 25 25 30.',
    ],
    [
      'instansi "D:\\data\\n"',
      '\\d | Garis miring terbalik di depan "d" tidak tercetak. | Tulis \\\\d supaya tercetak \\d',
    ],
    ["margin 25 25 25 1e1", '1e1 | "1e1" bukan angka yang sah di sini. |'],
    ["ukuran 0", '0 | "0" bukan ukuran huruf naskah. | Tulis angka antara 6 dan 24 (pt)'],
    ["ukuran 1e1", '1e1 | "1e1" bukan ukuran huruf naskah. |'],
    ["ukuran 120", '120 | "120" bukan ukuran huruf naskah. |'],
    ["ukuran 12 14", "14 | Ukuran huruf hanya satu angka. | Hapus 14"],
    ['csv "|"', '"|" | "|" bukan pemisah kolom. | Pilih salah satu: ";" atau ",".'],
  ])("%s", (line, expected) => {
    const all = found(`peta A {\n  judul "Peta"\n  ${line}\n}\n`);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(expected);
  });

  it.each([
    ["2025-02-31", "2025-02-31", "Bulan Februari 2025 mempunyai 28 hari."],
    ["2025-13-01", "2025-13-01", "Tulis tahun-bulan-hari"],
    ["2025-04-00", "2025-04-00", "Bulan April 2025 mempunyai 30 hari."],
    ['"30 Februari 2028"', '"30 Februari 2028"', "Bulan Februari 2028 mempunyai 29 hari."],
    ['"31-06-2026"', '"31-06-2026"', "Bulan Juni 2026 mempunyai 30 hari."],
  ])("tanggal %s", (written, place, help) => {
    const all = found(`keputusan {\n  tanggal ${written}\n}\n`);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(`${place} | `);
    expect(all[0]).toContain(help);
  });

  it.each(["2028-02-29", '"29 Agustus 2025"', '"… Agustus 2025"', '"akhir tahun 2025"', '"2000"'])(
    "tanggal %s is fine",
    (written) => {
      expect(found(`keputusan {\n  tanggal ${written}\n}\n`)).toEqual([]);
    },
  );

  it.each([
    "tahun 2027",
    "tahun 2027-2027",
    "tahun 2024 – 2026",
    "ukuran 11,5",
    "margin 20 20.5 20 30",
    'csv ","',
  ])("%s is fine", (line) => {
    expect(found(`peta A {\n  ${line}\n}\n`)).toEqual([]);
  });
});

it.each([
  ["15-01-2026", "| Tulis: tanggal 2026-01-15."],
  ["15/01/2026", "| Tulis: tanggal 2026-01-15."],
  ["2026/1/5 // catatan", "| Tulis: tanggal 2026-01-05."],
  ["31/04/2026", 'Tanggal "31/04/2026" tidak ada.'],
  ["31-04-2026", 'Tanggal "31-04-2026" tidak ada.'],
  ["30 Februari 2026", 'Tanggal "30 Februari 2026" tidak ada.'],
])("tanggal %s, not in the language's form, is one finding: %s", (written, says) => {
  const all = found(`keputusan {\n  tanggal ${written}\n}\n`);
  expect(all).toHaveLength(1);
  expect(all[0]).toContain(says);
});

it.each([
  ["15-01-2026", "2026-01-15"],
  ["15/1/2026", "2026-01-15"],
  ["15 . 01 . 2026", "2026-01-15"],
  ["2026/1/5", "2026-01-05"],
  ["20260105", "2026-01-05"],
  ["5 Mei 2026", "2026-05-05"],
  ["5 desember 2026", "2026-12-05"],
])("%s is the date %s", (written, iso) => {
  const date = readDate(written);
  expect(date === null ? null : isoDate(date)).toBe(iso);
});

it("leap years are those of the calendar", () => {
  const leap = [1900, 2000, 2024, 2026, 2100].filter((year) => isDay({ year, month: 2, day: 29 }));
  expect(leap).toEqual([2000, 2024]);
});

describe("letters of other scripts that look like ours", () => {
  it.each([
    ["a label before a code", "alur P.1 -[\u041a]-> P.2 -[\u041a]-> 1"],
    ["a text before a code", 'level 0 {\n  P.1 "\u041a"\n  P.2 "\u041a" rab "\u041a"\n}'],
    ["a name of the other script", 'unit \u0441\u043e "Unit"'],
    ["a name with letters of both", 'unit a\u0441 "Unit"'],
    ["a name before a code on the next line", 'level 0 {\n  P.1 "A" pengampu \u03b9\n  P.2 "B"\n}'],
  ])("are what they are in %s", (_, text) => {
    expect(found(`${text}\n`)).toEqual([]);
  });

  it.each([
    ["a code", "cfm \u0420.1 {\n}", "\u0420"],
    ["a prefix with its number apart", "cfm DINA\u0405 03 {\n}", "\u0405"],
    ["a name that another then is", 'unit umum "A"\nlevel 0 {\n  P.1 "A" pengampu u\u043cum\n}', "\u043c"],
  ])("are told in %s", (_, text, letter) => {
    const all = found(`${text}\n`);
    expect(all).toHaveLength(1);
    expect(all[0]?.startsWith(`${letter} | Huruf`)).toBe(true);
  });
});
