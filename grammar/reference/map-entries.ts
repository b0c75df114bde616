import { example, type Entry, type RuleName } from "./entry.ts";

type Named =
  | "file"
  | "map"
  | "mapText"
  | "years"
  | "codeSample"
  | "choice"
  | "wordList"
  | "fonts"
  | "measure"
  | "groupName"
  | "ruleSettings"
  | "ruleSetting"
  | "unit"
  | "post"
  | "abbreviation";

/** A file, the `peta` block and the parties. */
export const mapEntries = {
  file: {
    label: "berkas",
    text: `Sebuah berkas berisi bagian-bagian dalam urutan apa pun. Semua berkas \`.ppb\` di folder yang memuat blok \`peta\`, dan di
bawahnya, adalah satu peta; tidak ada perintah untuk menyertakan berkas lain. Folder di bawahnya yang mempunyai blok \`peta\`
sendiri adalah peta lain.`,
    example: example`
peta DINAS {
  judul "Peta Proses Bisnis Dinas Contoh"
}
unit pelayanan "Bidang Pelayanan"
level 0 {
  P.1 "Pelayanan Perizinan" pengampu pelayanan
}
`,
  },
  map: {
    label: "blok peta",
    text: `Satu kali untuk setiap peta. Nama setelah \`peta\` adalah awalan kode yang selalu dikenal. Setiap baris boleh tidak ada;
sebuah setelan ditulis sekali.`,
    example: example`
peta DISKOPUKM {
  judul    "Peta Proses Bisnis Dinas Koperasi"
  instansi "Dinas Koperasi"
  tahun 2024-2026
}
`,
  },
  mapText: {
    label: "teks peta",
    text: `\`judul\`, \`instansi\` dan \`pemerintah\` dicetak pada dokumen. Tanpa \`instansi\`, nama peta yang dipakai. \`csv\` menentukan pemisah
kolom \`matriks.csv\`: \`";"\` untuk Excel berbahasa Indonesia, atau \`","\`.`,
    example: example`
peta DINAS {
  judul      "Peta Proses Bisnis Dinas Contoh"
  instansi   "Dinas Contoh"
  pemerintah "Pemerintah Kota Contoh"
  csv        ";"
}
`,
  },
  years: {
    label: "tahun",
    text: "Satu tahun, atau tahun pertama dan terakhir dengan tanda hubung. Angkanya empat digit, yang terakhir tidak mendahului yang pertama.",
    example: example`
peta DINAS {
  tahun 2027-2029
}
`,
  },
  codeSample: {
    label: "contoh kode",
    text: `Contoh yang menunjukkan bagaimana kode P.1.1 dicetak: awalan, pemisah sesudahnya, dan nol di depan. \`peta\` untuk gambar,
\`matriks\` untuk matriks, \`cfm\` dan \`sop\` untuk CFM dan SOP. Tanpa contoh, kode dicetak dengan awalan yang paling sering ditulis, menurut contoh lain yang berawalan sama bila ada; tanpa \`kode peta\`, gambar mengikuti
\`kode matriks\`; tanpa \`kode cfm\`, satu-satunya CFM sebuah proses memakai kode prosesnya, dan yang bernomor ditambah \`.CFM.01\`.
Awalan boleh berisi \`-\` dan \`/\`: \`PB-ACT.01.01\`, \`ATR/BPN 01.03\`. Kedua bentuk cetak juga diterima sebagai rujukan.`,
    example: example`
peta DISKOPUKM {
  kode peta    "DISKOPUKM 01.01"
  kode matriks "P.1.1"
  kode cfm     "P.1.1.CFM.1"
  kode sop     "P.1.1.CFM.1.SOP.01"
}
`,
  },
  choice: {
    label: "pilihan",
    text: `\`matriks\`: sel yang sama digabung (\`gabung\`) atau diganti tanda hubung (\`strip\`). \`matriks peraturan\` memberi matriks
bentuk PermenPANRB 19/2018 (KODE PROSES, BUSINESS PROCESS MAPPING, KODE SUB PROSES, …, KODE SOP, JUDUL SOP) di tempat kolom per
level; kedua pilihan ditulis di baris masing-masing. \`tema\`: warna gambar. \`kertas\`: F4 215 × 330 mm
(\`f4\`), F4 210 × 330 mm (\`f4-210\`), atau A4. \`halaman\`: arah halaman gambar yang tidak menyebut arahnya sendiri; \`halaman gabung\`
(bawaan) menaruh beberapa peta level kecil yang berurutan pada satu lembar lampiran, \`halaman terpisah\` memberi setiap peta
halamannya sendiri. Arah dan penggabungan ditulis di baris masing-masing. \`daftar-isi\`, \`daftar-cfm\` dan \`legenda\`: apakah lampiran
memuat daftar isi, daftar CFM, dan keterangan simbol yang dipakai gambarnya. \`lembar-proses ya\` menambahkan lembar proses di belakang
gambar: pemasok, masukan, proses, keluaran, dan pelanggan (SIPOC), dasar hukum, dan mutu baku langkah setiap proses yang menyebutnya.
\`peta-relasi ya\` menambahkan peta relasi setiap proses level 0 di belakang gambar: unit mana menyerahkan apa kepada siapa, dan, bila lebih
dari enam pasang unit berhubungan, matriks unit pemberi dan penerima.`,
    example: example`
peta DINAS {
  matriks strip
  matriks peraturan
  tema warna
  kertas f4-210
  halaman lanskap
  halaman terpisah
  daftar-isi ya
  daftar-cfm ya
  legenda tidak
  lembar-proses ya
  peta-relasi ya
}
`,
  },
  wordList: {
    label: "daftar kata",
    text: `\`kolom\`: kolom matriks, menurut urutannya: \`proses\` (kode dan judul setiap level), \`cfm\`, \`sop\`, \`pengampu\`. Tanpa setelan ini:
\`proses cfm pengampu\`, atau \`proses cfm sop\` bila \`matriks peraturan\`.

\`keluaran\`: apa yang selalu dibuat \`ppb build\` di samping lampiran, keputusan, matriks, dan gambar, lalu dibandingkan oleh
\`ppb build --check\`. Kata-katanya ditulis pada satu baris. \`json\`: seluruh isi peta sebagai data untuk program lain; \`bpmn\`: setiap CFM sebagai BPMN 2.0; \`png\`:
setiap gambar sebagai PNG; \`sop\`: SOP (PermenPANRB 35/2012) dari setiap CFM sebagai PDF, Word, dan Excel; \`relasi\`: peta relasi dan matriks unit pemberi dan penerima dari setiap proses level 0 sebagai PDF, Word, Excel, dan CSV. Untuk sekali saja: \`ppb build --also json\`, atau tanpa membuat yang lain \`ppb export json\`.`,
    example: example`
peta DINAS {
  kolom proses cfm sop pengampu
  keluaran json png
}
`,
  },
  fonts: {
    label: "huruf",
    text: `Berkas huruf milik instansi; alamatnya dihitung dari folder peta. Yang pertama huruf biasa, lalu pada baris yang sama
\`tebal\`, \`miring\` atau \`tebal-miring\`. Tanpa setelan ini dipakai huruf bawaan.`,
    example: example`
peta DINAS {
  huruf "Bookman.ttf" tebal "Bookman-Bold.ttf" miring "Bookman-Italic.ttf"
}
`,
  },
  measure: {
    label: "ukuran",
    text: `\`ukuran\`: besar huruf naskah dalam pt, 6 sampai 24. \`margin\`: empat angka dalam milimeter, atas kanan bawah kiri; dua yang
berhadapan bersama paling besar 130.`,
    example: example`
peta DINAS {
  ukuran 11
  margin 25 25 25 30
}
`,
  },
  groupName: {
    label: "sebutan kelompok",
    text: "Kata yang dicetak untuk sebuah kelompok proses, misalnya _Proses Inti_ sebagai ganti _Proses Utama_.",
    example: example`
peta DINAS {
  sebutan utama     "Proses Inti"
  sebutan manajemen "Proses Lainnya"
  sebutan pendukung "Proses Penunjang"
}
`,
  },
  ruleSettings: {
    label: "blok aturan",
    text: "Tingkat temuan untuk seluruh peta. Semua aturan ada di [aturan.md](aturan.md).",
    example: example`
peta DINAS {
  aturan {
    anak-tunggal mati
    judul-ganda galat
  }
}
`,
  },
  ruleSetting: {
    label: "tingkat aturan",
    text: "Nama aturan dan tingkatnya: `galat`, `peringatan`, `saran`, atau `mati`.",
    example: example`
peta DINAS {
  aturan {
    kode-lompat saran
  }
}
`,
  },
  unit: {
    label: "unit dan mitra",
    text: `\`unit\` adalah bagian instansi, \`mitra\` pihak di luarnya. Nama pendeknya dipakai di seluruh peta, teksnya dicetak.
\`bagian\` menyebut unit yang membawahkannya: lajur sebuah seksi termasuk lajur bidangnya.`,
    example: example`
unit umkm "Bidang Usaha Mikro, Kecil, dan Menengah" singkatan "UMKM"
unit data "Seksi Data dan Informasi" bagian umkm
mitra mui "Majelis Ulama Indonesia"
`,
  },
  post: {
    label: "jabatan",
    text: `Pejabat yang mengerjakan langkah: dapat menjadi lajur, dan dapat disebut di tempat yang meminta unit. \`di\` menyebut unit tempat
jabatan itu berada; lajur sebuah jabatan termasuk lajur unitnya.`,
    example: example`
unit registrasi "Seksi Registrasi"
jabatan kasi "Kepala Seksi Registrasi" di registrasi singkatan "Kasi Registrasi"
`,
  },
  abbreviation: {
    label: "singkatan",
    text: "Memberi tahu bahwa sebuah singkatan sudah dijelaskan, dan siapa yang dimaksud.",
    example: example`
unit umkm "Bidang Usaha Mikro, Kecil, dan Menengah" singkatan "UMKM"
`,
  },
} as const satisfies Readonly<Record<Extract<RuleName, Named>, Entry>>;
