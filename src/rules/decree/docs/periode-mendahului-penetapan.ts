import type { Explained } from "../../../diagnostics/catalogue.ts";

export const periodeMendahuluiPenetapan: Explained = {
  summary: {
    id: "Periode peta dimulai sebelum keputusan ditetapkan.",
    en: "The map's period begins before the decree is issued.",
  },
  explanation: {
    id: "Keputusan yang ditetapkan Agustus 2025 untuk periode 2024-2026 berlaku surut di atas kertas.",
    en: "A decree of August 2025 for 2024-2026 looks retroactive on paper.",
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
  tanggal 2031-08-29
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
  tanggal 2029-08-29
}
`,
};
