import { testRule, type Patch } from "../table.ts";

const SUBJECT = '  tentang "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"';
const TITLE = '  judul "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"\n  instansi';
const ATTACHED = '    judul "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"\n  }';
const YEARS = "  tahun 2030-2031\n";
const NUMBER = 'nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"\n  tentang';
const AGAIN = 'lampiran {\n    nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"';
const OFF = (rule: string): Patch[number] => [
  '  kode matriks "P.1.1"\n',
  `  kode matriks "P.1.1"\n  aturan { ${rule} mati }\n`,
];
const to = (line: string, from: string, into: string): Patch[number] => [line, line.replace(from, into)];

testRule("nomor-beda", {
  silent: {
    "capitals and spaces aside": [to(ATTACHED, "Peta Proses Bisnis", "PETA  PROSES BISNIS")],
    "no lampiran of its own": [[`  ${AGAIN}\n${ATTACHED}\n`, ""]],
    "a text without years": [
      [TITLE, '  judul "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh"\n  instansi'],
      [ATTACHED, '    judul "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh"\n  }'],
    ],
    "no years of the map": [[YEARS, ""]],
  },
  fires: {
    "another title": {
      patch: [to(ATTACHED, "2030-2031", "2030-2032")],
      at: ['"Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2032"'],
    },
    "one year of the map, two of the subject": {
      patch: [
        [YEARS, "  tahun 2030\n"],
        to(TITLE, " Tahun 2030-2031", ""),
        to(ATTACHED, " Tahun 2030-2031", ""),
      ],
      at: ['"Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"'],
      args: { written: "2030-2031", expected: "2030" },
    },
    "number and title, each by itself": {
      patch: [[AGAIN, AGAIN.replace("Kep.7", "Kep.8")], to(ATTACHED, "Kota Contoh", "Kota Lain")],
      at: [
        '"000.8.3.1/Kep.8-PUSTAKA.Set/XII/2029"',
        '"Peta Proses Bisnis Dinas Perpustakaan Kota Lain Tahun 2030-2031"',
      ],
      args: { main: "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029" },
    },
  },
});

const OWN = "Dinas Perpustakaan Kota Contoh perlu menyusun";
const FIRST = '"Menetapkan Peta Proses Bisnis Dinas Perpustakaan Kota Contoh."';

testRule("instansi-lain", {
  silent: {
    "in capitals": [[OWN, "DINAS PERPUSTAKAAN perlu menyusun"]],
    "a unit of the map": [
      ["mitra pemustaka", 'mitra pendidikan "Dinas Pendidikan"\nmitra pemustaka'],
      [OWN, `${OWN} bersama Dinas Pendidikan untuk`],
    ],
    "a word that is no name": [[OWN, `${OWN} sebagai Dinas yang tertib dan`]],
    "a note or a rule of the service": [
      [OWN, `${OWN} menurut Nota Dinas Nomor 12 Tahun 2029, Tata Naskah Dinas Elektronik dan`],
    ],
    "a kind of body that is no agency": [[OWN, `${OWN} bersama Badan Usaha Milik Daerah dan`]],
    "what is cited in mengingat": [
      ["Susunan Organisasi Dinas Perpustakaan Kota Contoh", "Susunan Organisasi Dinas Sosial Kota Contoh"],
    ],
  },
  fires: {
    "in a clause": {
      patch: [[FIRST, FIRST.replace("Dinas Perpustakaan", "Dinas Kearsipan")]],
      at: ["Dinas Kearsipan Kota Contoh"],
      args: { institution: "Dinas Perpustakaan Kota Contoh" },
    },
    "two in one text": {
      patch: [[OWN, "Dinas Sosial serta Badan Keuangan perlu menyusun"]],
      at: ["Dinas Sosial", "Badan Keuangan"],
    },
    "at the end of a list": {
      patch: [[OWN, "Badan Keuangan, dan perangkat lain perlu menyusun"]],
      at: ["Badan Keuangan"],
      args: { match: "Badan Keuangan" },
    },
  },
});

const CITED = "Nomor 000.8.3.1/854/PUSTAKA.Set tanggal";

testRule("format-nomor-keputusan", {
  silent: {
    "a number that ends its item": [
      ["Nomor 000.8.3.1/854/PUSTAKA.Set tanggal 5 April 2029;", "Nomor 000.8.3.1/854/PUSTAKA.Set;"],
    ],
    "brackets and dashes of offices": [[CITED, "Nomor 000.8.3.1/854(a)/PUSTAKA-Set_1 tanggal"]],
    "a text without a number": [
      ['"Berita Acara Rapat Nomor 000.8.3.1/854/PUSTAKA.Set tanggal', '"Berita Acara Rapat tanggal'],
    ],
  },
  fires: {
    "a sign that no number has": {
      patch: [[CITED, "Nomor 000.8.3.1/854*/PUSTAKA.Set tanggal"]],
      at: ['"Berita Acara Rapat Nomor 000.8.3.1/854*/PUSTAKA.Set tanggal 5 April 2029;"'],
      args: { written: "000.8.3.1/854*/PUSTAKA.Set" },
    },
    "spaces in the decree's own, in both places": {
      patch: [
        [NUMBER, 'nomor "000.8.3.1 / Kep.7-PUSTAKA.Set/XII/2029"\n  tentang'],
        [AGAIN, 'lampiran {\n    nomor "000.8.3.1 / Kep.7-PUSTAKA.Set/XII/2029"'],
      ],
      at: ['"000.8.3.1 / Kep.7-PUSTAKA.Set/XII/2029"', '"000.8.3.1 / Kep.7-PUSTAKA.Set/XII/2029"'],
    },
    "the word that is printed before it": {
      patch: [
        [NUMBER, 'nomor "Nomor 000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"\n  tentang'],
        [AGAIN, 'lampiran {\n    nomor "No. : 000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"'],
      ],
      at: ['"Nomor 000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"', '"No. : 000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"'],
      also: ["nomor-beda"],
    },
    "a space behind a sign": {
      patch: [
        [NUMBER, 'nomor "000.8.3.1/ Kep.7-PUSTAKA.Set/XII/2029"\n  tentang'],
        [AGAIN, 'lampiran {\n    nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"'],
      ],
      at: ['"000.8.3.1/ Kep.7-PUSTAKA.Set/XII/2029"'],
    },
  },
});

const RULED = "Contoh Nomor 37 Tahun 2028 tentang Kedudukan";

testRule("format-nomor-peraturan", {
  silent: {
    "a zero at the end": [[RULED, RULED.replace("37", "370")]],
    "zeros alone, which are no number": [[RULED, RULED.replace("37", "000")]],
    "a number without a year": [[RULED, RULED.replace("37 Tahun", "037, Tahun")]],
  },
  fires: {
    "in two texts, each by itself": {
      patch: [
        [RULED, RULED.replace("37", "037")],
        [
          '"Peraturan Wali Kota Contoh Nomor 14 Tahun 2028 tentang Rencana Strategis (',
          '"Peraturan Wali Kota Contoh Nomor 014 Tahun 2028 tentang Rencana Strategis (',
        ],
      ],
      at: ["014", "037"],
      args: { written: "014" },
      fixed: [
        ["Nomor 037", "Nomor 37"],
        ["Nomor 014", "Nomor 14"],
      ],
    },
    "the same one twice in one text, with one finding": {
      patch: [
        [RULED, RULED.replace("37 Tahun 2028", "037 Tahun 2028 dan perubahannya, Nomor 037 Tahun 2029,")],
      ],
      at: ["037"],
      fixed: [
        ["Nomor 037 Tahun 2028", "Nomor 37 Tahun 2028"],
        ["Nomor 037 Tahun 2029", "Nomor 37 Tahun 2029"],
      ],
    },
  },
});

const NAME = '    nama "Dewi Lestari"\n';
const RANK = '    pangkat "Pembina Utama Muda"\n';
const NIP = '    nip "19700101 199503 2 001"\n';

testRule("penanda-tangan-tidak-lengkap", {
  silent: { "switched off": [[NIP, ""], OFF("penanda-tangan-tidak-lengkap")] },
  fires: {
    "without a number": {
      patch: [[NIP, ""]],
      at: ['"Kepala Dinas Perpustakaan Kota Contoh"'],
      args: { missing: "nip" },
    },
    "without two, in one finding": {
      patch: [
        [NAME, ""],
        [RANK, ""],
      ],
      at: ['"Kepala Dinas Perpustakaan Kota Contoh"'],
      args: { missing: "nama, pangkat" },
    },
  },
});

const BOTH = 'paraf koordinasi { "Kabag Organisasi" }';

testRule("jenis-paraf-campur", {
  silent: { "a longer office": [[BOTH, 'paraf koordinasi { "Plt. Kabid Layanan" }']] },
  fires: {
    "with other spaces": {
      patch: [[BOTH, 'paraf koordinasi { "Kabid  Layanan" }']],
      at: ['"Kabid  Layanan"'],
      also: ["judul-tulisan"],
    },
  },
});

testRule("periode-mendahului-penetapan", {
  silent: {},
  fires: {
    "one year only": {
      patch: [
        [YEARS, "  tahun 2030\n"],
        to(TITLE, " Tahun 2030-2031", ""),
        to(ATTACHED, " Tahun 2030-2031", ""),
        to(SUBJECT, " Tahun 2030-2031", ""),
        ["tanggal 2029-12-03", "tanggal 2031-01-02"],
      ],
      at: ["2031-01-02"],
      args: { from: 2030, year: 2031 },
    },
  },
});

const MEETING = "Nomor 000.8.3.1/854/PUSTAKA.Set";
const REASON = '"bahwa sebagaimana diatur';

testRule("rujukan-berulang", {
  silent: {},
  fires: {
    "two, each by itself": {
      patch: [
        [
          REASON,
          `"bahwa menurut Berita Acara ${MEETING} dan Nota Dinas Nomor 12/PUSTAKA.Set;"\n    ${REASON}`,
        ],
        ['"Berita Acara', '"Nota Dinas Nomor 12/PUSTAKA.Set;"\n    "Berita Acara'],
      ],
      at: ["12/PUSTAKA.Set", "000.8.3.1/854/PUSTAKA.Set"],
      args: { number: "12/PUSTAKA.Set" },
    },
  },
});

testRule("singkatan-instansi-tidak-seragam", {
  silent: {},
  fires: {
    copies: {
      patch: [["paraf hierarki { ", 'tembusan { "Arsip Pustaka" }\n  paraf hierarki { ']],
      at: ["Pustaka"],
      fixed: [["Arsip Pustaka", "Arsip PUSTAKA"]],
    },
  },
});
