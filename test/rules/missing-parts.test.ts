import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { testSections, toldOf } from "../support/sections.ts";
import { RIGHT } from "../check/mistakes.ts";
import { expectSameBeside, expectSameInFiles } from "./spread.ts";

/** A change of the right map: what is replaced, and by what. */
type Change = readonly [from: string | RegExp, to: string];

const changedBy = (changes: readonly Change[]): string =>
  changes.reduce((source, [from, to]) => {
    const next = source.replace(from, () => to);
    expect(next, String(from)).not.toBe(source);
    return next;
  }, RIGHT);

const found = (changes: readonly Change[]) => {
  const text = changedBy(changes);
  const { diagnostics } = check([{ path: "peta.ppb", text }]);
  return diagnostics.map(({ code, span, help, related = [], severity }) => ({
    at: `${severity} ${code}: ${text.slice(span.start, span.end)}`,
    help: help === undefined ? "" : render(help, "id"),
    related: related.map((one) => text.slice(one.span.start, one.span.end)),
  }));
};

const LEVEL_0: Change = [/level 0 \{[^}]*\}\n/, ""];
const LEVEL_1: Change = [/level 1 \{(?:[^{}]|\{[^}]*\})*\}\n/, ""];
const LANE = /  lajur umum \{\n    arsipkan "[^"]*"\n  \}\n/;
const ALONE: Change = [" bersama umum", ""];
const pasted = (lane: string): Change => [
  "  lajur umum {\n    arsipkan",
  `${lane}  lajur umum {\n    arsipkan`,
];
const TERIMA = '    terima "Menerima surat"\n';
const KIRIM = '    kirim "Mengirim surat"\n';

const YA = "  alur lengkap -[Ya]-> terbit -> arsipkan -> selesai\n";
const BROKEN: Change = [YA, "  alur lengkap -[Ya]-> terbit\n  alur arsipkan -> selesai\n"];
const ARSIPKAN = '    arsipkan "Mengarsipkan izin"\n';

/** [what is wrong, changes, the one finding, a part of its help, what it shows beside]. */
const CASES: readonly (readonly [string, readonly Change[], string, string, readonly string[]])[] = [
  [
    "the block of the first level",
    [LEVEL_0],
    "error kode-induk-hilang: DINAS 01.01",
    "tulis kembali: level 0 { … }",
    ["DINAS 02", "DINAS 03"],
  ],
  [
    "the block of a further level",
    [LEVEL_1],
    "error cfm-tanpa-induk: DINAS 01.01",
    "tulis kembali: level 1 { … }",
    ["DINAS 01.02"],
  ],
  [
    "a level without a line",
    [[LEVEL_1[0], "level 1 {\n}\n"]],
    "error cfm-tanpa-induk: DINAS 01.01",
    "tulis kembali: level 1 { … }",
    ["DINAS 01.02"],
  ],
  [
    "all levels",
    [LEVEL_0, LEVEL_1],
    "error cfm-tanpa-induk: DINAS 01.01",
    "tidak punya satu pun proses. Tulis prosesnya",
    ["DINAS 01.02", "DINAS 02", "DINAS 03"],
  ],
  [
    "a flow between two steps",
    [BROKEN],
    "error alur-buntu: terbit",
    "Sambungkan, misalnya: alur terbit -> arsipkan",
    ["arsipkan"],
  ],
  [
    "a flow before a decision that has one way out so far",
    [
      [YA, "  alur lengkap -[Ya]-> terbit\n  alur arsipkan -> sah -[Ya]-> selesai\n"],
      [ARSIPKAN, `${ARSIPKAN}    sah cabang "Sah?"\n`],
    ],
    "error alur-buntu: terbit",
    "Sambungkan, misalnya: alur terbit -> arsipkan",
    ["arsipkan", "sah"],
  ],
  [
    "a way out of a decision, and the steps behind it",
    [BROKEN, ["  alur lengkap -[Tidak]-> ajukan\n", ""]],
    "error cabang-tunggal: lengkap",
    "Tambahkan jalan lain, misalnya: alur lengkap -[Tidak]-> …",
    ["arsipkan"],
  ],
  [
    "the way out of a decision to a step that no other flow leads to",
    [
      ["  alur lengkap -[Tidak]-> ajukan\n", ""],
      [ARSIPKAN, `${ARSIPKAN}    batal selesai "Batal"\n    tolak "Menolak permohonan"\n`],
      [YA, `${YA}  alur tolak -> batal\n`],
    ],
    "error cabang-tunggal: lengkap",
    "Tambahkan jalan lain, misalnya: alur lengkap -[Tidak]-> tolak",
    ["tolak"],
  ],
  [
    "the way out of a decision and the flow behind it",
    [
      ["  alur lengkap -[Tidak]-> ajukan\n", ""],
      [ARSIPKAN, `${ARSIPKAN}    batal selesai "Batal"\n    tolak "Menolak permohonan"\n`],
    ],
    "error cabang-tunggal: lengkap",
    "Tambahkan jalan lain, misalnya: alur lengkap -[Tidak]-> …",
    ["batal", "tolak"],
  ],
  [
    "a flow that is written backwards",
    [
      ["  alur lengkap -[Tidak]-> ajukan\n", "  alur batal -> tolak -[Tidak]-> lengkap\n"],
      [ARSIPKAN, `${ARSIPKAN}    batal selesai "Batal"\n    tolak "Menolak permohonan"\n`],
    ],
    "error alur-ujung-salah: batal -> tolak",
    "Bila urutannya terbalik, tulis: alur tolak -> batal",
    ["batal"],
  ],
  [
    "the end before the last step",
    [["-> arsipkan -> selesai", "-> selesai -> arsipkan"]],
    "error alur-ujung-salah: selesai -> arsipkan",
    "Bila urutannya terbalik, tulis: alur arsipkan -> selesai",
    ["arsipkan"],
  ],
  [
    "a repetition from the start",
    [["alur lengkap -[Tidak]-> ajukan", "alur lengkap -[Tidak]-> mulai -> ajukan"]],
    "error alur-ujung-salah: lengkap -[Tidak]-> mulai",
    "Tulis: alur lengkap -[Tidak]-> ajukan",
    ["mulai -> ajukan"],
  ],
  [
    "a lane of one step, whose party works elsewhere in the CFM",
    [[LANE, ""]],
    "error langkah-tak-dikenal: arsipkan",
    'Bila lajurnya hilang, tulis kembali; bila tidak, tambahkan di sebuah lajur: arsipkan "Teks langkah"',
    ["umum"],
  ],
  [
    "a lane of two steps, one behind the other",
    [[LANE, ""], ALONE, ["-> arsipkan ->", "-> arsipkan -> kirim ->"]],
    "error langkah-tak-dikenal: arsipkan",
    "Juga tidak ada: kirim. Bila lajurnya hilang",
    ["kirim"],
  ],
  [
    "a lane with the start, the end and a step",
    [[/  lajur pemohon \{\n[^}]*\}\n/, ""]],
    "error langkah-tak-dikenal: ajukan",
    "Juga tidak ada: mulai, selesai.",
    ["DINAS 01.01", "DINAS 01.01", "ajukan"],
  ],
  [
    "a lane with the start and the end alone",
    [
      [/  lajur pemohon \{\n[^}]*\}\n/, ""],
      ["    periksa ", '    ajukan "Mengajukan permohonan"\n    periksa '],
    ],
    "error tanpa-mulai: DINAS 01.01",
    "Juga tidak ada: selesai. Bila lajurnya hilang, tulis kembali; bila tidak, tambahkan di sebuah lajur: mulai",
    ["DINAS 01.01"],
  ],
  [
    "all parties",
    [[/(?:unit|mitra) .*\n/g, ""]],
    "error pengampu-tak-dikenal: layanan",
    "juga dipakai: umum, tata, pemohon. Bila deklarasinya hilang, tulis kembali",
    ["layanan", "layanan", "layanan", "layanan", "umum"],
  ],
  [
    "a unit that has the name of another",
    [["unit tata ", "unit umum "]],
    "error unit-ganda: umum",
    "tata dipakai dan tidak dideklarasikan: salah satu dari keduanya tata?",
    ['unit umum "Bagian Umum"', "tata"],
  ],
  [
    "a unit that has another name than where it is used",
    [
      ["unit tata ", "unit kelola "],
      [' "Bidang Tata Kelola"', ' "Bidang Tata Laksana"'],
    ],
    "error pengampu-tak-dikenal: tata",
    "Unit kelola tidak dipakai: maksudnya kelola?",
    ["tata", 'unit kelola "Bidang Tata Laksana"'],
  ],
  [
    "a step that has the name of another",
    [["    terbit ", "    periksa "]],
    "error langkah-ganda: periksa",
    "terbit dipakai dan tidak dideklarasikan: salah satu dari keduanya terbit?",
    ["periksa", "terbit"],
  ],
  [
    "a step that stands in another CFM",
    [
      [ARSIPKAN, '    kirim "Mengirim izin"\n'],
      ["-> arsipkan ->", "-> kirim -> arsipkan ->"],
      ["    susun ", `${ARSIPKAN}    susun `],
    ],
    "error langkah-tak-dikenal: arsipkan",
    "berada di CFM DINAS 03 dan tidak tersambung di sana",
    ["arsipkan"],
  ],
  [
    "a step that has another name than in its flow",
    [["    terbit ", "    keluarkan "]],
    "error langkah-tak-dikenal: terbit",
    "Langkah keluarkan tidak tersambung: maksudnya keluarkan?",
    ["terbit"],
  ],
  [
    "the end of a level and the start of the next",
    [["}\nlevel 1 {\n", ""]],
    "error kode-level-salah: DINAS 01.01",
    "mulai yang baru di atas baris ini: } level 1 {",
    ["DINAS 01.02"],
  ],
  [
    "the name of a decision",
    [["    lengkap cabang", "    cabang"]],
    "error langkah-tak-dikenal: lengkap",
    "Tulis namanya di depan: lengkap cabang",
    ["lengkap", "lengkap"],
  ],
  [
    "a lane of another map",
    [pasted(`  lajur kecamatan {\n${TERIMA}${KIRIM}  }\n`)],
    "error pengampu-tak-dikenal: kecamatan",
    "Bila lajurnya terbawa dari peta lain, hapus",
    ["terima", "kirim"],
  ],
  [
    "a lane of another map, with its flow",
    [pasted(`  lajur kecamatan {\n${TERIMA}${KIRIM}  }\n  alur terima -> kirim\n`)],
    "error pengampu-tak-dikenal: kecamatan",
    "sambungkan langkahnya: alur … -> terima",
    ["terima"],
  ],
  [
    "a lane of another map, with a flow to a step that stayed there",
    [pasted(`  lajur kecamatan {\n${TERIMA}  }\n  alur terima -> disposisi\n`)],
    "error pengampu-tak-dikenal: kecamatan",
    "Bila lajurnya terbawa dari peta lain, hapus",
    ["disposisi"],
  ],
  [
    "a lane of another map, with a decision and a step of two parties",
    [pasted(`  lajur kecamatan {\n    cek cabang "Lengkap?"\n    nilai "Menilai" bersama lurah\n  }\n`)],
    "error pengampu-tak-dikenal: kecamatan",
    "Bila lajurnya terbawa dari peta lain, hapus",
    ["cek", "cek", "nilai", "lurah"],
  ],
  [
    "a lane of another map with a start and an end",
    [pasted(`  lajur kecamatan {\n    mulai\n${TERIMA}    selesai\n  }\n`)],
    "error pengampu-tak-dikenal: kecamatan",
    "Bila lajurnya terbawa dari peta lain, hapus",
    ["mulai", "terima", "selesai"],
  ],
  [
    "a lane of a party that is known",
    [pasted(`  lajur tata {\n${TERIMA}${KIRIM}  }\n`)],
    "error langkah-terputus: terima",
    "Bila lajurnya terbawa dari tempat lain, hapus.",
    ["kirim"],
  ],
];

describe("what is left out, or came along from elsewhere, as a whole is one finding", () => {
  it.each(CASES)("%s", (_, changes, at, help, related) => {
    const all = found(changes);
    expect(all.map((one) => one.at)).toEqual([at]);
    expect(all[0]?.help).toContain(help);
    expect(all[0]?.related.toSorted()).toEqual(related.toSorted());
  });
});

/** Findings that have a cause each. */
const APART: readonly (readonly [string, readonly Change[], readonly string[]])[] = [
  [
    "one code that is not declared",
    [LEVEL_1, [/cfm DINAS 01\.02 \{[^]*?\n\}\n/, ""]],
    ["error cfm-tanpa-induk: DINAS 01.01"],
  ],
  [
    "codes of a level that has others",
    [
      [/  DINAS 02 ".*\n/, ""],
      [/  DINAS 03 ".*\n/, ""],
    ],
    [
      "hint kelompok-proses-tidak-lengkap: DINAS 01",
      "error cfm-tanpa-induk: DINAS 02",
      "error cfm-tanpa-induk: DINAS 03",
    ],
  ],
  [
    "two steps with others between them",
    [["-> arsipkan -> selesai", "-> stempel -> arsipkan -> kirim -> selesai"]],
    ["error langkah-tak-dikenal: stempel", "error langkah-tak-dikenal: kirim"],
  ],
  [
    "a start that no flow names, and a step",
    [
      ["lajur pemohon {\n    mulai\n", "lajur pemohon {\n"],
      ["alur mulai -> ajukan -> periksa", "alur ajukan -> stempel -> periksa"],
    ],
    ["error tanpa-mulai: DINAS 01.01", "error langkah-tak-dikenal: stempel"],
  ],
  [
    "two chains in a lane of a party that is known",
    [
      pasted(
        `  lajur tata {\n${TERIMA}${KIRIM}    simpan "Menyimpan surat"\n    buka "Membuka surat"\n  }\n  alur terima -> kirim\n  alur simpan -> buka\n`,
      ),
    ],
    ["error langkah-terputus: terima", "error langkah-terputus: simpan"],
  ],
  [
    "two steps that lead nowhere",
    [
      [
        YA,
        "  alur lengkap -[Ya]-> terbit\n  alur lengkap -[Sebagian]-> arsipkan\n  alur lengkap -[Batal]-> selesai\n",
      ],
    ],
    ["error alur-buntu: terbit", "error alur-buntu: arsipkan"],
  ],
  [
    "a flow that stands behind its CFM, and a word of a step in it",
    [
      ["  alur mulai -> ajukan -> periksa -> lengkap\n", ""],
      ["cfm DINAS 01.02 {", "alur mulai -> ajukan -> periksa -> lengkap\ncfm DINAS 01.02 {"],
      ["Mengarsipkan izin", "Mengarsipkan ijin"],
    ],
    ["hint ejaan-tidak-baku: ijin", "error kode-awalan-salah: mulai -> ajukan -> periksa -> lengkap"],
  ],
  [
    "two steps that lead nowhere, and one that is not reached",
    [
      [YA, "  alur lengkap -[Ya]-> terbit\n  alur lengkap -[Sebagian]-> kirim\n  alur arsipkan -> selesai\n"],
      [ARSIPKAN, ARSIPKAN + KIRIM],
    ],
    ["error alur-buntu: terbit", "error langkah-terputus: arsipkan", "error alur-buntu: kirim"],
  ],
  [
    "a lane whose name is wrong, with one step that is connected and one that is not",
    [["  lajur umum {\n    arsipkan", `  lajur arsip {\n${KIRIM}    arsipkan`], ALONE],
    ["error pengampu-tak-dikenal: arsip", "error langkah-terputus: kirim"],
  ],
  [
    "a step that is not there, and a party that nothing names",
    [
      ["-> arsipkan -> selesai", "-> stempel -> arsipkan -> selesai"],
      ['mitra pemohon "Pemohon"\n', 'mitra pemohon "Pemohon"\nmitra warga "Warga"\n'],
    ],
    ['hint unit-tak-terpakai: mitra warga "Warga"', "error langkah-tak-dikenal: stempel"],
  ],
  [
    "codes of two levels that are not there",
    [
      LEVEL_1,
      [
        '"Meninjau lokasi"\n',
        '"Meninjau lokasi"\n    nilai subproses DINAS 01.01.01\n    ukur subproses DINAS 01.01.02\n',
      ],
      ["alur mulai -> tinjau ->", "alur mulai -> tinjau -> nilai -> ukur ->"],
    ],
    ["error cfm-tanpa-induk: DINAS 01.01", "error subproses-tak-dikenal: DINAS 01.01.01"],
  ],
  [
    "codes of a level that is not there, where that is a hint",
    [LEVEL_1, ["  aturan {\n", "  aturan {\n    cfm-tanpa-induk saran\n"]],
    ["hint cfm-tanpa-induk: DINAS 01.01", "hint cfm-tanpa-induk: DINAS 01.02"],
  ],
  [
    "a flow between two steps, where that is a hint",
    [BROKEN, ["  aturan {\n", "  aturan {\n    alur-buntu saran\n"]],
    ["hint alur-buntu: terbit", "error langkah-terputus: arsipkan"],
  ],
  [
    "a lane of another map, where that is a hint",
    [
      pasted(`  lajur kecamatan {\n${TERIMA}  }\n`),
      ["  aturan {\n", "  aturan {\n    pengampu-tak-dikenal saran\n"],
    ],
    ["hint pengampu-tak-dikenal: kecamatan", "error langkah-terputus: terima"],
  ],
  [
    "a step that is not there twice, where that is a hint",
    [
      ["-> arsipkan -> selesai", "-> stempel -> kirim -> selesai"],
      ["  aturan {\n", "  aturan {\n    langkah-tak-dikenal saran\n"],
    ],
    ["hint langkah-tak-dikenal: stempel", "hint langkah-tak-dikenal: kirim"],
  ],
  [
    "a lane whose name is wrong, with steps that are connected",
    [["  lajur umum {\n    arsipkan", "  lajur arsip {\n    arsipkan"], ALONE],
    ["error pengampu-tak-dikenal: arsip"],
  ],
];

describe("what may have a cause each stays a finding of its own", () => {
  it.each(APART)("%s", (_, changes, at) => {
    expect(found(changes).map((one) => one.at)).toEqual(at);
  });
});

testSections(
  join(import.meta.dirname, "missing-parts.golden.txt"),
  [...CASES, ...APART].map(([why, changes]) => [
    why,
    () => toldOf(check([{ path: "peta.ppb", text: changedBy(changes) }]).diagnostics),
  ]),
);

const ALL = [...CASES, ...APART].map(([why, changes]) => [why, changes] as const);

/** In one file a name that many blocks use is first met elsewhere than in many, and a flow is only of a CFM of its file. */
const OF_ONE_FILE = ["all parties", "a flow that stands behind its CFM, and a word of a step in it"];

it.each(ALL.filter(([why]) => !OF_ONE_FILE.includes(why)))(
  "the same is found in files of their own: %s",
  (_, changes) => {
    expectSameInFiles(changedBy(changes));
  },
);

it.each(ALL)("the same is found beside another map with the same mistake: %s", (_, changes) => {
  const text = changedBy(changes);
  expectSameBeside(text, text.replaceAll("DINAS", "KANTOR"));
});
