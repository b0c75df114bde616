import type { Text } from "../../diagnostics/diagnostic.ts";
import type { OutputName } from "../../syntax/ast.ts";

/** What each output is, in the order of the language's words. Apart from the table, so that help needs no makers. */
export const outputDescriptions: Readonly<Record<OutputName, Text>> = {
  docx: {
    id: "lampiran, keputusan, dan matriks untuk Word (lampiran.docx, keputusan.docx, matriks.docx)",
    en: "lampiran, decree and matrix for Word (lampiran.docx, keputusan.docx, matriks.docx)",
  },
  json: {
    id: "seluruh isi peta sebagai data untuk program lain (peta.json)",
    en: "the whole map as data for other programs (peta.json)",
  },
  bpmn: {
    id: "setiap CFM sebagai BPMN 2.0 (bpmn/)",
    en: "each CFM as BPMN 2.0 (bpmn/)",
  },
  png: {
    id: "setiap gambar sebagai PNG (png/)",
    en: "each drawing as a PNG (png/)",
  },
  sop: {
    id: "SOP dari setiap CFM sebagai PDF, Word, dan Excel (sop/)",
    en: "the SOP of each CFM as PDF, Word and Excel (sop/)",
  },
  relasi: {
    id: "peta relasi dan matriks unit pemberi dan penerima setiap proses level 0 (relasi/)",
    en: "relation map and unit × unit matrix of each process of level 0 (relasi/)",
  },
};
