import type { Explained } from "../../../diagnostics/catalogue.ts";

export const singkatanInstansiTidakSeragam: Explained = {
  summary: {
    id: "Singkatan instansi ditulis dengan huruf besar kecil yang berbeda.",
    en: "The agency's abbreviation written with different capitals.",
  },
  explanation: {
    id: '"DISKOPUKM.Set" di kepala keputusan, "Diskopukm.Set" di lampirannya: dua bentuk untuk satu nama membuat pencarian gagal dan menimbulkan tanya mana yang resmi.',
    en: '"DISKOPUKM.Set" in the decree\'s head, "Diskopukm.Set" in its lampiran: two forms of one name defeat searching and make readers ask which is official.',
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
keputusan {
  nomor "000.8/Kep.12-CONTOH.Set/VIII/2029"
  paraf hierarki { "Sekretaris Contoh" }
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
keputusan {
  nomor "000.8/Kep.12-CONTOH.Set/VIII/2029"
  paraf hierarki { "Sekretaris CONTOH" }
}
`,
};
