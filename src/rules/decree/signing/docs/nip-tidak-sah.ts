import type { Explained } from "../../../../diagnostics/catalogue.ts";

const source = (nip: string): string => `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
keputusan {
  nomor "1"
  penandatangan { jabatan "Kepala Dinas Contoh" nama "Nama" pangkat "Pembina" nip "${nip}" }
}
`;

export const nipTidakSah: Explained = {
  summary: { id: "NIP penanda tangan yang salah ketik.", en: "A mistyped NIP of a signatory." },
  explanation: {
    id: 'NIP terdiri dari 18 angka: tanggal lahir (tahun, bulan, hari), tahun dan bulan pengangkatan, jenis kelamin, dan nomor urut. Angka yang kurang, huruf O di tempat 0, atau tanggal lahir yang tidak ada adalah salah ketik, yang lalu tercetak di bawah tanda tangan. Tempat yang masih kosong ("…") dan NRP tidak diperiksa.',
    en: "A NIP has 18 digits: date of birth (year, month, day), year and month of appointment, sex, and a running number. A missing digit, a letter O in place of 0 or a date of birth that does not exist are slips, which would be printed below the signature. A place that is still blank (“…”) and an NRP are not checked.",
  },
  wrong: source("19701301 199503 2 001"),
  right: source("19700131 199503 2 001"),
};
