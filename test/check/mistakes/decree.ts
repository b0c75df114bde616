import type { Mistake } from "../mistakes.ts";

/** A decree for the map, with which it has no finding either. */
export const DECREE = `keputusan {
  nomor "500.3/1/2027"
  tentang "Peta Proses Bisnis Dinas Perizinan"
  pejabat "Kepala Dinas Perizinan"
  kop {
    pemerintah "Pemerintah Kota Contoh"
    instansi "Dinas Perizinan"
    alamat "Jalan Merdeka Nomor 1, Kota Contoh"
  }
  menimbang {
    "bahwa perlu menetapkan peta proses bisnis;"
    "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Kepala Dinas Perizinan;"
  }
  mengingat {
    "Peraturan Menteri PANRB Nomor 19 Tahun 2018 tentang Penyusunan Peta Proses Bisnis Instansi Pemerintah;"
  }
  diktum {
    "Menetapkan Peta Proses Bisnis Dinas Perizinan."
    "Peta sebagaimana dimaksud dalam Diktum KESATU tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini."
  }
  tempat "Kota Contoh"
  tanggal 2027-01-04
  penandatangan {
    jabatan "Kepala Dinas Perizinan"
    nama "Nama Lengkap"
    pangkat "Pembina Utama Muda"
    nip "19700101 199503 1 001"
  }
  paraf hierarki {
    "Sekretaris"
    "Kepala Bidang"
  }
}
`;

const OPEN = 'Tambahkan tanda petik " di awal teks.';
const LAW =
  "Peraturan Menteri PANRB Nomor 19 Tahun 2018 tentang Penyusunan Peta Proses Bisnis Instansi Pemerintah;";

/** Mistakes in it. Last: how many findings are left with the fix; null without one. */
export const OF_DECREE: readonly (readonly [...Mistake, number | null])[] = [
  ["an item that is not opened", '    "bahwa perlu', "    bahwa perlu", '"\n    "bahwa', OPEN, 0],
  [
    "an item that is not opened, behind another",
    '    "Kepala Bidang"',
    '    Kepala Bidang"',
    '"\n  }',
    OPEN,
    0,
  ],
  ["an item without quotes", '    "Sekretaris"', "    Sekretaris", "Sekretaris", 'Tulis "Sekretaris".', 0],
  ["a unit among those who initial it", '    "Sekretaris"', "    tata", "tata\n", "Tulis jabatan tata.", 0],
  [
    "one of them as a post",
    '    "Sekretaris"',
    '    jabatan "Sekretaris"',
    '"Sekretaris"',
    "Di sini ditulis nama pendek tanpa tanda petik dan tanpa spasi, yaitu kata di depan teks itu di deklarasinya.",
    null,
  ],
  [
    "a list of one without braces",
    `mengingat {\n    "${LAW}"\n  }`,
    `mengingat "${LAW}"`,
    "mengingat",
    "Tulis: mengingat { … }",
    0,
  ],
  [
    "a list without its first brace",
    `mengingat {\n    "${LAW}"`,
    `mengingat "${LAW}"`,
    "mengingat",
    "Tulis: mengingat { … }",
    0,
  ],
  ["the same of several items", 'diktum {\n    "Men', 'diktum "Men', "diktum", "Tulis: diktum { … }", 0],
  [
    "initials without braces",
    'paraf hierarki {\n    "Sekretaris"\n    "Kepala Bidang"\n  }',
    'paraf hierarki "Sekretaris"',
    "paraf",
    "Tulis: paraf hierarki { … }",
    0,
  ],
  [
    "initials without their kind",
    "paraf hierarki {",
    "paraf {",
    "paraf",
    "Lengkapi baris ini, atau hapus.",
    null,
  ],
  ["a word more in a head", "kop {", "kop surat {", "surat", "Hapus surat.", null],
  [
    "a fact of the signatory without the block",
    '  tempat "',
    '  nip "1"\n  tempat "',
    "nip",
    "Baris nip ditulis di dalam blok: penandatangan.",
    null,
  ],
  [
    "all of them without the block",
    '  penandatangan {\n    jabatan "Kepala Dinas Perizinan"\n    nama "Nama Lengkap"\n    pangkat "Pembina Utama Muda"\n    nip "19700101 199503 1 001"\n  }\n',
    '  jabatan "Kepala Dinas Perizinan"\n  nama "Nama Lengkap"\n  pangkat "Pembina Utama Muda"\n  nip "19700101 199503 1 001"\n',
    "jabatan",
    "Baris jabatan ditulis di dalam blok: penandatangan.",
    null,
  ],
  [
    "the signatory on one line",
    '  penandatangan {\n    jabatan "Kepala Dinas Perizinan"\n    nama "Nama Lengkap"\n    pangkat "Pembina Utama Muda"\n    nip "19700101 199503 1 001"\n  }\n',
    '  penandatangan "Kepala Dinas Perizinan"\n',
    '"Kepala',
    'Tulis: penandatangan { jabatan "Kepala Dinas Perizinan" … }.',
    null,
  ],
  [
    "a name without its keyword",
    'nama "Nama',
    '"Nama',
    '"Nama',
    "Tulis kata kuncinya di depan teks ini.",
    null,
  ],
  ["a keyword and a word more", 'nama "Nama', 'nama lengkap "Nama', "lengkap", "Hapus lengkap.", null],
  [
    "a date in two digits",
    "tanggal 2027-01-04",
    "tanggal 27-01-04",
    "27-01-04",
    "Tulis tahun-bulan-hari, misalnya: tanggal 2026-01-15.",
    null,
  ],
  [
    "a date with dashes",
    "tanggal 2027-01-04",
    "tanggal 2027–01–04",
    "2027–",
    "Tulis: tanggal 2027-01-04.",
    0,
  ],
];
