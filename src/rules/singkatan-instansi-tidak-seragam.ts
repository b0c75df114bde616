import { spanWithin } from "./within.ts";
import { text, type Rule } from "./rule.ts";

export const singkatanInstansiTidakSeragam: Rule = {
  name: "singkatan-instansi-tidak-seragam",
  severity: "hint",
  summary: text(
    "Singkatan instansi ditulis dengan huruf besar kecil yang berbeda.",
    "The agency's abbreviation written with different capitals.",
  ),
  explanation: text(
    '"DISKOPUKM.Set" di kepala keputusan, "Diskopukm.Set" di lampirannya: dua bentuk untuk satu nama membuat pencarian gagal dan menimbulkan tanya mana yang resmi.',
    '"DISKOPUKM.Set" in the decree\'s head, "Diskopukm.Set" in its lampiran: two forms of one name defeat searching and make readers ask which is official.',
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
  nomor "000.8/Kep.12-CONTOH.Set/VIII/2029"
  paraf hierarki { "Sekretaris Contoh" }
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
  nomor "000.8/Kep.12-CONTOH.Set/VIII/2029"
  paraf hierarki { "Sekretaris CONTOH" }
}
`,
  check({ map, report }) {
    const decree = map.decree;
    if (decree === null) return;
    const official = new Map<string, string>();
    const abbreviations = [
      map.schemes.map.prefix,
      map.id.value,
      ...map.units.map((u) => u.abbreviation ?? ""),
    ];
    for (const word of abbreviations)
      if (word.length >= SHORTEST && word === word.toUpperCase() && /^\p{L}+$/u.test(word))
        official.set(word.toLowerCase(), word);
    const places = [
      decree.number,
      decree.attachment.nomor ?? null,
      ...decree.noting,
      ...decree.initials.hierarki,
      ...decree.initials.koordinasi,
      ...decree.copies,
    ];
    for (const place of places) {
      if (place === null) continue;
      for (const [word] of place.value.matchAll(/\p{L}+/gu)) {
        const right = official.get(word.toLowerCase());
        if (right === undefined || word === right) continue;
        // A decree's number is as it was registered: nobody but its author may change it.
        const isNumber = place === decree.number || place === decree.attachment.nomor;
        const span = spanWithin(place.span, new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u"));
        report({
          span: span ?? place.span,
          message: text(
            `Singkatan "${word}" di tempat lain ditulis "${right}".`,
            `The abbreviation "${word}" is "${right}" elsewhere.`,
          ),
          help: text(`Tulis ${right}.`, `Write ${right}.`),
          ...(span === null || isNumber
            ? {}
            : {
                fix: {
                  title: text(`Ganti menjadi ${right}`, `Replace by ${right}`),
                  edits: [{ span, newText: right }],
                },
              }),
        });
      }
    }
  },
};

/** Shorter abbreviations may be words. */
const SHORTEST = 5;
