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
  halaman tegak
  tahap "Penerimaan" terima
  tahap "Penilaian" serentak
  sop P.1.1.SOP.01 "Menerima permohonan" {
    nomor "065/01/SOP/2026"
    tanggal 2026-01-05
    revisi "Februari 2026"
    berlaku 2026-03-01
    dasar "Peraturan Wali Kota Nomor 7 Tahun 2025" "Keputusan \\"lama\\""
    kualifikasi "Memahami persyaratan"
    keterkaitan "SOP Pengarsipan"
    peralatan "Komputer" "Formulir <A4>"
    peringatan "Tanpa ini permohonan tidak tercatat"
    pencatatan "Buku register"
    mencakup terima lengkap catat
    penandatangan {
      jabatan "Kepala Dinas"
      nama "Nama Lengkap"
      pangkat "Pembina"
      nip "19700101 199503 1 001"
    }
  }
  sop P.1.1.CFM.1.SOP.2 "Menilai" { mencakup ukur uji }
  sop P.1.1.SOP.3
  lajur pemohon {}
  pihak "Dinas Perizinan" {
  lajur layanan {
    mulai "Berkas masuk" { jenis pesan }
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
    nanti tunggu "7 hari kerja" { jenis waktu }
    lunas tunggu "Retribusi lunas" { jenis syarat }
    balas tunggu "Jawaban pemohon" { jenis pesan }
    dulu cabang "Mana lebih dulu?"
    capai tonggak "Penilaian selesai" { catatan "Dilaporkan ke kepala" }
    pilih cabang "Perlu yang mana?" { jenis beberapa }
    kirim "Mengirim tagihan" { jenis pesan }
    berita dokumen "Berita acara"
  }
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
  alur gabung -> pilih
  alur pilih -[tagihan]-> kirim -> dulu
  alur pilih -[rapat saja]-> capai
  alur dulu -> lunas -> capai
  alur dulu -> balas -> capai
  alur dulu -> nanti -> capai
  alur capai -> rapat -> putus -> lanjut -> selesai
  alur pemohon ..[Surat permohonan]..> terima
  alur putus ..[Surat izin]..> pemohon
  alur catat ..> bank
  alur catat ..[dicatat]..> register
  alur berita ..> rapat
  alur putus ..> simpan
  alur lengkap ..> register
  catatan "Berlaku sejak 1 Januari 2026"
}

cfm P.1.2.CFM.1 "Pengarsipan" {
  halaman lanskap
  lajur layanan {
    mulai
    arsipkan "Mengarsipkan"
    musnah subproses P.1.2.CFM.2
    selesai
  }
  alur mulai -> arsipkan -> musnah -> selesai
}

cfm P.1.2.CFM.2 "Pemusnahan arsip" {
  lajur layanan {
    mulai { jenis waktu }
    musnahkan "Memusnahkan" { jenis manual }
    selesai { jenis pesan }
  }
  alur mulai -> musnahkan -> selesai
}
`;
