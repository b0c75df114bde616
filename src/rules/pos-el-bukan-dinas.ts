import { text, type Rule } from "./rule.ts";

export const posElBukanDinas: Rule = {
  name: "pos-el-bukan-dinas",
  severity: "hint",
  summary: text("Kop memakai pos-el di luar go.id.", "The letterhead uses an address outside go.id."),
  explanation: text(
    "Alamat resmi pemerintah memakai domain go.id.",
    "Official addresses use the go.id domain.",
  ),
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
  kop { kontak "pos-el dinas@gmail.com" }
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
  kop { kontak "pos-el dinas@kota.go.id" }
}
`,
  check({ map, report }) {
    const contact = map.decree?.letterhead?.kontak;
    const address = /[\w.+-]{1,64}@[\w.-]{1,200}/.exec(contact?.value ?? "")?.[0];
    if (contact === undefined || address === undefined || address.endsWith(".go.id")) return;
    report({
      span: contact.span,
      message: text(`${address} bukan alamat go.id.`, `${address} is not a go.id address.`),
      help: text("Pakai pos-el dinas.", "Use the agency's own address."),
    });
  },
};
