import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { placesOf } from "../wording/within.ts";
import { foldTitle } from "../../model/words.ts";

const messages = defineMessages({
  message: {
    id: 'Teks ini menyebut "{match}", bukan {institution}.',
    en: 'This text names "{match}", not {institution}.',
  },
  help: {
    id: "Sisa salinan dari keputusan lain? Ganti nama instansinya.",
    en: "Left over from a copied decree? Replace the agency's name.",
  },
});

/**
 * A kind of agency and the words of its name. "Nota Dinas" and the like are things of the service, a "Badan Usaha" is no
 * agency, and a number is no name.
 */
const AGENCY =
  /\b(?:(?<!\b(?:Nota|Naskah|Surat|Perjalanan|Kendaraan|Rumah|Pakaian) )Dinas|Badan(?! (?:Usaha|Hukum|Layanan Umum)\b)|Inspektorat|Sekretariat)(?: (?:dan|(?!Nomor\b|Tahun\b|Tanggal\b)[A-Z][A-Za-z]{2,}),?){1,8}/g;

/** Without the "dan" or the comma that leads on to another name. */
function withoutEnd(name: string): string {
  return name.replace(/(?<! dan|,)(?: dan|,)+$/, "");
}

export const instansiLain: Rule = {
  name: "instansi-lain",
  severity: "warning",
  *check({ map }) {
    const own = foldTitle(map.institution?.value ?? "");
    if (map.decree === null || own === "") return;
    // A unit or partner of the map is named on purpose.
    const known = map.units.map((unit) => foldTitle(unit.name));
    for (const item of [...map.decree.considering, ...map.decree.clauses.map((c) => c.text)]) {
      for (const match of item.value.matchAll(AGENCY)) {
        const named = foldTitle(withoutEnd(match[0].replace(/ (?:Kota|Kabupaten|Provinsi|Tahun) .*/, "")));
        if (own.includes(named) || named.startsWith(own)) continue;
        if (known.some((name) => name.startsWith(named))) continue;
        yield {
          span: placesOf(item.span, withoutEnd(match[0]))[0] ?? item.span,
          message: messages.message({
            match: withoutEnd(match[0]),
            institution: map.institution?.value ?? "",
          }),
          help: messages.help(),
        };
      }
    }
  },
};
