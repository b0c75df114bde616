/** What `ppb init` writes: a small complete map that checks and formats clean, and a workflow that keeps it so. */
export const initFiles: readonly (readonly [path: string, content: string])[] = [
  [
    "peta.ppb",
    `// Peta proses bisnis. Ganti isinya dengan proses instansi Anda.
peta DINAS {
  judul    "Peta Proses Bisnis Dinas Contoh"
  instansi "Dinas Contoh"
  tahun 2027-2029
  kode peta    "DINAS 01.01"
  kode matriks "P.1.1"
}

unit pelayanan   "Bidang Pelayanan"
unit sekretariat "Sekretariat"
mitra pemohon "Pemohon"

level 0 "Proses Bisnis Dinas Contoh" {
  P.1 "Pelayanan Perizinan" kelompok utama
  P.2 "Perencanaan dan Pelaporan" kelompok manajemen
  P.3 "Pengelolaan Kepegawaian" kelompok pendukung
}

level 1 {
  P.1.1 "Penerimaan Permohonan Izin" pengampu pelayanan
  P.1.2 "Penerbitan Izin" pengampu pelayanan
  P.2.1 "Penyusunan Rencana Kerja" pengampu sekretariat
  P.2.2 "Penyusunan Laporan Kinerja" pengampu sekretariat
  P.3.1 "Pengusulan Kebutuhan Pegawai" pengampu sekretariat
  P.3.2 "Penilaian Kinerja Pegawai" pengampu sekretariat

  alur P.1.1 -> P.1.2
}
`,
  ],
  [
    "cfm.ppb",
    `// Satu blok cfm untuk setiap proses terkecil.
cfm P.1.1 {
  lajur pemohon {
    mulai
    ajukan   "Mengajukan permohonan"
    lengkapi "Melengkapi berkas"
  }
  lajur pelayanan {
    periksa        "Memeriksa kelengkapan berkas"
    lengkap cabang "Berkas lengkap?"
    catat          "Mencatat permohonan"
    selesai
  }

  alur mulai -> ajukan -> periksa -> lengkap -[Ya]-> catat -> selesai
  alur lengkap -[Tidak]-> lengkapi -> periksa
}

cfm P.1.2 {
  lajur pelayanan {
    mulai
    susun         "Menyusun izin"
    surat dokumen "Surat izin"
    serah         "Menyerahkan izin" bersama pemohon
    selesai
  }
  lajur pemohon { }

  alur mulai -> susun -> serah -> selesai
  alur susun ..> surat
}

cfm P.2.1 {
  lajur sekretariat {
    mulai
    himpun  "Menghimpun usulan kegiatan"
    rencana "Menyusun rencana kerja"
    selesai
  }

  alur mulai -> himpun -> rencana -> selesai
}

cfm P.2.2 {
  lajur sekretariat {
    mulai
    data  "Menghimpun data kinerja"
    lapor "Menyusun laporan kinerja"
    selesai
  }

  alur mulai -> data -> lapor -> selesai
}

cfm P.3.1 {
  lajur sekretariat {
    mulai
    usul           "Menyusun usulan kebutuhan pegawai"
    formasi tunggu "Penetapan formasi"
    tempat         "Menempatkan pegawai"
    selesai
  }

  alur mulai -> usul -> formasi -> tempat -> selesai
}

cfm P.3.2 {
  lajur sekretariat {
    mulai
    nilai "Menilai kinerja pegawai"
    tetap "Menetapkan hasil penilaian"
    selesai
  }

  alur mulai -> nilai -> tetap -> selesai
}
`,
  ],
  [
    ".github/workflows/ppb.yml",
    `name: ppb
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx --yes ppb check
      - run: npx --yes ppb fmt --check
`,
  ],
];
