import fc from "fast-check";
import { keywords } from "../../grammar/keywords.ts";
import { quoteText } from "../../src/syntax/text.ts";

/** Generated sources of the whole language, with comments and loose layout in between. */
const name = fc.constantFrom(
  "umkm",
  "b2",
  "rapat-kerja",
  "évaluasi",
  "拜",
  "data_1",
  ...keywords.slice(20, 26),
);
const plainName = fc.constantFrom("umkm", "b2", "rapat-kerja", "évaluasi", "拜", "data_1");
const literal = fc.string({ unit: "grapheme", maxLength: 12 }).map(quoteText);
const code = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 })
  .map((numbers) => `P.${numbers.join(".")}`);
const space = fc.constantFrom(" ", "  ", "\t");
const lineEnd = fc.constantFrom(
  "\n",
  "\r\n",
  "\n\n\n",
  "  \n",
  " // catatan\n",
  "\n  // sendiri\n",
  "\n/* dua\n   baris */\n",
);

function line(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.tuple(...parts), space, lineEnd)
    .map(([words, gap, end]) => words.filter((w) => w !== "").join(gap) + end);
}

function block(head: fc.Arbitrary<string>, body: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(head, fc.array(body, { maxLength: 4 }), lineEnd, lineEnd)
    .map(([h, lines, a, b]) => `${h} {${a}${lines.join("")}}${b}`);
}

const word = (text: string): fc.Arbitrary<string> => fc.constant(text);
const fact = fc.oneof(
  fc.tuple(fc.constantFrom("pengampu", "pelanggan", "pemasok"), plainName).map((w) => w.join(" ")),
  fc.tuple(fc.constantFrom("masukan", "keluaran", "dasar"), literal).map((w) => w.join(" ")),
  fc.constantFrom("kelompok utama", "halaman tegak"),
  code.map((c) => `turunan ${c}`),
);
const process = fc.oneof(
  line(code, literal, fact, fact),
  line(code, literal),
  block(
    fc.tuple(code, literal).map((w) => w.join(" ")),
    line(fact),
  ),
);
const arrow = fc.constantFrom("->", "..>", "-[Ya]->", '-["Tidak, ulang"]->');
const detail = line(fc.constantFrom("waktu", "pelaksana", "keluaran"), literal);
const step = fc.oneof(
  line(name, literal),
  line(word("mulai")),
  line(plainName, fc.constantFrom("cabang", "dokumen", "arsip", "tunggu"), literal),
  line(plainName, literal, word("bersama"), plainName, plainName),
  line(plainName, word("subproses"), code),
  block(
    fc.tuple(plainName, literal).map((w) => w.join(" ")),
    detail,
  ),
);
const lane = block(
  fc.tuple(word("lajur"), plainName).map((w) => w.join(" ")),
  step,
);
const declaration = fc.oneof(
  block(
    plainName.map((n) => `peta ${n}`),
    fc.oneof(
      line(fc.constantFrom("judul", "instansi"), literal),
      line(word("tahun 2024-2026")),
      line(word("kode peta"), literal),
    ),
  ),
  line(fc.constantFrom("unit", "mitra"), plainName, literal),
  block(
    fc.integer({ min: 0, max: 6 }).map((n) => `level ${n}`),
    fc.oneof(process, line(word("alur"), code, arrow, code)),
  ),
  block(
    code.map((c) => `cfm ${c}`),
    fc.oneof(
      lane,
      line(word("alur"), plainName, arrow, plainName, arrow, plainName),
      line(word("arah tegak")),
    ),
  ),
  block(
    word("keputusan"),
    fc.oneof(
      line(word("nomor"), literal),
      block(word("menimbang"), line(literal)),
      block(word("kop"), line(word("kota"), literal)),
    ),
  ),
);

/** A whole valid file. */
export const source: fc.Arbitrary<string> = fc
  .array(declaration, { maxLength: 6 })
  .map((parts) => parts.join(""));

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
