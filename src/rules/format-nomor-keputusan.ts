import { text, type Rule } from "./rule.ts";

export const formatNomorKeputusan: Rule = {
  name: "format-nomor-keputusan",
  severity: "hint",
  summary: text(
    "Nomor keputusan dengan spasi, karakter asing, atau bagian yang berulang.",
    "A decree number with spaces, stray characters or a repeated part.",
  ),
  explanation: text(
    'Tercetak: "Kep.212¢ -DISKOPUKM.Set /VIII/2025" dan "/DISKOPUKM.Set.Set". Nomor dicari persis seperti tertulis; spasi dan bagian ganda membuatnya tidak ditemukan di JDIH.',
    'In print: "Kep.212¢ -DISKOPUKM.Set /VIII/2025" and "/DISKOPUKM.Set.Set". Numbers are looked up exactly as written; spaces and repeated parts hide them.',
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
  nomor "000.8/Kep. 12 -DINAS.Set /VIII/2029"
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
  nomor "000.8/Kep.12-DINAS.Set/VIII/2029"
}
`,
  check({ map, report }) {
    const { number = null, attachment = {}, noting = [] } = map.decree ?? {};
    const own = [number, attachment.nomor ?? null].flatMap((place) =>
      place === null ? [] : [{ span: place.span, written: place.value }],
    );
    const cited = noting.flatMap(({ span, value }) => {
      const written = /\bNomor *: *([^ ]{4,80}(?: ?\/[^ ]{1,40})?)/.exec(value)?.[1];
      return written === undefined ? [] : [{ span, written }];
    });
    for (const { span, written } of [...own, ...cited]) {
      const tidy = tidyNumber(written);
      if (tidy === written) continue;
      report({
        span,
        message: text(
          `Penulisan nomor "${written}" tidak rapi.`,
          `The number "${written}" is not well written.`,
        ),
        help: text(`Mungkin maksudnya: ${tidy}`, `Perhaps: ${tidy}`),
      });
    }
  },
};

/** Without spaces, without characters that no number has, without a part said twice (`.Set.Set`). */
function tidyNumber(written: string): string {
  return written
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}./_-]+/gu, "")
    .replace(/(\.\p{L}{2,20})\1(?![\p{L}])/gu, "$1");
}
