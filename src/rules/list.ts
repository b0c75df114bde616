import { abaikanSiaSia } from "./abaikan-sia-sia.ts";
import { alurBuntu } from "./alur-buntu.ts";
import { alurGanda } from "./alur-ganda.ts";
import { alurLevelSalah } from "./alur-level-salah.ts";
import { alurSendiri } from "./alur-sendiri.ts";
import { anakTunggal } from "./anak-tunggal.ts";
import { bersamaTakDikenal } from "./bersama-tak-dikenal.ts";
import { cabangTanpaLabel } from "./cabang-tanpa-label.ts";
import { cabangTunggal } from "./cabang-tunggal.ts";
import { cfmBesar } from "./cfm-besar.ts";
import { cfmBukanDaun } from "./cfm-bukan-daun.ts";
import { cfmDiagramKosong } from "./cfm-diagram-kosong.ts";
import { cfmGanda } from "./cfm-ganda.ts";
import { cfmHilang } from "./cfm-hilang.ts";
import { cfmTanpaInduk } from "./cfm-tanpa-induk.ts";
import { dasarGanda } from "./dasar-ganda.ts";
import { dasarHukumTidakTercantum } from "./dasar-hukum-tidak-tercantum.ts";
import { ejaanTidakBaku } from "./ejaan-tidak-baku.ts";
import { elemenSipocKosong } from "./elemen-sipoc-kosong.ts";
import { formatNomorKeputusan } from "./format-nomor-keputusan.ts";
import { formatNomorPeraturan } from "./format-nomor-peraturan.ts";
import { frasaBakuDiktum } from "./frasa-baku-diktum.ts";
import { indukPetaKotaTidakDirujuk } from "./induk-peta-kota-tidak-dirujuk.ts";
import { instansiLain } from "./instansi-lain.ts";
import { jabatanPenandaTanganBerbeda } from "./jabatan-penanda-tangan-berbeda.ts";
import { jenisParafCampur } from "./jenis-paraf-campur.ts";
import { judulBeda } from "./judul-beda.ts";
import { judulBukanKegiatan } from "./judul-bukan-kegiatan.ts";
import { judulGanda } from "./judul-ganda.ts";
import { judulMirip } from "./judul-mirip.ts";
import { judulTulisan } from "./judul-tulisan.ts";
import { kapitalisasiJudulTidakSeragam } from "./kapitalisasi-judul-tidak-seragam.ts";
import { kedalamanCfmTidakSeragam } from "./kedalaman-cfm-tidak-seragam.ts";
import { kelompokProsesTidakLengkap } from "./kelompok-proses-tidak-lengkap.ts";
import { keputusanTersirat } from "./keputusan-tersirat.ts";
import { klausulLampiranTidakLengkap } from "./klausul-lampiran-tidak-lengkap.ts";
import { kodeAwalanSalah } from "./kode-awalan-salah.ts";
import { kodeFormat } from "./kode-format.ts";
import { kodeGanda } from "./kode-ganda.ts";
import { kodeIndukHilang } from "./kode-induk-hilang.ts";
import { kodeLevelSalah } from "./kode-level-salah.ts";
import { kodeLompat } from "./kode-lompat.ts";
import { kodeTanpaJudul } from "./kode-tanpa-judul.ts";
import { kodeUrutan } from "./kode-urutan.ts";
import { labelTugasBerulang } from "./label-tugas-berulang.ts";
import { lajurKosong } from "./lajur-kosong.ts";
import { lajurPengampu } from "./lajur-pengampu.ts";
import { langkahGanda } from "./langkah-ganda.ts";
import { langkahTakDikenal } from "./langkah-tak-dikenal.ts";
import { langkahTerputus } from "./langkah-terputus.ts";
import { namaUnitTidakKonsisten } from "./nama-unit-tidak-konsisten.ts";
import { nomorBeda } from "./nomor-beda.ts";
import { paralelTimpang } from "./paralel-timpang.ts";
import { penandaTanganTidakLengkap } from "./penanda-tangan-tidak-lengkap.ts";
import { pengampuHilang } from "./pengampu-hilang.ts";
import { pengampuTakDikenal } from "./pengampu-tak-dikenal.ts";
import { periodeMendahuluiPenetapan } from "./periode-mendahului-penetapan.ts";
import { posElBukanDinas } from "./pos-el-bukan-dinas.ts";
import { rujukanBerulang } from "./rujukan-berulang.ts";
import { singkatanBelumDijelaskan } from "./singkatan-belum-dijelaskan.ts";
import { singkatanInstansiTidakSeragam } from "./singkatan-instansi-tidak-seragam.ts";
import { subprosesTakDikenal } from "./subproses-tak-dikenal.ts";
import { tanpaMulai } from "./tanpa-mulai.ts";
import { tanpaSelesai } from "./tanpa-selesai.ts";
import { turunanTakDikenal } from "./turunan-tak-dikenal.ts";
import { unitTakTerpakai } from "./unit-tak-terpakai.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of the reference: codes, titles, owners, CFMs, the decree. Adding one is a file and a line. */
export const rules: readonly Rule[] = [
  kodeGanda,
  kodeIndukHilang,
  kodeLevelSalah,
  kodeAwalanSalah,
  kodeFormat,
  kodeLompat,
  kodeUrutan,
  kodeTanpaJudul,
  judulGanda,
  judulBeda,
  judulMirip,
  judulTulisan,
  kapitalisasiJudulTidakSeragam,
  ejaanTidakBaku,
  judulBukanKegiatan,
  singkatanBelumDijelaskan,
  anakTunggal,
  pengampuHilang,
  pengampuTakDikenal,
  unitTakTerpakai,
  namaUnitTidakKonsisten,
  kelompokProsesTidakLengkap,
  elemenSipocKosong,
  turunanTakDikenal,
  indukPetaKotaTidakDirujuk,
  cfmHilang,
  cfmBukanDaun,
  cfmGanda,
  cfmTanpaInduk,
  cfmDiagramKosong,
  kedalamanCfmTidakSeragam,
  langkahGanda,
  langkahTakDikenal,
  bersamaTakDikenal,
  langkahTerputus,
  alurBuntu,
  tanpaMulai,
  tanpaSelesai,
  cabangTunggal,
  cabangTanpaLabel,
  paralelTimpang,
  alurGanda,
  alurSendiri,
  lajurKosong,
  lajurPengampu,
  cfmBesar,
  subprosesTakDikenal,
  labelTugasBerulang,
  keputusanTersirat,
  alurLevelSalah,
  instansiLain,
  nomorBeda,
  formatNomorKeputusan,
  singkatanInstansiTidakSeragam,
  dasarGanda,
  rujukanBerulang,
  dasarHukumTidakTercantum,
  formatNomorPeraturan,
  penandaTanganTidakLengkap,
  klausulLampiranTidakLengkap,
  frasaBakuDiktum,
  jenisParafCampur,
  posElBukanDinas,
  periodeMendahuluiPenetapan,
  jabatanPenandaTanganBerbeda,
  abaikanSiaSia,
];
