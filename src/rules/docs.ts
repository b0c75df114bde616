import { alurBuntu } from "./flows/docs/alur-buntu.ts";
import { alurGanda } from "./flows/docs/alur-ganda.ts";
import { alurLevelSalah } from "./processes/docs/alur-level-salah.ts";
import { alurSendiri } from "./flows/docs/alur-sendiri.ts";
import { anakTunggal } from "./processes/docs/anak-tunggal.ts";
import { bersamaTakDikenal } from "./cfms/steps/docs/bersama-tak-dikenal.ts";
import { cabangTanpaLabel } from "./flows/docs/cabang-tanpa-label.ts";
import { cabangTunggal } from "./flows/docs/cabang-tunggal.ts";
import { cfmBesar } from "./cfms/docs/cfm-besar.ts";
import { cfmBukanDaun } from "./cfms/docs/cfm-bukan-daun.ts";
import { cfmDiagramKosong } from "./cfms/docs/cfm-diagram-kosong.ts";
import { cfmGanda } from "./cfms/docs/cfm-ganda.ts";
import { cfmHilang } from "./cfms/docs/cfm-hilang.ts";
import { cfmTanpaInduk } from "./cfms/docs/cfm-tanpa-induk.ts";
import { cfmTanpaJudul } from "./cfms/docs/cfm-tanpa-judul.ts";
import { sopBedaCfm } from "./sops/docs/sop-beda-cfm.ts";
import { dasarGanda } from "./decree/law/docs/dasar-ganda.ts";
import { dasarHukumTidakTercantum } from "./decree/law/docs/dasar-hukum-tidak-tercantum.ts";
import { ejaanTidakBaku } from "./titles/docs/ejaan-tidak-baku.ts";
import { elemenSipocKosong } from "./units/docs/elemen-sipoc-kosong.ts";
import { formatNomorKeputusan } from "./decree/law/docs/format-nomor-keputusan.ts";
import { formatNomorPeraturan } from "./decree/law/docs/format-nomor-peraturan.ts";
import { frasaBakuDiktum } from "./decree/docs/frasa-baku-diktum.ts";
import { indukPetaKotaTidakDirujuk } from "./processes/maps/docs/induk-peta-kota-tidak-dirujuk.ts";
import { instansiLain } from "./decree/docs/instansi-lain.ts";
import { jabatanPenandaTanganBerbeda } from "./decree/signing/docs/jabatan-penanda-tangan-berbeda.ts";
import { jenisParafCampur } from "./decree/signing/docs/jenis-paraf-campur.ts";
import { judulBeda } from "./titles/docs/judul-beda.ts";
import { judulBukanKegiatan } from "./titles/docs/judul-bukan-kegiatan.ts";
import { judulGanda } from "./titles/docs/judul-ganda.ts";
import { judulMirip } from "./titles/docs/judul-mirip.ts";
import { judulTulisan } from "./titles/docs/judul-tulisan.ts";
import { kapitalisasiJudulTidakSeragam } from "./titles/docs/kapitalisasi-judul-tidak-seragam.ts";
import { kedalamanCfmTidakSeragam } from "./cfms/docs/kedalaman-cfm-tidak-seragam.ts";
import { kelompokProsesTidakLengkap } from "./units/docs/kelompok-proses-tidak-lengkap.ts";
import { keputusanTersirat } from "./cfms/steps/docs/keputusan-tersirat.ts";
import { klausulLampiranTidakLengkap } from "./decree/docs/klausul-lampiran-tidak-lengkap.ts";
import { kodeAwalanSalah } from "./processes/docs/kode-awalan-salah.ts";
import { namaPetaMirip } from "./processes/maps/docs/nama-peta-mirip.ts";
import { awalanPetaSama } from "./processes/maps/docs/awalan-peta-sama.ts";
import { kodeFormat } from "./processes/docs/kode-format.ts";
import { kodeGanda } from "./processes/docs/kode-ganda.ts";
import { kodeIndukHilang } from "./processes/docs/kode-induk-hilang.ts";
import { kodeLevelSalah } from "./processes/docs/kode-level-salah.ts";
import { kodeLompat } from "./processes/docs/kode-lompat.ts";
import { kodeTanpaJudul } from "./processes/docs/kode-tanpa-judul.ts";
import { kodeUrutan } from "./processes/docs/kode-urutan.ts";
import { labelTugasBerulang } from "./cfms/steps/docs/label-tugas-berulang.ts";
import { lajurKosong } from "./cfms/docs/lajur-kosong.ts";
import { lajurPengampu } from "./units/docs/lajur-pengampu.ts";
import { sopSampulKosong } from "./sops/docs/sop-sampul-kosong.ts";
import { langkahTanpaSop } from "./sops/docs/langkah-tanpa-sop.ts";
import { sopKembar } from "./sops/docs/sop-kembar.ts";
import { sopTanggalTerbalik } from "./sops/docs/sop-tanggal-terbalik.ts";
import { mutuBakuKosong } from "./sops/docs/mutu-baku-kosong.ts";
import { namaLajurBerbeda } from "./units/docs/nama-lajur-berbeda.ts";
import { langkahGanda } from "./cfms/steps/docs/langkah-ganda.ts";
import { langkahTakDikenal } from "./flows/docs/langkah-tak-dikenal.ts";
import { langkahTerputus } from "./flows/docs/langkah-terputus.ts";
import { namaUnitTidakKonsisten } from "./units/docs/nama-unit-tidak-konsisten.ts";
import { nipTidakSah } from "./decree/signing/docs/nip-tidak-sah.ts";
import { nomorBeda } from "./decree/law/docs/nomor-beda.ts";
import { paralelTimpang } from "./flows/docs/paralel-timpang.ts";
import { penandaTanganTidakLengkap } from "./decree/signing/docs/penanda-tangan-tidak-lengkap.ts";
import { pengampuHilang } from "./units/docs/pengampu-hilang.ts";
import { pengampuTakDikenal } from "./units/docs/pengampu-tak-dikenal.ts";
import { periodeMendahuluiPenetapan } from "./decree/docs/periode-mendahului-penetapan.ts";
import { posElBukanDinas } from "./decree/docs/pos-el-bukan-dinas.ts";
import { rujukanBerulang } from "./decree/law/docs/rujukan-berulang.ts";
import { singkatanBelumDijelaskan } from "./titles/docs/singkatan-belum-dijelaskan.ts";
import { singkatanInstansiTidakSeragam } from "./decree/docs/singkatan-instansi-tidak-seragam.ts";
import { subprosesTakDikenal } from "./cfms/steps/docs/subproses-tak-dikenal.ts";
import { tanpaMulai } from "./flows/docs/tanpa-mulai.ts";
import { tanpaSelesai } from "./flows/docs/tanpa-selesai.ts";
import { tahapKosong } from "./phases/docs/tahap-kosong.ts";
import { tahapGanda } from "./phases/docs/tahap-ganda.ts";
import { langkahDuaTahap } from "./phases/docs/langkah-dua-tahap.ts";
import { tahapMundur } from "./phases/docs/tahap-mundur.ts";
import { langkahTanpaTahap } from "./phases/docs/langkah-tanpa-tahap.ts";
import { turunanTakDikenal } from "./processes/maps/docs/turunan-tak-dikenal.ts";
import { rujukanMendua } from "./processes/maps/docs/rujukan-mendua.ts";
import { unitTakTerpakai } from "./units/docs/unit-tak-terpakai.ts";
import { alurUjungSalah } from "./flows/docs/alur-ujung-salah.ts";
import { jenisTakCocok } from "./cfms/steps/docs/jenis-tak-cocok.ts";
import { langkahTanpaTeks } from "./cfms/steps/docs/langkah-tanpa-teks.ts";
import { nomorDiketik } from "./decree/docs/nomor-diketik.ts";
import { unicodeBerbeda } from "./units/docs/unicode-berbeda.ts";
import { unitMelingkar } from "./units/docs/unit-melingkar.ts";
import { berkasTakTerpakai } from "./decree/docs/berkas-tak-terpakai.ts";
import type { Explained } from "../diagnostics/catalogue.ts";

/** What `ppb explain` and the reports that carry rules say about each rule; a check does not load it. */
export const ruleDocs: Readonly<Record<string, Explained>> = {
  "kode-ganda": kodeGanda,
  "kode-induk-hilang": kodeIndukHilang,
  "kode-level-salah": kodeLevelSalah,
  "kode-awalan-salah": kodeAwalanSalah,
  "awalan-peta-sama": awalanPetaSama,
  "nama-peta-mirip": namaPetaMirip,
  "kode-format": kodeFormat,
  "kode-lompat": kodeLompat,
  "kode-urutan": kodeUrutan,
  "kode-tanpa-judul": kodeTanpaJudul,
  "judul-ganda": judulGanda,
  "judul-beda": judulBeda,
  "judul-mirip": judulMirip,
  "judul-tulisan": judulTulisan,
  "kapitalisasi-judul-tidak-seragam": kapitalisasiJudulTidakSeragam,
  "ejaan-tidak-baku": ejaanTidakBaku,
  "judul-bukan-kegiatan": judulBukanKegiatan,
  "singkatan-belum-dijelaskan": singkatanBelumDijelaskan,
  "anak-tunggal": anakTunggal,
  "pengampu-hilang": pengampuHilang,
  "pengampu-tak-dikenal": pengampuTakDikenal,
  "unit-tak-terpakai": unitTakTerpakai,
  "unit-melingkar": unitMelingkar,
  "unicode-berbeda": unicodeBerbeda,
  "nama-unit-tidak-konsisten": namaUnitTidakKonsisten,
  "kelompok-proses-tidak-lengkap": kelompokProsesTidakLengkap,
  "elemen-sipoc-kosong": elemenSipocKosong,
  "turunan-tak-dikenal": turunanTakDikenal,
  "rujukan-mendua": rujukanMendua,
  "induk-peta-kota-tidak-dirujuk": indukPetaKotaTidakDirujuk,
  "cfm-hilang": cfmHilang,
  "cfm-bukan-daun": cfmBukanDaun,
  "cfm-ganda": cfmGanda,
  "cfm-tanpa-induk": cfmTanpaInduk,
  "cfm-tanpa-judul": cfmTanpaJudul,
  "sop-beda-cfm": sopBedaCfm,
  "cfm-diagram-kosong": cfmDiagramKosong,
  "kedalaman-cfm-tidak-seragam": kedalamanCfmTidakSeragam,
  "langkah-ganda": langkahGanda,
  "langkah-tanpa-teks": langkahTanpaTeks,
  "jenis-tak-cocok": jenisTakCocok,
  "langkah-tak-dikenal": langkahTakDikenal,
  "bersama-tak-dikenal": bersamaTakDikenal,
  "langkah-terputus": langkahTerputus,
  "alur-buntu": alurBuntu,
  "tanpa-mulai": tanpaMulai,
  "tanpa-selesai": tanpaSelesai,
  "cabang-tunggal": cabangTunggal,
  "cabang-tanpa-label": cabangTanpaLabel,
  "paralel-timpang": paralelTimpang,
  "alur-ganda": alurGanda,
  "alur-sendiri": alurSendiri,
  "alur-ujung-salah": alurUjungSalah,
  "langkah-dua-tahap": langkahDuaTahap,
  "langkah-tanpa-tahap": langkahTanpaTahap,
  "tahap-ganda": tahapGanda,
  "tahap-kosong": tahapKosong,
  "tahap-mundur": tahapMundur,
  "lajur-kosong": lajurKosong,
  "lajur-pengampu": lajurPengampu,
  "nama-lajur-berbeda": namaLajurBerbeda,
  "cfm-besar": cfmBesar,
  "subproses-tak-dikenal": subprosesTakDikenal,
  "label-tugas-berulang": labelTugasBerulang,
  "keputusan-tersirat": keputusanTersirat,
  "mutu-baku-kosong": mutuBakuKosong,
  "sop-sampul-kosong": sopSampulKosong,
  "langkah-tanpa-sop": langkahTanpaSop,
  "sop-kembar": sopKembar,
  "sop-tanggal-terbalik": sopTanggalTerbalik,
  "alur-level-salah": alurLevelSalah,
  "instansi-lain": instansiLain,
  "nomor-beda": nomorBeda,
  "format-nomor-keputusan": formatNomorKeputusan,
  "singkatan-instansi-tidak-seragam": singkatanInstansiTidakSeragam,
  "dasar-ganda": dasarGanda,
  "rujukan-berulang": rujukanBerulang,
  "dasar-hukum-tidak-tercantum": dasarHukumTidakTercantum,
  "format-nomor-peraturan": formatNomorPeraturan,
  "penanda-tangan-tidak-lengkap": penandaTanganTidakLengkap,
  "klausul-lampiran-tidak-lengkap": klausulLampiranTidakLengkap,
  "frasa-baku-diktum": frasaBakuDiktum,
  "nomor-diketik": nomorDiketik,
  "nip-tidak-sah": nipTidakSah,
  "jenis-paraf-campur": jenisParafCampur,
  "pos-el-bukan-dinas": posElBukanDinas,
  "berkas-tak-terpakai": berkasTakTerpakai,
  "periode-mendahului-penetapan": periodeMendahuluiPenetapan,
  "jabatan-penanda-tangan-berbeda": jabatanPenandaTanganBerbeda,
};
