import { text, type Rule } from "./rule.ts";
import { spanWithin } from "./within.ts";

export const frasaBakuDiktum: Rule = {
  name: "frasa-baku-diktum",
  severity: "hint",
  summary: text(
    '"sebagaimana dimaksud Diktum" tanpa "dalam".',
    '"sebagaimana dimaksud Diktum" without "dalam".',
  ),
  explanation: text(
    'Frasa bakunya "sebagaimana dimaksud dalam Diktum KESATU".',
    'The standard phrase is "sebagaimana dimaksud dalam Diktum KESATU".',
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
  diktum { "Peta sebagaimana dimaksud Diktum KESATU berlaku." }
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
  diktum { "Peta sebagaimana dimaksud dalam Diktum KESATU berlaku." }
}
`,
  check({ map, report }) {
    for (const clause of map.decree?.clauses ?? []) {
      if (!/sebagaimana dimaksud Diktum/i.test(clause.text.value)) continue;
      const span = spanWithin(clause.text.span, /(?<=sebagaimana dimaksud )Diktum/i);
      report({
        span: span ?? clause.text.span,
        message: text('Frasa ini kurang kata "dalam".', 'This phrase lacks the word "dalam".'),
        help: text(
          "Tulis: sebagaimana dimaksud dalam Diktum …",
          "Write: sebagaimana dimaksud dalam Diktum …",
        ),
        ...(span === null
          ? {}
          : {
              fix: {
                title: text('Sisipkan "dalam"', 'Insert "dalam"'),
                edits: [{ span: { ...span, end: span.start }, newText: "dalam " }],
              },
            }),
      });
    }
  },
};
