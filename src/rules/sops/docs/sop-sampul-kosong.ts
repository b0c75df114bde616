import type { Explained } from "../../../diagnostics/catalogue.ts";

export const sopSampulKosong: Explained = {
  summary: {
    id: "Sampul SOP yang belum lengkap di peta yang meminta SOP.",
    en: "A cover of an SOP that lacks something in a map that asks for SOPs.",
  },
  explanation: {
    id: "PermenPANRB 35/2012 meminta sampul setiap SOP memuat nomor, tanggal, dasar hukum, kualifikasi pelaksana, peralatan, peringatan, pencatatan, dan pengesahnya; yang kosong tercetak bertitik-titik dan harus diisi tangan. Dasar hukum proses dan penanda tangan keputusan ikut dihitung. Hanya diperiksa bila blok peta menyebut `keluaran sop`.",
    en: "PermenPANRB 35/2012 asks the cover of every SOP for its number, dates, legal basis, qualifications, equipment, warnings, records and who approves it; what is missing is printed as dots to fill in by hand. The legal basis of the process and who signs the decree count. Checked only where the peta block names `keluaran sop`.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
  keluaran sop
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  sop P.1.SOP.1 "Menerima Permohonan" {
    nomor "065/01/SOP/2030"
    tanggal 2030-01-04
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
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
  keluaran sop
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  sop P.1.SOP.1 "Menerima Permohonan" {
    nomor "065/01/SOP/2030"
    tanggal 2030-01-04
    berlaku 2030-02-01
    dasar       "Peraturan Wali Kota Contoh Nomor 7 Tahun 2028 tentang Pelayanan"
    kualifikasi "Memahami persyaratan permohonan"
    peralatan   "Komputer"
    peringatan  "Berkas yang tidak dicatat dapat hilang"
    pencatatan  "Buku agenda"
    penandatangan {
      jabatan "Kepala Dinas Contoh"
    }
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
