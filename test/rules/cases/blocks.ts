import type { Patch } from "../table.ts";

/** Blocks of `peta.ppb` as they stand there, and further ones, that several tables patch. */
export const WEED_CFM = `cfm P.2.2 {
  lajur koleksi {
    mulai
    pilah "Memilah koleksi"
    selesai
  }
  alur mulai -> pilah -> selesai
}
`;

export const BORROW_CFM = `cfm P.1.2 {
  lajur layanan {
    mulai
    catat "Mencatat peminjaman"
    selesai
  }
  alur mulai -> catat -> selesai
}
`;

/** A CFM that is right in itself, of another process. */
export const cfm = (code: string): string => WEED_CFM.replace("P.2.2", code);

/** The map with CFMs of these processes behind its last one. */
export const withCfms = (...codes: readonly string[]): Patch[number] => [
  WEED_CFM,
  WEED_CFM + codes.map(cfm).join(""),
];

/** The map of another agency, with further settings. */
export const otherAgency = (settings = ""): string => `peta LAIN {
  judul "Peta Proses Bisnis"
  instansi "Dinas Lain"
  kode peta "LAIN 01"
  kode matriks "LAIN.1"
${settings}}
unit sarana "Bidang Sarana"
level 0 {
  LAIN.1 "Pengelolaan Sarana" pengampu sarana
}
cfm LAIN.1 {
  lajur sarana {
    mulai
    kelola "Mengelola sarana"
    selesai
  }
  alur mulai -> kelola -> selesai
}
`;
