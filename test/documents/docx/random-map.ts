import fc from "fast-check";
import { quoteText } from "../../../src/syntax/text.ts";
import { HOSTILE, SPACED } from "./hostile.ts";

const words = fc
  .array(fc.constantFrom("layanan", "berkas", "Bidang", "izin", "dan/atau", "2024-2026", "pemberian"), {
    minLength: 1,
    maxLength: 9,
  })
  .map((list) => list.join(" "));

const text = fc
  .oneof(
    { arbitrary: words, weight: 4 },
    { arbitrary: fc.constantFrom(...HOSTILE, ...SPACED), weight: 3 },
    { arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), weight: 1 },
    { arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 8 }), weight: 1 },
  )
  .map(quoteText);

/** As often long as short: what counts letters or pages is wrong behind many. */
const texts = (maxLength: number) => fc.array(text, { minLength: 1, maxLength, size: "max" });
const some = (part: fc.Arbitrary<string>) => fc.option(part, { nil: "", freq: 3 });
const line = (word: string, value: fc.Arbitrary<string>) => some(value.map((v) => `  ${word} ${v}\n`));
const block = (word: string, maxLength: number) =>
  line(
    word,
    texts(maxLength).map((list) => `{ ${list.join(" ")} }`),
  );
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((list) => list.join(""));
const yesNo = fc.constantFrom("ya", "tidak");

const settings = joined(
  line("judul", text),
  line("instansi", text),
  line("tahun", fc.constant("2025-2026")),
  line("kertas", fc.constantFrom("a4", "f4")),
  line("daftar-isi", yesNo),
  line("daftar-cfm", yesNo),
  line("legenda", yesNo),
  line("lembar-proses", yesNo),
  line("peta-relasi", yesNo),
  line("halaman", fc.constantFrom("gabung", "terpisah")),
);

interface Branch {
  readonly title: string;
  readonly below: readonly Branch[];
}

const DEPTH = 5;

/** Processes on so many levels below one; the deeper, the fewer beside each other. */
function branch(depth: number): fc.Arbitrary<Branch> {
  const below =
    depth === 1
      ? fc.constant([])
      : fc.array(branch(depth - 1), { maxLength: depth > 3 ? 2 : 1, size: "max" });
  return fc.record({ title: text, below });
}

interface Listed {
  readonly code: string;
  readonly level: number;
  readonly title: string;
}

function listed({ title, below }: Branch, code: string, level: number): readonly Listed[] {
  return [{ code, level, title }, ...below.flatMap((one, i) => listed(one, `${code}.${i + 1}`, level + 1))];
}

/** Up to five levels of processes with what is known of them. */
const processes = fc.array(branch(DEPTH), { minLength: 1, maxLength: 3, size: "max" }).chain((tree) => {
  const codes = tree.flatMap((one, i) => listed(one, `P.${i + 1}`, 0));
  const facts = joined(
    line("pengampu", fc.constantFrom("u1", "u1 u2")),
    line("pemasok", fc.constantFrom("w", "u2 w")),
    ...["masukan", "keluaran", "dasar", "catatan"].map((word) =>
      line(
        word,
        texts(3).map((list) => list.join(" ")),
      ),
    ),
    line("pelanggan", fc.constant("w")),
    line("rab", text),
  );
  return fc.tuple(...codes.map(() => some(facts))).map((list) =>
    Array.from({ length: DEPTH }, (_, level) => level)
      .map(
        (level) =>
          `level ${level} {\n${codes
            .flatMap((one, i) =>
              one.level === level ? [`  ${one.code} ${one.title} {\n${list[i] ?? ""}  }\n`] : [],
            )
            .join("")}}\n`,
      )
      .join(""),
  );
});

const step = (name: string) =>
  joined(
    fc.constant(`    ${name} `),
    text,
    fc.constant(" {\n"),
    ...["kelengkapan", "waktu", "keluaran"].map((word) => line(word, text)),
    fc.constant("    }\n"),
  );

const cfms = fc
  .tuple(step("s1"), step("s2"), step("s3"), text)
  .map(
    ([one, two, three, question]) =>
      `cfm P.1 {\n  lajur w { mulai\n${one}  }\n  lajur u1 {\n${two}    c cabang ${question}\n  }\n  lajur u2 {\n${three}    selesai }\n` +
      `  alur mulai -> s1 -> s2 -> c -[Ya]-> s3 -> selesai\n  alur c -[Tidak]-> s1\n}\n`,
  );

const person = joined(
  fc.constant("  penandatangan {\n"),
  ...["jabatan", "nama", "pangkat", "nip"].map((word) => line(word, text)),
  fc.constant("  }\n"),
);

const decree = joined(
  fc.constant("keputusan {\n"),
  ...["nomor", "tentang", "pejabat", "tempat"].map((word) => line(word, text)),
  line("tanggal", fc.constant("2025-01-31")),
  some(
    joined(
      fc.constant("  kop {\n"),
      ...["pemerintah", "instansi", "alamat", "kota"].map((word) => line(word, text)),
      fc.constant("  }\n"),
    ),
  ),
  block("menimbang", 60),
  block("mengingat", 4),
  block("memperhatikan", 3),
  some(
    fc
      .array(fc.tuple(text, some(texts(3).map((list) => `{ ${list.join(" ")} }`))), {
        minLength: 1,
        maxLength: 12,
        size: "max",
      })
      .map((list) => `  diktum { ${list.map((clause) => clause.join(" ")).join("\n")} }\n`),
  ),
  some(person),
  block("paraf hierarki", 3),
  block("paraf koordinasi", 2),
  block("tembusan", 12),
  fc.constant("}\n"),
);

/** A source with every part that papers print, each there or not, with texts of any kind. */
export const randomSource: fc.Arbitrary<string> = fc
  .tuple(settings, fc.array(text, { minLength: 3, maxLength: 3 }), processes, cfms, decree)
  .map(
    ([own, [one = "", two = "", partner = ""], levels, flows, paper]) =>
      `peta P {\n${own}  kode peta "P.1"\n  kode matriks "P.1.1"\n}\nunit u1 ${one}\nunit u2 ${two}\nmitra w ${partner}\n${levels}${flows}${paper}`,
  );
