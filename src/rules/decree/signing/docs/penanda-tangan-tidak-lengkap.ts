import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const penandaTanganTidakLengkap: Explained = {
  summary: { id: "Blok tanda tangan belum lengkap.", en: "The signature block is incomplete." },
  explanation: {
    id: "Keputusan kepala dinas memuat nama, pangkat, dan NIP penanda tangan.",
    en: "A decree of an agency's head carries the signatory's name, rank and staff number.",
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
  nomor "1"
  penandatangan { jabatan "Kepala Dinas Contoh" }
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
  nomor "1"
  penandatangan { jabatan "Kepala Dinas Contoh" nama "Nama" pangkat "Pembina" nip "19700131 199503 2 001" }
}
`,
};
