import type { Explained } from "../../../diagnostics/catalogue.ts";

export const kodeGanda: Explained = {
  summary: { id: "Satu kode dideklarasikan dua kali.", en: "One code is declared twice." },
  explanation: {
    id: "Kode adalah nama resmi sebuah proses. Bila dua proses memakai kode yang sama, matriks, peta, dan SOP tidak lagi menunjuk hal yang sama. Dalam keputusan yang sudah ditandatangani pun ini terjadi: P.2.1.1 tercetak di bawah P.2.1 dan di bawah P.2.2.",
    en: "A code is a process's official name. Two processes with one code make the matrix, the maps and the SOPs point at different things. It happens in signed decrees: P.2.1.1 printed below P.2.1 and below P.2.2.",
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
  P.1 "Pengawasan" pengampu bidang
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
  P.2 "Pengawasan" pengampu bidang
}
`,
};
