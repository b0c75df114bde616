import type { Span } from "../source/source.ts";
import { text, type Rule } from "./rule.ts";
import { wordsOf } from "../model/words.ts";

export const namaUnitTidakKonsisten: Rule = {
  name: "nama-unit-tidak-konsisten",
  severity: "peringatan",
  summary: text("Satu unit ditulis dengan dua nama.", "One unit written under two names."),
  explanation: text(
    '"Bidang Informal" di matriks, "Kabid Usaha Informal" di paraf: nama resmi ada di peraturan susunan organisasi.',
    '"Bidang Informal" in the matrix, "Kabid Usaha Informal" among the initials: the official name stands in the regulation on the organisation.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit informal "Bidang Informal"
unit usaha "Bidang Usaha Informal"
level 0 {
  P.1 "Pelayanan" pengampu informal
  P.2 "Pengawasan" pengampu usaha
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
unit usaha "Bidang Usaha Informal"
level 0 {
  P.1 "Pelayanan" pengampu usaha
}
`,
  check({ map, report }) {
    const places = [
      ...map.units.map((u) => ({ name: u.name, span: u.span })),
      ...(map.decree === null
        ? []
        : [...map.decree.initials.hierarki, ...map.decree.initials.koordinasi].map((i) => ({
            name: i.value,
            span: i.span,
          }))),
    ];
    const seen: { readonly words: readonly string[]; readonly name: string; readonly span: Span }[] = [];
    for (const place of places) {
      const words = unitWords(place.name);
      const twin = seen.find((other) => sameButOneWord(words, other.words));
      if (twin !== undefined) {
        report({
          span: place.span,
          message: text(
            `"${place.name}" dan "${twin.name}" tampaknya satu unit.`,
            `"${place.name}" and "${twin.name}" seem to be one unit.`,
          ),
          help: text(
            "Pakai nama resmi menurut susunan organisasi.",
            "Use the official name of the organisation's regulation.",
          ),
          related: [{ span: twin.span, message: text(twin.name, twin.name) }],
        });
      }
      seen.push({ words, name: place.name, span: place.span });
    }
  },
};

/** Offices of one unit compare by the unit's own words: "Plt. Kabid Usaha Informal" → usaha, informal. */
function unitWords(name: string): readonly string[] {
  return wordsOf(name)
    .map((word) => (word === "kabid" || word === "kepala" ? "bidang" : word))
    .filter((word) => word !== "plt" && word !== "plh");
}

/** One name is the other with a single word left out. */
function sameButOneWord(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) !== 1 || Math.min(a.length, b.length) < 2) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.some((_, skip) => long.filter((_word, i) => i !== skip).every((word, i) => word === short[i]));
}
