import { testRule, type Firing, type Patch } from "../table.ts";
import { otherAgency } from "./blocks.ts";

const CATCH = 'catat "Mencatat peminjaman"';
const ORDER = 'pesan "Memesan buku"';
const SORT = 'pilah "Memilah koleksi"';
const WEED = '"Penyiangan Koleksi" pengampu koleksi';
const UNIT = 'unit koleksi "Bidang Koleksi"';

testRule("ejaan-tidak-baku", {
  silent: {},
  fires: {
    "in the address": {
      patch: [["Jalan Jenderal Sudirman", "Jalan Jendral Sudirman"]],
      at: ["Jendral"],
      fixed: [["Jendral", "Jenderal"]],
    },
    "in a lane's own name": {
      patch: [
        ["lajur layanan {\n    mulai\n    catat", 'lajur petugas "Petugas Ijin" {\n    mulai\n    catat'],
      ],
      at: ["Ijin"],
      fixed: [["Petugas Ijin", "Petugas Izin"]],
      also: ["lajur-pengampu"],
    },
    "two words of one text, each by itself": {
      patch: [[CATCH, 'catat "Menulis analisa resiko"']],
      at: ["analisa", "resiko"],
      fixed: [["analisa resiko", "analisis risiko"]],
    },
  },
});

const pair = (first: string, second: string): Patch => [
  [CATCH, `catat "${first}"`],
  [ORDER, `pesan "${second}"`],
];

testRule("judul-mirip", {
  silent: {
    "the usual term": [[CATCH, 'catat "Mengundang pemangku kepentingan"']],
  },
  fires: {
    "another word behind the first of a usual term": {
      patch: [[CATCH, 'catat "Mengundang pemangku kepentigan"']],
      at: ["kepentigan"],
      args: { term: "pemangku kepentigan", term2: "pemangku kepentingan" },
    },
    "once, however often": {
      patch: [
        ...pair("Menilai pengolahan data", "Menilai pengelolahan data"),
        [SORT, 'pilah "Memeriksa pengelolahan data"'],
      ],
      at: ["pengelolahan"],
      args: { term: "pengelolahan", term2: "pengolahan" },
    },
  },
});

const title = (text: string): Patch => [[WEED, WEED.replace("Penyiangan Koleksi", text)]];

testRule("singkatan-belum-dijelaskan", {
  silent: {
    "the name of the map": title("Penyiangan PUSTAKA"),
    "the abbreviation of a unit": [...title("Penyiangan KOL"), [UNIT, `${UNIT} singkatan "KOL"`]],
  },
  fires: {
    "of several titles the first": {
      patch: [...title("Penyiangan ABK"), ['"Peminjaman Buku"', '"Peminjaman XYZ ABK"']],
      at: ["XYZ", "ABK"],
      args: { word: "XYZ" },
    },
    "two, each by itself": { patch: title("Penyiangan ABK dan XYZ"), at: ["ABK", "XYZ"] },
  },
});

const LINE = (code: string): Firing["patch"] => [[`P.2.2 ${WEED}`, `${code} ${WEED}`]];

const OTHER = { "lain/peta.ppb": otherAgency() };

testRule("kode-awalan-salah", {
  silent: {
    "both prefixes of the map": [],
    "in other capitals": LINE("Pustaka 02.02"),
    "a code of another map": {
      patch: [[SORT, "pilah subproses LAIN.1"]],
      beside: OTHER,
    },
    "a subprocess, which subproses-tak-dikenal reports": [[SORT, "pilah subproses ZAKAT.1"]],
  },
  fires: {
    "nothing near": { patch: LINE("ZAKAT.2.2"), at: ["ZAKAT"], args: { prefix: "ZAKAT" } },
    "of a CFM": {
      patch: [["cfm P.2.2 {", "cfm PUSTAK 02.02 {"]],
      at: ["PUSTAK"],
      fixed: [["PUSTAK 02.02", "PUSTAKA 02.02"]],
    },
    "steps in a flow between processes": {
      patch: [["cfm P.2.2 {", "alur mulai -> pilah -> selesai\n\ncfm P.2.2 {"]],
      at: ["mulai -> pilah -> selesai"],
    },
    "of another map": {
      patch: LINE("LAIN.2.2"),
      beside: OTHER,
      at: ["LAIN"],
    },
  },
});
