import { defineMessages } from "../../../diagnostics/message.ts";
import type { Message } from "../../../diagnostics/diagnostic.ts";
import { isDay } from "../../../syntax/tree/dates.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  letters: {
    id: 'NIP "{nip}" memuat "{sign}", yang bukan angka.',
    en: 'The NIP "{nip}" has "{sign}" in it, which is no digit.',
  },
  length: {
    id: 'NIP "{nip}" terdiri dari {count} angka, bukan 18.',
    en: 'The NIP "{nip}" has {count} digits, not 18.',
  },
  born: {
    id: 'NIP "{nip}" diawali {date}, yang bukan tanggal.',
    en: 'The NIP "{nip}" begins with {date}, which is no date.',
  },
  help: {
    id: "Periksa kembali: tanggal lahir (8 angka), pengangkatan (6), jenis kelamin (1), dan nomor urut (3), misalnya 19700131 199503 2 001.",
    en: "Check it: date of birth (8 digits), appointment (6), sex (1) and a running number (3), for example 19700131 199503 2 001.",
  },
});

/** The digits of a NIP (Nomor Induk Pegawai, Peraturan Kepala BKN 22/2007). */
const LENGTH = 18;
const BIRTH = /^(\d{4})(\d{2})(\d{2})/;

export const nipTidakSah: Rule = {
  name: "nip-tidak-sah",
  severity: "hint",
  *check({ map }) {
    const signatories = [
      map.decree?.signatory,
      ...map.cfms.flatMap(({ sops }) => sops.map((sop) => sop.approver)),
    ];
    for (const nip of signatories.map((one) => one?.nip)) {
      if (nip === undefined) continue;
      const message = faultOf(nip.value);
      if (message !== null) yield { span: nip.span, message, help: messages.help() };
    }
  },
};

/** What is wrong with a number; null for none, and for a blank that is filled in by hand. */
function faultOf(written: string): Message | null {
  const nip = written.replace(/^\s*NIP\b[.:\s]*/i, "").trim();
  const digits = nip.replace(/[\s.-]/g, "");
  // A blank, or the number of a soldier or police officer.
  if (!/\d/.test(digits) || /^NRP\b/i.test(nip)) return null;
  const sign = /\D/u.exec(digits)?.[0];
  if (sign !== undefined) return messages.letters({ nip, sign });
  if (digits.length !== LENGTH) return messages.length({ nip, count: digits.length });
  const [date = "", year, month, day] = BIRTH.exec(digits) ?? [];
  const isBorn = isDay({ year: Number(year), month: Number(month), day: Number(day) });
  return isBorn ? null : messages.born({ nip, date });
}
