import type { ChoiceValue } from "../../syntax/words.ts";
import type { StepKind } from "../../syntax/ast.ts";
import type { BpmnNode } from "./document.ts";

type Nature = ChoiceValue<"nature">;

/** How a BPMN element is written. `isExact` is false where the language says less than the element. */
export interface StepForm {
  readonly kind: StepKind;
  readonly nature?: Nature;
  readonly isExact: boolean;
}

const exact = (kind: StepKind, nature?: Nature): StepForm => ({
  kind,
  isExact: true,
  ...(nature === undefined ? {} : { nature }),
});
const near = (kind: StepKind, nature?: Nature): StepForm => ({
  ...exact(kind, nature),
  isExact: false,
});

const FORMS: Readonly<Record<string, StepForm>> = {
  task: exact("activity"),
  userTask: exact("activity", "manual"),
  manualTask: exact("activity", "manual"),
  serviceTask: exact("activity", "system"),
  scriptTask: near("activity", "system"),
  businessRuleTask: near("activity", "system"),
  sendTask: near("activity"),
  receiveTask: near("activity"),
  choreographyTask: near("activity"),
  subChoreography: near("activity"),
  callChoreography: near("activity"),
  callActivity: exact("subprocess"),
  subProcess: exact("subprocess"),
  transaction: near("subprocess"),
  adHocSubProcess: near("subprocess"),
  startEvent: exact("start"),
  endEvent: exact("end"),
  intermediateCatchEvent: exact("wait"),
  intermediateThrowEvent: near("activity"),
  implicitThrowEvent: near("activity"),
  exclusiveGateway: exact("decision"),
  parallelGateway: exact("parallel"),
  inclusiveGateway: near("decision"),
  complexGateway: near("decision"),
  eventBasedGateway: near("decision"),
  dataObject: exact("document"),
  dataObjectReference: exact("document"),
  dataStoreReference: exact("archive"),
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
