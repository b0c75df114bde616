import { testRule, type Patch } from "../table.ts";

const FIRST = "cfm P.1.2 {\n";
const LAST = "\nkeputusan {\n";
const ONE = 'cfm P.1.2.CFM.1 "Peminjaman di Loket" {\n';

/** A CFM of a few steps under this head, before the decree. */
const block = (head: string): Patch[number] => [
  LAST,
  `\ncfm ${head} {
  lajur layanan {
    mulai
    layani "Melayani peminjam"
    selesai
  }
  alur mulai -> layani -> selesai
}
${LAST}`,
];
const sop = (...codes: readonly string[]): Patch[number] => [
  FIRST,
  FIRST + codes.map((code, i) => `  sop ${code} "Melayani Peminjam ke-${i + 1}"\n`).join(""),
];
const TWO = block('P.1.2.CFM.2 "Peminjaman Daring"');

testRule("cfm-ganda", {
  silent: {
    "two with numbers": [[FIRST, ONE], TWO],
    "one without a number is the first": [[FIRST, 'cfm P.1.2 "Peminjaman di Loket" {\n'], TWO],
    "a padded number": [[FIRST, ONE], block('PUSTAKA 01.02.CFM.02 "Peminjaman Daring"')],
  },
  fires: {
    "one number twice": {
      patch: [[FIRST, ONE], block('P.1.2.CFM.01 "Peminjaman Daring"')],
      at: ["P.1.2.CFM.01"],
      args: {},
    },
    "without a number and with the first": {
      patch: [block('P.1.2.CFM.1 "Peminjaman Daring"')],
      at: ["P.1.2.CFM.1"],
    },
  },
});

testRule("cfm-tanpa-judul", {
  silent: {
    "titles of their own": [[FIRST, ONE], TWO],
    "a single one, with a number": [[FIRST, "cfm P.1.2.CFM.1 {\n"]],
  },
  fires: {
    "none of the two": { patch: [block("P.1.2.CFM.2")], at: ["P.1.2", "P.1.2.CFM.2"] },
    "one of the two": { patch: [[FIRST, ONE], block("P.1.2.CFM.2")], at: ["P.1.2.CFM.2"] },
    "the same one": {
      patch: [[FIRST, ONE], block('P.1.2.CFM.2 "Peminjaman di loket"')],
      at: ['"Peminjaman di loket"'],
    },
  },
});

testRule("judul-beda", {
  silent: {
    "a CFM with a number has a title of its own": [[FIRST, ONE]],
    "one of two as well": [[FIRST, 'cfm P.1.2 "Peminjaman di Loket" {\n'], TWO],
  },
  fires: {
    "the only one": {
      patch: [[FIRST, 'cfm P.1.2 "Peminjaman di Loket" {\n']],
      at: ['"Peminjaman di Loket"'],
    },
  },
});

testRule("kode-lompat", {
  silent: {
    "CFMs in whatever order": [
      [FIRST, 'cfm P.1.2.CFM.2 "Peminjaman di Loket" {\n'],
      block('P.1.2.CFM.1 "Peminjaman Daring"'),
    ],
    "SOPs of one CFM": [sop("P.1.2.SOP.2", "P.1.2.SOP.1")],
  },
  fires: {
    "a CFM that begins with the second": {
      patch: [[FIRST, 'cfm P.1.2.CFM.2 "Peminjaman di Loket" {\n']],
      at: ["P.1.2.CFM.2"],
      args: { process: "P.1.2.CFM.2", list: "P.1.2.CFM.1" },
    },
    "a missing third and fourth": {
      patch: [
        block('P.1.2.CFM.2 "Peminjaman Daring"'),
        [FIRST, 'cfm P.1.2.CFM.05 "Peminjaman di Loket" {\n'],
      ],
      at: ["P.1.2.CFM.05", "P.1.2.CFM.2"],
      args: { list: "P.1.2.CFM.03 … P.1.2.CFM.04" },
    },
    "a SOP": {
      patch: [sop("P.1.2.SOP.01", "P.1.2.SOP.04")],
      at: ["P.1.2.SOP.04"],
      args: { list: "P.1.2.SOP.02 … P.1.2.SOP.03" },
    },
  },
});

testRule("kode-ganda", {
  silent: {
    "SOPs of two CFMs": [
      sop("P.1.2.SOP.1"),
      ["cfm P.2.1 {\n", 'cfm P.2.1 {\n  sop P.2.1.SOP.1 "Memesan Buku"\n'],
    ],
  },
  fires: {
    "a SOP": {
      patch: [sop("P.1.2.SOP.1", "P.1.2.CFM.1.SOP.01")],
      at: ["P.1.2.CFM.1.SOP.01"],
      args: {},
    },
  },
});

testRule("kode-format", {
  silent: {
    "parts as the map prints them": [
      ['  kode matriks "P.1.1"\n', '  kode matriks "P.1.1"\n  kode cfm "P.1.1.CFM.001"\n'],
      [FIRST, 'cfm P.1.2.CFM.001 "Peminjaman di Loket" {\n'],
    ],
  },
  fires: {
    "a letter in the number of a CFM": { patch: [[FIRST, "cfm P.1.2.CFM.O1 {\n"]], at: ["P.1.2.CFM.O1"] },
    "no number of a CFM": { patch: [[FIRST, "cfm P.1.2.CFM {\n"]], at: ["P.1.2.CFM"] },
    "three digits where none has them": { patch: [[FIRST, "cfm P.1.2.CFM.001 {\n"]], at: ["P.1.2.CFM.001"] },
    "a zero in the code of an SOP": { patch: [sop("P.1.2.SOP.00")], at: ["P.1.2.SOP.00"] },
    "a SOP for a CFM": { patch: [[FIRST, "cfm P.1.2.SOP.1 {\n"]], at: ["P.1.2.SOP.1"] },
    "a CFM for a SOP": { patch: [sop("P.1.2.CFM.1")], at: ["P.1.2.CFM.1"] },
    "a CFM among the processes": {
      patch: [['  P.2.2 "Penyiangan', '  P.2.2.CFM.1 "Penyiangan']],
      at: ["P.2.2.CFM.1"],
    },
  },
});

testRule("sop-beda-cfm", {
  silent: {
    "its own, with and without the first CFM": [sop("P.1.2.CFM.1.SOP.1", "PUSTAKA 01.02.SOP.02")],
    "of a further CFM": [
      [FIRST, ONE],
      [LAST, `\n${TWO[1].slice(1).replace("lajur", 'sop P.1.2.CFM.2.SOP.1 "Melayani Pesanan"\n  lajur')}`],
    ],
  },
  fires: {
    "another process": { patch: [sop("P.1.1.SOP.1")], at: ["P.1.1.SOP.1"] },
    "another CFM": { patch: [sop("P.1.2.CFM.2.SOP.1")], at: ["P.1.2.CFM.2.SOP.1"], args: { cfm: "P.1.2" } },
    "another map": { patch: [sop("LAIN.1.2.SOP.1")], at: ["LAIN.1.2.SOP.1"] },
  },
});

testRule("subproses-tak-dikenal", {
  silent: {
    "a CFM": [[FIRST, ONE], TWO, ['    pesan "Memesan buku"\n', "    pesan subproses P.1.2.CFM.2\n"]],
    "the first by its number": [['    pesan "Memesan buku"\n', "    pesan subproses P.1.2.CFM.1\n"]],
  },
  fires: {
    "a CFM that the process does not have": {
      patch: [['    pesan "Memesan buku"\n', "    pesan subproses P.1.2.CFM.2\n"]],
      at: ["P.1.2.CFM.2"],
      args: { code: "P.1.2.CFM.2" },
    },
  },
});
