import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const formatNomorKeputusan: Explained = {
  summary: {
    id: "Nomor keputusan dengan spasi, karakter asing, atau bagian yang berulang.",
    en: "A decree number with spaces, stray characters or a repeated part.",
  },
  explanation: {
    id: 'Tercetak: "Kep.212¢ -DISKOPUKM.Set /VIII/2025" dan "/DISKOPUKM.Set.Set". Nomor dicari persis seperti tertulis; spasi dan bagian ganda membuatnya tidak ditemukan di JDIH.',
    en: 'In print: "Kep.212¢ -DISKOPUKM.Set /VIII/2025" and "/DISKOPUKM.Set.Set". Numbers are looked up exactly as written; spaces and repeated parts hide them.',
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
  nomor "000.8/Kep. 12 -DINAS.Set /VIII/2029"
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
  nomor "000.8/Kep.12-DINAS.Set/VIII/2029"
}
`,
};
