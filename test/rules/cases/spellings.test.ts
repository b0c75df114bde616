import { testRule, type Firing, type Patch } from "../table.ts";
import { BORROW_CFM } from "./blocks.ts";

/** How names, titles and the texts of the decree may be spelt. */
const COLLECTION = 'unit koleksi "Bidang Koleksi"';
const called = (name: string): Patch[number] => [COLLECTION, `unit koleksi "${name}"`];
const HIERARCHY = 'paraf hierarki { "Sekretaris PUSTAKA" "Kabid Layanan" }';
const initials = (...offices: readonly string[]): Patch[number] => [
  HIERARCHY,
  `paraf hierarki { ${offices.map((office) => `"${office}"`).join(" ")} }`,
];

/** Short forms of offices, and what each heads. */
const OFFICES = {
  Kabid: "Bidang",
  Kabag: "Bagian",
  Kasubbag: "Subbagian",
  Kasubag: "Sub Bagian",
  Kasubbid: "Subbidang",
  Kasubid: "Sub Bidang",
  Kasi: "Seksi",
  Kasubsi: "Subseksi",
};

testRule("nama-unit-tidak-konsisten", {
  silent: {
    "a heading in capitals": [called("BIDANG LAYANAN")],
    "an office in short, of a unit that is spelt in two words": [
      called("Sub Bagian Umum"),
      initials("Kasubbag Umum"),
    ],
    "offices that differ from their unit in capitals only": [
      called("Subbagian Umum"),
      initials(
        "Kepala Subbagian umum",
        "Plt. Kepala Subbagian umum",
        "Plt Kepala Subbagian umum",
        "Plh. Subbagian umum",
        "Pj. Kepala Subbagian umum",
        "Pjs. Kepala Subbagian umum",
        "Plt.Kepala Subbagian umum",
        "Kepala  Subbagian umum",
        " Kepala Subbagian umum",
      ),
    ],
    "a post, which is no unit": [[COLLECTION, `${COLLECTION}\njabatan kabid "Bidang layanan"`]],
    "a word of an office inside a name": [called("Kantor Kepala"), initials("Kantor")],
    "a word for acting inside a name": [called("Kantor Pj"), initials("Kantor")],
    "one that ends with sub": [called("Layanan Sub"), initials("Layanan")],
    "two words of which one is another name": [
      called("Layanan Arsip"),
      ['unit layanan "Bidang Layanan"', 'unit layanan "Layanan"'],
    ],
  },
  fires: {
    ...Object.fromEntries(
      Object.entries(OFFICES).map(([short, whole]): [string, Firing] => [
        `${short}, of a unit with one word more`,
        {
          patch: [called(`${whole} Umum dan Keuangan`), initials(`${short} Umum Keuangan`)],
          at: [`"${short} Umum Keuangan"`],
        },
      ]),
    ),
    "other capitals": { patch: [called("Bidang layanan")], at: ['"Bidang layanan"'] },
    "an office whose unit is spelt in two words": {
      patch: [called("Subbagian Umum"), initials("Kepala Sub Bagian Umum")],
      at: ['"Kepala Sub Bagian Umum"'],
    },
    "one word less, twice": {
      patch: [called("Bidang Usaha Mikro"), initials("Kabid Usaha", "Kabid Mikro")],
      at: ['"Kabid Usaha"', '"Kabid Mikro"'],
    },
    "one word more": {
      patch: [called("Bidang Usaha"), initials("Kabid Usaha Mikro")],
      at: ['"Kabid Usaha Mikro"'],
    },
    "one word more than two others": {
      patch: [called("Bidang Usaha"), initials("Kabid Mikro", "Kabid Usaha Mikro")],
      at: ['"Kabid Usaha Mikro"'],
    },
    "one word less than two others": {
      patch: [called("Bidang Usaha Mikro"), initials("Kabid Usaha Kecil", "Kabid Usaha")],
      at: ['"Kabid Usaha"'],
    },
    "a party that a lane names": {
      patch: [
        [
          BORROW_CFM,
          BORROW_CFM.replace(
            "lajur layanan {",
            'lajur tamu "Bidang layanan" { baca "Membaca syarat" }\n  lajur layanan {',
          ).replace("-> catat ->", "-> baca -> catat ->"),
        ],
      ],
      at: ['"Bidang layanan"'],
    },
    "the initials of another unit": {
      patch: [
        called("Bidang Usaha Mikro"),
        ['paraf koordinasi { "Kabag Organisasi" }', 'paraf koordinasi { "Kabid Usaha" }'],
      ],
      at: ['"Kabid Usaha"'],
    },
  },
});

const WEED = '"Penyiangan Koleksi"';
const title = (text: string): Patch[number] => [WEED, `"${text}"`];
const LOAN = '"Peminjaman Buku"';

testRule("singkatan-belum-dijelaskan", {
  silent: {
    "the initials of a unit": [called("Instalasi Gawat Darurat"), title("Penyiangan IGD")],
    "the initials of a unit without its small words": [
      called("Bidang Sarana dan Prasarana untuk Arsip serta Naskah"),
      title("Penyiangan BSPAN"),
    ],
    "the initials of a unit with other signs between": [
      called("Seksi Arsip, Buku & Naskah"),
      title("Penyiangan SABN"),
    ],
    "the short name of a unit": [[COLLECTION, `${COLLECTION} singkatan "BK"`], title("Penyiangan BK")],
    "explained in brackets, in another title": [
      [LOAN, '"Peminjaman Standar Kerja (PSK)"'],
      title("Penyiangan PSK"),
    ],
    "explained by what it stands before": [
      [LOAN, '"Peminjaman PSK (Standar Kerja)"'],
      title("Penyiangan PSK"),
    ],
    "explained by a sign": [[LOAN, '"PSK = Standar Kerja"'], title("Penyiangan PSK")],
    "explained by a word": [[LOAN, '"PSK adalah Standar Kerja"'], title("Penyiangan PSK")],
    "a Roman number": [title("Penyiangan Tahap XIV")],
    "a title in capitals": [title("PENYIANGAN KOLEKSI")],
    "part of a word": [title("Penyiangan PSKu dan aPSK")],
    "a number": [title("Penyiangan 2030 dan 1A")],
    "nine letters": [title("Penyiangan ABCDEFGHI")],
  },
  fires: {
    "what only ends like a Roman number": { patch: [title("Penyiangan BUX")], at: ["BUX"] },
    "with a number": { patch: [title("Penyiangan B3")], at: ["B3"] },
    "with a number in front": { patch: [title("Penyiangan A1B2")], at: ["A1B2"] },
    "eight letters": { patch: [title("Penyiangan ABCDEFGH")], at: ["ABCDEFGH"] },
    "between signs": { patch: [title("Penyiangan/PSK-Koleksi")], at: ["PSK"] },
    "a title of one word": { patch: [title("PSK")], at: ["PSK"], also: ["judul-bukan-kegiatan"] },
    "the initials of a unit with its small words": {
      patch: [called("Bidang Sarana dan Prasarana"), title("Penyiangan BSDP")],
      at: ["BSDP"],
    },
    "explained by nothing in its brackets": {
      patch: [[LOAN, '"Peminjaman (Standar PSK)"'], title("Penyiangan PSK")],
      at: ["PSK"],
    },
  },
});

testRule("kapitalisasi-judul-tidak-seragam", {
  silent: {
    "another word that begins so": [[LOAN, '"Peminjaman UMKM"'], title("Penyiangan Umkmku")],
    "a word of which another is only a part": [
      [LOAN, '"Peminjaman aUMKM dan UMKMb"'],
      title("Penyiangan Umkm"),
    ],
    "a title all in capitals": [[LOAN, '"PEMINJAMAN UMKM"'], title("Penyiangan Umkm")],
    "nine letters": [[LOAN, '"Peminjaman ABCDEFGHI"'], title("Penyiangan Abcdefghi")],
  },
  fires: {
    "where a CFM's title has it right": {
      patch: [["cfm P.1.2 {", 'cfm P.1.2 "Peminjaman UMKM" {'], title("Penyiangan Umkm")],
      at: ["Umkm"],
      also: ["judul-beda"],
    },
    "of two right ones the first is shown": {
      patch: [
        [LOAN, '"Peminjaman UMKM"'],
        ['"Pengadaan Buku"', '"Pengadaan UMKM"'],
        title("Penyiangan Umkm"),
      ],
      at: ["Umkm"],
    },
    "before a sign": {
      patch: [[LOAN, '"Peminjaman UMKM/Koperasi"'], title("Penyiangan Umkm/Koperasi")],
      at: ["Umkm"],
    },
  },
});

const SECOND = '"Peta sebagaimana dimaksud dalam';
const CLAUSE = `${SECOND} Diktum KESATU tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini."`;
const exactly = (length: number): string => `Penyiangan,Koleksi ${"a".repeat(length - 19)}`;

testRule("judul-tulisan", {
  silent: {
    "a sign between a capital and a letter": [title("Penelitian R&Dan")],
    "Plt before a space": [initials("Plt. Kabid Layanan")],
    "a word that ends like Plt": [initials("Kabid Layanan Cplt.Kota")],
  },
  fires: {
    "a point of a clause": {
      patch: [[CLAUSE, `${CLAUSE} { "menyusun  peta;" }`]],
      at: ['"menyusun  peta;"'],
      fixed: [["menyusun  peta", "menyusun peta"]],
    },
    "a text of 120 letters, whole": {
      patch: [title(exactly(120))],
      at: [`"${exactly(120)}"`],
      fixed: [["Penyiangan,Koleksi", "Penyiangan, Koleksi"]],
    },
    "a text of 121 letters, where it is": {
      patch: [title(exactly(121))],
      at: ["Penyiangan,Koleksi"],
      fixed: [["Penyiangan,Koleksi", "Penyiangan, Koleksi"]],
    },
    "a long text with a sign between words": {
      patch: [title(`Penyiangan ${"arsip ".repeat(20)}buku&naskah lama`)],
      at: ["buku&naskah"],
      fixed: [["buku&naskah", "buku & naskah"]],
    },
    "a long text with an acting head": {
      patch: [title(`Penyiangan ${"arsip ".repeat(20)}oleh Plh.Kabid lama`)],
      at: ["Plh.Kabid"],
      fixed: [["Plh.Kabid", "Plh. Kabid"]],
    },
    "a long text with a space before a sign": {
      patch: [title(`Penyiangan ${"arsip ".repeat(20)}lama ; baru`)],
      at: ["lama ;"],
      fixed: [["lama ; baru", "lama; baru"]],
    },
    "a long text that begins with spaces": {
      patch: [title(`  Penyiangan ${"arsip ".repeat(20)}lama`)],
      at: ["  Penyiangan"],
      fixed: [['"  Penyiangan', '"Penyiangan']],
    },
    "a long block text, whose author tidies it": {
      patch: [[CLAUSE, `"""\n    ${CLAUSE.slice(1, -1).replace("Peta ", "Peta  ")}\n    """`]],
      at: ["Peta  sebagaimana"],
    },
    "signs between many words": {
      patch: [title("Arsip&Buku,Naskah&Peta,Foto")],
      at: ['"Arsip&Buku,Naskah&Peta,Foto"'],
      fixed: [["Arsip&Buku,Naskah&Peta,Foto", "Arsip & Buku, Naskah & Peta, Foto"]],
    },
  },
});

const CONSIDERING = '"bahwa sebagaimana diatur';
const marked = (mark: string, written: string): Firing => ({
  patch: [[CONSIDERING, CONSIDERING.replace("bahwa", `${written}bahwa`)]],
  at: [written],
  args: { mark },
  fixed: [[`${written}bahwa`, "bahwa"]],
});

testRule("nomor-diketik", {
  silent: {
    "four digits": [[CONSIDERING, CONSIDERING.replace("bahwa", "2030. bahwa")]],
    "two letters": [[CONSIDERING, CONSIDERING.replace("bahwa", "ab. bahwa")]],
    "a letter without a sign": [[CONSIDERING, CONSIDERING.replace("bahwa", "a bahwa")]],
    "a number behind a word": [[CONSIDERING, CONSIDERING.replace("bahwa", "bahwa 1. kita")]],
    "a Roman number of six letters": [[CONSIDERING, CONSIDERING.replace("bahwa", "xxviii. bahwa")]],
  },
  fires: {
    "two digits": marked("12.", "12. "),
    "three digits in brackets": marked("(123)", "(123) "),
    "a small Roman number": marked("viii.", "viii. "),
    "a large Roman number": marked("VIII)", "VIII) "),
    "a hyphen": marked("-", "- "),
    "a star": marked("*", "* "),
    "a dash": marked("–", "– "),
    "several spaces": { ...marked("1.", "1.   "), also: ["judul-tulisan"] },
    "spaces before it": {
      ...marked("1.", "1. "),
      patch: [[CONSIDERING, CONSIDERING.replace("bahwa", "  1. bahwa")]],
      also: ["judul-tulisan"],
      fixed: [["1. bahwa", "bahwa"]],
    },
    "two digits of a copy": {
      patch: [
        [
          HIERARCHY,
          `tembusan { "10. Wali Kota" "(ii) Inspektur" "- Arsip" "  a. Sekretaris" }\n  ${HIERARCHY}`,
        ],
      ],
      at: ["10. ", "(ii) ", "- ", "a. "],
      also: ["judul-tulisan"],
      fixed: [
        ["10. Wali", "Wali"],
        ["(ii) Inspektur", "Inspektur"],
        ["- Arsip", "Arsip"],
        ["a. Sekretaris", "Sekretaris"],
      ],
    },
    "a mark that escapes hide": {
      patch: [[CONSIDERING, CONSIDERING.replace("bahwa", "\\u{61}. bahwa")]],
      at: [
        '"\\u{61}. bahwa sebagaimana diatur dalam Peraturan Wali Kota Contoh Nomor 14 Tahun 2028 tentang Rencana Strategis, Dinas Perpustakaan Kota Contoh perlu menyusun peta proses bisnis;"',
      ],
    },
  },
});

const OWN = "Dinas Perpustakaan Kota Contoh perlu menyusun";

testRule("instansi-lain", {
  silent: {
    "the map's own with more words": [
      ['  instansi "Dinas Perpustakaan Kota Contoh"\n  tahun', '  instansi "Dinas Perpustakaan"\n  tahun'],
      [OWN, "Dinas Perpustakaan Umum Daerah perlu menyusun"],
    ],
    "a unit whose name goes on": [
      ["mitra pemustaka", 'mitra pendidikan "Dinas Pendidikan Kota Contoh"\nmitra pemustaka'],
      [OWN, `${OWN} bersama Dinas Pendidikan Kota Lain untuk`],
    ],
  },
  fires: {
    "with a dan of its own, before another dan": {
      patch: [[OWN, "Badan Keuangan dan Aset, dan perangkat lain perlu menyusun"]],
      at: ["Badan Keuangan dan Aset"],
    },
    "a part of the map's own": {
      patch: [[OWN, "Dinas Kearsipan Perpustakaan perlu menyusun"]],
      at: ["Dinas Kearsipan Perpustakaan"],
    },
    "a unit that only ends so": {
      patch: [
        ["mitra pemustaka", 'mitra pendidikan "Seksi Dinas Pendidikan"\nmitra pemustaka'],
        [OWN, `${OWN} bersama Dinas Pendidikan untuk`],
      ],
      also: ["unit-tak-terpakai"],
      at: ["Dinas Pendidikan"],
    },
  },
});

const NUMBER = 'nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"\n  tentang';
const AGAIN = 'lampiran {\n    nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"';
const CITED = "Nomor 000.8.3.1/854/PUSTAKA.Set tanggal";
const numbered = (number: string): Patch => [
  [NUMBER, `nomor "${number}"\n  tentang`],
  [AGAIN, `lampiran {\n    nomor "${number}"`],
];
const cited = (written: string): Firing => ({
  patch: [[CITED, `${written} tanggal`]],
  at: [`"Berita Acara Rapat ${written} tanggal 5 April 2029;"`],
});

testRule("format-nomor-keputusan", {
  silent: {
    "a part said twice that goes on as a word": numbered("000.8.3.1/Kep.7-PUSTAKA.Set.Setda/XII/2029"),
    "a part said twice, wherever it is said": [
      ...numbered("000.8.3.1/Kep.7-PUSTAKA.Set.Set/XII/2029"),
      [CITED, "Nomor 000.8.3.1/854/PUSTAKA.Set.Set tanggal"],
    ],
    "a long number": numbered(`000.8.3.1/${"Kep.7-PUSTAKA.Set/".repeat(14)}2029`),
  },
  fires: {
    "a colon": cited("Nomor : 000.8.3.1/854*/PUSTAKA.Set"),
    "a colon without spaces": cited("Nomor:000.8.3.1/854*/PUSTAKA.Set"),
    "a space before a stroke": cited("Nomor 000.8.3.1 /854/PUSTAKA.Set"),
    "two spaces, and one at each end": {
      patch: numbered(" 000.8.3.1/Kep.7  PUSTAKA.Set "),
      at: ['" 000.8.3.1/Kep.7  PUSTAKA.Set "', '" 000.8.3.1/Kep.7  PUSTAKA.Set "'],
    },
    "several strange signs": {
      patch: numbered("000.8.3.1/Kep**7-PUSTAKA#Set"),
      at: ['"000.8.3.1/Kep**7-PUSTAKA#Set"', '"000.8.3.1/Kep**7-PUSTAKA#Set"'],
    },
    "a part said twice, which another number says once": {
      patch: [
        ...numbered("000.8.3.1/Kep.7-PUSTAKA.SET.SET/XII/2029"),
        ['"Berita Acara Rapat', '"Nota Dinas Nomor 12/ARSIP.Sek;"\n    "Berita Acara Rapat'],
      ],
      at: ['"000.8.3.1/Kep.7-PUSTAKA.SET.SET/XII/2029"', '"000.8.3.1/Kep.7-PUSTAKA.SET.SET/XII/2029"'],
    },
  },
});

const MEETING = "Nomor 000.8.3.1/854/PUSTAKA.Set";

testRule("rujukan-berulang", {
  silent: {
    "no reason names it": [
      [CONSIDERING, `"bahwa menurut Nota Dinas Nomor 12/PUSTAKA.Set;"\n    ${CONSIDERING}`],
    ],
  },
  fires: {
    "with colons": {
      patch: [
        [CONSIDERING, `"bahwa menurut Berita Acara ${MEETING.replace(" ", ":")};"\n    ${CONSIDERING}`],
        [`Acara Rapat ${MEETING}`, `Acara Rapat ${MEETING.replace(" ", " : ")}`],
      ],
      at: ["000.8.3.1/854/PUSTAKA.Set"],
    },
    "in two reasons, of which the first is shown": {
      patch: [
        [
          CONSIDERING,
          `"bahwa menurut ${MEETING};"\n    "bahwa menurut berita acara ${MEETING};"\n    ${CONSIDERING}`,
        ],
      ],
      at: ["000.8.3.1/854/PUSTAKA.Set"],
    },
    "as the second number of a note": {
      patch: [
        [CONSIDERING, `"bahwa menurut ${MEETING};"\n    ${CONSIDERING}`],
        [`Acara Rapat ${MEETING}`, `Acara Rapat Nomor 1/A dan ${MEETING}`],
      ],
      at: ["000.8.3.1/854/PUSTAKA.Set"],
    },
  },
});

const SUBJECT = '  tentang "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"';

testRule("nomor-beda", {
  silent: {
    "a dash between the years, and spaces": [[SUBJECT, SUBJECT.replace("2030-2031", "2030 – 2031")]],
    "a lampiran of a decree that has no number yet": [[`  ${NUMBER}`, "  tentang"]],
    "a lampiran of a map without a title": [
      [
        '  judul "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"\n  instansi',
        "  instansi",
      ],
    ],
  },
  fires: {
    "other years with a dash and spaces": {
      patch: [[SUBJECT, SUBJECT.replace("2030-2031", "2030 – 2032")]],
      at: ['"Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030 – 2032"'],
      args: { written: "2030-2032" },
    },
  },
});
