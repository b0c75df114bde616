import { text, type Rule } from "./rule.ts";
import { foldTitle } from "../model/words.ts";

export const nomorBeda: Rule = {
  name: "nomor-beda",
  severity: "warning",
  summary: text(
    "Nomor, tahun, atau judul keputusan ditulis berbeda di dua tempat.",
    "The decree's number, year or title differs between two places.",
  ),
  explanation: text(
    'Kepala keputusan menyebut "Kep.212", lampirannya "Kep. 2128": yang mana yang sah?',
    'The decree\'s head says "Kep.212", its lampiran "Kep. 2128": which one is valid?',
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
  nomor "000.8/Kep.212/2025"
  lampiran { nomor "000.8/Kep.2128/2025" }
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
  nomor "000.8/Kep.212/2025"
  lampiran { nomor "000.8/Kep.212/2025" }
}
`,
  check({ map, report }) {
    const decree = map.decree;
    if (decree === null) return;
    const pairs = [
      [decree.number, decree.attachment.nomor],
      [decree.subject, decree.attachment.tentang],
      [map.title, decree.attachment.judul],
    ] as const;
    for (const [main, again] of pairs) {
      if (main === null || again === undefined || foldTitle(main.value) === foldTitle(again.value)) continue;
      report({
        span: again.span,
        message: text(
          `"${again.value}" berbeda dari "${main.value}".`,
          `"${again.value}" differs from "${main.value}".`,
        ),
        help: text(
          "Tulis sekali saja: lampiran mengambilnya dari keputusan.",
          "Write it once: the lampiran takes it from the decree.",
        ),
        related: [{ span: main.span, message: text("yang pertama", "the first one") }],
      });
    }
    const years = map.years;
    if (years === null) return;
    const expected = years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`;
    for (const place of [map.title, decree.subject]) {
      const written = /\b[12][0-9]{3}\s*[-\u2013]\s*[12][0-9]{3}\b/
        .exec(place?.value ?? "")?.[0]
        .replace(/\s|\u2013/g, (c) => (c === "\u2013" ? "-" : ""));
      if (place === null || written === undefined || written === expected) continue;
      report({
        span: place.span,
        message: text(
          `Tahun ${written} berbeda dari ${expected} di blok peta.`,
          `The years ${written} differ from ${expected} of the map.`,
        ),
        help: text("Samakan tahunnya.", "Make the years agree."),
        related: [{ span: years.span, message: text(expected, expected) }],
      });
    }
  },
};
