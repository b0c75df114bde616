import { alurBuntu } from "./flows/alur-buntu.ts";
import { alurGanda } from "./flows/alur-ganda.ts";
import { alurLevelSalah } from "./processes/alur-level-salah.ts";
import { alurSendiri } from "./flows/alur-sendiri.ts";
import { anakTunggal } from "./processes/anak-tunggal.ts";
import { bersamaTakDikenal } from "./cfms/steps/bersama-tak-dikenal.ts";
import { cabangTanpaLabel } from "./flows/cabang-tanpa-label.ts";
import { cabangTunggal } from "./flows/cabang-tunggal.ts";
import { cfmBesar } from "./cfms/cfm-besar.ts";
import { cfmBukanDaun } from "./cfms/cfm-bukan-daun.ts";
import { cfmDiagramKosong } from "./cfms/cfm-diagram-kosong.ts";
import { cfmGanda } from "./cfms/cfm-ganda.ts";
import { cfmHilang } from "./cfms/cfm-hilang.ts";
import { cfmTanpaInduk } from "./cfms/cfm-tanpa-induk.ts";
import { cfmTanpaJudul } from "./cfms/cfm-tanpa-judul.ts";
import { sopBedaCfm } from "./sops/sop-beda-cfm.ts";
import { dasarGanda } from "./decree/law/dasar-ganda.ts";
import { dasarHukumTidakTercantum } from "./decree/law/dasar-hukum-tidak-tercantum.ts";
import { ejaanTidakBaku } from "./titles/ejaan-tidak-baku.ts";
import { elemenSipocKosong } from "./units/elemen-sipoc-kosong.ts";
import { formatNomorKeputusan } from "./decree/law/format-nomor-keputusan.ts";
import { formatNomorPeraturan } from "./decree/law/format-nomor-peraturan.ts";
import { frasaBakuDiktum } from "./decree/frasa-baku-diktum.ts";
import { indukPetaKotaTidakDirujuk } from "./processes/maps/induk-peta-kota-tidak-dirujuk.ts";
import { instansiLain } from "./decree/instansi-lain.ts";
import { jabatanPenandaTanganBerbeda } from "./decree/signing/jabatan-penanda-tangan-berbeda.ts";
import { jenisParafCampur } from "./decree/signing/jenis-paraf-campur.ts";
import { judulBeda } from "./titles/judul-beda.ts";
import { judulBukanKegiatan } from "./titles/judul-bukan-kegiatan.ts";
import { judulGanda } from "./titles/judul-ganda.ts";
import { judulMirip } from "./titles/judul-mirip.ts";
import { judulTulisan } from "./titles/judul-tulisan.ts";
import { kapitalisasiJudulTidakSeragam } from "./titles/kapitalisasi-judul-tidak-seragam.ts";
import { kedalamanCfmTidakSeragam } from "./cfms/kedalaman-cfm-tidak-seragam.ts";
import { kelompokProsesTidakLengkap } from "./units/kelompok-proses-tidak-lengkap.ts";
import { keputusanTersirat } from "./cfms/steps/keputusan-tersirat.ts";
import { klausulLampiranTidakLengkap } from "./decree/klausul-lampiran-tidak-lengkap.ts";
import { kodeAwalanSalah } from "./processes/kode-awalan-salah.ts";
import { namaPetaMirip } from "./processes/maps/nama-peta-mirip.ts";
import { awalanPetaSama } from "./processes/maps/awalan-peta-sama.ts";
import { kodeFormat } from "./processes/kode-format.ts";
import { kodeGanda } from "./processes/kode-ganda.ts";
import { kodeIndukHilang } from "./processes/kode-induk-hilang.ts";
import { kodeLevelSalah } from "./processes/kode-level-salah.ts";
import { kodeLompat } from "./processes/kode-lompat.ts";
import { kodeTanpaJudul } from "./processes/kode-tanpa-judul.ts";
import { kodeUrutan } from "./processes/kode-urutan.ts";
import { labelTugasBerulang } from "./cfms/steps/label-tugas-berulang.ts";
import { lajurKosong } from "./cfms/lajur-kosong.ts";
import { lajurPengampu } from "./units/lajur-pengampu.ts";
import { sopSampulKosong } from "./sops/sop-sampul-kosong.ts";
import { langkahTanpaSop } from "./sops/langkah-tanpa-sop.ts";
import { sopKembar } from "./sops/sop-kembar.ts";
import { sopTanggalTerbalik } from "./sops/sop-tanggal-terbalik.ts";
import { mutuBakuKosong } from "./sops/mutu-baku-kosong.ts";
import { namaLajurBerbeda } from "./units/nama-lajur-berbeda.ts";
import { langkahGanda } from "./cfms/steps/langkah-ganda.ts";
import { langkahTakDikenal } from "./flows/langkah-tak-dikenal.ts";
import { langkahTerputus } from "./flows/langkah-terputus.ts";
import { namaUnitTidakKonsisten } from "./units/nama-unit-tidak-konsisten.ts";
import { nipTidakSah } from "./decree/signing/nip-tidak-sah.ts";
import { nomorBeda } from "./decree/law/nomor-beda.ts";
import { paralelTimpang } from "./flows/paralel-timpang.ts";
import { penandaTanganTidakLengkap } from "./decree/signing/penanda-tangan-tidak-lengkap.ts";
import { pengampuHilang } from "./units/pengampu-hilang.ts";
import { pengampuTakDikenal } from "./units/pengampu-tak-dikenal.ts";
import { periodeMendahuluiPenetapan } from "./decree/periode-mendahului-penetapan.ts";
import { posElBukanDinas } from "./decree/pos-el-bukan-dinas.ts";
import { rujukanBerulang } from "./decree/law/rujukan-berulang.ts";
import { singkatanBelumDijelaskan } from "./titles/singkatan-belum-dijelaskan.ts";
import { singkatanInstansiTidakSeragam } from "./decree/singkatan-instansi-tidak-seragam.ts";
import { subprosesTakDikenal } from "./cfms/steps/subproses-tak-dikenal.ts";
import { tanpaMulai } from "./flows/tanpa-mulai.ts";
import { tanpaSelesai } from "./flows/tanpa-selesai.ts";
import { tahapKosong } from "./phases/tahap-kosong.ts";
import { tahapGanda } from "./phases/tahap-ganda.ts";
import { langkahDuaTahap } from "./phases/langkah-dua-tahap.ts";
import { tahapMundur } from "./phases/tahap-mundur.ts";
import { langkahTanpaTahap } from "./phases/langkah-tanpa-tahap.ts";
import { turunanTakDikenal } from "./processes/maps/turunan-tak-dikenal.ts";
import { rujukanMendua } from "./processes/maps/rujukan-mendua.ts";
import { unitTakTerpakai } from "./units/unit-tak-terpakai.ts";
import { alurUjungSalah } from "./flows/alur-ujung-salah.ts";
import { jenisTakCocok } from "./cfms/steps/jenis-tak-cocok.ts";
import { langkahTanpaTeks } from "./cfms/steps/langkah-tanpa-teks.ts";
import { nomorDiketik } from "./decree/nomor-diketik.ts";
import { unicodeBerbeda } from "./units/unicode-berbeda.ts";
import { unitMelingkar } from "./units/unit-melingkar.ts";
import { berkasTakTerpakai } from "./decree/berkas-tak-terpakai.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of the reference: codes, titles, owners, CFMs, the decree. Adding one is a file and a line. */
export const rules: readonly Rule[] = [
  kodeGanda,
  kodeIndukHilang,
  kodeLevelSalah,
  kodeAwalanSalah,
  awalanPetaSama,
  namaPetaMirip,
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
  unitMelingkar,
  unicodeBerbeda,
  namaUnitTidakKonsisten,
  kelompokProsesTidakLengkap,
  elemenSipocKosong,
  turunanTakDikenal,
  rujukanMendua,
  indukPetaKotaTidakDirujuk,
  cfmHilang,
  cfmBukanDaun,
  cfmGanda,
  cfmTanpaInduk,
  cfmTanpaJudul,
  sopBedaCfm,
  cfmDiagramKosong,
  kedalamanCfmTidakSeragam,
  langkahGanda,
  langkahTanpaTeks,
  jenisTakCocok,
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
  alurUjungSalah,
  langkahDuaTahap,
  langkahTanpaTahap,
  tahapGanda,
  tahapKosong,
  tahapMundur,
  lajurKosong,
  lajurPengampu,
  namaLajurBerbeda,
  cfmBesar,
  subprosesTakDikenal,
  labelTugasBerulang,
  keputusanTersirat,
  mutuBakuKosong,
  sopSampulKosong,
  langkahTanpaSop,
  sopKembar,
  sopTanggalTerbalik,
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
  nomorDiketik,
  nipTidakSah,
  jenisParafCampur,
  posElBukanDinas,
  berkasTakTerpakai,
  periodeMendahuluiPenetapan,
  jabatanPenandaTanganBerbeda,
];
