import { example, type Entry, type RuleName } from "./entry.ts";

type Named =
  | "cfm"
  | "cfmCode"
  | "cfmSetting"
  | "laneGroup"
  | "phase"
  | "sop"
  | "sopFact"
  | "approval"
  | "lane"
  | "step"
  | "stepKind"
  | "together"
  | "stepFact"
  | "flow";

/** The `cfm` block. */
export const cfmEntries = {
  cfm: {
    label: "blok cfm",
    text: `Peta lintas fungsi sebuah proses. Judul setelah kode boleh tidak ada; bila ada, harus sama dengan judul prosesnya. Proses
yang mempunyai beberapa CFM menomori masing-masing, \`cfm P.1.2.CFM.1 "Pendaftaran"\` dan \`cfm P.1.2.CFM.2 "Penilaian"\`, dengan
judulnya sendiri; CFM tanpa nomor adalah yang pertama. Bagaimana kodenya dicetak, ditunjukkan \`kode cfm\` di blok peta.`,
    example: example`
cfm P.1.2 "Pendampingan Usaha Mikro" {
  lajur umkm {
    mulai
    dampingi "Mendampingi pelaku usaha"
    selesai
  }

  alur mulai -> dampingi -> selesai
}
`,
  },
  cfmCode: {
    label: "kode cfm",
    text: `Seperti kode, tetapi tanpa tanda petik: teks di belakangnya adalah judul. \`.CFM.2\` di ujungnya menunjuk satu dari
beberapa CFM sebuah proses; \`.SOP.1\`, sebuah SOP.`,
    example: example`
cfm DISKOPUKM 01.02 { }
`,
  },
  cfmSetting: {
    label: "setelan cfm",
    text: "`arah`: lajur mendatar (`datar`) atau berdiri (`tegak`). `halaman`: arah halaman gambar ini. `catatan` dicatat.",
    example: example`
cfm P.1.2 {
  arah tegak
  halaman lanskap
  catatan "Berlaku sejak tahun 2027"
}
`,
  },
  laneGroup: {
    label: "pihak",
    text: "Satu pihak dengan beberapa lajur: namanya digambar sebagai kepala bersama di depan lajur-lajur itu.",
    example: example`
cfm P.1.2 {
  pihak "Dinas Koperasi dan UMKM" {
    lajur umkm {
      umumkan "Mengumumkan pendaftaran"
    }
    lajur sekretariat {
      catat "Mencatat pendaftaran"
    }
  }
  lajur pelaku "Pelaku usaha" {
    daftar "Mendaftar"
  }
}
`,
  },
  phase: {
    label: "tahap",
    text: `Bagian pekerjaan dengan nama sendiri, digambar sebagai pita kepala di atas kolom-kolomnya; urutan barisnya urutan pekerjaan.
Cukup sebut langkah pertamanya: langkah sesudahnya menurut \`alur\` ikut tahap yang sama sampai langkah yang disebut tahap lain, jadi langkah
yang disisipkan kemudian tidak perlu didaftarkan. Bila sebuah tahap mulai di beberapa tempat, sebut semuanya. Langkah lain boleh disebut
juga. \`mulai\` ikut langkah sesudahnya, dokumen dan arsip ikut langkahnya. Daftarnya berakhir di akhir baris.`,
    example: example`
cfm P.1.2 {
  lajur umkm {
    umumkan "Mengumumkan pendaftaran"
    terima  "Menerima pendaftaran"
    nilai   "Menilai usaha"
  }

  tahap "Persiapan" umumkan
  tahap "Penilaian" nilai

  alur umumkan -> terima -> nilai
}
`,
  },
  sop: {
    label: "sop",
    text: `SOP yang menguraikan CFM ini: kodenya, yang dimulai dengan kode CFM, judulnya, dan di antara \`{ }\` isi sampulnya. Kode dan
judulnya dicetak pada matriks; \`kode sop\` di blok peta menunjukkan bagaimana. \`keluaran sop\` membuat satu berkas setiap SOP.`,
    example: example`
cfm P.1.2.CFM.1 "Pendaftaran Peserta" {
  sop P.1.2.CFM.1.SOP.1 "Menerima Pendaftaran"
  sop P.1.2.CFM.1.SOP.2 "Memverifikasi Berkas"
}
`,
  },
  sopFact: {
    label: "sampul sop",
    text: `Isi sampul SOP menurut PermenPANRB 35/2012, dengan kata formulirnya: \`nomor\`; \`tanggal\` pembuatan, \`revisi\`, dan \`berlaku\`
(tanggal efektif), seperti \`2027-01-04\` atau teks; \`dasar\` hukum (tanpa itu: dasar prosesnya), \`kualifikasi\` pelaksana, \`keterkaitan\`,
\`peralatan\`, \`peringatan\`, dan \`pencatatan\`, masing-masing satu teks atau lebih. Yang tidak ditulis dicetak bertitik-titik untuk
diisi tangan. \`mencakup\` menyebut langkah CFM yang diuraikan SOP ini; tanpa itu, semuanya.`,
    example: example`
cfm P.1.2.CFM.1 "Pendaftaran Peserta" {
  sop P.1.2.CFM.1.SOP.1 "Menerima Pendaftaran" {
    nomor "065/01/SOP/2027"
    tanggal 2027-01-04
    revisi 2027-06-01
    berlaku 2027-07-01
    dasar       "Peraturan Wali Kota Nomor 7 Tahun 2026"
    kualifikasi "Memahami persyaratan pendaftaran" "Mampu mengoperasikan komputer"
    keterkaitan "SOP Penilaian"
    peralatan   "Komputer" "Formulir pendaftaran"
    peringatan  "Bila tidak dilaksanakan, peserta tidak dapat dinilai"
    pencatatan  "Disimpan sebagai data elektronik"
    mencakup terima periksa
  }
}
`,
  },
  approval: {
    label: "pengesah sop",
    text: `Siapa yang mengesahkan SOP, dengan kata yang sama seperti penanda tangan keputusan: \`jabatan\`, \`nama\`, \`pangkat\`, \`nip\`.
Tanpa blok ini, penanda tangan keputusan.`,
    example: example`
cfm P.1.2 {
  sop P.1.2.SOP.1 "Menerima Pendaftaran" {
    penandatangan {
      jabatan "Kepala Bidang UMKM"
      nama    "Nama Lengkap"
      pangkat "Pembina"
      nip     "19700101 199503 1 001"
    }
  }
}
`,
  },
  lane: {
    label: "lajur",
    text: `Nama sebuah \`unit\` atau \`mitra\`; dengan teks, pihak itu dideklarasikan di tempat. Lajur yang ditulis dua kali tetap satu lajur.`,
    example: example`
cfm P.1.2 {
  lajur umkm {
    umumkan "Mengumumkan pendaftaran"
  }
  lajur pelaku "Pelaku usaha" {
    daftar "Mendaftar"
  }
}
`,
  },
  step: {
    label: "langkah",
    text: `Nama pendek (dipakai di \`alur\`), bentuk, lalu teks yang dicetak. Tanpa kata bentuk, langkah adalah kegiatan. Satu langkah satu
baris; keterangannya di antara \`{ }\`. \`mulai\` dan \`selesai\` tanpa nama memakai katanya sendiri sebagai nama. Kata kunci boleh menjadi
nama langkah: \`tunggu "Menunggu jawaban"\` adalah kegiatan bernama \`tunggu\`.`,
    example: example`
cfm P.1.2 {
  lajur umkm {
    mulai permintaan "Surat masuk"
    periksa          "Memeriksa berkas" { waktu "1 hari" }
    lengkap cabang   "Berkas lengkap?"
    tunggu           "Menunggu jawaban"
    selesai
  }
}
`,
  },
  stepKind: {
    label: "bentuk langkah",
    text: `\`cabang\`: keputusan; \`paralel\`: membagi dan mempertemukan pekerjaan serentak; \`dokumen\` dan \`arsip\`: dihubungkan dengan \`..>\`;
\`tunggu\`: menunggu atau jadwal; \`tonggak\`: suatu keadaan tercapai; \`subproses\` dengan kode: lanjut ke proses lain, digambar dengan [+]; \`mulai\` dan \`selesai\`: peristiwa
awal dan akhir yang bernama. Sebuah \`cabang\` yang semua jalannya menuju \`tunggu\` diputuskan oleh peristiwa yang terjadi lebih dulu;
jalannya tidak perlu berlabel. Bila setiap jalannya berlabel, ia tetap pertanyaan biasa.`,
    example: example`
cfm P.1.2 {
  lajur umkm {
    masuk mulai     "Surat masuk"
    lengkap cabang  "Berkas lengkap?"
    bagi paralel    "Serentak"
    laporan dokumen "Laporan"
    basis arsip     "Basis data"
    jeda tunggu     "Menunggu jadwal"
    sah tonggak     "Rencana disahkan"
    akhir selesai   "Surat dikirim"
    lanjut subproses P.1.3
  }
}
`,
  },
  together: {
    label: "bersama",
    text: "Lajur lain yang mengerjakan langkah ini juga: satu langkah, satu nama, digambar melintasi lajur. Daftarnya berakhir di akhir baris.",
    example: example`
cfm P.1.2 {
  lajur umkm {
    sosialisasi "Pelaksanaan sosialisasi" bersama pelaku mui
  }
  lajur pelaku { }
  lajur mui { }
}
`,
  },
  stepFact: {
    label: "mutu baku",
    text: `Bahan tabel SOP, dan tanda pada gambar. \`jenis\` bagi kegiatan: dikerjakan orang (\`manual\`) atau sistem (\`sistem\`), atau mengirim
pesan (\`pesan\`); bagi \`mulai\` dan \`tunggu\`: menanti \`pesan\`, \`waktu\`, atau \`syarat\`; bagi \`selesai\`: mengirim \`pesan\`; bagi \`cabang\`:
\`beberapa\`, satu jalan atau lebih diambil. \`catatan\` digambar di samping langkah; yang lain dicatat.`,
    example: example`
cfm P.1.2 {
  lajur umkm {
    periksa "Memeriksa berkas" {
      pelaksana   "Analis"
      waktu       "1 hari"
      kelengkapan "Formulir"
      keluaran    "Berita acara"
      keterangan  "Dapat diwakilkan"
      catatan     "Asli dan salinan"
      jenis manual
    }
    jawaban tunggu "Menunggu jawaban" { jenis pesan }
  }
}
`,
  },
  flow: {
    label: "alur langkah",
    text: `Urutan langkah, satu panah atau berantai. Rantai boleh dilanjutkan di baris berikutnya. \`..>\` di antara dua langkah adalah pesan atau
bahan yang diserahkan; ujungnya boleh juga lajur yang tidak berisi langkah: pihak yang hanya mengirim atau menerima.`,
    example: example`
cfm P.1.2 {
  alur mulai -> periksa -> lengkap -[Ya]-> selesai
  alur lengkap -[Tidak]-> periksa
  alur pemohon ..[Surat permohonan]..> mulai
}
`,
  },
} as const satisfies Readonly<Record<Extract<RuleName, Named>, Entry>>;
