import type { ProcessMap } from "../model/model.ts";
import type { Span } from "../source/source.ts";
import type { TextLiteral } from "../syntax/ast.ts";
import { wordWithin } from "./within.ts";
import { text, type Rule } from "./rule.ts";

export const kapitalisasiJudulTidakSeragam: Rule = {
  name: "kapitalisasi-judul-tidak-seragam",
  severity: "hint",
  summary: text(
    "Judul diawali huruf kecil, atau singkatan dengan huruf besar kecil yang berbeda.",
    "A title begins with a small letter, or an abbreviation has other capitals elsewhere.",
  ),
  explanation: text(
    'Judul proses diawali huruf kapital, seperti nama proses di matriks; "HUT Koperasi" dan "Hut Koperasi" dalam satu keputusan tampak seperti dua proses.',
    'Titles begin with a capital, as in the matrix; "HUT Koperasi" and "Hut Koperasi" in one decree look like two processes.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "pelayanan umum" pengampu bidang
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
  P.1 "Pelayanan umum" pengampu bidang
}
`,
  check({ map, facts, report }) {
    const capitals = abbreviations(map);
    for (const process of map.processes) {
      const [first] = process.title;
      if (first !== undefined && first !== first.toUpperCase()) {
        report({
          span: process.titleSpan,
          message: text(
            `Judul ${facts.name(process)} diawali huruf kecil.`,
            `The title of ${facts.name(process)} begins with a small letter.`,
          ),
          help: text("Awali dengan huruf kapital.", "Begin with a capital."),
        });
      }
      for (const [word] of process.title.matchAll(/\p{Lu}\p{Ll}{1,7}(?!\p{L})/gu)) {
        const right = capitals.get(word.toLowerCase());
        if (right === undefined) continue;
        report({
          span: wordWithin(process.titleSpan, word) ?? process.titleSpan,
          message: text(
            `"${word}" di judul lain ditulis "${right.word}".`,
            `"${word}" is written "${right.word}" in another title.`,
          ),
          help: text(`Tulis "${right.word}".`, `Write "${right.word}".`),
          related: [{ span: right.span, message: text(`"${right.word}" di sini`, `"${right.word}" here`) }],
        });
      }
    }
  },
};

interface Abbreviation {
  readonly word: string;
  readonly span: Span;
}

/** Abbreviations in capitals by their folded form, with their first place, in titles of mixed case. */
function abbreviations(map: ProcessMap): ReadonlyMap<string, Abbreviation> {
  const result = new Map<string, Abbreviation>();
  const titles = [...map.processes.map((p) => ({ value: p.title, span: p.titleSpan })), ...cfmTitles(map)];
  for (const { value, span } of titles) {
    if (value === value.toUpperCase()) continue;
    for (const [word] of value.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,8}(?![\p{L}\p{N}])/gu)) {
      const folded = word.toLowerCase();
      if (!result.has(folded)) result.set(folded, { word, span: wordWithin(span, word) ?? span });
    }
  }
  return result;
}

function cfmTitles(map: ProcessMap): readonly TextLiteral[] {
  return map.cfms.flatMap((cfm) => (cfm.title === null ? [] : [cfm.title]));
}
