import { testRule, type Patch } from "../table.ts";

/** mulai -> daftar -> periksa -> lengkap; lengkap -[Ya]-> kartu -> selesai; lengkap -[Tidak]-> daftar. */
const FLOW = "alur mulai -> daftar -> periksa -> lengkap";
const YES = "alur lengkap -[Ya]-> kartu -> selesai";
const NO = "alur lengkap -[Tidak]-> daftar";
const CARD = 'kartu "Menerbitkan kartu"';

/** The map with phases before the flows of its first CFM. */
function phases(...lines: readonly string[]): Patch {
  return [[FLOW, [...lines.map((line) => `tahap ${line}`), FLOW].join("\n  ")]];
}

const WHOLE = phases('"Pendaftaran" daftar', '"Pemeriksaan" periksa', '"Penerbitan" kartu');

testRule("tahap-kosong", {
  silent: {
    "no phases": [],
    "one step each": WHOLE,
    "a step that is not there, which langkah-tak-dikenal reports": phases(
      '"Pendaftaran" daftar',
      '"Lain" lain',
    ),
    "a step that another phase has, which langkah-dua-tahap reports": phases(
      '"Pendaftaran" daftar',
      '"Lain" daftar',
    ),
    "a step called tahap": [
      ["    lengkap cabang", '    tahap "Membagi tahap"\n    lengkap cabang'],
      [FLOW, "alur mulai -> daftar -> periksa -> tahap -> lengkap"],
    ],
  },
  fires: {
    "no step": { patch: phases('"Pendaftaran" daftar', '"Lain"'), at: ['"Lain"'], args: { title: "Lain" } },
    "the first of them": { patch: phases('"Lain"', '"Pendaftaran" daftar'), at: ['"Lain"'] },
    "all of them": { patch: phases('"A"', '"B"'), at: ['"A"', '"B"'] },
    "an empty title": { patch: phases('"Pendaftaran" daftar', '""'), at: ['""'], also: ["teks-kosong"] },
    "a comment behind it": { patch: phases('"Pendaftaran" daftar', '"Lain" // nanti'), at: ['"Lain"'] },
    "the steps on the next line, which belong to nothing": {
      patch: phases('"Pendaftaran" daftar', '"Lain" /* nanti */'),
      at: ['"Lain"'],
    },
  },
});

testRule("tahap-ganda", {
  silent: {
    "no phases": [],
    "three names": WHOLE,
    "names that begin alike": phases('"Penilaian" daftar', '"Penilaian Akhir" kartu'),
    "the same name in another CFM": [
      ...phases('"Awal" daftar'),
      ["alur mulai -> catat -> selesai", 'tahap "Awal" catat\n  alur mulai -> catat -> selesai'],
    ],
  },
  fires: {
    twice: {
      patch: phases('"Awal" daftar', '"Awal" kartu'),
      at: ['"Awal"'],
      args: { title: "Awal" },
    },
    thrice: { patch: phases('"Awal" daftar', '"Awal" periksa', '"Awal" kartu'), at: ['"Awal"', '"Awal"'] },
    "another between": { patch: phases('"Awal" daftar', '"Inti" periksa', '"Awal" kartu'), at: ['"Awal"'] },
    "in capitals": { patch: phases('"Awal" daftar', '"AWAL" kartu'), at: ['"AWAL"'] },
    "with more spaces": {
      patch: phases('"Tahap awal" daftar', '"Tahap  awal" kartu'),
      at: ['"Tahap  awal"'],
    },
    "without a step, which is another cause": {
      patch: phases('"Awal" daftar', '"Awal"'),
      at: ['"Awal"'],
      also: ["tahap-kosong"],
    },
  },
});

testRule("langkah-dua-tahap", {
  silent: {
    "no phases": [],
    "each once": WHOLE,
    "all steps": phases('"Awal" mulai daftar', '"Inti" periksa lengkap', '"Akhir" kartu selesai'),
    "a step that is not there, twice": phases('"Awal" daftar lain', '"Akhir" kartu lain'),
    "steps of one name in two CFMs": [
      ...phases('"Awal" mulai daftar'),
      ["alur mulai -> catat -> selesai", 'tahap "Awal" mulai\n  alur mulai -> catat -> selesai'],
    ],
  },
  fires: {
    "in two phases": {
      patch: phases('"Awal" daftar', '"Akhir" kartu daftar'),
      at: ["daftar"],
      args: { name: "daftar", title: "Awal" },
    },
    "in three": {
      patch: phases('"Awal" daftar', '"Inti" periksa daftar', '"Akhir" kartu daftar'),
      at: ["daftar", "daftar"],
    },
    "two steps": {
      patch: phases('"Awal" daftar periksa', '"Akhir" kartu daftar periksa'),
      at: ["daftar", "periksa"],
    },
    "twice on one line": {
      patch: phases('"Awal" daftar daftar', '"Akhir" kartu'),
      at: ["daftar"],
      fixed: [["daftar daftar", "daftar"]],
    },
    "twice on one line with another between": {
      patch: phases('"Awal" daftar periksa daftar', '"Akhir" kartu'),
      at: ["daftar"],
      fixed: [["daftar periksa daftar", "daftar periksa"]],
    },
    "an event": { patch: phases('"Awal" mulai', '"Akhir" kartu mulai'), at: ["mulai"] },
  },
});

testRule("tahap-mundur", {
  silent: {
    "no phases": [],
    "in the order of the work": WHOLE,
    "work that goes back to be done again": phases('"Awal" daftar', '"Akhir" periksa'),
    "a correcting step of an earlier phase": [
      ["    lengkap cabang", '    perbaiki "Memperbaiki formulir"\n    lengkap cabang'],
      [FLOW, `tahap "Awal" daftar perbaiki\n  tahap "Akhir" periksa\n  ${FLOW}`],
      [NO, "alur lengkap -[Tidak]-> perbaiki -> daftar"],
    ],
    "a later way out of a decision": phases('"Awal" daftar', '"Akhir" selesai'),
    "a step that no phase names": phases('"Awal" daftar', '"Akhir" periksa'),
  },
  fires: {
    "lines in the wrong order": {
      patch: phases('"Akhir" kartu', '"Awal" daftar'),
      at: ["kartu"],
      args: { to: "kartu", from: "lengkap", earlier: "Akhir", later: "Awal" },
    },
    "a phase that goes on later": {
      patch: phases('"Awal" daftar kartu', '"Inti" periksa'),
      at: ["kartu"],
      args: { to: "kartu", from: "lengkap" },
    },
    "three in the wrong order": {
      patch: phases('"Akhir" kartu', '"Inti" periksa', '"Awal" daftar'),
      at: ["kartu", "periksa"],
    },
    "two ways into one phase, one cause": {
      patch: [
        ["    lengkap cabang", '    simpan "Menyimpan formulir"\n    lengkap cabang'],
        [FLOW, `tahap "Akhir" kartu simpan\n  tahap "Awal" daftar\n  ${FLOW}`],
        [YES, "alur lengkap -[Ya]-> kartu -> selesai\n  alur periksa -> simpan -> selesai"],
      ],
      at: ["kartu"],
    },
    "an end": { patch: phases('"Awal" daftar selesai', '"Akhir" periksa'), at: ["selesai"] },
    "in an upright drawing": {
      patch: [...phases('"Akhir" kartu', '"Awal" daftar'), ["cfm P.1.1 {", "cfm P.1.1 {\n  arah tegak"]],
      at: ["kartu"],
    },
  },
});

testRule("langkah-tanpa-tahap", {
  silent: {
    "no phases": [],
    "the first steps are named": WHOLE,
    "a start goes with what it leads to": phases('"Semua" daftar'),
    "a document goes with its step": [
      ["    lengkap cabang", '    berkas dokumen "Formulir"\n    lengkap cabang'],
      [FLOW, `tahap "Semua" daftar\n  ${FLOW}\n  alur periksa ..> berkas`],
    ],
    "phases without a step that is there": phases('"Awal"'),
    "a step without a flow, which langkah-terputus reports": [
      ["    lengkap cabang", '    lepas "Melapor"\n    lengkap cabang'],
      ...phases('"Semua" daftar'),
    ],
  },
  fires: {
    "before the first phase": { patch: phases('"Inti" periksa'), at: ["daftar"], args: { name: "daftar" } },
    "several, one cause": { patch: phases('"Akhir" kartu'), at: ["daftar"] },
    "only the end has one": { patch: phases('"Akhir" selesai'), at: ["daftar"] },
    "a second way in": {
      patch: [
        [CARD, `${CARD}\n    mulai lama "Anggota lama"\n    perbarui "Memperbarui data"`],
        [FLOW, `tahap "Inti" daftar\n  tahap "Akhir" kartu\n  ${FLOW}`],
        [YES, `${YES}\n  alur lama -> perbarui -> kartu`],
      ],
      at: ["perbarui"],
    },
    "in another CFM": {
      patch: [["alur mulai -> catat -> selesai", 'tahap "Akhir" selesai\n  alur mulai -> catat -> selesai']],
      at: ["catat"],
    },
    "an upright drawing": {
      patch: [...phases('"Inti" periksa'), ["cfm P.1.1 {", "cfm P.1.1 {\n  arah tegak"]],
      at: ["daftar"],
    },
  },
});
