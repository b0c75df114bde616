import type { Span } from "../source/source.ts";
import { text, type Rule } from "./rule.ts";
import { wordsOf } from "../model/words.ts";

export const namaUnitTidakKonsisten: Rule = {
  name: "nama-unit-tidak-konsisten",
  severity: "warning",
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
    const whole = new Map<string, Place>();
    const shortened = new Map<string, Place>();
    for (const { name, span } of places) {
      const words = unitWords(name);
      const key = words.join(" ");
      const shorter =
        words.length < 3 ? [] : words.map((_, skip) => words.filter((_w, i) => i !== skip).join(" "));
      const twin =
        shortened.get(key) ?? shorter.map((k) => whole.get(k)).find((place) => place !== undefined);
      if (twin !== undefined) {
        report({
          span,
          message: text(
            `"${name}" dan "${twin.name}" tampaknya satu unit.`,
            `"${name}" and "${twin.name}" seem to be one unit.`,
          ),
          help: text(
            "Pakai nama resmi menurut susunan organisasi.",
            "Use the official name of the organisation's regulation.",
          ),
          related: [{ span: twin.span, message: text(twin.name, twin.name) }],
        });
        continue;
      }
      if (words.length >= 2 && !whole.has(key)) whole.set(key, { name, span });
      for (const k of shorter) if (!shortened.has(k)) shortened.set(k, { name, span });
    }
  },
};

interface Place {
  readonly name: string;
  readonly span: Span;
}

/** Offices of one unit compare by the unit's own words: "Plt. Kabid Usaha Informal" → usaha, informal. */
function unitWords(name: string): readonly string[] {
  return wordsOf(name.slice(0, 200))
    .map((word) => (word === "kabid" || word === "kepala" ? "bidang" : word))
    .filter((word) => word !== "plt" && word !== "plh");
}
