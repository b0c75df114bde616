import { quoteText } from "../syntax/text.ts";
import { text, type Rule } from "./rule.ts";
import { spanWithin } from "./within.ts";

export const judulTulisan: Rule = {
  name: "judul-tulisan",
  severity: "hint",
  summary: text(
    "Spasi dan tanda baca yang keliru di judul atau teks keputusan.",
    "Wrong spaces and punctuation in a title or in the decree's text.",
  ),
  explanation: text(
    '"Tambah,akses pasar, pembiayaan&penguatan" tercetak di matriks yang sudah ditandatangani.',
    '"Tambah,akses pasar, pembiayaan&penguatan" stands in a signed matrix.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pemasaran,akses  pasar" pengampu bidang
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
  P.1 "Pemasaran, akses pasar" pengampu bidang
}
`,
  check({ map, report }) {
    const { decree } = map;
    const titles = [...map.levels, ...map.declarations, ...map.cfms].map((d) => d.title);
    const texts =
      decree === null
        ? []
        : [
            decree.subject,
            ...decree.considering,
            ...decree.inViewOf,
            ...decree.noting,
            ...decree.clauses.flatMap((c) => [c.text, ...c.points]),
            ...decree.initials.hierarki,
            ...decree.initials.koordinasi,
            ...decree.copies,
          ];
    for (const place of [...titles, ...texts]) {
      if (place === null) continue;
      const { value, span } = place;
      const tidy = tidyText(value);
      if (tidy === value) continue;
      const at = value.length > LONG ? (spanWithin(span, UNTIDY) ?? span) : span;
      const written = span.file.text.slice(at.start, at.end);
      report({
        span: at,
        message: text(
          "Spasi atau tanda baca di teks ini keliru.",
          "This text's spaces or punctuation are wrong.",
        ),
        help:
          at === span
            ? text(`Tulis: "${tidy}"`, `Write: "${tidy}"`)
            : text(`Tulis: ${tidyText(written)}`, `Write: ${tidyText(written)}`),
        // Text over several lines keeps its lines: its author tidies it.
        ...(value.includes("\n")
          ? {}
          : {
              fix: {
                title: text("Rapikan teks", "Tidy the text"),
                edits: [{ span, newText: quoteText(tidy) }],
              },
            }),
      });
    }
  },
};

/** In longer texts the place is shown, not the whole. */
const LONG = 120;

/** The first untidy place with the words around it. */
const UNTIDY = /[^\s"]*(?:[^\S\n]{2,}| [,;]|,(?=\p{L})|\p{Ll}&(?=\p{L})|\bPl[th]\.(?=\p{L}))[^\s"]*/u;

function tidyText(written: string): string {
  return written
    .replace(/[^\S\n]+/g, " ")
    .replace(/ +([,;])/g, "$1")
    .replace(/,(?=\p{L})/gu, ", ")
    .replace(/(\p{Ll})&(?=\p{L})/gu, "$1 & ")
    .replace(/\b(Pl[th]\.)(?=\p{L})/gu, "$1 ")
    .trim();
}
