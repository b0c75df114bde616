import type { Explained } from "../../../diagnostics/catalogue.ts";

export const cfmBesar: Explained = {
  summary: {
    id: "CFM dengan lebih dari 40 langkah atau 8 lajur.",
    en: "A CFM with over 40 steps or 8 lanes.",
  },
  explanation: {
    id: "Gambar sebesar itu tidak terbaca di satu halaman F4.",
    en: "A drawing of that size cannot be read on one F4 page.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    s1 "Langkah 1"
    s2 "Langkah 2"
    s3 "Langkah 3"
    s4 "Langkah 4"
    s5 "Langkah 5"
    s6 "Langkah 6"
    s7 "Langkah 7"
    s8 "Langkah 8"
    s9 "Langkah 9"
    s10 "Langkah 10"
    s11 "Langkah 11"
    s12 "Langkah 12"
    s13 "Langkah 13"
    s14 "Langkah 14"
    s15 "Langkah 15"
    s16 "Langkah 16"
    s17 "Langkah 17"
    s18 "Langkah 18"
    s19 "Langkah 19"
    s20 "Langkah 20"
    s21 "Langkah 21"
    s22 "Langkah 22"
    s23 "Langkah 23"
    s24 "Langkah 24"
    s25 "Langkah 25"
    s26 "Langkah 26"
    s27 "Langkah 27"
    s28 "Langkah 28"
    s29 "Langkah 29"
    s30 "Langkah 30"
    s31 "Langkah 31"
    s32 "Langkah 32"
    s33 "Langkah 33"
    s34 "Langkah 34"
    s35 "Langkah 35"
    s36 "Langkah 36"
    s37 "Langkah 37"
    s38 "Langkah 38"
    s39 "Langkah 39"
    s40 "Langkah 40"
    s41 "Langkah 41"
    s42 "Langkah 42"
    s43 "Langkah 43"
    selesai
  }
  alur mulai -> s1 -> s2 -> s3 -> s4 -> s5 -> s6 -> s7 -> s8 -> s9 -> s10 -> s11 -> s12 -> s13 -> s14 -> s15 -> s16 -> s17 -> s18 -> s19 -> s20 -> s21 -> s22 -> s23 -> s24 -> s25 -> s26 -> s27 -> s28 -> s29 -> s30 -> s31 -> s32 -> s33 -> s34 -> s35 -> s36 -> s37 -> s38 -> s39 -> s40 -> s41 -> s42 -> s43 -> selesai
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
  P.2 "Penyelesaian" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    s1 "Langkah 1"
    s2 "Langkah 2"
    s3 "Langkah 3"
    s4 "Langkah 4"
    s5 "Langkah 5"
    s6 "Langkah 6"
    s7 "Langkah 7"
    s8 "Langkah 8"
    s9 "Langkah 9"
    s10 "Langkah 10"
    s11 "Langkah 11"
    s12 "Langkah 12"
    s13 "Langkah 13"
    s14 "Langkah 14"
    s15 "Langkah 15"
    s16 "Langkah 16"
    s17 "Langkah 17"
    s18 "Langkah 18"
    s19 "Langkah 19"
    s20 "Langkah 20"
    s21 "Langkah 21"
    s22 "Langkah 22"
    lanjut subproses P.2 "Penyelesaian"
    selesai
  }
  alur mulai -> s1 -> s2 -> s3 -> s4 -> s5 -> s6 -> s7 -> s8 -> s9 -> s10 -> s11 -> s12 -> s13 -> s14 -> s15 -> s16 -> s17 -> s18 -> s19 -> s20 -> s21 -> s22 -> lanjut -> selesai
}
cfm P.2 {
  lajur bidang {
    mulai
    s23 "Langkah 23"
    s24 "Langkah 24"
    s25 "Langkah 25"
    s26 "Langkah 26"
    s27 "Langkah 27"
    s28 "Langkah 28"
    s29 "Langkah 29"
    s30 "Langkah 30"
    s31 "Langkah 31"
    s32 "Langkah 32"
    s33 "Langkah 33"
    s34 "Langkah 34"
    s35 "Langkah 35"
    s36 "Langkah 36"
    s37 "Langkah 37"
    s38 "Langkah 38"
    s39 "Langkah 39"
    s40 "Langkah 40"
    s41 "Langkah 41"
    s42 "Langkah 42"
    s43 "Langkah 43"
    selesai
  }
  alur mulai -> s23 -> s24 -> s25 -> s26 -> s27 -> s28 -> s29 -> s30 -> s31 -> s32 -> s33 -> s34 -> s35 -> s36 -> s37 -> s38 -> s39 -> s40 -> s41 -> s42 -> s43 -> selesai
}
`,
};
