import type { Explained } from "../../../diagnostics/catalogue.ts";

export const sopKembar: Explained = {
  summary: {
    id: "Dua SOP sebuah CFM dengan langkah yang sama.",
    en: "Two SOPs of a CFM with the same steps.",
  },
  explanation: {
    id: "SOP tanpa `mencakup` menguraikan seluruh CFM. Dua SOP dengan langkah yang sama mencetak tabel yang sama di bawah dua sampul. Hanya diperiksa bila blok peta menyebut `keluaran sop`.",
    en: "An SOP without `mencakup` describes the whole CFM. Two SOPs with the same steps print the same table under two covers. Checked only where the peta block names `keluaran sop`.",
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
  sop P.1.SOP.1 "Menerima Permohonan"
  sop P.1.SOP.2 "Menyerahkan Hasil"
  lajur bidang {
    mulai
    a "Menerima berkas" {
      kelengkapan "Berkas permohonan"
      waktu       "15 menit"
      keluaran    "Tanda terima"
    }
    b "Menyerahkan hasil" {
      kelengkapan "Berkas permohonan"
      waktu       "15 menit"
      keluaran    "Tanda terima"
    }
    selesai
  }
  alur mulai -> a -> b -> selesai
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
  sop P.1.SOP.1 "Menerima Permohonan" {
    mencakup a
  }
  sop P.1.SOP.2 "Menyerahkan Hasil" {
    mencakup b
  }
  lajur bidang {
    mulai
    a "Menerima berkas" {
      kelengkapan "Berkas permohonan"
      waktu       "15 menit"
      keluaran    "Tanda terima"
    }
    b "Menyerahkan hasil" {
      kelengkapan "Berkas permohonan"
      waktu       "15 menit"
      keluaran    "Tanda terima"
    }
    selesai
  }
  alur mulai -> a -> b -> selesai
}
`,
};
