import { text, type Rule } from "./rule.ts";
import { spanWithin } from "./within.ts";
import { foldTitle } from "../model/words.ts";

export const instansiLain: Rule = {
  name: "instansi-lain",
  severity: "warning",
  summary: text("Teks keputusan menyebut perangkat daerah lain.", "The decree's text names another agency."),
  explanation: text(
    'Menimbang huruf b sebuah keputusan Dinas Koperasi menyebut "Dinas Sosial Kota Bekasi": sisa salinan dari keputusan lain.',
    "A decree of the cooperatives agency names the social agency in its considerations: left over from a copied decree.",
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
  check({ map, report }) {
    const own = foldTitle(map.institution?.value ?? "");
    if (map.decree === null || own === "") return;
    // A unit or partner of the map is named on purpose.
    const known = map.units.map((unit) => foldTitle(unit.name));
    for (const item of [...map.decree.considering, ...map.decree.clauses.map((c) => c.text)]) {
      for (const match of item.value.matchAll(
        /\b(?:Dinas|Badan|Inspektorat|Sekretariat)(?: (?:dan|[A-Z][A-Za-z]{2,}),?){1,8}/g,
      )) {
        const named = foldTitle(
          match[0].replace(/ (?:Kota|Kabupaten|Provinsi|Tahun) .*$/, "").replace(/(?: dan|,)+$/, ""),
        );
        if (own.startsWith(named) || named.startsWith(own) || own.includes(named)) continue;
        if (known.some((name) => name.startsWith(named))) continue;
        report({
          span:
            spanWithin(item.span, new RegExp(match[0].trim().replace(/[^\p{L} ,]/gu, "."), "u")) ?? item.span,
          message: text(
            `Teks ini menyebut "${match[0].replace(/(?: dan|,)+$/, "")}", bukan ${map.institution?.value ?? ""}.`,
            `This text names "${match[0].replace(/(?: dan|,)+$/, "")}", not ${map.institution?.value ?? ""}.`,
          ),
          help: text(
            "Sisa salinan dari keputusan lain? Ganti nama instansinya.",
            "Left over from a copied decree? Replace the agency's name.",
          ),
        });
      }
    }
  },
};
