import { text, type Rule } from "./rule.ts";
import { titledPlaces } from "./similar.ts";
import { wordsOf } from "../model/words.ts";

export const ejaanTidakBaku: Rule = {
  name: "ejaan-tidak-baku",
  severity: "saran",
  summary: text(
    "Ejaan yang tidak baku menurut KBBI.",
    "A spelling that the standard dictionary (KBBI) does not have.",
  ),
  explanation: text(
    "Salah eja yang sering tercetak: sikronisasi, kadarluarsa, stategis, pengelolahan, jendral.",
    "Misspellings that are often printed: sikronisasi, kadarluarsa, stategis, pengelolahan, jendral.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Kelompok Masyarakat Stategis" pengampu bidang
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
  P.1 "Kelompok Masyarakat Strategis" pengampu bidang
}
`,
  check({ map, report }) {
    for (const place of titledPlaces(map)) {
      for (const word of wordsOf(place.text)) {
        const standard = STANDARD_SPELLINGS.get(word);
        if (standard === undefined) continue;
        report({
          span: place.span,
          message: text(`"${word}" tidak baku.`, `"${word}" is not standard spelling.`),
          help: text(`Tulis "${standard}".`, `Write "${standard}".`),
        });
      }
    }
  },
};

const STANDARD_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["sikronisasi", "sinkronisasi"],
  ["singkronisasi", "sinkronisasi"],
  ["kadarluarsa", "kedaluwarsa"],
  ["kadaluarsa", "kedaluwarsa"],
  ["kadaluwarsa", "kedaluwarsa"],
  ["stategis", "strategis"],
  ["pengelolahan", "pengolahan"],
  ["evalusi", "evaluasi"],
  ["pelau", "pelaku"],
  ["jendral", "jenderal"],
  ["ijin", "izin"],
  ["perijinan", "perizinan"],
  ["aktifitas", "aktivitas"],
  ["efektifitas", "efektivitas"],
  ["produktifitas", "produktivitas"],
  ["analisa", "analisis"],
  ["managemen", "manajemen"],
  ["sosialiasi", "sosialisasi"],
  ["koordinir", "koordinasi"],
  ["legalisir", "legalisasi"],
  ["kwalitas", "kualitas"],
  ["sistim", "sistem"],
  ["propinsi", "provinsi"],
  ["apotik", "apotek"],
  ["hirarki", "hierarki"],
  ["resiko", "risiko"],
  ["standarisasi", "standardisasi"],
]);
