/** A CFM with everything that an export has to say in another way. */
export const FULL_MAP = `
peta DINAS {
  judul "Peta proses"
  instansi "Dinas Perizinan"
  kode matriks "P.1.1"
}

unit dinas "Dinas Perizinan"
unit layanan "Bidang Pelayanan"
unit teknis "Bidang Teknis"
unit kepala "Kepala Dinas"
mitra pemohon "Pemohon"
mitra bank "Bank Persepsi"

level 0 {
  P.1 "Perizinan" {
    pengampu dinas
    kelompok inti
  }
}
level 1 {
  P.1.1 "Penerbitan izin" { pengampu layanan }
  P.1.2 "Pengarsipan izin" { pengampu layanan }
}

cfm P.1.1 {
  lajur pemohon {}
  lajur layanan {
    mulai
    terima "Menerima berkas" { jenis manual
      kelengkapan "Formulir; KTP"
      waktu "1 hari"
      keluaran "Tanda terima" }
    lengkap cabang "Berkas lengkap?"
    catat "Mencatat permohonan" { jenis sistem
      keterangan "Melalui OSS" }
    rapat "Rapat pembahasan" bersama teknis
    register dokumen "Buku register"
    tolak selesai "Permohonan ditolak"
  }
  lajur teknis {
    serentak paralel
    ukur "Mengukur lokasi"
    uji "Menguji dokumen & <lampiran>"
    gabung paralel
    nanti tunggu "7 hari kerja"
    berita dokumen "Berita acara"
  }
  lajur bank {}
  lajur kepala {
    putus "Memutuskan \\"izin\\"" bersama layanan
    simpan arsip "Arsip izin"
    lanjut subproses P.1.2
    selesai
  }
  alur mulai -> terima -> lengkap
  alur lengkap -[Ya]-> catat -> serentak
  alur lengkap -[Tidak]-> tolak
  alur serentak -> ukur -> gabung
  alur serentak -> uji -> gabung
  alur gabung -> nanti -> rapat -> putus -> lanjut -> selesai
  alur pemohon ..[Surat permohonan]..> terima
  alur putus ..[Surat izin]..> pemohon
  alur catat ..> bank
  alur catat ..[dicatat]..> register
  alur berita ..> rapat
  alur putus ..> simpan
  alur lengkap ..> register
  catatan "Berlaku sejak 1 Januari 2026"
}

cfm P.1.2 {
  lajur layanan {
    mulai
    arsipkan "Mengarsipkan"
    selesai
  }
  alur mulai -> arsipkan -> selesai
}
`;
