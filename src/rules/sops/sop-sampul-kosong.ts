import { defineMessages } from "../../diagnostics/message.ts";
import { cfmsByProcess } from "../../model/lookup.ts";
import type { Process, ProcessMap, Sop } from "../../model/model.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "Sampul SOP {code} belum memuat {missing}.",
    en: "The cover of SOP {code} lacks {missing}.",
  },
  help: {
    id: "Tulis di antara kurungnya, misalnya: {example}",
    en: "Write it between its braces, for example: {example}",
  },
  undeclared: {
    id: "{count} dari {all} CFM belum menyebut SOP-nya: sampulnya tercetak bertitik-titik.",
    en: "{count} of {all} CFMs declare no SOP: the covers are printed with dots to fill in.",
  },
  declare: {
    id: 'Tulis di blok cfm: sop {code} "Judul SOP" { nomor "…" tanggal 2027-01-04 … }',
    en: 'Write in the cfm block: sop {code} "Title" { nomor "…" tanggal 2027-01-04 … }',
  },
});

/** A part of the cover: its keyword, what may be written, and whether a map says it. */
interface Part {
  readonly word: string;
  readonly example: string;
  readonly isSaid: (sop: Sop, process: Process, map: ProcessMap) => boolean;
}

const isText = (text: { readonly value: string } | null | undefined): boolean =>
  text !== null && text !== undefined && text.value.trim() !== "";

/** The parts that the form of PermenPANRB 35/2012 has and that every SOP fills; of revisions the first has none. */
const PARTS: readonly Part[] = [
  { word: "nomor", example: '"065/01/SOP/2027"', isSaid: ({ documentNumber }) => isText(documentNumber) },
  { word: "tanggal", example: "2027-01-04", isSaid: ({ made }) => isText(made) },
  { word: "berlaku", example: "2027-02-01", isSaid: ({ effective }) => isText(effective) },
  {
    word: "dasar",
    example: '"Undang-Undang Nomor …"',
    isSaid: ({ legalBasis }, process) => legalBasis.some(isText) || process.legalBasis.some(isText),
  },
  { word: "kualifikasi", example: '"…"', isSaid: ({ qualifications }) => qualifications.some(isText) },
  { word: "peralatan", example: '"Komputer"', isSaid: ({ equipment }) => equipment.some(isText) },
  { word: "peringatan", example: '"…"', isSaid: ({ warnings }) => warnings.some(isText) },
  { word: "pencatatan", example: '"…"', isSaid: ({ records }) => records.some(isText) },
  {
    word: "penandatangan",
    example: '{ jabatan "…" nama "…" }',
    isSaid: ({ approver }, _, { decree }) =>
      Object.values(approver).some(isText) || Object.values(decree?.signatory ?? {}).some(isText),
  },
];

/** How many parts the advice shows. */
const SHOWN = 2;

/** One finding an SOP, and one for all CFMs without any: a map that asks for SOPs for the first time has none. */
export const sopSampulKosong: Rule = {
  name: "sop-sampul-kosong",
  severity: "hint",
  *check({ map }) {
    if (!map.settings.outputs.includes("sop")) return;
    const own = [...cfmsByProcess(map)].flatMap(([key, cfms]) => {
      const process = map.byPath.get(key);
      return process === undefined ? [] : cfms.map((cfm) => ({ cfm, process }));
    });
    for (const { cfm, process } of own) {
      for (const sop of cfm.sops) {
        const missing = PARTS.filter(({ isSaid }) => !isSaid(sop, process, map));
        if (missing.length === 0) continue;
        yield {
          span: sop.code.span,
          message: messages.message({
            code: sop.code.text,
            missing: missing.map(({ word }) => word).join(", "),
          }),
          help: messages.help({
            example: missing
              .slice(0, SHOWN)
              .map(({ word, example }) => `${word} ${example}`)
              .join(" "),
          }),
        };
      }
    }
    const without = own.filter(({ cfm }) => cfm.sops.length === 0);
    const [first] = without;
    if (first === undefined) return;
    yield {
      span: first.cfm.code.span,
      message: messages.undeclared({ count: without.length, all: own.length }),
      help: messages.declare({ code: `${first.cfm.code.text}.SOP.1` }),
    };
  },
};
