import type { Explained } from "../../../diagnostics/catalogue.ts";

export const mutuBakuKosong: Explained = {
  summary: {
    id: "Kegiatan tanpa kelengkapan, waktu, atau keluaran di peta yang meminta SOP.",
    en: "An activity without kelengkapan, waktu or keluaran in a map that asks for SOPs.",
  },
  explanation: {
    id:
      "PermenPANRB 35/2012 meminta mutu baku setiap kegiatan SOP: kelengkapan, waktu, dan keluaran; sel yang kosong harus diisi " +
      "dengan tangan. Dokumen dan arsip yang terhubung dengan kegiatan ikut dihitung. Hanya diperiksa bila blok peta menyebut `keluaran sop`.",
    en:
      "PermenPANRB 35/2012 asks for the mutu baku of every activity of an SOP: what it needs, how long it takes, what it gives; " +
      "an empty cell has to be filled in by hand. Documents and archives tied to an activity count. Checked only where the peta block names `keluaran sop`.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
  keluaran sop
  aturan { sop-sampul-kosong mati }
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Menerima berkas" { waktu "15 menit" }
    selesai
  }
  alur mulai -> a -> selesai
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
  keluaran sop
  aturan { sop-sampul-kosong mati }
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Menerima berkas" {
      kelengkapan "Berkas permohonan"
      waktu       "15 menit"
      keluaran    "Tanda terima"
    }
    selesai
  }
  alur mulai -> a -> selesai
}
`,
};
