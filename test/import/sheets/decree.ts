/**
 * The matrix of the decree of 2025 as it is printed: code and title of each level, CFM, PENGAMPU; a dash for "as above" and
 * for "none", the titles as they stand there, P.2.1.1 under P.2.2.
 */
export const DECREE_HEADING: readonly string[] = [
  ...[0, 1, 2, 3, 4].flatMap((level) => [`LEVEL ${level}`, ""]),
  "CFM",
  "PENGAMPU",
];

const UMKM = "Bidang UMKM";
const INFORMAL = "Bidang Informal";
const KOPERASI = "Bidang Koperasi";
const above = (count: number): readonly string[] => Array.from({ length: count }, () => "-");
/** A leaf of level 2, whose columns of levels 3 and 4 are empty. */
const leaf2 = (upper: readonly string[], code: string, title: string): readonly string[] => [
  ...upper,
  code,
  title,
  ...above(4),
  title,
  KOPERASI,
];

export const DECREE_ROWS: readonly (readonly string[])[] = [
  [
    "P.1",
    "Peningkatan Skala Usaha Mikro menjadi Usaha Kecil",
    "P.1.1",
    "Pengembangan Usaha Mikro berorientasi Peningkatan Skala Usaha menjadi Usaha Kecil",
    "P.1.1.1",
    "Produksi dan Pengelolahan pemasaran, SDM serta Desain dan Teknologi",
    "P.1.1.1.1",
    "Peningkatan Kapasitas UMKM",
    "P.1.1.1.1.1",
    "Sosialisasi Sertifikasi Halal",
    "Sosialisasi sertifikat Halal",
    UMKM,
  ],
  [
    ...above(8),
    "P.1.1.1.1.2",
    "Sosialisasi Kegiatan PIRT (Pangan Industri Rumah Tangga)",
    "Sosialisasi Kegiatan PIRT (Pangan Industri Rumah Tangga)",
    UMKM,
  ],
  [
    ...above(6),
    "P.1.1.1.2",
    "Fasilitasi Pembiayaan UMKM",
    "P.1.1.1.2.1",
    "Kewirausahaan",
    "Kewirausahaan",
    UMKM,
  ],
  [...above(8), "P.1.1.1.2.2", "Kadarluarsa", "Kadarluarsa", UMKM],
  [...above(8), "P.1.1.1.2.3", "SIP3", "SIP3", UMKM],
  [
    ...above(6),
    "P.1.1.1.3",
    "Promosi dan Pemasaran UMKM",
    "P.1.1.1.3.1",
    "Bazar Ramadhan",
    "Bazar Ramadhan",
    UMKM,
  ],
  [...above(8), "P.1.1.1.3.2", "Pameran Produk Unggulan", "Pameran Produk Unggulan", UMKM],
  [
    ...above(8),
    "P.1.1.1.3.3",
    "BCFM (Bekasi City Fashion Movement)",
    "BCFM (Bekasi City Fashion Movement)",
    UMKM,
  ],
  [
    ...above(2),
    "P.1.2",
    "Pemberdayaan Usaha Mikro dengan Para Pemangku Kepentingan",
    "P.1.2.1",
    "Pemberdayaan melalui Kemitraan",
    "P.1.2.1.1",
    "Pemberian Sarana Usaha Gado-gado",
    ...above(2),
    "Pemberian Sarana Usaha Gado-gado",
    INFORMAL,
  ],
  [
    ...above(4),
    "P.1.2.2",
    "Pemberdayaan Kelembagaan Potensial dengan Pengembangan Usaha Mikro",
    "P.1.2.2.1",
    "Pelatihan Nasi Uduk",
    ...above(2),
    "Pelatihan Nasi Uduk",
    INFORMAL,
  ],
  [
    ...above(4),
    "P.1.2.3",
    "Koordinasi dan Sikronisasi dengan Pemangku Kepentingan",
    "P.1.2.3.1",
    "Pelatihan Nasi Uduk",
    ...above(2),
    "Pelatihan Nasi Uduk",
    INFORMAL,
  ],
  [
    ...above(6),
    "P.1.2.3.2",
    "Pemberian bantuan peralatan Nasi Uduk",
    ...above(2),
    "Pemberian bantuan peralatan Nasi Uduk",
    INFORMAL,
  ],
  leaf2(
    ["P.2", "Penguatan Kelembagaan Koperasi", "P.2.1", "Fasilitasi Pemenuhan izin Usaha Simpan Pinjam"],
    "P.2.1.1",
    "Sosialisasi Izin Usaha Simpan Pinjam",
  ),
  leaf2(
    [...above(2), "P.2.2", "Pelaksanaan Proses Pemeriksaan dan Pengawasan Koperasi"],
    "P.2.1.1",
    "Fasilitasi Perundang-undangan Perkoperasian",
  ),
  leaf2(
    [...above(2), "P.2.3", "Pelaksanaan Penilaian Kesehatan Ksp/Usp"],
    "P.2.3.1",
    "Fasilitasi Penilaian Kesehatan Ksp/Usp",
  ),
  leaf2(above(4), "P.2.3.2", "Penghargaan Koperasi Berprestasi dan Tokoh Gerakan Koperasi"),
  leaf2(
    [...above(2), "P.2.4", "Peningkatan Pemahaman & Pengetahuan Perkoperasian"],
    "P.2.4.1",
    "Peningkatan Kapasitas Sertifikasi Uji Kompetensi bagi bendahara",
  ),
  leaf2(above(4), "P.2.4.2", "Peningkatan Kapasitas Perkoperasian"),
  leaf2(
    [...above(2), "P.2.5", "Peningkatan Produktivitas Nilai Tambah,akses pasar, pembiayaan&penguatan Usaha"],
    "P.2.5.1",
    "Hut Koperasi",
  ),
  leaf2(above(4), "P.2.5.2", "Pendirian Koperasi kelompok Masyarakat Stategis"),
];
