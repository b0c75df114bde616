import type { Message } from "../../../diagnostics/diagnostic.ts";
import type { ChoiceValue } from "../../../syntax/words.ts";
import type { StepKind } from "../../../syntax/ast.ts";
import type { BpmnNode } from "../read/document.ts";
import { defineMessages } from "../../../diagnostics/message.ts";

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
  sendTask: exact("activity", "message"),
  // The same as an event that waits for a message (BPMN 2.0.2, 10.3.3).
  receiveTask: exact("wait", "message"),
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
  intermediateThrowEvent: exact("milestone"),
  implicitThrowEvent: exact("milestone"),
  exclusiveGateway: exact("decision"),
  parallelGateway: exact("parallel"),
  inclusiveGateway: exact("decision", "several"),
  complexGateway: near("decision", "several"),
  eventBasedGateway: exact("decision"),
  dataObject: exact("document"),
  dataObjectReference: exact("document"),
  dataInput: exact("document"),
  dataOutput: exact("document"),
  dataStoreReference: exact("archive"),
};

/** What an event waits for, as the language has it. */
const AWAITED: ReadonlyMap<string, Nature> = new Map([
  ["message", "message"],
  ["timer", "time"],
  ["conditional", "condition"],
]);

/** The step that an element becomes. What sends something by the way is done, and what only marks a point is not. */
export function formOf(node: BpmnNode): StepForm {
  const form = FORMS[node.tag]!;
  const nature = AWAITED.get(node.trigger);
  switch (node.tag) {
    case "intermediateThrowEvent":
    case "implicitThrowEvent":
      if (node.trigger === "") return form;
      return node.trigger === "message" ? exact("activity", "message") : near("activity");
    case "endEvent":
      return nature === "message" ? exact(form.kind, nature) : form;
    case "startEvent":
      return nature === undefined ? form : exact(form.kind, nature);
    case "intermediateCatchEvent":
      // A wait that says nothing else is one for a time.
      return nature === undefined || nature === "time" ? form : exact(form.kind, nature);
    default:
      return form;
  }
}

/** What an event waits for, in words: the Indonesian ones stand in texts that the file does not give. */
const triggers = defineMessages({
  message: { id: "pesan", en: "message" },
  timer: { id: "waktu", en: "time" },
  conditional: { id: "syarat", en: "condition" },
  signal: { id: "sinyal", en: "signal" },
  error: { id: "kesalahan", en: "error" },
  escalation: { id: "eskalasi", en: "escalation" },
  cancel: { id: "pembatalan", en: "cancellation" },
  compensate: { id: "kompensasi", en: "compensation" },
  link: { id: "sambungan", en: "link" },
  terminate: { id: "penghentian", en: "termination" },
  multiple: { id: "beberapa peristiwa", en: "several events" },
  other: { id: "peristiwa", en: "event" },
});

/** The words for a trigger; plain ones for one that has none. */
export function triggerText(trigger: string): Message {
  return Object.hasOwn(triggers, trigger) ? triggers[trigger as keyof typeof triggers]() : triggers.other();
}

/** The Indonesian word for a trigger. */
export function triggerWord(trigger: string): string {
  return triggerText(trigger).id;
}

/** Whether the sign of an event can be said. */
export function saysTrigger(node: BpmnNode): boolean {
  const { kind, nature } = formOf(node);
  const said = nature ?? (kind === "wait" ? "time" : undefined);
  return node.trigger === "" || (said !== undefined && AWAITED.get(node.trigger) === said);
}

/** All elements of data are called so, and nothing else is. */
export function isData(node: BpmnNode): boolean {
  return node.tag.startsWith("data");
}
