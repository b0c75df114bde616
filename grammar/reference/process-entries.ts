import { example, type Entry, type RuleName } from "./entry.ts";

type Named =
  | "level"
  | "process"
  | "processFact"
  | "unitFact"
  | "textFact"
  | "groupFact"
  | "derivedFact"
  | "siblingFlow"
  | "code"
  | "arrow";

/** The `level` block, its processes, and how codes and arrows are written. */
export const processEntries = {
  level: {
    label: "blok level",
    text: `Angkanya level proses di dalamnya: banyaknya angka pada kode dikurangi satu. Judul blok level 0 dicetak di atas petanya. Satu
level boleh ditulis dalam beberapa blok, juga di berkas lain.`,
    example: example`
level 0 "Pengelolaan UMKM dan Koperasi" {
  P.1 "Peningkatan Skala Usaha Mikro"
  P.2 "Penguatan Kelembagaan Koperasi"
}
level 1 {
  P.1.1 "Pendataan Usaha Mikro"
  P.1.2 "Pendampingan Usaha Mikro"

  alur P.1.1 -> P.1.2
}
`,
  },
  process: {
    label: "proses",
    text: `Kode, judul, lalu keterangannya: di belakang judul, di baris-baris sesudahnya, atau di dalam \`{ }\`. Induk tidak ditulis: induk
P.1.2 adalah P.1. Kode boleh dalam bentuk cetak dengan spasi.`,
    example: example`
level 1 {
  P.1.1 "Pendataan Usaha Mikro" pengampu umkm
  P.1.2 "Pendampingan Usaha Mikro" pengampu umkm {
    keluaran "Usaha mikro naik kelas"
  }
  DISKOPUKM 01.03 "Pameran Usaha Mikro"
}
`,
  },
  processFact: {
    label: "keterangan proses",
    text: "Empat macam, dalam urutan apa pun.",
    example: example`
level 0 {
  P.1 "Pengelolaan UMKM" pengampu umkm kelompok utama
}
`,
  },
  unitFact: {
    label: "keterangan unit",
    text: `Satu nama pendek \`unit\` atau \`mitra\`, atau beberapa; daftarnya berakhir di akhir baris atau di kata kunci keterangan
berikutnya. \`pengampu\`: pemilik proses, dicetak di matriks. \`pelanggan\` dan \`pemasok\` dicatat dan diperiksa.`,
    example: example`
level 1 {
  P.1.1 "Pendataan Usaha Mikro" {
    pengampu umkm informal
    pemasok kelurahan
    pelanggan pelaku
  }
}
`,
  },
  textFact: {
    label: "keterangan teks",
    text: `Satu teks atau beberapa. \`masukan\`, \`keluaran\`, \`dasar\` (dasar hukum) dan \`catatan\` dicatat dan diperiksa; \`rab\` dan \`sipd\` adalah kode
rujukan nasional.`,
    example: example`
level 1 {
  P.1.1 "Pendataan Usaha Mikro" {
    masukan  "Data kelurahan" "Data perizinan"
    keluaran "Basis data usaha mikro"
    dasar    "Undang-Undang Nomor 20 Tahun 2008"
    catatan  "Diperbarui setiap semester"
    rab      "02.10"
    sipd     "2.17.08.2.01"
  }
}
`,
  },
  groupFact: {
    label: "kelompok dan halaman",
    text: `\`kelompok\` untuk proses level 0: \`utama\` (atau \`inti\`), \`pendukung\`, \`manajemen\` (atau \`manajerial\`, \`lainnya\`). \`halaman\`: arah halaman
peta dari anak-anak proses ini.`,
    example: example`
level 0 {
  P.1 "Pengelolaan UMKM" kelompok utama halaman tegak
}
`,
  },
  derivedFact: {
    label: "turunan",
    text: "Proses peta lain dalam repositori yang dirinci oleh proses ini; kode itu harus ada.",
    example: example`
level 0 {
  P.1 "Pengelolaan UMKM" turunan KOTA.3.2
}
`,
  },
  siblingFlow: {
    label: "alur antarproses",
    text: `Urutan proses bersaudara di peta levelnya; ditulis di dalam blok \`level\` atau di luarnya. Rantai boleh dilanjutkan di baris
berikutnya.`,
    example: example`
alur P.1.1 -> P.1.2 -[setelah disetujui]-> P.1.3
`,
  },
  code: {
    label: "kode",
    text: `Awalan dan angka: \`P.1.2\`. Bentuk cetak dengan spasi (\`DISKOPUKM 01.02\`, pada satu baris), angka saja, dan kode di antara tanda
petik juga diterima.`,
    example: example`
alur P.1 -> DISKOPUKM 01.02 -> 3 -> "P.4"
`,
  },
  arrow: {
    label: "panah",
    text: `\`->\` urutan; \`-[label]->\` urutan berlabel, misalnya jalan keluar sebuah cabang; \`..>\` pesan antarpihak atau kaitan dengan dokumen,
digambar putus-putus dan bukan urutan pekerjaan; \`..[label]..>\` dengan isi pesannya. Label yang memuat \`]\` ditulis di antara tanda petik.`,
    example: example`
cfm P.1 {
  alur periksa -> lengkap
  alur lengkap -[Ya]-> selesai
  alur lengkap -["Tidak [ulang]"]-> periksa
  alur periksa ..> formulir
  alur periksa ..[Surat permohonan]..> terima
}
`,
  },
} as const satisfies Readonly<Record<Extract<RuleName, Named>, Entry>>;
