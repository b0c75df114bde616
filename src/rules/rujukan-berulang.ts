import type { TextLiteral } from "../syntax/ast.ts";
import { spanWithin } from "./within.ts";
import { text, type Rule } from "./rule.ts";

export const rujukanBerulang: Rule = {
  name: "rujukan-berulang",
  severity: "hint",
  summary: text(
    "Satu naskah dirujuk di Menimbang dan di Memperhatikan.",
    "One document cited both in Menimbang and in Memperhatikan.",
  ),
  explanation: text(
    "Keputusan Wali Kota yang sama tercetak di Menimbang huruf a dan Memperhatikan angka 1. Cukup satu tempat: yang menjadi alasan di Menimbang, selebihnya di Memperhatikan.",
    "One decree of the mayor stands in Menimbang a and Memperhatikan 1. Once is enough.",
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
  menimbang { "bahwa dengan Keputusan Wali Kota Nomor 12/Kep.5/2028 perlu disusun peta;" }
  memperhatikan { "Keputusan Wali Kota Nomor 12/Kep.5/2028 tentang Peta;" }
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
  menimbang { "bahwa perlu disusun peta;" }
  memperhatikan { "Keputusan Wali Kota Nomor 12/Kep.5/2028 tentang Peta;" }
}
`,
  check({ map, report }) {
    const reasons = new Map<string, TextLiteral>();
    for (const item of map.decree?.considering ?? [])
      for (const number of numbersIn(item.value)) if (!reasons.has(number)) reasons.set(number, item);
    for (const item of map.decree?.noting ?? []) {
      const number = numbersIn(item.value).find((n) => reasons.has(n));
      const earlier = reasons.get(number ?? "");
      if (number === undefined || earlier === undefined) continue;
      report({
        span: spanWithin(item.span, literal(number)) ?? item.span,
        message: text(
          `Naskah nomor ${number} sudah dirujuk di Menimbang.`,
          `The document number ${number} is already cited in Menimbang.`,
        ),
        help: text("Cukup rujuk di satu tempat.", "Cite it in one place."),
        related: [
          {
            span: spanWithin(earlier.span, literal(number)) ?? earlier.span,
            message: text("di Menimbang", "in Menimbang"),
          },
        ],
      });
    }
  },
};

/** Numbers of decrees and minutes (they hold a slash); regulations belong to Mengingat. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\bNomor *:? *([\w.-]{1,40}\/[\w./-]{1,80})/g)].map((match) => match[1] ?? "");
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[^\w]/g, "\\$&"));
}
