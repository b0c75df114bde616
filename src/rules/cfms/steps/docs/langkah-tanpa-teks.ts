import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const langkahTanpaTeks: Explained = {
  summary: {
    id: "Langkah yang tercetak sebagai kotak kosong.",
    en: "A step that is printed as an empty box.",
  },
  explanation: {
    id: "Tanpa teks tidak ada yang tahu apa yang dikerjakan. Mulai, selesai, dan paralel tidak memerlukan teks; subproses tanpa teks menunjukkan judul proses yang dituju.",
    en: "Without a text nobody knows what is done. Starts, ends and parallel steps need none; a subprocess without one shows the title of the process that it leads to.",
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
    periksa
    selesai
  }
  alur mulai -> periksa -> selesai
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
}
cfm P.1 {
  lajur bidang {
    mulai
    periksa "Memeriksa berkas"
    selesai
  }
  alur mulai -> periksa -> selesai
}
`,
};
