import fc from "fast-check";
import { factWords, sopFactWords, stepTexts } from "../../grammar/facts.ts";
import { keywords } from "../../grammar/keywords.ts";
import { block, layOut, line, word, type Piece, type Pieces } from "./pieces.ts";
import { quoteText } from "../../src/syntax/text.ts";

/** Generated sources of the whole language; `grammar.test.ts` fails when a part of the grammar is missing here. */
const plainName = word(fc.constantFrom("umkm", "b2", "rapat-kerja", "évaluasi", "拜", "data_1"));
const keyword = word(fc.constantFrom(...keywords));
/** A keyword is a name where the place decides. */
const name = fc.oneof({ arbitrary: plainName, weight: 3 }, { arbitrary: keyword, weight: 1 });
const literal = word(
  fc.oneof(
    {
      // A text without content has a finding.
      arbitrary: fc
        .string({ unit: "grapheme", maxLength: 12 })
        .map((text) => quoteText(text.trim() === "" ? "x" : text)),
      weight: 6,
    },
    {
      arbitrary: fc.constantFrom(
        '"\\u{41}\\n\\"\\\\"',
        '"a \u2028b"',
        '"""satu"""',
        '"""\n    satu  \n      dua // teks\n\n    tiga\n  """',
        '"""\r\n\tsatu\r\n\tdua \\ \r\n"""',
        `"${"kata panjang ".repeat(9)}"`,
      ),
      weight: 1,
    },
  ),
);
const numbers = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 })
  .map((list) => list.join("."));
const dotted = word(numbers.map((n) => `P.${n}`));
const numberPath = word(fc.oneof(numbers, fc.constantFrom("01.02", "03")));
const some = (...words: readonly string[]): fc.Arbitrary<Pieces> => word(fc.constantFrom(...words));
/** As a reference; a name alone would take a number on the same line for its own. */
const wholeCode = fc.oneof(
  some("P.1.CFM.2", "P.1.2.CFM.01.SOP.3", "PB-ACT.01.01", "ATR/BPN.01.2"),
  line("ATR/BPN", "=", "01.03"),
  dotted,
  line("DISKOPUKM", "=", numberPath),
  numberPath,
);
const bareCode = fc.oneof({ arbitrary: wholeCode, weight: 5 }, { arbitrary: line("KOTA", "!"), weight: 1 });
const code = fc.oneof(bareCode, word(fc.constantFrom('"DISKOPUKM 01.02"', '"P.1"')));
const list = (item: fc.Arbitrary<Pieces>, glue: "=" | "", max = 3): fc.Arbitrary<Pieces> =>
  fc
    .array(item, { minLength: 1, maxLength: max })
    .map((items) =>
      items.flatMap((pieces, i) =>
        pieces.map((piece, j): Piece =>
          i > 0 && j === 0 && glue === "=" ? { ...piece, before: "same" } : piece,
        ),
      ),
    );
const maybe = (part: fc.Arbitrary<Pieces>): fc.Arbitrary<Pieces> => fc.oneof(part, fc.constant<Pieces>([]));

// ---------------------------------------------------------------- peta, unit

const map = block(
  line("peta", name),
  fc.oneof(
    line(some("judul", "instansi", "pemerintah"), literal),
    line("csv", some('";"', '","')),
    line("tahun", some("2024-2026", "2024 – 2026", "2024")),
    line("kode", some("peta", "matriks", "cfm", "sop"), literal),
    line("matriks", some("gabung", "strip", "level", "peraturan")),
    line("kolom", list(some("proses", "cfm", "sop", "pengampu"), "=")),
    line("tema", some("resmi", "warna", "kontras")),
    line("kertas", some("f4", "f4-210", "a4")),
    line("halaman", some("lanskap", "tegak", "otomatis", "gabung", "terpisah")),
    line(some("daftar-isi", "daftar-cfm", "legenda", "lembar-proses", "peta-relasi"), some("ya", "tidak")),
    line("keluaran", list(some("json", "png"), "=")),
    line("huruf", literal),
    line("huruf", literal, "=", some("tebal", "miring", "tebal-miring"), literal),
    line("ukuran", some("12", "11,5")),
    line("margin", "25", "25", "20.5", "30"),
    line("sebutan", some("utama", "inti", "lainnya"), literal),
    block(
      line("aturan"),
      line(some("kode-lompat", "judul-ganda"), some("galat", "peringatan", "saran", "mati")),
    ),
  ),
);
const abbreviation = maybe(line("singkatan", literal));
const unit = line(some("unit", "mitra"), name, literal, maybe(line("bagian", name)), abbreviation);
const post = line("jabatan", name, literal, maybe(line("di", name)), abbreviation);

// ---------------------------------------------------------------- level

const fact = fc.oneof(
  line(some(...factWords("units")), "=", list(plainName, "="), "!"),
  line(some(...factWords("texts", "text")), list(literal, "")),
  line("kelompok", some("utama", "pendukung", "manajemen")),
  line("halaman", some("lanskap", "tegak", "otomatis")),
  line("turunan", code),
);
/** A number behind a code on its line would be a part of it. */
const processHead = line(
  fc.oneof(dotted, line(some("DISKOPUKM", "ATR/BPN"), "=", numberPath), line("^", numberPath)),
  maybe(literal),
  maybe(list(fact, "")),
);
/** It does not end with the first word of a code: a number on the next line would be the rest. */
const siblingFlow = line("alur", code, arrowTo(wholeCode), maybe(arrowTo(wholeCode)));
const level = block(
  line("level", some("0", "1", "4"), maybe(literal)),
  fc.oneof(processHead, block(processHead, fact), siblingFlow),
);

function arrowTo(end: fc.Arbitrary<Pieces>): fc.Arbitrary<Pieces> {
  return line(
    some("->", "..>", "-[Ya]->", '-["Tidak, ulang"]->', "..[Surat]..>", '..["Surat [asli]"]..>'),
    end,
  );
}

// ---------------------------------------------------------------- cfm

const together = line("bersama", "=", list(plainName, "="), "!");
const kind = fc.oneof(
  some("cabang", "paralel", "dokumen", "arsip", "tunggu", "tonggak", "mulai", "selesai"),
  line("subproses", bareCode),
);
const anyStep = fc.oneof(
  line(plainName, "!"),
  line(plainName, "=", together),
  line(plainName, literal, maybe(line("=", together))),
  line(plainName, "=", kind, literal, maybe(line("=", together))),
  line(plainName, "=", line("subproses", bareCode)),
  line(some("mulai", "selesai"), "!"),
  line(some("mulai", "selesai"), "=", plainName, "!"),
  line(some("mulai", "selesai"), "=", plainName, "=", literal, maybe(line("=", together))),
  // A keyword is a step's id with a text on its line.
  line(keyword, "=", literal),
);
/** A step begins a line. */
const stepHead = line("^", anyStep);
const detail = fc.oneof(
  line(some(...stepTexts), literal),
  line("jenis", some("manual", "sistem", "pesan", "waktu", "syarat", "beberapa")),
);
const sopFact = fc.oneof(
  line(some(...sopFactWords("text", "texts")), list(literal, "")),
  line(some(...sopFactWords("date")), some("2026-01-15", '"15 Januari 2026"')),
  line("mencakup", list(plainName, "="), "!"),
);
const approval = block(line("penandatangan"), line(some("jabatan", "nama", "pangkat", "nip"), literal));
const lane = block(line("lajur", name, maybe(literal)), fc.oneof(stepHead, block(stepHead, detail)));
const cfm = block(
  line("cfm", bareCode, maybe(literal)),
  fc.oneof(
    { arbitrary: lane, weight: 3 },
    block(line("pihak", literal), lane),
    line("alur", name, arrowTo(name), maybe(list(arrowTo(name), ""))),
    line("tahap", literal, maybe(line("=", list(plainName, "="))), "!"),
    line("arah", some("datar", "tegak")),
    line("halaman", some("lanskap", "otomatis")),
    line("catatan", literal),
    line("sop", bareCode, maybe(literal)),
    block(line("sop", bareCode, maybe(literal)), fc.oneof(sopFact, approval)),
  ),
);

// ---------------------------------------------------------------- keputusan

const fields = (head: string, ...names: readonly string[]): fc.Arbitrary<Pieces> =>
  block(line(head), line(some(...names), literal));
const decree = block(
  line("keputusan"),
  fc.oneof(
    line(some("nomor", "tentang", "pejabat", "tempat"), literal),
    line("tanggal", fc.oneof(some("2025-08-29"), literal)),
    block(line(some("menimbang", "mengingat", "memperhatikan", "tembusan")), literal),
    block(line("paraf", some("hierarki", "koordinasi")), fc.oneof(literal, line("jabatan", name))),
    block(line("diktum"), fc.oneof(literal, block(literal, literal))),
    fields("kop", "pemerintah", "instansi", "alamat", "kontak", "kota", "lambang"),
    fields("penandatangan", "jabatan", "nama", "pangkat", "nip"),
    fields("lampiran", "nomor", "tentang", "judul"),
  ),
);

/** The words of a whole valid file, and where line ends carry meaning between them. */
export const pieces: fc.Arbitrary<Pieces> = fc
  .array(fc.oneof(map, unit, post, level, cfm, siblingFlow, decree), { maxLength: 5 })
  .map((parts) => parts.flat());

const seed = fc.array(fc.nat(), { minLength: 7, maxLength: 40 });

/** A whole valid file with loose layout and comments in all places. */
export const source: fc.Arbitrary<string> = fc
  .tuple(pieces, seed)
  .map(([words, choices]) => layOut(words, choices, "comments"));

/** The same words twice, on other lines each time. */
export const relaid: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(pieces, seed, seed)
  .map(([words, a, b]) => [layOut(words, a, "spaces"), layOut(words, b, "spaces")]);

/** A valid file with a few of its characters deleted, doubled or replaced. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(
    source,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("", "{", "}", '"', "/*", "\0", "->", "\ud800")), {
      maxLength: 5,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (now, [at, put]) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + 1),
      text,
    ),
  );
