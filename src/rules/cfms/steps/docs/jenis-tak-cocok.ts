import type { Explained } from "../../../../diagnostics/catalogue.ts";

export const jenisTakCocok: Explained = {
  summary: {
    id: "Jenis yang tidak berlaku bagi bentuk langkahnya.",
    en: "A nature that does not apply to the kind of step.",
  },
  explanation: {
    id: "Kegiatan dikerjakan manual atau oleh sistem, atau mengirim pesan. Mulai dan tunggu menanti pesan, waktu, atau syarat; selesai mengirim pesan; pada cabang, beberapa jalan diambil sekaligus. Yang lain tidak punya tanda.",
    en: "An activity is done by hand or by a system, or sends a message. Starts and waits are for a message, a time or a condition; an end sends a message; of a decision several ways are taken. Nothing else has a sign.",
  },
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai { jenis manual }
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai { jenis waktu }
    a "Rapat"
    selesai
  }
  alur mulai -> a -> selesai
}
`,
};
