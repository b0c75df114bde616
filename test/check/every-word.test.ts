import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { SourceFile } from "../../src/source/source.ts";
import { parse } from "../../src/syntax/parse.ts";
import { foundIn } from "./found.ts";

/**
 * A map that holds each statement of the language once, and what is found in it when one of its words is left out, is
 * written twice, stands behind the next one or begins a line. `PPB_GOLDEN=write` rewrites the text.
 */
const GOLDEN = join(import.meta.dirname, "every-word.golden.txt");

const MAP = `peta A {
  judul "Peta"
  tahun 2027-2029
  keluaran docx json
  aturan {
    kode-urutan mati
  }
}
unit a "Bidang A" singkatan "BA"
mitra b "Warga"
jabatan k "Kepala"
level 0 {
  A 01 "Layanan" kelompok utama pengampu a
}
level 1 {
  A 01.01 "Izin" pengampu a {
    masukan "Surat" "Berkas"
    pelanggan b
  }
  A 01.02 "Cetak" pengampu a
  alur A 01.01 -[Sah]-> A 01.02
}
cfm A 01.01 {
  pihak "Luar" {
    lajur b {
      mulai
      minta "Meminta izin"
      selesai
    }
  }
  lajur a {
    cek cabang "Lengkap?"
    beri "Memberi izin" bersama k {
      waktu "1 hari"
      jenis manual
    }
  }
  tahap "Awal" minta cek
  alur mulai -> minta -> cek -[Ya]-> beri -> selesai
  alur cek -[Tidak]-> minta
  alur beri ..> b
}
keputusan {
  nomor "1 Tahun 2027"
  menimbang {
    "bahwa perlu"
  }
}
`;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly image: string;
}

const WORDS: readonly Word[] = [...MAP.matchAll(/"[^"]*"|-\[[^\]]*\]->|\S+/g)].map(({ 0: image, index }) => ({
  image,
  start: index,
  end: index + image.length,
}));

const replaced = ({ start, end }: Pick<Word, "start" | "end">, by: string): string =>
  MAP.slice(0, start) + by + MAP.slice(end);

/** Each way to get a word wrong. Null where it changes nothing. */
const CHANGES: Readonly<Record<string, (word: Word, next: Word) => string | null>> = {
  "is left out": (word) => replaced(word, ""),
  "is written twice": (word) => replaced(word, `${word.image} ${word.image}`),
  "stands behind the next": (word, next) =>
    word.image === next.image ? null : replaced({ start: word.start, end: next.end }, swapped(word, next)),
  "begins a line": (word) =>
    /(?:^|\n)[ ]*$/.test(MAP.slice(0, word.start)) ? null : replaced(word, `\n${word.image}`),
};

function swapped(word: Word, next: Word): string {
  return next.image + MAP.slice(word.end, next.start) + word.image;
}

const CASES: readonly (readonly [name: string, text: string])[] = Object.entries(CHANGES).flatMap(
  ([change, make]) =>
    WORDS.slice(0, -1).flatMap((word, i) => {
      const text = make(word, WORDS[i + 1]!);
      const line = MAP.slice(0, word.start).split("\n").length;
      return text === null ? [] : [[`${line}: ${word.image} (${i}) ${change}`, text] as const];
    }),
);

const readBy = (file: SourceFile): readonly Diagnostic[] => parse(file).diagnostics;

const sectionOf = ([name, text]: readonly [string, string]): string =>
  [name, ...foundIn(text, readBy)].join("\n");

if (process.env["PPB_GOLDEN"] === "write") writeFileSync(GOLDEN, `${CASES.map(sectionOf).join("\n\n")}\n`);

const golden = readFileSync(GOLDEN, "utf8").trimEnd().split("\n\n");

it("the map is right", () => {
  expect(foundIn(MAP, readBy)).toEqual([]);
});

it("the text has no more and no fewer than the words", () => {
  expect(golden.map((section) => section.split("\n")[0])).toEqual(CASES.map(([name]) => name));
});

it.each(CASES.map((one, i) => [one[0], one, i] as const))("%s", (_, one, i) => {
  expect(sectionOf(one).split("\n")).toEqual(golden[i]?.split("\n"));
});
