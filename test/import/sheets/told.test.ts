import { join } from "node:path";
import { importFiles } from "../../../src/import/import.ts";
import { said } from "../../support/said.ts";
import { testSections } from "../../support/sections.ts";
import { xlsx, type Book } from "./support.ts";

const LIST = "KODE;PROSES;PENGAMPU\nP.1;Layanan;Bidang A\nP.1.1;Izin;Bidang A";

/** Small tables as CSV with one thing in each that an import decides. */
const TABLES: Readonly<Record<string, string>> = {
  "a list": LIST,
  "a list below a title": `DAFTAR PROSES\nDinas Contoh Tahun 2027\n\n${LIST}`,
  "a list below the name of its table and the title of the map": `MATRIKS LEVEL DAN PENGAMPU\nPETA PROSES BISNIS DINAS CONTOH TAHUN 2027\n\n${LIST}`,
  "a list below a letterhead": `PEMERINTAH KOTA CONTOH\nDINAS CONTOH\nPeta Proses Bisnis Dinas Contoh\n\n${LIST}`,
  "a list above notes and a signature": `${LIST}\n\nCatatan: sementara\nMengetahui\nKepala Dinas\nNIP 1970`,
  "a list with a note right below": `${LIST}\nKeterangan: sementara;;\nP.1.2;Lapor;Bidang B`,
  "a list with sums": `${LIST}\nJumlah;2;\nSub Total;;1\nP.2;Awas;Bidang B\nTotal;3;`,
  "titles that begin as a sum or a note":
    "PROSES;KODE;PENGAMPU\nJumlah pegawai dihitung;P.1;Bidang A\nTotal;2;\nCatatan sipil;P.2;Bidang B",
  "sums with bare numbers": "KODE;PROSES;PENGAMPU\n1;Layanan;Bidang A\n2;Awas;Bidang B\nJumlah;2;",
  "a list that has its heading again": `${LIST}\n- 2 -;;\nKODE;PROSES;PENGAMPU\nP.2;Awas;Bidang B`,
  "a list whose columns are counted below its heading":
    "KODE;PROSES;PENGAMPU\n(1);(2);(3)\nP.1;Layanan;Bidang A",
  "two columns that are counted below their heading": "KODE;PROSES\n1;2\nP.1;Layanan",
  "columns that are counted in words of other things": "KODE;PROSES;PENGAMPU\nx1;2;3\nP.1;Layanan;Bidang A",
  "groups over parts of a list":
    "KODE;PROSES;PENGAMPU\nA. PROSES UTAMA;;\nP.1;Layanan;Bidang A\nB. PROSES PENDUKUNG;;\nP.2;Uang;Bidang B\nProses Manajemen dan Proses Utama;;\nP.3;Rencana;Bidang C",
  "groups in a column":
    "KODE;PROSES;KELOMPOK;PENGAMPU\nP.1;Layanan;Utama;Bidang A\nP.2;Uang;pendukung;Bidang B\nP.3;Rencana;lain;Bidang C",
  "groups over parts of a list that are unknown":
    "KODE;PROSES;PENGAMPU\nA. PROSES UTAMA;;\nP.1;Layanan;Bidang A\nB. PROSES STRATEGIS;;\nP.2;Uang;Bidang B\nC;PROSES KHUSUS;\nP.3;Rencana;Bidang C\nPROSES UTAMA;PROSES PENDUKUNG;\nP.4;Awas;Bidang C",
  "groups in a column that are several, as above and of two minds":
    "KODE;PROSES;KELOMPOK\nP.1;Layanan;Utama\nP.2;Uang;sda\nP.3;Rencana;Utama/Pendukung\nP.4;Awas;idem\nP.5;Lapor;-\nP.1;Layanan;Pendukung",
  "groups in a column below those of parts":
    "KODE;PROSES;KELOMPOK\nA. PROSES UTAMA;;\nP.1;Layanan;Utama\nP.2;Uang;Pendukung\nP.3;Awas;",
  "several owners in a cell":
    'KODE;PROSES;PENGAMPU\nP.1;Layanan;"Bidang A, Bidang B"\nP.2;Uang;Bidang A / Bidang C\nP.3;Rencana;"Bidang A;"\nP.4;Awas;Bidang D dan Bidang E,',
  "no owner, and marks for the one above":
    "KODE;PROSES;PENGAMPU\nP.1;Layanan;Bidang A\nP.2;Uang;-\nP.3;Rencana;sda\nP.4;Awas;",
  "owners as above, and words for nobody":
    "KODE;PROSES;PENGAMPU\nP.1;Layanan;sda\nP.2;Uang;Bidang A\nP.3;Rencana;s.d.a.\nP.4;Awas;Idem\nP.5;Lapor;sda\nP.6;Tinjau;belum ada\nP.7;Simpan;n/a\nP.8;Catat;-\nP.9;Kirim;-",
  "owners in two columns, as above in each":
    "KODE;PROSES;UNIT KERJA;PENANGGUNG JAWAB\nP.1;Layanan;Bidang A;Kepala A\nP.2;Uang;sda;Kepala B\nP.3;Awas;Bidang C;sda",
  "codes with spaces about their dots": "KODE;PROSES\nP. 1;Layanan\nP.1 .1;Izin\nP.1. 2;Lapor\nP:2;Awas",
  "codes that end in a dot": "KODE;PROSES\n1.;Layanan\n1.1.;Izin\n2.;Awas",
  "codes without their first letters": "KODE;PROSES\nP1;Layanan\nP1.1;Izin\nP2;Awas",
  "codes glued to their prefix, and words that look so": "KODE;PROSES\nPB1;Layanan\nPB1.1;Izin\nA4;Kertas",
  "codes in front of titles":
    "NO;PROSES;PENGAMPU\n1;P.1 Layanan;Bidang A\n2;P.1.1 Izin;Bidang A\n3;P.2 Awas;Bidang B",
  "codes in front of titles that have codes of their own":
    "KODE;PROSES;PENGAMPU\nP.1;P.1 Layanan;Bidang A\nP.2;P.3 Awas;Bidang B\nP.4;Level 5 pelatihan;Bidang B",
  "codes in front of some titles, beside numbers":
    "NO;PROSES;PENGAMPU\n1;P.1 Layanan;Bidang A\n2;Izin;Bidang A\n3;Awas;Bidang B",
  "numbers in front of titles, beside numbers":
    "NO;PROSES;PENGAMPU\n1;1 pintu;Bidang A\n2;2 pintu;Bidang A\n3;3 pintu;Bidang B",
  "codes in front of some titles": "PROSES;PENGAMPU\nP.1 Layanan;Bidang A\nIzin;Bidang A\nAwas;Bidang B",
  "codes that a spreadsheet took for dates":
    "KODE;PROSES\n1;Layanan\n01-Jan;Izin\n02-Jan;Lapor\n01-Apr;Awas\n01-Jun-24;Lama",
  "codes that a spreadsheet took for dates in English": "KODE;PROSES\nP.1;Layanan\nJan-01;Izin\nMay-02;Awas",
  "codes that a spreadsheet took for decimal numbers":
    "KODE;PROSES\n1;Layanan\n1,1;Izin\n1,10;Lapor\n1,2;Awas",
  "codes in several columns":
    "KODE;;;PROSES;PENGAMPU\nP;1;;Layanan;Bidang A\nP;1;1;Izin;Bidang A\nP;2;;Awas;Bidang B",
  "codes in two columns, once": "KODE;;PROSES\n1;;Layanan\n1;1;Izin",
  "numbers of rows that are no codes": "NO;KODE;PROSES\n1;P.1;Layanan\n2;P.1.1;Izin\n3;P.2;Awas",
  "numbers of rows of which some are missing":
    "NO;PROSES;PENGAMPU\n1;Layanan;Bidang A\n;Izin;Bidang A\n2;Awas;Bidang B",
  "an outline in Roman numbers":
    "NO;PROSES;PENGAMPU\nI;Layanan;Bidang A\n1;Izin;Bidang A\n2;Lapor;Bidang B\nII;Awas;Bidang C\n1;Tinjau;Bidang C",
  "an outline in letters":
    "NO;PROSES;PENGAMPU\nA;Layanan;Bidang A\n1;Izin;Bidang A\nB;Awas;Bidang C\n1;Tinjau;Bidang C",
  "an outline of which one mark is none":
    "NO;PROSES;PENGAMPU\nI;Layanan;Bidang A\nx;Izin;Bidang A\nII;Awas;Bidang C",

  "levels in columns":
    "LEVEL 0;;LEVEL 1;;PENGAMPU\nP.1;Layanan;P.1.1;Izin;Bidang A\n;;P.1.2;Lapor;Bidang B\nP.2;Awas;;;Bidang C",
  "levels in columns, their names in a second row":
    "LEVEL 0;;LEVEL 1;;PENGAMPU\nKode;Nama;Kode;Nama;\nP.1;Layanan;P.1.1;Izin;Bidang A",
  "levels in columns, with a second row that is none":
    "LEVEL 0;;LEVEL 1;;PENGAMPU\nKode;Nama;Kode;apa saja;\nP.1;Layanan;P.1.1;Izin;Bidang A",
  "levels in one column each":
    "LEVEL 0;LEVEL 1;PENGAMPU\nP.1 Layanan;P.1.1 Izin;Bidang A\n;P.1.2 Lapor;Bidang B",
  "levels without codes": "LEVEL 0;LEVEL 1;LEVEL 2\nLayanan;Izin;Periksa\n;;Terbit\n;Lapor;\nAwas;;",
  "levels without codes, the deeper one first": "LEVEL 1;LEVEL 0\nIzin;Layanan\nLapor;\nTinjau;Awas",
  "levels of which two are one": "LEVEL 0;LEVEL 0;PENGAMPU\nLayanan;Izin;Bidang A\nAwas;Lapor;Bidang B",
  "a level that a column says":
    "PROSES;LEVEL;PENGAMPU\nLayanan;0;Bidang A\nIzin;1;Bidang A\nLapor;I;Bidang B\nAwas;0;Bidang C",
  "a level that a column says in words": "PROSES;LEVEL\nLayanan;Level 0\nIzin;Level 1\nAwas;lain",
  "names that move to the right":
    "PROSES BISNIS;;;PENGAMPU\nLayanan;;;Bidang A\n;Izin;;Bidang A\n;;Periksa;Bidang A\nAwas;;;Bidang B",
  "names that are set in":
    "PROSES BISNIS;PENGAMPU\nLayanan;Bidang A\n  Izin;Bidang A\n    Periksa;Bidang A\n  Lapor;Bidang B\nAwas;Bidang C",
  "names that are set in by one":
    "PROSES BISNIS;PENGAMPU\nLayanan;Bidang A\n Izin;Bidang A\n   Lapor;Bidang B\nAwas;Bidang C",
  "processes and their parts":
    "NO;PROSES;SUB PROSES;URAIAN\n1;Layanan;Izin;Menerbitkan\n2;;Lapor;Melaporkan\n3;Awas;Tinjau;Meninjau",
  "names beside numbers that begin anew": "NO;PROSES;KEGIATAN\n1;Layanan;Izin\n2;;Lapor\n1;Awas;Tinjau",
  "names beside numbers that are no count": "NO;PROSES BISNIS\n1;Layanan\n1;Izin\n3;Awas",
  "names beside numbers behind words": "NO;PROSES BISNIS\na1;Layanan\na2;Izin\na3;Awas",
  "names alone": "PROSES BISNIS\nLayanan\nIzin\nAwas",
  "names of staff": "NAMA;JABATAN\nAni;Kepala\nBudi;Staf",
  "one name alone": "PROSES BISNIS\nLayanan",
  "names with a few codes":
    "PROSES BISNIS;PENGAMPU\nLayanan 2;Bidang A\nP.1;Bidang A\nAwas;Bidang B\nLapor;Bidang B\nUang;Bidang B\nTinjau;Bidang B",

  "CFMs and SOPs":
    "KODE PROSES;PROSES;KODE CFM;CFM;KODE SOP;SOP\nP.1;Layanan;P.1.CFM.01;Izin baru;P.1.CFM.01.SOP.01;Terima\n;;;;P.1.CFM.01.SOP.02;Tolak\n;;P.1.CFM.02;Izin lama;P.1.CFM.02.SOP.01;Cari",
  "CFMs without codes":
    "KODE;PROSES;CFM;SOP\nP.1;Layanan;Izin baru;Terima\nP.1;Layanan;Izin lama;Cari\nP.2;Awas;Tinjau;",
  "CFMs of which codes are twice, of another process, and as above":
    "KODE;PROSES;KODE CFM;CFM\nP.1;Layanan;P.1.CFM.01;Izin\nP.1;Layanan;P.1.CFM.01;Lapor\nP.1;Layanan;P.1.CFM.02;\nP.1;Layanan;P.1.CFM.02;Izin lama\nP.2;Awas;P.1.CFM.01;Tinjau\nP.3;Uang;sda;idem",
  "SOPs whose codes say their CFMs":
    "KODE;PROSES;KODE SOP;SOP\nP.1;Layanan;P.1.CFM.02.SOP.01;Terima\nP.1;Layanan;P.1.CFM.02.SOP.02;\nP.1;Layanan;P.1.CFM.02.SOP.02;Tolak\nP.1;Layanan;P.1.CFM.03.SOP.01;Simpan\nP.2;Awas;P.1.SOP.01;Cek\nP.3;Uang;;idem",
  "parents and levels that are not those of the codes":
    "KODE;KODE INDUK;LEVEL;PROSES\nP.1;;0;Layanan\nP.1.1;P.1;1;Izin\nP.1.2;P.2;1;Lapor\nP.2;-;1;Awas",
  "texts in columns without a heading":
    "KODE;PROSES;PENGAMPU;;\nP.1;Layanan;Bidang A;harus direvisi;\nP.2;Awas;Bidang B;12;cek\nP.3;Uang;Bidang B;harus direvisi;",
  "a matrix in the form of the regulation":
    "KODE PROSES;BUSINESS PROCESS MAPPING;KODE CFM;CROSS FUNCTIONAL MAP;SOP\nP.1;Layanan;P.1.CFM.01;Izin;Terima\n-;-;P.1.CFM.02;Lapor;Cari",
  "a matrix in the form of the regulation, without codes of CFMs":
    "KODE PROSES;BUSINESS PROCESS MAPPING;CROSS FUNCTIONAL MAP;SOP\nP.1;Layanan;Izin;Terima",
  "a matrix in the form of the regulation, in another order":
    "KODE PROSES;KODE SUB PROSES;NAMA PROSES;SOP;CFM;PENGAMPU\nP.1;;Layanan;Terima;Izin;Bidang A",

  "two tables beside each other": "KODE;PROSES;;KODE;PROSES\nP.1;Layanan;;P.2;Awas\nP.1.1;Izin;;P.2.1;Tinjau",
  "two tables below each other": `${LIST}\n\n\nKODE;PROSES\nP.2;Awas`,
  "two tables below each other, with other prefixes": `${LIST}\n\n\nKODE;PROSES\nQ.2;Awas`,
  "two tables with one column between": "KODE;PROSES;CATATAN;KODE;PROSES;CATATAN\nP.1;Layanan;a;P.2;Awas;b",
  "old and new columns":
    "KODE LAMA;KODE BARU;PROSES LAMA;PROSES BARU\nA.1;P.1;Dulu;Layanan\nA.2;P.2;Lama;Awas",
  "old and new columns, in a second row": "NO;KODE;;PROSES;\n;Lama;Baru;Lama;Baru\n1;A.1;P.1;Dulu;Layanan",
  "owners that are ticked": "KODE;PROSES;Bidang A;Bidang B\nP.1;Layanan;v;\nP.2;Awas;;x\nP.3;Uang;v;v",
  "owners that are not ticked":
    "KODE;PROSES;Bidang A;Bidang B\nP.1;Layanan;TRUE;FALSE\nP.2;Awas;salah;benar\nP.3;Uang;tidak salah;v",
  "owners that are ticked, below letters": "KODE;PROSES;A;B\nP.1;Layanan;v;\nP.2;Awas;;v",

  activities:
    "NO;KEGIATAN;PELAKSANA;WAKTU;OUTPUT\n1;Menerima;Staf;1 hari;Berkas\n2;Memeriksa;Kepala;2 hari;\n3;Menyimpan;Staf;;Arsip",
  "activities with executors in columns":
    "NO;KEGIATAN;PELAKSANA;;KELENGKAPAN;WAKTU;OUTPUT;KETERANGAN\n;;Staf;Kepala;;;;\n1;Menerima;v;;Surat;1 hari;Berkas;\n2;Lengkap?;;◇;;;;Tidak: ke nomor 1\n3;Menyimpan;v;v;;;Arsip;Selesai",
  "activities with sums and ways":
    "NO;KEGIATAN;PELAKSANA;WAKTU;KETERANGAN\n1;Menerima;Staf;1 hari;\n2;Lengkap?;Staf;;Tidak, kembali ke 1\n3;Benar?;Kepala;;Belum: ke 2\n4;Menyimpan;Staf;1 hari;\n;Jumlah;;2 hari;",
  "activities with marks for the ones above":
    "NO;KEGIATAN;PELAKSANA;KELENGKAPAN;WAKTU;KETERANGAN\n1;Menerima;Staf;Surat;1 hari;sda\n2;Memeriksa;sda;idem;sda;Teliti\n3;Menyimpan;Kepala;;sda;idem",
  "activities beside columns that are none of an SOP's":
    "NO;KEGIATAN;PELAKSANA;WAKTU;RISIKO;\n1;Menerima;Staf;1 hari;Hilang;\n2;Memeriksa;Staf;1 hari;;dua kali\n3;Menyimpan;Staf;;Rusak;",
  "executors without an activity": "NO;KEGIATAN;PELAKSANA;WAKTU\n1;;Staf;1 hari\n2;Memeriksa;Staf;2 hari",
  "activities of one executor without a name": "NO;KEGIATAN;X\n1;Menerima;v\n2;Menyimpan;v",
  "a heading alone": "KODE;PROSES;PENGAMPU",
  "no heading": "P.1;Layanan\nP.2;Awas",
};

const sheet = (text: string): Book["sheets"][string] =>
  text
    .split("\n")
    .map((line) =>
      line.split(";").map((cell) => (cell === "" ? null : /^[0-9]+$/.test(cell) ? Number(cell) : cell)),
    );

const relation = (type: string, target: string): string =>
  `<Relationship Id="${target}" Type="http://schemas.example/relationships/${type}" Target="${target}"/>`;

/** Parts of a first sheet with comments, and with threads, which come with a comment for programs that know none. */
const COMMENTS = {
  "xl/comments1.xml":
    "<comments><authors><author>Ani</author></authors><commentList>" +
    '<comment ref="B3" authorId="0"><text><r><t>Ani:</t></r><r><t>\njudul lama</t></r><rPh><t>x</t></rPh></text></comment>' +
    `<comment ref="C2" authorId="0"><text><t>[Threaded comment] ${"Your version … ".repeat(9)}</t></text></comment>` +
    '<comment ref="??" authorId="0"><text><t>nowhere</t></text></comment></commentList></comments>',
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${relation("comments", "../comments1.xml")}</Relationships>`,
};
const THREADS = {
  ...COMMENTS,
  "xl/threadedComments/threadedComment1.xml":
    '<ThreadedComments><threadedComment ref="C2" id="{1}"><text>Bidang A sudah digabung?</text></threadedComment>' +
    '<threadedComment ref="C2" id="{2}" parentId="{1}"><text>Belum.</text></threadedComment></ThreadedComments>',
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${relation("comments", "../comments1.xml")}${relation("threadedComment", "../threadedComments/threadedComment1.xml")}</Relationships>`,
};

/** The same as workbooks, where sheets, merged areas and indents say something. */
const BOOKS: Readonly<Record<string, Book>> = {
  "two sheets with a table each": { sheets: { Satu: sheet(LIST), Dua: sheet("KODE;PROSES\nP.2;Awas") } },
  "comments on cells": { sheets: { Satu: sheet(LIST) }, parts: COMMENTS },
  "threads of comments on cells": { sheets: { Satu: sheet(LIST) }, parts: THREADS },
  "comments on a sheet that says nothing": {
    sheets: { Sampul: sheet("Peta Proses Bisnis"), Daftar: sheet(LIST) },
    parts: COMMENTS,
  },
  "comments on an SOP": {
    sheets: { Satu: sheet("NO;KEGIATAN;PELAKSANA\n1;Menerima;Staf\n2;Menyimpan;Staf") },
    parts: COMMENTS,
  },
  "comments whose part is not there": {
    sheets: { Satu: sheet(LIST) },
    parts: { "xl/worksheets/_rels/sheet1.xml.rels": COMMENTS["xl/worksheets/_rels/sheet1.xml.rels"] },
  },
  "two sheets that say more, and other things, of one process": {
    sheets: {
      Satu: sheet(
        "KODE;PROSES;KELOMPOK;PENGAMPU;CFM;SOP\nP.1;Layanan;Utama;Bidang A;Izin;Terima\nP.2;Awas;;;;",
      ),
      Dua: sheet(
        "KODE;PROSES;KELOMPOK;PENGAMPU;CFM;SOP\nP.1;Layanan;Pendukung;Bidang B;Lapor;Kirim\nP.2;Awas;Utama;Bidang B;Tinjau;Cek",
      ),
    },
  },
  "a sheet beside one that says nothing": {
    sheets: { Sampul: sheet("Peta Proses Bisnis"), Daftar: sheet(LIST) },
  },
  "a sheet of names beside one of codes": {
    sheets: { Nama: sheet("PROSES BISNIS\nLayanan\nAwas"), Daftar: sheet(LIST) },
  },
  "sheets of two SOPs": {
    sheets: {
      "SOP Terima": sheet("NO;KEGIATAN;PELAKSANA\n1;Menerima;Staf\n2;Menyimpan;Staf"),
      Sheet2: sheet("Nama SOP : Menolak berkas\nNO;KEGIATAN;PELAKSANA\n1;Menolak;Staf\n2;Mencatat;Kepala"),
    },
  },
  "an SOP beside a list": {
    sheets: { SOP: sheet("NO;KEGIATAN;PELAKSANA\n1;Menerima;Staf\n2;Menyimpan;Staf"), Daftar: sheet(LIST) },
  },
  "a sheet that holds nothing": { sheets: { Kosong: sheet("KODE;PROSES;PENGAMPU") } },
  "merged titles": {
    sheets: { S: sheet("KODE;PROSES;PENGAMPU\nP.1;Layanan;Bidang A\n;;Bidang B\nP.2;Awas;Bidang C") },
    merges: ["A2:A3", "B2:B3"],
  },
  "a code over two rows that has one title each": {
    sheets: { S: sheet("KODE;PROSES\nP.1;Layanan\n;Izin\nP.2;Awas") },
    merges: ["A2:A3"],
  },
  "merged headings of levels": {
    sheets: {
      S: sheet("LEVEL 0;;LEVEL 1;;PENGAMPU\nP.1;Layanan;P.1.1;Izin;Bidang A\n;;P.1.2;Lapor;Bidang B"),
    },
    merges: ["A1:B1", "C1:D1", "A2:A3", "B2:B3"],
  },
  "names under one merged heading": {
    sheets: { S: sheet("PROSES BISNIS;;;PENGAMPU\nLayanan;;;Bidang A\n;Izin;;Bidang A\n;;Periksa;Bidang B") },
    merges: ["A1:C1"],
  },
  "titles under one merged heading, beside codes": {
    sheets: { S: sheet("KODE;PROSES;;PENGAMPU\nP.1;Layanan;;Bidang A\nP.1.1;;Izin;Bidang A") },
    merges: ["B1:C1"],
  },
  "names that the format sets in": {
    sheets: { S: sheet("PROSES BISNIS\nLayanan\nIzin\nPeriksa\nAwas") },
    indents: { A3: 1, A4: 2 },
  },
  "names that spaces and the format set in": {
    sheets: { S: sheet("PROSES BISNIS\nLayanan\n  Izin\nPeriksa\nAwas") },
    indents: { A4: 2 },
  },
  "a group over the whole row": {
    sheets: {
      S: sheet(
        "KODE;PROSES;PENGAMPU\nPROSES UTAMA;;\nP.1;Layanan;Bidang A\nPROSES PENDUKUNG;;\nP.2;Uang;Bidang B",
      ),
    },
    merges: ["A2:C2", "A4:C4"],
  },
  "a group beside its processes": {
    sheets: {
      S: sheet("KELOMPOK;KODE;PROSES\nProses Utama;P.1;Layanan\n;P.2;Izin\nProses Pendukung;P.3;Uang"),
    },
    merges: ["A2:A3"],
  },
};

/** All that an import says of a file: its text, and its notes; or why it is refused. */
function toldOf(path: string, bytes: Uint8Array): readonly string[] {
  const { files, reports } = importFiles([{ path, bytes }], { code: null, map: null, sheet: null });
  const { notes, refusal } = reports[0]!;
  return [
    ...files.flatMap(({ path: own, text }) => [
      `= ${own}`,
      ...text.split("\n").filter((line) => line.trim() !== ""),
    ]),
    ...notes.map(({ effect, code, place, message }) => `${effect} ${code} ${place}: ${said({ message })}`),
    ...(refusal === null ? [] : [`refused: ${said({ message: refusal })}`]),
  ];
}

testSections(join(import.meta.dirname, "told.golden.txt"), [
  ...Object.entries(TABLES).map(
    ([why, text]) => [why, () => toldOf("a.csv", new TextEncoder().encode(text))] as const,
  ),
  ...Object.entries(BOOKS).map(
    ([why, book]) => [`workbook: ${why}`, () => toldOf("a.xlsx", xlsx(book))] as const,
  ),
]);
