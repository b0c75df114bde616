import { nearest } from "../diagnostics/nearest.ts";
import { text, type Rule } from "./rule.ts";

export const abaikanSiaSia: Rule = {
  name: "abaikan-sia-sia",
  severity: "warning",
  summary: text(
    "Komentar ppb-abaikan yang tidak membungkam apa pun atau tanpa alasan.",
    "A silencing comment that silences nothing or gives no reason.",
  ),
  explanation: text(
    "Membungkam temuan harus terlihat dan beralasan: pemeriksa tahun depan perlu tahu mengapa. Komentar yang tertinggal setelah cacatnya diperbaiki akan membungkam cacat berikutnya.",
    "Silencing is visible and has a reason: next year's reader must know why. A comment left behind after the defect was mended would silence the next one.",
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
  // ppb-abaikan kode-lompat: P.2 dihapus
  P.2 "Pengawasan" pengampu bidang
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
  // ppb-abaikan kode-lompat: P.2 dihapus tahun 2029
  P.3 "Pengawasan" pengampu bidang
}
`,
  check({ silencing, report }) {
    for (const suppression of silencing.idle) {
      const name = suppression.rule.value;
      if (name === "") {
        report({
          span: suppression.span,
          message: text("ppb-abaikan tidak menyebut aturan.", "ppb-abaikan names no rule."),
          help: text("Tulis: // ppb-abaikan nama-aturan: alasan", "Write: // ppb-abaikan rule-name: reason"),
        });
        continue;
      }
      if (!silencing.ruleNames.has(name)) {
        const near = nearest(name, [...silencing.ruleNames]);
        report({
          span: suppression.rule.span,
          message: text(`Tidak ada aturan "${name}".`, `There is no rule "${name}".`),
          help:
            near === null
              ? text("Daftarnya: ppb explain", "All of them: ppb explain")
              : text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`),
        });
        continue;
      }
      const noReason = suppression.reason === "";
      report({
        span: suppression.span,
        message: noReason
          ? text(
              "Komentar ini tidak memberi alasan, maka tidak berlaku.",
              "This comment gives no reason and has no effect.",
            )
          : text(`Tidak ada temuan ${name} di baris ini.`, `There is no finding ${name} on this line.`),
        help: noReason
          ? text(`Tulis: // ppb-abaikan ${name}: alasannya`, `Write: // ppb-abaikan ${name}: the reason`)
          : text("Hapus komentar ini.", "Delete this comment."),
      });
    }
  },
};
