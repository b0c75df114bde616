import { testRule } from "../table.ts";

const OFFICIAL = 'pejabat "Kepala Dinas Perpustakaan Kota Contoh"';
const POSITION = 'jabatan "Kepala Dinas Perpustakaan Kota Contoh"';

testRule("jabatan-penanda-tangan-berbeda", {
  silent: {
    "the same words": [],
    "capitals and spaces aside": [[POSITION, 'jabatan "KEPALA DINAS PERPUSTAKAAN KOTA CONTOH"']],
    "the signatory in short": [[POSITION, 'jabatan "Kepala Dinas"']],
    "the official in short": [[OFFICIAL, 'pejabat "Kepala Dinas"']],
    "an acting head in both": [
      [OFFICIAL, 'pejabat "Plt. Kepala Dinas"'],
      [POSITION, 'jabatan "PLT KEPALA DINAS"'],
    ],
    "on behalf of the official": [
      [POSITION, 'jabatan "a.n. Kepala Dinas Perpustakaan Kota Contoh Sekretaris"'],
    ],
    "no signatory": [[POSITION, ""]],
  },
  fires: {
    "another office": { patch: [[POSITION, 'jabatan "Sekretaris Dinas"']], at: ['"Sekretaris Dinas"'] },
    "an acting head, who is not the official": {
      patch: [[POSITION, 'jabatan "Plt. Kepala Dinas Perpustakaan Kota Contoh"']],
      at: ['"Plt. Kepala Dinas Perpustakaan Kota Contoh"'],
    },
    "on behalf of another office": {
      patch: [[POSITION, 'jabatan "a.n. Wali Kota"']],
      at: ['"a.n. Wali Kota"'],
    },
    "the acting holder of another office": {
      patch: [[POSITION, 'jabatan "Plt. Sekretaris Dinas"']],
      at: ['"Plt. Sekretaris Dinas"'],
    },
    "the head of another agency": {
      patch: [[POSITION, 'jabatan "Kepala Dinas Perpustakaan Kota Lain"']],
      at: ['"Kepala Dinas Perpustakaan Kota Lain"'],
    },
    "a word that only begins like the official's": {
      patch: [
        [OFFICIAL, 'pejabat "Kepala"'],
        [POSITION, 'jabatan "Kepalawan"'],
      ],
      at: ['"Kepalawan"'],
    },
  },
});

const BOTH = 'paraf koordinasi { "Kabag Organisasi" }';

testRule("jenis-paraf-campur", {
  silent: {
    "two lists": [],
    "a name that only begins like one": [[BOTH, 'paraf koordinasi { "Sekretaris PUSTAKA Kota" }']],
    "twice in one list": [['"Kabid Layanan" }', '"Kabid Layanan" "Kabid Layanan" }']],
    "one list only": [[BOTH, ""]],
  },
  fires: {
    "in both": { patch: [[BOTH, 'paraf koordinasi { "Kabid Layanan" }']], at: ['"Kabid Layanan"'] },
    "in other capitals": {
      patch: [[BOTH, 'paraf koordinasi { "SEKRETARIS PUSTAKA" }']],
      at: ['"SEKRETARIS PUSTAKA"'],
    },
    "the second of two": {
      patch: [[BOTH, 'paraf koordinasi { "Kabag Organisasi" "Sekretaris PUSTAKA" }']],
      at: ['"Sekretaris PUSTAKA"'],
    },
    "two, each by itself": {
      patch: [[BOTH, 'paraf koordinasi { "Kabid Layanan" "Sekretaris PUSTAKA" }']],
      at: ['"Kabid Layanan"', '"Sekretaris PUSTAKA"'],
    },
  },
});

const NAME = '    nama "Dewi Lestari"\n';
const RANK = '    pangkat "Pembina Utama Muda"\n';
const NIP = '    nip "19700101 199503 2 001"\n';

testRule("penanda-tangan-tidak-lengkap", {
  silent: {
    complete: [],
    "in another order": [
      [RANK, ""],
      [NIP, NIP + RANK],
    ],
  },
  fires: {
    "without a name": {
      patch: [[NAME, ""]],
      at: ['"Kepala Dinas Perpustakaan Kota Contoh"'],
      args: { missing: "nama" },
    },
    "without a rank": {
      patch: [[RANK, ""]],
      at: ['"Kepala Dinas Perpustakaan Kota Contoh"'],
      args: { missing: "pangkat" },
    },
    "without three, in one finding": {
      patch: [
        [NAME, ""],
        [RANK, ""],
        [NIP, ""],
      ],
      at: ['"Kepala Dinas Perpustakaan Kota Contoh"'],
      args: { missing: "nama, pangkat, nip" },
    },
    "without an office": { patch: [[POSITION, ""]], at: ["keputusan"], args: { missing: "jabatan" } },
    "without anything": {
      patch: [[`  penandatangan {\n    ${POSITION}\n${NAME}${RANK}${NIP}  }\n`, ""]],
      at: ["keputusan"],
      args: { missing: "jabatan, nama, pangkat, nip" },
    },
  },
});

const DATE = "tanggal 2029-12-03";

testRule("periode-mendahului-penetapan", {
  silent: {
    "the year before": [],
    "the same year": [[DATE, "tanggal 2030-12-31"]],
    "in the year's name": [[DATE, 'tanggal "3 Desember 2030"']],
    "without a date": [[DATE, ""]],
    "without a year": [[DATE, 'tanggal "… Desember"']],
    "without a period": [
      ["  tahun 2030-2031\n", ""],
      [DATE, "tanggal 2032-01-01"],
    ],
  },
  fires: {
    "a day after": {
      patch: [[DATE, "tanggal 2031-01-01"]],
      at: ["2031-01-01"],
      args: { from: 2030, year: 2031 },
    },
    "after the whole period": { patch: [[DATE, "tanggal 2040-01-01"]], at: ["2040-01-01"] },
    "in words": { patch: [[DATE, 'tanggal "3 Januari 2031"']], at: ['"3 Januari 2031"'] },
  },
});

const CONTACT = '"pos-el pustaka@contohkota.go.id"';

testRule("pos-el-bukan-dinas", {
  silent: {
    "an agency's": [],
    "at the end of a sentence": [[CONTACT, '"Pos-el pustaka@contohkota.go.id."']],
    "in capitals": [[CONTACT, '"POS-EL PUSTAKA@CONTOHKOTA.GO.ID"']],
    "before a comma": [[CONTACT, '"pos-el pustaka@contohkota.go.id, telepon 021-5"']],
    none: [[CONTACT, '"telepon 021-5"']],
    "a name of a service": [[CONTACT, '"Instagram @pustaka.contoh"']],
  },
  fires: {
    "a private one": { patch: [[CONTACT, '"pustaka@gmail.com"']], at: ['"pustaka@gmail.com"'] },
    "a private one after the agency's": {
      patch: [[CONTACT, '"pustaka@contohkota.go.id, pustaka@gmail.com"']],
      at: ['"pustaka@contohkota.go.id, pustaka@gmail.com"'],
      args: { address: "pustaka@gmail.com" },
    },
    "one that only ends alike": {
      patch: [[CONTACT, '"pustaka@contohgo.id"']],
      at: ['"pustaka@contohgo.id"'],
    },
    "one that goes on": {
      patch: [[CONTACT, '"pustaka@contoh.go.id.com"']],
      at: ['"pustaka@contoh.go.id.com"'],
    },
  },
});

const MEETING = "Nomor 000.8.3.1/854/PUSTAKA.Set";
const REASON = '"bahwa sebagaimana diatur';

testRule("rujukan-berulang", {
  silent: {
    once: [],
    "another number": [
      [REASON, `"bahwa menurut Berita Acara Nomor 000.8.3.1/85/PUSTAKA.Set;"\n    ${REASON}`],
    ],
    "a longer number": [[REASON, `"bahwa menurut Berita Acara ${MEETING}.2;"\n    ${REASON}`]],
    "regulations, which dasar-ganda looks at": [
      ['"Berita Acara', '"Peraturan Wali Kota Contoh Nomor 14 Tahun 2028;"\n    "Berita Acara'],
    ],
    "twice in menimbang": [
      [`"Berita Acara Rapat ${MEETING} tanggal 5 April 2029;"`, '"Notula rapat;"'],
      [REASON, `"bahwa menurut Berita Acara ${MEETING};"\n    "bahwa menurut ${MEETING};"\n    ${REASON}`],
    ],
  },
  fires: {
    "in both": {
      patch: [[REASON, `"bahwa menurut Berita Acara ${MEETING};"\n    ${REASON}`]],
      at: ["000.8.3.1/854/PUSTAKA.Set"],
    },
    "at the end of a sentence": {
      patch: [[REASON, `"bahwa menurut Berita Acara ${MEETING}."\n    ${REASON}`]],
      at: ["000.8.3.1/854/PUSTAKA.Set"],
    },
    "with a colon": {
      patch: [[REASON, `"bahwa menurut Berita Acara ${MEETING.replace(" ", ": ")};"\n    ${REASON}`]],
      at: ["000.8.3.1/854/PUSTAKA.Set"],
    },
    "with a small letter": {
      patch: [[REASON, `"bahwa menurut berita acara ${MEETING.replace("N", "n")};"\n    ${REASON}`]],
      at: ["000.8.3.1/854/PUSTAKA.Set"],
    },
  },
});

const KABID = '"Kabid Layanan" }';

testRule("singkatan-instansi-tidak-seragam", {
  silent: {
    "written alike": [],
    "a short abbreviation may be a word": [
      ["unit koleksi", 'unit arsip "Bidang Arsip" singkatan "ABCD"\nunit koleksi'],
      [KABID, '"Kabid Abcd" }'],
    ],
    "an abbreviation of small letters": [
      ["unit koleksi", 'unit arsip "Bidang Arsip" singkatan "Arsip"\nunit koleksi'],
      [KABID, '"Kabid ARSIP" }'],
    ],
    "a longer word": [[KABID, '"Kabid Pustakawan" }']],
  },
  fires: {
    "an office that puts its initials": {
      patch: [[KABID, '"Kabid Pustaka" }']],
      at: ["Pustaka"],
      fixed: [["Kabid Pustaka", "Kabid PUSTAKA"]],
      args: { right: "PUSTAKA" },
    },
    "two spellings in one text": {
      patch: [[KABID, '"Kabid Pustaka dan pustaka" }']],
      at: ["Pustaka", "pustaka"],
      fixed: [["Kabid Pustaka dan pustaka", "Kabid PUSTAKA dan PUSTAKA"]],
    },
    "a number in what is noted": {
      patch: [["854/PUSTAKA.Set", "854/Pustaka.Set"]],
      at: ["Pustaka"],
      fixed: [["854/Pustaka.Set", "854/PUSTAKA.Set"]],
    },
    "the decree's own number, which nobody else changes": {
      patch: [
        [
          'nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"\n  tentang',
          'nomor "000.8.3.1/Kep.7-Pustaka.Set/XII/2029"\n  tentang',
        ],
      ],
      at: ["Pustaka"],
    },
    "the abbreviation of five letters of a unit": {
      patch: [
        ["unit koleksi", 'unit arsip "Bidang Kearsipan" singkatan "ARSIP"\nunit koleksi'],
        [KABID, '"Kabid Arsip" }'],
      ],
      at: ["Arsip"],
      fixed: [["Kabid Arsip", "Kabid ARSIP"]],
      also: ["unit-tak-terpakai"],
    },
  },
});

const NUMBERED = 'nip "19700101 199503 2 001"';
const nip = (written: string): readonly (readonly [string, string])[] => [[NUMBERED, `nip "${written}"`]];

testRule("nip-tidak-sah", {
  silent: {
    "without spaces": nip("197001011995032001"),
    "other groups, and the word before it": nip("NIP. 19700101.199503.2.001"),
    "born on a leap day": nip("19720229 199503 2 001"),
    "a blank to be filled in": nip("…………………"),
    "dots to be filled in": nip("..................."),
    "the number of an officer of the police": nip("NRP 68010123"),
  },
  fires: {
    "a digit too few": {
      patch: nip("1970010 199503 2 001"),
      at: ['"1970010 199503 2 001"'],
      args: { count: 17 },
    },
    "a digit too many": { patch: nip("19700101 199503 2 0011"), at: ['"19700101 199503 2 0011"'] },
    "letters in place of noughts": {
      patch: nip("19700101 199503 2 OO1"),
      at: ['"19700101 199503 2 OO1"'],
      args: { sign: "O" },
    },
    "a month that does not exist": {
      patch: nip("19701301 199503 2 001"),
      at: ['"19701301 199503 2 001"'],
      args: { date: "19701301" },
    },
    "a day that its month does not have": {
      patch: nip("19700230 199503 2 001"),
      at: ['"19700230 199503 2 001"'],
    },
    "an old one of nine digits": { patch: nip("131 234 567"), at: ['"131 234 567"'], args: { count: 9 } },
  },
});
