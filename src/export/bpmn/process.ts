import type { StepKind } from "../../syntax/ast.ts";
import type { Marker } from "../../views/drawing.ts";
import { processId } from "./ids.ts";
import type { BpmnLine, BpmnStep, Contents } from "./contents.ts";
import { exactly } from "./exact.ts";
import { extension } from "./extension.ts";
import type { SaidOfStep } from "./source.ts";
import { xmlNode, type XmlNode } from "./xml.ts";

/** The element of each kind of step, and of those with a sign. */
const TAGS: Readonly<Record<StepKind, string>> = {
  activity: "task",
  subprocess: "callActivity",
  decision: "exclusiveGateway",
  parallel: "parallelGateway",
  start: "startEvent",
  end: "endEvent",
  wait: "intermediateCatchEvent",
  milestone: "intermediateThrowEvent",
  document: "dataObjectReference",
  archive: "dataStoreReference",
};
const SIGNED: Readonly<Partial<Record<StepKind, Readonly<Partial<Record<Marker, string>>>>>> = {
  activity: { manual: "userTask", system: "serviceTask", message: "sendTask" },
  decision: { several: "inclusiveGateway", events: "eventBasedGateway" },
  parallel: { several: "inclusiveGateway" },
};

/** What an event waits for or sends. */
const DEFINITIONS: Readonly<Partial<Record<Marker, string>>> = {
  message: "messageEventDefinition",
  time: "timerEventDefinition",
  condition: "conditionalEventDefinition",
};
const EVENTS: ReadonlySet<StepKind> = new Set<StepKind>(["start", "end", "wait"]);

function tagOf({ kind, step }: BpmnStep): string {
  return (step.marker === null ? undefined : SIGNED[kind]?.[step.marker]) ?? TAGS[kind];
}

/** A wait that says nothing else is one for a time. */
const WAITS_FOR: Readonly<Partial<Record<StepKind, Marker>>> = { wait: "time" };

function definitionOf({ id, kind, step, name }: BpmnStep): readonly XmlNode[] {
  if (!EVENTS.has(kind)) return [];
  const marker = step.marker ?? WAITS_FOR[kind] ?? null;
  const definition = marker === null ? undefined : DEFINITIONS[marker];
  if (definition === undefined) return [];
  const condition = { "xsi:type": "bpmn:tFormalExpression" };
  return [
    xmlNode(
      `bpmn:${definition}`,
      { id: `${id}_tanda` },
      marker === "condition" ? [xmlNode("bpmn:condition", condition, name)] : [],
    ),
  ];
}

/** The elements of one step, in the order of the standard's schema. */
export function flowNodes(entry: BpmnStep): readonly XmlNode[] {
  const { id, step, kind, name, said } = entry;
  const named = { id, name: name === "" ? undefined : name };
  const head = [
    ...(said.texts.length === 0 ? [] : [xmlNode("bpmn:documentation", {}, documentationOf(said))]),
    extension(
      "langkah",
      {
        nama: step.id,
        teks: step.text === "" ? "tidak" : undefined,
        tulisan: exactly(step.text),
        lajur: entry.sharedBy.length === 0 ? undefined : entry.sharedBy.join(" "),
        kode: step.leads?.code,
        jenis: naturesOf(entry),
      },
      exactTexts(said),
    ),
  ];
  if (kind === "document") {
    const object = `${id}_objek`;
    return [
      xmlNode("bpmn:dataObject", { id: object }),
      xmlNode("bpmn:dataObjectReference", { ...named, dataObjectRef: object }, head),
    ];
  }
  if (kind === "archive") return [xmlNode("bpmn:dataStoreReference", named, head)];
  const called = step.leads === null ? undefined : processId(step.leads.code);
  return [
    xmlNode(`bpmn:${tagOf(entry)}`, { ...named, calledElement: called }, [
      ...head,
      ...entry.incoming.map((flow) => xmlNode("bpmn:incoming", {}, flow)),
      ...entry.outgoing.map((flow) => xmlNode("bpmn:outgoing", {}, flow)),
      ...entry.inputs.map(({ id: input }) => xmlNode("bpmn:property", { id: `${input}_tempat` })),
      ...entry.inputs.map((line) => dataNode(line)),
      ...entry.outputs.map((line) => dataNode(line)),
      ...definitionOf(entry),
    ]),
  ];
}

/** A line for each text, "Waktu: 3 hari": the keyword and its text, as an import reads them back. */
function documentationOf({ texts }: SaidOfStep): string {
  return texts.map(({ word, text }) => `${word[0]!.toUpperCase()}${word.slice(1)}: ${text}`).join("\n");
}

/** The texts by themselves, where they could not be told apart in the documentation. */
function exactTexts({ texts }: SaidOfStep): readonly XmlNode[] {
  const isPlain = texts.every(({ text }) => text !== "" && exactly(text) === undefined);
  return isPlain ? [] : texts.map(({ word, text }) => xmlNode("ppb:isi", { kata: word, teks: text }));
}

/** What is said behind `jenis`, where the element does not say it. */
function naturesOf({ kind, step, said: { natures } }: BpmnStep): string | undefined {
  const isShown =
    natures.length === 0 || (natures.length === 1 && step.marker !== null && step.marker !== WAITS_FOR[kind]);
  return isShown ? undefined : natures.join(" ");
}

/** An input needs a place in the step that it goes to. */
function dataNode(line: BpmnLine): XmlNode {
  const { id, source, target } = line;
  return line.form === "data-input"
    ? xmlNode("bpmn:dataInputAssociation", { id }, [
        ...tieExtension(line),
        xmlNode("bpmn:sourceRef", {}, source),
        xmlNode("bpmn:targetRef", {}, `${id}_tempat`),
      ])
    : xmlNode("bpmn:dataOutputAssociation", { id }, [
        ...tieExtension(line),
        xmlNode("bpmn:targetRef", {}, target),
      ]);
}

export function sequenceNodes({ lines }: Contents): readonly XmlNode[] {
  return lines
    .filter(({ form }) => form === "sequence")
    .map(({ id, label, source, target }) =>
      xmlNode(
        "bpmn:sequenceFlow",
        { id, name: label === "" ? undefined : label, sourceRef: source, targetRef: target },
        exactLabel(label),
      ),
    );
}

export function messageNodes({ lines }: Contents): readonly XmlNode[] {
  return lines
    .filter(({ form }) => form === "message")
    .map(({ id, label, source, target }) =>
      xmlNode(
        "bpmn:messageFlow",
        { id, name: label === "" ? undefined : label, sourceRef: source, targetRef: target },
        exactLabel(label),
      ),
    );
}

function exactLabel(label: string): readonly XmlNode[] {
  const tulisan = exactly(label);
  return tulisan === undefined ? [] : [extension("alur", { tulisan })];
}

export function tieNodes({ lines }: Contents): readonly XmlNode[] {
  return lines
    .filter(({ form }) => form === "association")
    .map((line) =>
      xmlNode(
        "bpmn:association",
        {
          id: line.id,
          associationDirection: line.kind === "message" ? "One" : "None",
          sourceRef: line.source,
          targetRef: line.target,
        },
        tieExtension(line),
      ),
    );
}

/** Ties have no names in BPMN, and none is an order of work. */
function tieExtension({ label, kind }: BpmnLine): readonly XmlNode[] {
  if (label === "" && kind !== "sequence") return [];
  return [
    ...(label === "" ? [] : [xmlNode("bpmn:documentation", {}, label)]),
    extension("kaitan", {
      teks: label === "" ? undefined : label,
      alur: kind === "sequence" ? "true" : undefined,
    }),
  ];
}
