import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const jenisParafCampur: Explained = {
  summary: {
    id: "Pejabat yang sama di paraf hierarki dan paraf koordinasi.",
    en: "One official in both chains of initials.",
  },
  explanation: {
    id: "Paraf hierarki untuk rantai di dalam unit, paraf koordinasi untuk unit lain.",
    en: "`hierarki` is the chain inside the unit, `koordinasi` is for other units.",
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
  paraf hierarki { "Sekretaris" }
  paraf koordinasi { "Sekretaris" }
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
  paraf hierarki { "Sekretaris" }
  paraf koordinasi { "Kabag Organisasi" }
}
`,
};
