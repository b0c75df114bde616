import { nearest } from "../../diagnostics/nearest.ts";
import { codeSchemes, printCode, readCode, type CodeReading } from "../../model/code.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Kode "{code}" tidak sah: {width}.', en: 'Code "{code}" is invalid: {width2}.' },
  writeLike: { id: "Tulis seperti {matrix} atau {map}.", en: "Write it like {matrix} or {map}." },
  standsFor: { id: "Menurut tempatnya, maksudnya {code}.", en: "From where it stands, {code} is meant." },
});

export const kodeFormat: Rule = {
  name: "kode-format",
  severity: "error",
  *check({ map, facts }) {
    const schemes = codeSchemes(map);
    const meantBy = new Map(map.declarations.map((d) => [d.code.text, d.meant]));
    const codes = [
      ...map.declarations.map((d) => ({ code: d.code, meant: d.meant })),
      ...map.cfms.map(({ code }) => ({ code, meant: meantBy.get(code.text) ?? null })),
    ];
    for (const { code, meant } of codes) {
      const prefix = nearest(code.prefix, map.prefixes) ?? code.prefix;
      const reading = readCode({ ...code, prefix }, schemes);
      if (reading.ok) continue;
      const why = REASONS[reading.reason];
      const width = prefix === map.schemes.map.prefix ? map.schemes.map.width : 1;
      yield {
        span: code.span,
        message: messages.message({
          code: code.text,
          width: why.id(reading.segment, width),
          width2: why.en(reading.segment, width),
        }),
        help:
          meant === null
            ? messages.writeLike({
                matrix: printCode([1, 2], map.schemes.matrix),
                map: printCode([1, 2], map.schemes.map),
              })
            : messages.standsFor({ code: facts.codeLike(meant, code) }),
      };
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
