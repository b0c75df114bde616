import { testRule } from "../table.ts";

const UNIT = 'unit koleksi "Bidang Koleksi"';
const BORROW = '"Peminjaman Buku" pengampu layanan';
const NFD = "Café".normalize("NFD");
const OTHER = (name: string, owner: string): readonly (readonly [string, string])[] => [
  [UNIT, `${UNIT}\nunit ${name} "Bidang Kafe"`],
  [BORROW, `${BORROW} ${owner}`],
];

testRule("unicode-berbeda", {
  silent: {
    "plain letters": [],
    "both composed": OTHER("café", "café"),
    "both decomposed": OTHER(NFD.toLowerCase(), NFD.toLowerCase()),
    "another name, which pengampu-tak-dikenal reports": OTHER("café", "cafe"),
  },
  fires: {
    "decomposed where it is named": {
      patch: OTHER("café", NFD.toLowerCase()),
      at: [NFD.toLowerCase()],
      fixed: [[`layanan ${NFD.toLowerCase()}`, "layanan café"]],
    },
    "composed where it is named": {
      patch: OTHER(NFD.toLowerCase(), "café"),
      at: ["café"],
      fixed: [["layanan café", `layanan ${NFD.toLowerCase()}`]],
    },
  },
});
