import type { Explained } from "../../../diagnostics/catalogue.ts";

export const instansiLain: Explained = {
  summary: {
    id: "Teks keputusan menyebut perangkat daerah lain.",
    en: "The decree's text names another agency.",
  },
  explanation: {
    id: 'Menimbang huruf b sebuah keputusan Dinas Koperasi menyebut "Dinas Sosial Kota Bekasi": sisa salinan dari keputusan lain.',
    en: "A decree of the cooperatives agency names the social agency in its considerations: left over from a copied decree.",
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
keputusan {
  menimbang { "bahwa untuk mencapai sasaran Dinas Sosial Kota Bekasi;" }
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
keputusan {
  menimbang { "bahwa untuk mencapai sasaran Dinas Contoh;" }
}
`,
};
