import { text, type Rule } from "./rule.ts";
import { spanWithin } from "./within.ts";

export const formatNomorPeraturan: Rule = {
  name: "format-nomor-peraturan",
  severity: "hint",
  summary: text("Nomor peraturan ditulis dengan nol di depan.", "A regulation's number has a leading zero."),
  explanation: text(
    '"Nomor 06 Tahun 2016" dan "Nomor 6 Tahun 2024" dalam satu daftar: nomor ditulis tanpa nol.',
    '"Nomor 06 Tahun 2016" beside "Nomor 6 Tahun 2024": numbers are written without a zero.',
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
  mengingat { "Peraturan Daerah Kota Bekasi Nomor 06 Tahun 2016 tentang Urusan;" }
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
  mengingat { "Peraturan Daerah Kota Bekasi Nomor 6 Tahun 2016 tentang Urusan;" }
}
`,
  check({ map, report }) {
    for (const item of map.decree?.inViewOf ?? []) {
      const match = /Nomor 0([0-9]+) Tahun/.exec(item.value);
      if (match === null) continue;
      const number = match[1] ?? "";
      const span = spanWithin(item.span, new RegExp(`(?<=Nomor )0${number}(?= Tahun)`));
      report({
        span: span ?? item.span,
        message: text(
          `"Nomor 0${match[1] ?? ""}" berawalan nol.`,
          `"Nomor 0${match[1] ?? ""}" has a leading zero.`,
        ),
        help: text(`Tulis: Nomor ${number}`, `Write: Nomor ${number}`),
        ...(span === null
          ? {}
          : { fix: { title: text("Hapus nol", "Delete the zero"), edits: [{ span, newText: number }] } }),
      });
    }
  },
};
