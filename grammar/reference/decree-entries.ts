import { example, type Entry, type RuleName } from "./entry.ts";

type Named =
  | "decree"
  | "decreeText"
  | "decreeDate"
  | "decreeList"
  | "initials"
  | "initialsPost"
  | "clauses"
  | "clause"
  | "fields"
  | "field";

/** The `keputusan` block. */
export const decreeEntries = {
  decree: {
    label: "blok keputusan",
    text: `Naskah keputusan dan kepala lampiran. Hanya yang ditulis yang dicetak; nomor yang belum ada dicetak sebagai ruang kosong. Isian
yang ditulis dua kali: yang terakhir berlaku; daftar bertambah.`,
    example: example`
keputusan {
  nomor "500.3/1/2027"
  tanggal 2027-01-04
  menimbang {
    "bahwa perlu menetapkan peta proses bisnis;"
  }
  diktum {
    "Menetapkan Peta Proses Bisnis Dinas Contoh."
  }
  penandatangan {
    nama "Nama Lengkap"
  }
}
`,
  },
  decreeText: {
    label: "isian keputusan",
    text: "`tentang` tanpa isi memakai judul peta dan tahunnya. `pejabat`: jabatan di kepala keputusan. `tempat`: tempat penetapan.",
    example: example`
keputusan {
  nomor   "500.3/1/2027"
  tentang "Peta Proses Bisnis Dinas Contoh Tahun 2027-2029"
  pejabat "Kepala Dinas Contoh"
  tempat  "Kota Contoh"
}
`,
  },
  decreeDate: {
    label: "tanggal",
    text: "Tahun-bulan-hari, atau teks bila harus dicetak seperti tertulis. Tanggalnya harus ada di kalender.",
    example: example`
keputusan {
  tanggal 2027-01-04
}
`,
  },
  decreeList: {
    label: "daftar keputusan",
    text: `Teks-teks di antara \`{ }\`. Huruf dan nomornya dicetak sendiri.`,
    example: example`
keputusan {
  menimbang {
    "bahwa perlu menetapkan peta proses bisnis;"
  }
  mengingat {
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;"
  }
  memperhatikan {
    "Surat Sekretaris Daerah;"
  }
  tembusan {
    "Wali Kota Contoh"
  }
}
`,
  },
  initials: {
    label: "paraf",
    text: `\`paraf hierarki\` dan \`paraf koordinasi\` menyebut jabatan yang membubuhkan paraf, dari atas ke bawah: dengan teks, atau
dengan jabatan yang sudah dideklarasikan.`,
    example: example`
jabatan kabid "Kepala Bidang Pelayanan"

keputusan {
  paraf hierarki {
    "Sekretaris"
    jabatan kabid
  }
  paraf koordinasi {
    "Kepala Bagian Organisasi"
  }
}
`,
  },
  initialsPost: {
    label: "jabatan di paraf",
    text: "Jabatan yang dideklarasikan; yang dicetak adalah namanya.",
    example: example`
jabatan kabid "Kepala Bidang Pelayanan"

keputusan {
  paraf hierarki {
    jabatan kabid
  }
}
`,
  },
  clauses: {
    label: "diktum",
    text: "Diktum keputusan. KESATU, KEDUA, … dicetak sendiri.",
    example: example`
keputusan {
  diktum {
    "Menetapkan Peta Proses Bisnis Dinas Contoh."
    "Keputusan ini mulai berlaku pada tanggal ditetapkan."
  }
}
`,
  },
  clause: {
    label: "satu diktum",
    text: "Satu teks; rinciannya di antara `{ }` diberi nomor sendiri.",
    example: example`
keputusan {
  diktum {
    "Peta sebagaimana dimaksud dalam Diktum KESATU digunakan untuk:" {
      "menyusun standar operasional prosedur; dan"
      "menata organisasi."
    }
  }
}
`,
  },
  fields: {
    label: "blok isian",
    text: "`kop`: kepala surat. `penandatangan`: yang menandatangani. `lampiran`: nomor, perihal dan judul di kepala lampiran.",
    example: example`
keputusan {
  kop {
    pemerintah "Pemerintah Kota Contoh"
    instansi   "Dinas Contoh"
    alamat     "Jalan Merdeka Nomor 1"
    kontak     "Telepon (021) 000000"
    kota       "Kota Contoh"
    lambang    "lambang.png"
  }
  penandatangan {
    jabatan "Kepala Dinas Contoh"
    nama    "Nama Lengkap"
    pangkat "Pembina Utama Muda"
    nip     "19700101 199503 1 001"
  }
  lampiran {
    nomor   "500.3/1/2027"
    tentang "Peta Proses Bisnis"
    judul   "Peta Proses Bisnis Dinas Contoh"
  }
}
`,
  },
  field: {
    label: "isian",
    text: "Nama isian dan teksnya. `lambang` menyebut berkas gambar.",
    example: example`
keputusan {
  penandatangan {
    nama "Nama Lengkap"
  }
}
`,
  },
} as const satisfies Readonly<Record<Extract<RuleName, Named>, Entry>>;
