import { testRule } from "../table.ts";

const WEED = 'P.2.2 "Penyiangan Koleksi"';
const BORROW = 'P.1.2 "Peminjaman Buku"';
const CFM = "cfm P.2.2 {";

testRule("judul-beda", {
  silent: {
    "no title of its own": [],
    "the same title": [[CFM, 'cfm P.2.2 "Penyiangan Koleksi" {']],
    "of a process that is not declared": [[CFM, 'cfm P.2.3 "Penghapusan" {']],
    "of a process without a title": [
      [WEED, "P.2.2"],
      [CFM, "cfm P.2.2 {"],
    ],
  },
  fires: {
    "another title": {
      patch: [[CFM, 'cfm P.2.2 "Penghapusan Koleksi" {']],
      at: ['"Penghapusan Koleksi"'],
      args: { title2: "Penyiangan Koleksi" },
    },
    "other capitals": { patch: [[CFM, 'cfm P.2.2 "Penyiangan koleksi" {']], at: ['"Penyiangan koleksi"'] },
    "under the other code": {
      patch: [["cfm P.2.1 {", 'cfm PUSTAKA 02.01 "Pembelian Buku" {']],
      at: ['"Pembelian Buku"'],
    },
  },
});

testRule("judul-bukan-kegiatan", {
  silent: {
    "an activity and its object": [],
    "an activity alone": [[WEED, 'P.2.2 "Penyiangan"']],
    "a loan in -asi": [[WEED, 'P.2.2 "Digitalisasi"']],
    "a loan in -ing": [[WEED, 'P.2.2 "Monitoring"']],
    "a loan in -isis": [[WEED, 'P.2.2 "Analisis"']],
    "an English noun of doing": [[WEED, 'P.2.2 "Procurement"']],
    "a word without a form": [[WEED, 'P.2.2 "Audit"']],
    "two words, the first of which is a thing": [[WEED, 'P.2.2 "Koleksi Lama"']],
    "a process with children": [['P.2 "Pengembangan Koleksi"', 'P.2 "Koleksi"']],
  },
  fires: {
    "a thing": { patch: [[WEED, 'P.2.2 "Gedung"']], at: ['"Gedung"'], args: { title: "Gedung" } },
    "a thing in capitals": {
      patch: [[WEED, 'P.2.2 "GEDUNG"']],
      at: ['"GEDUNG"'],
      also: ["singkatan-belum-dijelaskan"],
    },
    "a thing in -sis": { patch: [[WEED, 'P.2.2 "Basis"']], at: ['"Basis"'] },
    "a word that begins like an activity": { patch: [[WEED, 'P.2.2 "Pena"']], at: ['"Pena"'] },
    "each by itself": {
      patch: [
        [WEED, 'P.2.2 "Gedung"'],
        [BORROW, 'P.1.2 "Buku"'],
      ],
      at: ['"Buku"', '"Gedung"'],
    },
  },
});

testRule("judul-ganda", {
  silent: {
    "each once": [],
    "a part of another": [[WEED, 'P.2.2 "Pengadaan Buku Rusak"']],
    "a child with its parent's title": [[WEED, 'P.2.2 "Pengembangan Koleksi"']],
    "no titles, which kode-tanpa-judul reports": [
      [WEED, 'P.2.2 ""'],
      [BORROW, 'P.1.2 ""'],
    ],
    "a repeated code, which kode-ganda reports": [
      [`${WEED} pengampu koleksi`, `${WEED} pengampu koleksi\n  ${WEED} pengampu koleksi`],
    ],
  },
  fires: {
    cousins: { patch: [[WEED, 'P.2.2 "Peminjaman Buku"']], at: ['"Peminjaman Buku"'] },
    siblings: { patch: [[WEED, 'P.2.2 "Pengadaan Buku"']], at: ['"Pengadaan Buku"'] },
    "in capitals, with a hyphen": {
      patch: [[WEED, 'P.2.2 "PEMINJAMAN-BUKU"']],
      at: ['"PEMINJAMAN-BUKU"'],
    },
    "a child with the title of another's parent": {
      patch: [[WEED, 'P.2.2 "Pelayanan Perpustakaan"']],
      at: ['"Pelayanan Perpustakaan"'],
    },
    "thrice, each after the first": {
      patch: [
        [WEED, 'P.2.2 "Pendaftaran Anggota"'],
        [BORROW, 'P.1.2 "Pendaftaran Anggota"'],
      ],
      at: ['"Pendaftaran Anggota"', '"Pendaftaran Anggota"'],
    },
  },
});

const NOTED = '"Kabid Layanan" }';

testRule("judul-tulisan", {
  silent: {
    tidy: [],
    "a number with a comma": [[WEED, 'P.2.2 "Penyiangan 1,5 Ton Koleksi"']],
    "a sign between capitals": [[WEED, 'P.2.2 "Penelitian R&D"']],
    "other signs": [[WEED, 'P.2.2 "Penyiangan: Koleksi; Arsip"']],
  },
  fires: {
    "two spaces": {
      patch: [[WEED, 'P.2.2 "Penyiangan  Koleksi"']],
      at: ['"Penyiangan  Koleksi"'],
      fixed: [["Penyiangan  Koleksi", "Penyiangan Koleksi"]],
    },
    "spaces at both ends": {
      patch: [[WEED, 'P.2.2 " Penyiangan Koleksi "']],
      at: ['" Penyiangan Koleksi "'],
      fixed: [['" Penyiangan Koleksi "', '"Penyiangan Koleksi"']],
    },
    "a tab": {
      patch: [[WEED, 'P.2.2 "Penyiangan\tKoleksi"']],
      at: ['"Penyiangan\tKoleksi"'],
      fixed: [["Penyiangan\tKoleksi", "Penyiangan Koleksi"]],
    },
    "a space before a comma": {
      patch: [[WEED, 'P.2.2 "Penyiangan , Koleksi"']],
      at: ['"Penyiangan , Koleksi"'],
      fixed: [["Penyiangan , Koleksi", "Penyiangan, Koleksi"]],
    },
    "none behind a comma": {
      patch: [[WEED, 'P.2.2 "Penyiangan,Penghapusan Koleksi"']],
      at: ['"Penyiangan,Penghapusan Koleksi"'],
      fixed: [["Penyiangan,Penghapusan", "Penyiangan, Penghapusan"]],
    },
    "a sign between words": {
      patch: [[WEED, 'P.2.2 "Penyiangan&Penghapusan"']],
      at: ['"Penyiangan&Penghapusan"'],
      fixed: [["Penyiangan&Penghapusan", "Penyiangan & Penghapusan"]],
    },
    "an acting head": {
      patch: [[NOTED, '"Plt.Kabid Layanan" }']],
      at: ['"Plt.Kabid Layanan"'],
      fixed: [["Plt.Kabid", "Plt. Kabid"]],
    },
    "in a CFM's title": {
      patch: [[CFM, 'cfm P.2.2 "Penyiangan  Koleksi" {']],
      at: ['"Penyiangan  Koleksi"'],
      fixed: [["Penyiangan  Koleksi", "Penyiangan Koleksi"]],
      also: ["judul-beda"],
    },
    "a place in a long text": {
      patch: [["Strategis, Dinas", "Strategis , Dinas"]],
      at: ["Strategis ,"],
      fixed: [["Strategis , Dinas", "Strategis, Dinas"]],
    },
  },
});

testRule("kapitalisasi-judul-tidak-seragam", {
  silent: {
    "capitals at the beginning": [],
    "a number at the beginning": [[WEED, 'P.2.2 "5 Penyiangan Koleksi"']],
    "a title all in capitals says nothing of abbreviations": [[WEED, 'P.2.2 "PENYIANGAN BUKU"']],
    "an abbreviation in one way": [
      [WEED, 'P.2.2 "Penyiangan ISBN"'],
      [BORROW, 'P.1.2 "Peminjaman ISBN"'],
    ],
    "academic titles": [
      [WEED, 'P.2.2 "dr. Soetomo, drg. Ani, dan Budi, M.Si."'],
      [BORROW, 'P.1.2 "Peminjaman SI"'],
    ],
    "a longer word that begins so": [
      [WEED, 'P.2.2 "Penyiangan BUK"'],
      [BORROW, 'P.1.2 "Peminjaman Buku"'],
    ],
  },
  fires: {
    "a small letter": { patch: [[WEED, 'P.2.2 "penyiangan Koleksi"']], at: ['"penyiangan Koleksi"'] },
    "a small letter with a mark": { patch: [[WEED, 'P.2.2 "épurasi Koleksi"']], at: ['"épurasi Koleksi"'] },
    "an abbreviation in two ways": {
      patch: [
        [WEED, 'P.2.2 "Penyiangan Umkm"'],
        [BORROW, 'P.1.2 "Peminjaman UMKM"'],
      ],
      at: ["Umkm"],
      args: { word: "Umkm", right: "UMKM" },
    },
    "an abbreviation before its right form": {
      patch: [
        [WEED, 'P.2.2 "Penyiangan UMKM"'],
        [BORROW, 'P.1.2 "Peminjaman Umkm"'],
      ],
      at: ["Umkm"],
    },
    "an abbreviation of two letters": {
      patch: [
        [WEED, 'P.2.2 "Penyiangan SD"'],
        [BORROW, 'P.1.2 "Peminjaman Sd"'],
      ],
      at: ["Sd"],
    },
  },
});
