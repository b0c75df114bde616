import type { Message } from "../../diagnostics/diagnostic.ts";
import type { XmlElement } from "../xml.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  drawIo: {
    id: "Ini gambar draw.io: bentuk dan garis tanpa arti proses. draw.io tidak dapat mengekspor BPMN 2.0; buat modelnya di program BPMN (Bizagi Modeler, Camunda Modeler), atau tulis sebagai tabel SOP di Excel.",
    en: "This is a drawing of draw.io: shapes and lines without the meaning of a process. draw.io cannot export BPMN 2.0; model it in a BPMN program (Bizagi Modeler, Camunda Modeler), or write it as an SOP table in Excel.",
  },
  visio: {
    id: "Ini gambar Visio. Ekspor sebagai BPMN 2.0 dengan tambahan BPMN untuk Visio, atau tulis prosesnya sebagai tabel SOP di Excel.",
    en: "This is a drawing of Visio. Export it as BPMN 2.0 with a BPMN add-in for Visio, or write the process as an SOP table in Excel.",
  },
  yEd: {
    id: "Ini gambar yEd (GraphML): bentuk dan garis tanpa arti proses. Buat modelnya di program BPMN, atau tulis sebagai tabel SOP di Excel.",
    en: "This is a drawing of yEd (GraphML): shapes and lines without the meaning of a process. Model it in a BPMN program, or write it as an SOP table in Excel.",
  },
  xpdl: {
    id: "Ini XPDL, bukan BPMN 2.0. Di programnya pilih ekspor BPMN 2.0 (di Bizagi: Export > BPMN).",
    en: "This is XPDL, not BPMN 2.0. In its program choose to export BPMN 2.0 (in Bizagi: Export > BPMN).",
  },
  bpmn1: {
    id: "Ini BPMN 1, bentuk sebelum BPMN 2.0. Buka di programnya dan ekspor sebagai BPMN 2.0.",
    en: "This is BPMN 1, the form before BPMN 2.0. Open it in its program and export it as BPMN 2.0.",
  },
  modeller: {
    id: "Ini bentuk ekspor lain dari program pemodelan, bukan BPMN 2.0. Di programnya (ARIS, ADONIS, dan lainnya) pilih ekspor BPMN 2.0.",
    en: "This is another export form of a modelling program, not BPMN 2.0. In the program (ARIS, ADONIS and others) choose to export BPMN 2.0.",
  },
  engine: {
    id: "Ini berkas mesin alur kerja (BPEL, jPDL), bukan BPMN 2.0. Di programnya pilih ekspor BPMN 2.0.",
    en: "This is a file of a workflow engine (BPEL, jPDL), not BPMN 2.0. In its program choose to export BPMN 2.0.",
  },
  dmn: {
    id: "Ini model DMN atau CMMN (tabel keputusan, penanganan kasus), bukan BPMN 2.0. Impor berkas BPMN yang memakainya.",
    en: "This is a DMN or CMMN model (decision tables, cases), not BPMN 2.0. Import the BPMN file that uses it.",
  },
  picture: {
    id: "Ini gambar atau halaman web, bukan BPMN 2.0. Ekspor modelnya dari programnya sebagai BPMN 2.0.",
    en: "This is a picture or a web page, not BPMN 2.0. Export the model from its program as BPMN 2.0.",
  },
  noDefinitions: {
    id: "Berkas ini bukan BPMN 2.0: <definitions> berada di ruang nama lain. Ekspor dari programnya sebagai BPMN 2.0.",
    en: "This file is no BPMN 2.0: <definitions> is in another namespace. Export it from its program as BPMN 2.0.",
  },
  otherRoot: {
    id: "Berkas ini bukan BPMN 2.0: elemen pertamanya <{name}>, bukan <definitions>. Ekspor dari programnya sebagai BPMN 2.0.",
    en: "This file is no BPMN 2.0: its first element is <{name}>, not <definitions>. Export it from its program as BPMN 2.0.",
  },
});

/** A form of file that is no BPMN 2.0, how it is known, and what to do with it. */
interface Foreign {
  readonly isOf: (root: XmlElement) => boolean;
  readonly text: Message;
}

const named =
  (...names: readonly string[]) =>
  ({ name }: XmlElement): boolean =>
    names.includes(name);

const FOREIGN: readonly Foreign[] = [
  {
    isOf: named("mxfile", "mxGraphModel"),
    text: messages.drawIo(),
  },
  {
    isOf: named("VisioDocument"),
    text: messages.visio(),
  },
  {
    isOf: ({ name, namespace }) => name === "graphml" || /graphml/i.test(namespace),
    text: messages.yEd(),
  },
  {
    isOf: ({ name, namespace }) => name === "Package" || /xpdl/i.test(namespace),
    text: messages.xpdl(),
  },
  {
    isOf: ({ name, namespace }) =>
      ["BpmnDiagram", "BusinessProcessDiagram", "bpmnxml"].includes(name) ||
      /bpmn[/_-]?1|stp\.eclipse\.org\/bpmn|BPMN-?1\./i.test(namespace),
    text: messages.bpmn1(),
  },
  {
    isOf: named("AML", "ADOXML", "ADOXMLFILE", "epml", "XMI", "PNML", "pnml"),
    text: messages.modeller(),
  },
  {
    isOf: ({ namespace }) => /bpel|jpdl/i.test(namespace),
    text: messages.engine(),
  },
  {
    isOf: ({ namespace }) => /\/(?:DMN|CMMN)\//i.test(namespace),
    text: messages.dmn(),
  },
  {
    isOf: named("svg", "html"),
    text: messages.picture(),
  },
];

/** Why a document is not imported, by its root; null for BPMN 2.0. */
export function refusalOf(root: XmlElement): Message | null {
  const foreign = FOREIGN.find(({ isOf }) => isOf(root));
  if (foreign !== undefined) return foreign.text;
  if (root.name === "definitions" && /bpmn/i.test(root.namespace)) return null;
  return root.name === "definitions" ? messages.noDefinitions() : messages.otherRoot({ name: root.name });
}
