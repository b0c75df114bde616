import type { Explained } from "../../../diagnostics/catalogue.ts";

const map = (emblem: string): string => `peta CONTOH {
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
  kop { lambang "${emblem}" }
}
`;

export const berkasTakTerpakai: Explained = {
  summary: {
    id: "Lambang atau berkas huruf yang tidak ada atau tidak dapat dipakai.",
    en: "An emblem or font file that is missing or cannot be used.",
  },
  explanation: {
    id: "Keputusan dan lampiran tidak dapat dibuat tanpa berkas yang disebut sumbernya. Jalurnya relatif terhadap folder peta; gambar PNG atau JPEG, huruf TTF atau OTF.",
    en: "The decree and its lampiran cannot be made without the files that the sources name. Their paths are relative to the map's folder; pictures are PNG or JPEG, fonts TTF or OTF.",
  },
  wrong: map("lambang-kota.pgn"),
  right: map("lambang-kota.png"),
};
