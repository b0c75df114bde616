import fc from "fast-check";
import { factWords, sopFactWords, stepTexts } from "../../../grammar/facts.ts";
import { choices, stepKeyword } from "../../../grammar/words.ts";
import type { Written, WrittenCode, WrittenDeclaration } from "../../../src/syntax/written.ts";
import type { CfmDecl, LevelDecl, MapSetting, StepDecl } from "../../../src/syntax/ast.ts";
import type { DecreePart } from "../../../src/syntax/ast-decree.ts";

/** Generated trees: what an importer could build. Texts hold quotes, line ends, tabs and any script. */
const text = fc.oneof(
  // A text without content has a finding.
  fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => (text.trim() === "" ? "x" : text)),
  fc.constantFrom(' "dikutip" ', "baris\nbaris", "a\\n", "//", "}", "\ttab", "{ }", "-[x]->"),
);
const name = fc.constantFrom("umkm", "rapat-kerja", "data_1", "évaluasi", "拜", "catatan", "tanggal", "nama");
const nullable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const number = fc.constantFrom("1", "01", "12", "003");
const code: fc.Arbitrary<WrittenCode> = fc
  .tuple(
    fc.constantFrom(
      ["P", "."],
      ["DINAS", " "],
      ["PAN", "-"],
      ["PB-ACT", "."],
      ["", ""],
      ["ATR/BPN", " "],
      ["A/B-C", "."],
    ),
    fc.array(number, { minLength: 1, maxLength: 5 }),
  )
  .map(([[prefix = "", separator = ""], segments]) => ({
    prefix,
    separator,
    segments,
    parts: [],
  }));
const codePart = (kind: "cfm" | "sop") => fc.record({ kind: fc.constant(kind), number });
const cfmCode = fc
  .tuple(code, fc.array(codePart("cfm"), { maxLength: 1 }))
  .map(([of, parts]): WrittenCode => ({ ...of, parts }));
const sopCode = fc
  .tuple(cfmCode, codePart("sop"))
  .map(([{ parts = [], ...of }, sop]): WrittenCode => ({ ...of, parts: [...parts, sop] }));

const quotedCode: fc.Arbitrary<WrittenCode> = fc
  .array(fc.constantFrom("01", "3"), { minLength: 1, maxLength: 3 })
  .map((segments) => ({ prefix: "A&B", separator: " ", segments, parts: [] }));
const reference = fc.oneof({ arbitrary: code, weight: 4 }, { arbitrary: quotedCode, weight: 1 });

const setting: fc.Arbitrary<Written<MapSetting>> = fc.oneof(
  fc.record({ kind: fc.constantFrom("judul", "instansi", "pemerintah"), text }),
  fc.constantFrom({ kind: "csv", text: ";" } as const, { kind: "csv", text: "," } as const),
  fc.constantFrom(
    { kind: "tahun", from: 2025, to: 2029 } as const,
    { kind: "tahun", from: 2025, to: 2025 } as const,
  ),
  fc.record({
    kind: fc.constant("kode"),
    use: fc.constantFrom(...Object.values(choices.codeUse)),
    sample: text,
  }),
  fc.record({ kind: fc.constant("tema"), value: fc.constantFrom(...Object.values(choices.theme)) }),
  fc.record({ kind: fc.constant("kertas"), value: fc.constantFrom(...Object.values(choices.paper)) }),
  fc.record({ kind: fc.constant("halaman"), value: fc.constantFrom(...Object.values(choices.orientation)) }),
  fc.record({ kind: fc.constant("lembar"), value: fc.constantFrom("shared", "separate") }),
  fc.record({
    kind: fc.constantFrom("daftar-isi", "daftar-cfm", "legenda", "lembar-proses", "peta-relasi"),
    value: fc.constantFrom(...Object.values(choices.yesNo)),
  }),
  fc.record({
    kind: fc.constant("huruf"),
    faces: fc.tuple(
      fc.record({ style: fc.constant("regular"), path: text }),
      fc.record({ style: fc.constantFrom(...Object.values(choices.faceStyle)), path: text }),
    ),
  }),
  fc.constantFrom({ kind: "ukuran", points: 11.5 } as const),
  fc.constantFrom({ kind: "margin", millimetres: [25, 20.5, 25, 30] } as const),
  fc.record({
    kind: fc.constant("sebutan"),
    group: fc.constantFrom(...Object.values(choices.group)),
    text,
  }),
  fc.record({
    kind: fc.constant("aturan"),
    rules: fc.array(
      fc.record({
        rule: fc.constantFrom("kode-lompat", "judul-ganda"),
        severity: fc.constantFrom(...Object.values(choices.severity)),
      }),
      { maxLength: 2 },
    ),
  }),
);

const fact = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...factWords("units")),
    units: fc.array(fc.constantFrom("umkm", "rapat-kerja", "nama"), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("kelompok"), group: fc.constantFrom(...Object.values(choices.group)) }),
  fc.record({
    kind: fc.constantFrom(...factWords("texts", "text")),
    texts: fc.array(text, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant("turunan"), target: reference }),
  fc.record({ kind: fc.constant("halaman"), value: fc.constantFrom(...Object.values(choices.orientation)) }),
);

const link = <Ref>(end: fc.Arbitrary<Ref>) =>
  fc.record({
    from: end,
    to: end,
    arrow: fc.constantFrom("sequence" as const, "association" as const),
    label: nullable(text),
  });
/** One chain: each link begins where the one before ended. */
const chain = <Ref>(end: fc.Arbitrary<Ref>) =>
  fc
    .tuple(end, fc.array(link(end), { minLength: 1, maxLength: 3 }))
    .map(([start, links]) => links.map((one, i) => ({ ...one, from: i === 0 ? start : links[i - 1]!.to })));
const siblingFlow = fc.record({ kind: fc.constant("alur" as const), links: chain(reference) });

const level = fc.record({
  kind: fc.constant("level"),
  number: fc.nat({ max: 6 }),
  title: nullable(text),
  processes: fc.array(fc.record({ code, title: nullable(text), facts: fc.array(fact, { maxLength: 3 }) }), {
    maxLength: 4,
  }),
  flows: fc.array(siblingFlow, { maxLength: 2 }),
}) as fc.Arbitrary<Written<LevelDecl>>;

const detail = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...stepTexts),
    text,
  }),
  fc.record({ kind: fc.constant("jenis"), value: fc.constantFrom(...Object.values(choices.nature)) }),
);
const kinds = ["activity", "decision", "parallel", "document", "archive", "wait"] as const;
const common = {
  together: fc.array(fc.constantFrom("umkm", "nama"), { maxLength: 2 }),
  details: fc.array(detail, { maxLength: 2 }),
};
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom(...kinds), id: name, text, target: fc.constant(null), ...common }),
  fc.record({ kind: fc.constant("subprocess"), id: name, text: nullable(text), target: cfmCode, ...common }),
  fc
    .record({
      kind: fc.constantFrom("start", "end"),
      own: fc.boolean(),
      id: name,
      text: nullable(text),
      ...common,
    })
    .map(({ own, ...event }) => ({ ...event, target: null, id: own ? event.id : stepKeyword(event.kind)! })),
) as fc.Arbitrary<Written<StepDecl>>;

const sopFact = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...sopFactWords("text", "texts")),
    texts: fc.array(text, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constantFrom(...sopFactWords("date")),
    date: fc.constantFrom("2026-01-15", "15 Januari 2026"),
  }),
  fc.record({
    kind: fc.constant("mencakup"),
    steps: fc.array(fc.constantFrom("terima", "nama", "selesai"), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("penandatangan"),
    fields: fc.array(fc.record({ name: fc.constantFrom(...Object.values(choices.signatory)), text }), {
      maxLength: 2,
    }),
  }),
);

const cfm = fc.record({
  kind: fc.constant("cfm"),
  code: cfmCode,
  title: nullable(text),
  sops: fc.array(
    fc.record({ code: sopCode, title: nullable(text), facts: fc.array(sopFact, { maxLength: 3 }) }),
    { maxLength: 2 },
  ),
  directions: fc.array(fc.constantFrom(...Object.values(choices.direction)), { maxLength: 1 }),
  pages: fc.array(fc.constantFrom(...Object.values(choices.orientation)), { maxLength: 1 }),
  lanes: fc.array(
    fc.record({
      id: name,
      name: nullable(text),
      group: nullable(text),
      steps: fc.array(step, { maxLength: 3 }),
    }),
    {
      maxLength: 3,
    },
  ),
  phases: fc.array(
    fc.record({
      title: text,
      steps: fc.array(fc.oneof(name, fc.constantFrom("mulai", "tahap")), { maxLength: 4 }),
    }),
    {
      maxLength: 2,
    },
  ),
  flows: fc.array(link(fc.oneof(name, fc.constantFrom("mulai", "selesai"))), { maxLength: 12 }),
  notes: fc.array(text, { maxLength: 2 }),
}) as fc.Arbitrary<Written<CfmDecl>>;

const fields = (kind: string, names: readonly string[]) =>
  fc.record({
    kind: fc.constant(kind),
    fields: fc.array(fc.record({ name: fc.constantFrom(...names), text }), { maxLength: 3 }),
  });
const part = fc.oneof(
  fc.record({ kind: fc.constantFrom("nomor", "tentang", "pejabat", "tempat"), text }),
  fc.record({ kind: fc.constant("tanggal"), text: fc.constantFrom("2026-01-15", "15 Januari 2026") }),
  fc.record({
    kind: fc.constantFrom("menimbang", "mengingat", "memperhatikan", "tembusan"),
    items: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("paraf"),
    chain: fc.constantFrom(...Object.values(choices.initials)),
    items: fc.array(fc.oneof(fc.record({ text }), fc.record({ post: name })), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("diktum"),
    items: fc.array(fc.record({ text, points: fc.array(text, { maxLength: 2 }) }), { maxLength: 3 }),
  }),
  fields("kop", Object.values(choices.letterhead)),
  fields("penandatangan", Object.values(choices.signatory)),
  fields("lampiran", Object.values(choices.attachment)),
) as fc.Arbitrary<Written<DecreePart>>;

export const declarations: fc.Arbitrary<readonly WrittenDeclaration[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("peta"), id: name, settings: fc.array(setting, { maxLength: 5 }) }),
    fc.record({
      kind: fc.constantFrom("unit", "partner", "post"),
      id: name,
      name: text,
      parents: fc.array(name, { maxLength: 1 }),
      abbreviations: fc.array(text, { maxLength: 1 }),
    }),
    level,
    cfm,
    siblingFlow,
    fc.record({ kind: fc.constant("keputusan"), parts: fc.array(part, { maxLength: 5 }) }),
  ),
  { maxLength: 4 },
);
