import { testRule, type Firing } from "../table.ts";

const P12 = '  P.1.2 "Peminjaman Buku" pengampu layanan\n';
const WEED = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';
const ROOT2 = '  P.2 "Pengembangan Koleksi"\n';

testRule("kode-ganda", {
  silent: {
    "one number under two parents": [],
    "one code in two maps": {
      patch: [],
      beside: {
        "lain/peta.ppb":
          'peta LAIN {\n  judul "Lain"\n  instansi "Lain"\n}\nlevel 0 {\n  P.1 "Pengelolaan Lain"\n}\n',
      },
    },
  },
  fires: {
    "under both codes": {
      patch: [[WEED, `${WEED}  PUSTAKA 02.02 "Pemusnahan Koleksi" pengampu koleksi\n`]],
      at: ["PUSTAKA 02.02"],
    },
    "thrice, each after the first": {
      patch: [[ROOT2, ["\n", " // lama\n", " // baru\n"].map((end) => ROOT2.replace("\n", end)).join("")]],
      at: ["P.2", "P.2"],
    },
  },
});

testRule("kode-urutan", {
  silent: {
    "nine and ten": [
      [WEED, `${WEED}  P.2.9 "Penataan" pengampu koleksi\n  P.2.10 "Penjilidan" pengampu koleksi\n`],
    ],
  },
  fires: {
    roots: {
      patch: [[`  P.1 "Pelayanan Perpustakaan"\n${ROOT2}`, `${ROOT2}  P.1 "Pelayanan Perpustakaan"\n`]],
      at: ["P.1"],
      fixed: [[`${ROOT2}  P.1 "Pelayanan Perpustakaan"\n`, `  P.1 "Pelayanan Perpustakaan"\n${ROOT2}`]],
    },
  },
});

const BORROW = '"Peminjaman Buku" pengampu layanan';

testRule("elemen-sipoc-kosong", {
  silent: {
    "an owner and a note only": [[BORROW, `${BORROW} catatan "Sejak 2028"`]],
  },
  fires: {
    "two of four": {
      patch: [[BORROW, `${BORROW} masukan "Buku" keluaran "Pinjaman"`]],
      at: ["P.1.2"],
      args: { missing: "pemasok, pelanggan" },
    },
  },
});

testRule("anak-tunggal", {
  silent: {
    "three children": [[P12, `${P12}  P.1.3 "Pengembalian Buku" pengampu layanan\n`]],
    "two children, one of which is under the other code": [[WEED, WEED.replace("P.2.2", "PUSTAKA 02.02")]],
  },
  fires: {},
});

const CATCH = 'catat "Mencatat peminjaman"';
const SPELT = (from: string, to: string): Firing => ({
  patch: [['"Mencatat peminjaman"', `"Menulis ${from}"`]],
  at: [from],
  fixed: [[`Menulis ${from}`, `Menulis ${to}`]],
});

testRule("ejaan-tidak-baku", {
  silent: { "a longer word": [[CATCH, 'catat "Mencatat ijinkanlah"']] },
  fires: {
    "in capitals": SPELT("IJIN", "IZIN"),
    "with a capital": SPELT("Kwitansi", "Kuitansi"),
  },
});
