import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { STANDARD_SPELLINGS } from "../../src/rules/wording/word-lists.ts";
import { BASE } from "./table.ts";

/** Mistakes of one line each, in places that have nothing to do with one another: each as an old and a new text. */
const MISTAKES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "alur-buntu": [
    'pesan "Memesan buku"\n    selesai\n  }\n  alur mulai -> pesan -> selesai',
    'pesan "Memesan buku"\n    tunda "Menunda pesanan"\n    selesai\n  }\n  alur mulai -> pesan -> selesai\n  alur pesan -> tunda',
  ],
  "alur-ganda": ["alur mulai -> pilah -> selesai", "alur mulai -> pilah -> selesai\n  alur mulai -> pilah"],
  "alur-ujung-salah": ["alur lengkap -[Tidak]-> daftar", "alur lengkap -[Tidak]-> mulai"],
  "ejaan-tidak-baku": ['"Bidang Koleksi"', '"Bidang Koleksi Ijin"'],
  "format-nomor-peraturan": ["Nomor 37 Tahun 2028", "Nomor 037 Tahun 2028"],
  "judul-tulisan": ['"Pengadaan Buku"', '"Pengadaan  Buku"'],
  "jenis-paraf-campur": ['"Kabag Organisasi"', '"Sekretaris PUSTAKA"'],
  "kelompok-proses-tidak-lengkap": [
    'P.1 "Pelayanan Perpustakaan"',
    'P.1 "Pelayanan Perpustakaan" kelompok utama',
  ],
  "kode-tanpa-judul": ['P.2.2 "Penyiangan Koleksi"', "P.2.2"],
  "langkah-tanpa-teks": ['catat "Mencatat peminjaman"', "catat"],
  "nomor-beda": ['PUSTAKA.Set/XII/2029"\n    judul', 'PUSTAKA.Set/XII/2028"\n    judul'],
  "nomor-diketik": ['"Menetapkan Peta', '"KESATU: Menetapkan Peta'],
  "penanda-tangan-tidak-lengkap": ['    nip "19700101 199503 2 001"\n', ""],
  "pengampu-tak-dikenal": ['"Peminjaman Buku" pengampu layanan', '"Peminjaman Buku" pengampu laynan'],
  "unit-tak-terpakai": [
    'mitra pemustaka "Pemustaka"',
    'mitra pemustaka "Pemustaka"\nmitra penerbit "Penerbit"',
  ],
};

function found(...mistakes: readonly (readonly [string, string])[]): readonly string[] {
  const text = mistakes.reduce((source, [from, to]) => {
    expect(source).toContain(from);
    return source.replace(from, () => to);
  }, BASE);
  return check([{ path: "peta.ppb", text }])
    .diagnostics.map((d) => d.code as string)
    .sort();
}

const mistakes = Object.entries(MISTAKES);

describe("each mistake alone", () => {
  it.each(mistakes)("%s is found", (name, mistake) => {
    expect(found(mistake)).toContain(name);
  });
});

describe("of two mistakes each is found as if it were alone, and nothing besides", () => {
  const pairs = mistakes.flatMap(([a, first], i) =>
    mistakes.slice(i + 1).map(([b, second]) => [a, b, first, second] as const),
  );

  it.each(pairs)("%s and %s", (_a, _b, first, second) => {
    expect(found(first, second)).toEqual([...found(first), ...found(second)].sort());
  });
});

it("a standard spelling is not itself a nonstandard one", () => {
  for (const [written, standard] of STANDARD_SPELLINGS) {
    expect(standard).not.toBe("");
    expect(STANDARD_SPELLINGS.has(standard), `${written} → ${standard}`).toBe(false);
  }
});

it("the base of all cases has no finding", () => {
  expect(check([{ path: "peta.ppb", text: BASE }]).diagnostics).toEqual([]);
});
