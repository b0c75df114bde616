import { expect, it } from "vitest";
import { wordsOf } from "../../src/model/words.ts";
import { similarTerms } from "../../src/rules/wording/similar.ts";
import { sourceSpan } from "../support/span.ts";

/** Titles one below the other, and the terms of them that are most likely one: the earlier, the later, and their lines. */
it.each<readonly [why: string, titles: readonly string[], pairs: readonly string[]]>([
  ["no words, no pairs", [], []],
  [
    "a letter left out",
    ["Penyusunan Rekomendasi Teknis", "Penyusunan Rekomndasi Teknis"],
    ["1 rekomendasi = 2 rekomndasi"],
  ],
  [
    "a letter put in",
    ["Penyusunan Rekomendasi", "Penyusunan Rekommendasi"],
    ["1 rekomendasi = 2 rekommendasi"],
  ],
  ["two letters left out", ["Menyusun Rekomendasi", "Menyusun Rekmedasi"], ["1 rekomendasi = 2 rekmedasi"]],
  ["three letters are too many", ["Menyusun Rekomendasi", "Menyusun Rekedasi"], []],
  [
    "two letters swapped",
    ["Menyusun Rekomendasi", "Menyusun Rekmoendasi"],
    ["1 rekomendasi = 2 rekmoendasi"],
  ],
  ["two letters swapped that are no neighbours", ["Menyusun Rekomendasi", "Menyusun Rekimendaso"], []],
  ["two letters swapped, and one more changed", ["Menyusun Rekomendasi", "Menyusun Rekmoenbasi"], []],
  ["two letters swapped, one of them another", ["Menyusun Rekomendasi", "Menyusun Rekoebndasi"], []],
  ["one letter changed: mostly another word", ["Menyusun Rekomendasi", "Menyusun Rekomenbasi"], []],
  ["a letter left out and one added is another word", ["Menyusun Rekomendasi", "Menyusun Rekmendaksi"], []],
  [
    "the shorter word first",
    ["Menyusun Rekomndasi", "Menyusun Rekomendasi"],
    ["1 rekomndasi = 2 rekomendasi"],
  ],
  [
    "the word behind is shared",
    ["Rekomendasi Teknis", "Rekomndasi Teknis"],
    ["1 rekomendasi = 2 rekomndasi"],
  ],
  ["nothing beside them is shared", ["Menyusun Rekomendasi Teknis", "Mengirim Rekomndasi Akhir"], []],
  [
    "a neighbour that a word has elsewhere",
    ["Mengirim Rekomendasi", "Menyusun Rekomendasi", "Menyusun Rekomndasi"],
    ["1 rekomendasi = 3 rekomndasi"],
  ],
  ["words of eight letters", ["Membuat Gudang Pangan", "Menata Penataan Lahan", "Menata Pentaan Lahan"], []],
  ["of eight and nine letters", ["Menata Perizinan", "Menata Peizinan"], ["1 perizinan = 2 peizinan"]],
  ["another ending is grammar", ["Menerbitkan Sertifikat", "Menerbitkan Sertifikasi"], []],
  ["another beginning is, too", ["Unit Pelaporan", "Unit Peelaporan"], ["1 pelaporan = 2 peelaporan"]],
  ["another first letter", ["Unit Pelaporan", "Unit Plaporan"], []],
  ["two words of the language that look alike", ["Proses Pengadaan Barang", "Proses Penggandaan Barang"], []],
  ["the same, the other way round", ["Proses Penggandaan Barang", "Proses Pengadaan Barang"], []],
  ["a word longer than any", [`Uji ${"panjang".repeat(6)}`, `Uji ${"panjang".repeat(5)}panjng`], []],
  [
    "a fixed term with another second word",
    ["Rapat Pemangku Kepentingan", "Rapat Pemangku Kebijakan"],
    ["1 pemangku kepentingan = 2 pemangku kebijakan"],
  ],
  [
    "before its right use, too",
    ["Rapat Pemangku Kebijakan", "Rapat Pemangku Kepentingan", "Pemangku Kepentingan"],
    ["2 pemangku kepentingan = 1 pemangku kebijakan"],
  ],
  [
    "a fixed term that is never right",
    ["Rapat Pemangku Kebijakan"],
    ["– pemangku kepentingan = 1 pemangku kebijakan"],
  ],
  [
    "the same wrong term twice, at its first place",
    ["Rapat Pemangku Kebijakan", "Pemangku Kebijakan"],
    ["– pemangku kepentingan = 1 pemangku kebijakan"],
  ],
  [
    "two wrong terms",
    ["Pemangku Kebijakan", "Pemangku Adat"],
    ["– pemangku kepentingan = 1 pemangku kebijakan", "– pemangku kepentingan = 2 pemangku adat"],
  ],
  ["a fixed term's first word alone", ["Rapat Pemangku"], []],
])("%s", (_, titles, pairs) => {
  const { spanOf, lineOf } = sourceSpan(titles);
  const places = titles.map((title, i) => ({ words: wordsOf(title), span: spanOf(i) }));
  const found = similarTerms(places).map(({ earlier, later }) => {
    const before = earlier.span === null ? "–" : lineOf(earlier.span);
    return `${before} ${earlier.term} = ${lineOf(later.span)} ${later.term}`;
  });
  expect(found).toEqual(pairs);
});
