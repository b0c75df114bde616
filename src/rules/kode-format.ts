import { nearest } from "../diagnostics/nearest.ts";
import { printCode, readCode, type CodeReading } from "../model/code.ts";
import { text, type Rule } from "./rule.ts";

export const kodeFormat: Rule = {
  name: "kode-format",
  severity: "error",
  summary: text(
    "Angka kode yang tidak sah: nol, nol di depan, huruf, atau lebih dari tiga digit.",
    "An invalid number in a code: zero, a leading zero, a letter or over three digits.",
  ),
  explanation: text(
    'Dalam keputusan nyata tercetak 01.017.01.02, 020.05.01, dan "Level O". Kode seperti itu tidak dapat dicari dan tidak dapat diurutkan.',
    'A real decree prints 01.017.01.02, 020.05.01 and "Level O". Such codes can neither be found nor sorted.',
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan"
}
level 1 {
  P.1.O "Penerimaan berkas" pengampu bidang
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
  P.1 "Pelayanan"
}
level 1 {
  P.1.1 "Penerimaan berkas" pengampu bidang
}
`,
  check({ map, facts, report }) {
    const schemes = [
      map.schemes.matrix,
      map.schemes.map,
      ...map.prefixes.map((prefix) => ({ ...map.schemes.map, prefix })),
    ];
    const codes = [
      ...map.declarations.map((d) => ({ code: d.code, meant: d.meant })),
      ...map.cfms.map((c) => ({ code: c.code, meant: map.byPath.get(c.process ?? "")?.path ?? null })),
    ];
    for (const { code, meant } of codes) {
      const prefix = nearest(code.prefix, map.prefixes) ?? code.prefix;
      const reading = readCode({ ...code, prefix }, schemes);
      if (reading.ok) continue;
      const why = REASONS[reading.reason];
      const width = prefix === map.schemes.map.prefix ? map.schemes.map.width : 1;
      report({
        span: code.span,
        message: text(
          `Kode "${code.text}" tidak sah: ${why.id(reading.segment, width)}.`,
          `Code "${code.text}" is invalid: ${why.en(reading.segment, width)}.`,
        ),
        help:
          meant === null
            ? text(
                `Tulis seperti ${printCode([1, 2], map.schemes.matrix)} atau ${printCode([1, 2], map.schemes.map)}.`,
                `Write it like ${printCode([1, 2], map.schemes.matrix)} or ${printCode([1, 2], map.schemes.map)}.`,
              )
            : text(
                `Menurut tempatnya, maksudnya ${facts.codeLike(meant, code)}.`,
                `From where it stands, ${facts.codeLike(meant, code)} is meant.`,
              ),
      });
    }
  },
};

type Reason = Exclude<CodeReading, { ok: true }>["reason"];

const REASONS: Readonly<
  Record<
    Reason,
    { id: (segment: string, width: number) => string; en: (segment: string, width: number) => string }
  >
> = {
  huruf: { id: (s) => `"${s}" bukan angka`, en: (s) => `"${s}" is not a number` },
  nol: { id: () => "angka 0 tidak dipakai", en: () => "the number 0 is not used" },
  "nol-depan": {
    id: (s, width) => (width > 1 ? `"${s}" seharusnya ${width} digit` : `"${s}" berawalan nol`),
    en: (s, width) => (width > 1 ? `"${s}" should have ${width} digits` : `"${s}" has a leading zero`),
  },
  panjang: { id: (s) => `"${s}" lebih dari tiga digit`, en: (s) => `"${s}" has over three digits` },
  kosong: { id: () => "tidak ada angkanya", en: () => "it has no numbers" },
  tanda: { id: () => "angka dipisahkan dengan titik", en: () => "numbers are separated by full stops" },
};
