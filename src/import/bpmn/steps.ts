import type { StepKind } from "../../syntax/ast.ts";
import type { BpmnNode } from "./document.ts";

/** How a BPMN element is written. `isExact` is false where the language says less than the element. */
export interface StepForm {
  readonly kind: StepKind;
  readonly nature?: "manual" | "sistem";
  readonly isExact: boolean;
}

const exact = (kind: StepKind, nature?: "manual" | "sistem"): StepForm => ({
  kind,
  isExact: true,
  ...(nature === undefined ? {} : { nature }),
});
const near = (kind: StepKind, nature?: "manual" | "sistem"): StepForm => ({
  ...exact(kind, nature),
  isExact: false,
});

const FORMS: Readonly<Record<string, StepForm>> = {
  task: exact("kegiatan"),
  userTask: exact("kegiatan", "manual"),
  manualTask: exact("kegiatan", "manual"),
  serviceTask: exact("kegiatan", "sistem"),
  scriptTask: near("kegiatan", "sistem"),
  businessRuleTask: near("kegiatan", "sistem"),
  sendTask: near("kegiatan"),
  receiveTask: near("kegiatan"),
  choreographyTask: near("kegiatan"),
  subChoreography: near("kegiatan"),
  callChoreography: near("kegiatan"),
  callActivity: exact("subproses"),
  subProcess: exact("subproses"),
  transaction: near("subproses"),
  adHocSubProcess: near("subproses"),
  startEvent: exact("mulai"),
  endEvent: exact("selesai"),
  intermediateCatchEvent: exact("tunggu"),
  intermediateThrowEvent: near("kegiatan"),
  implicitThrowEvent: near("kegiatan"),
  exclusiveGateway: exact("cabang"),
  parallelGateway: exact("paralel"),
  inclusiveGateway: near("cabang"),
  complexGateway: near("cabang"),
  eventBasedGateway: near("cabang"),
  dataObject: exact("dokumen"),
  dataObjectReference: exact("dokumen"),
  dataStoreReference: exact("arsip"),
};

/** The step that an element becomes. */
export function formOf(node: BpmnNode): StepForm {
  return FORMS[node.tag]!;
}

/** Indonesian words for what an event waits for, as they stand in a text that the file does not give. */
const TRIGGERS: Readonly<Record<string, string>> = {
  message: "pesan",
  timer: "waktu",
  conditional: "syarat",
  signal: "sinyal",
  error: "kesalahan",
  escalation: "eskalasi",
  cancel: "pembatalan",
  compensate: "kompensasi",
  link: "sambungan",
  terminate: "penghentian",
};

/** The word for a trigger; the plain word for one that has none. */
export function triggerWord(trigger: string): string {
  return TRIGGERS[trigger] ?? "peristiwa";
}

/** Whether the sign of an event can be said: a plain event, or a wait for a time, which `tunggu` draws. */
export function saysTrigger(node: BpmnNode): boolean {
  return node.trigger === "" || (node.tag === "intermediateCatchEvent" && node.trigger === "timer");
}

export function isData(node: BpmnNode): boolean {
  return node.tag === "dataObject" || node.tag === "dataObjectReference" || node.tag === "dataStoreReference";
}
