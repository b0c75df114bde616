import { text, type Rule } from "./rule.ts";

export const klausulLampiranTidakLengkap: Rule = {
  name: "klausul-lampiran-tidak-lengkap",
  severity: "hint",
  summary: text(
    "Diktum tidak menyatakan lampiran sebagai bagian yang tidak terpisahkan.",
    "No clause calls the lampiran an inseparable part.",
  ),
  explanation: text(
    'Batang tubuh menyatakan lampiran "merupakan bagian yang tidak terpisahkan" dari keputusan (UU 12/2011 Lampiran II).',
    'The body calls the lampiran "an inseparable part" of the decree (Law 12/2011, annex II).',
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
  diktum { "Peta tercantum dalam Lampiran Keputusan ini." }
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
  diktum { "Peta tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini." }
}
`,
  check({ map, report }) {
    const clause = map.decree?.clauses.find((c) => /\blampiran\b/i.test(c.text.value));
    if (clause === undefined || /tidak terpisahkan/i.test(clause.text.value)) return;
    report({
      span: clause.text.span,
      message: text(
        "Diktum ini belum menyatakan lampiran sebagai bagian yang tidak terpisahkan.",
        "This clause does not call the lampiran an inseparable part.",
      ),
      help: text(
        'Tambahkan: "yang merupakan bagian tidak terpisahkan dari Keputusan ini".',
        'Add: "yang merupakan bagian tidak terpisahkan dari Keputusan ini".',
      ),
    });
  },
};
