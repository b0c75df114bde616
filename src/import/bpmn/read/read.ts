import { decodeXml, type DecodedText } from "../../decode.ts";
import { ImportRefusal } from "../../refusal.ts";
import { parseXml, type XmlElement } from "../../xml.ts";
import { childrenNamed, localId, readDiagrams, type DiagramInfo } from "./diagram.ts";
import type {
  BpmnAnnotation,
  BpmnCollaboration,
  BpmnDocument,
  BpmnFlow,
  BpmnLane,
  BpmnNode,
  BpmnProcess,
} from "./document.ts";
import { cleanName } from "./names.ts";
import { isOwnProcess, isTwin, ownLane, ownStep, ownTie } from "./own.ts";

/** Elements of a process that are steps or data of its flow. */
const NODE_TAGS: ReadonlySet<string> = new Set([
  ...[
    "task",
    "userTask",
    "manualTask",
    "serviceTask",
    "scriptTask",
    "businessRuleTask",
    "sendTask",
    "receiveTask",
  ],
  ...["callActivity", "subProcess", "transaction", "adHocSubProcess"],
  ...[
    "startEvent",
    "endEvent",
    "intermediateCatchEvent",
    "intermediateThrowEvent",
    "boundaryEvent",
    "implicitThrowEvent",
  ],
  ...["exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway"],
  ...["dataObjectReference", "dataObject", "dataStoreReference"],
  ...["choreographyTask", "subChoreography", "callChoreography"],
]);
const SUB_PROCESSES: ReadonlySet<string> = new Set(["subProcess", "transaction", "adHocSubProcess"]);
const PASSED_OVER: ReadonlySet<string> = new Set([
  "group",
  "standardLoopCharacteristics",
  "multiInstanceLoopCharacteristics",
]);

export interface BpmnReading {
  readonly document: BpmnDocument;
  readonly repair: DecodedText["repair"];
}

/**
 * Reads a BPMN 2.0 file (OMG BPMN 2.0.2, XML and DI). Names of elements count, not their prefixes; ids of any
 * spelling are taken as they are. Throws an ImportRefusal for what is no BPMN 2.0 or not well-formed.
 */
export function readBpmn(bytes: Uint8Array): BpmnReading {
  const decoded = decodeXml(bytes);
  if (decoded === null)
    throw new ImportRefusal({
      id: "Pengodean berkas ini tidak dikenal. Ekspor ulang sebagai UTF-8.",
      en: "The encoding of this file is not known. Export it again as UTF-8.",
    });
  const root = parseXml(decoded.text);
  if (root.name !== "definitions" || !/bpmn/i.test(root.namespace)) throw notBpmn(root);
  return { document: documentOf(root), repair: decoded.repair };
}

function notBpmn(root: XmlElement): ImportRefusal {
  return new ImportRefusal({
    id: `Berkas ini bukan BPMN 2.0: elemen pertamanya <${root.name}>, bukan <definitions>. Ekspor dari programnya sebagai BPMN 2.0.`,
    en: `This file is no BPMN 2.0: its first element is <${root.name}>, not <definitions>. Export it from its program as BPMN 2.0.`,
  });
}

function documentOf(root: XmlElement): BpmnDocument {
  const info = readDiagrams(root);
  const processes = childrenNamed(root, "process").map((element) => processOf(element, info));
  const byId = new Map<string, BpmnProcess>();
  for (const process of processes) if (!byId.has(process.id)) byId.set(process.id, process);
  const passedOver = new Map<string, number>();
  countPassedOver(root, passedOver);
  return {
    name: cleanName(root.attributes.get("name") ?? ""),
    collaborations: root.children
      .filter(({ name }) => name === "collaboration" || name === "choreography")
      .map((element) => collaborationOf(element, byId, info)),
    processes,
    diagrams: info.diagrams,
    passedOver,
  };
}

function countPassedOver(element: XmlElement, counts: Map<string, number>): void {
  for (const child of element.children) {
    if (PASSED_OVER.has(child.name)) counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    countPassedOver(child, counts);
  }
}

function collaborationOf(
  element: XmlElement,
  processes: ReadonlyMap<string, BpmnProcess>,
  info: DiagramInfo,
): BpmnCollaboration {
  const id = idOf(element);
  return {
    id,
    name: nameOf(element) || (info.names.get(id) ?? ""),
    pools: childrenNamed(element, "participant").map((pool) => ({
      id: idOf(pool),
      name: nameOf(pool),
      process: processes.get(localId(pool.attributes.get("processRef") ?? "")) ?? null,
      own: ownLane(pool),
      shape: info.shapes.get(idOf(pool)) ?? null,
      isMain: extensionFlag(pool, "isMainParticipant"),
    })),
    messages: childrenNamed(element, "messageFlow").map((flow) => flowOf(flow, info)),
    ...artifactsOf(element, info),
  };
}

/** `BizagiProperty name="isMainParticipant" value="true"`, or an attribute of that name. */
function extensionFlag(element: XmlElement, flag: string): boolean {
  if (element.attributes.get(flag) === "true") return true;
  const isFlag = (part: XmlElement): boolean =>
    (part.attributes.get("name") === flag && part.attributes.get("value") === "true") ||
    part.children.some(isFlag);
  return childrenNamed(element, "extensionElements").some(isFlag);
}

function processOf(element: XmlElement, info: DiagramInfo): BpmnProcess {
  const id = idOf(element);
  const referenced = new Set(
    childrenNamed(element, "dataObjectReference").map((r) =>
      localId(r.attributes.get("dataObjectRef") ?? ""),
    ),
  );
  const nodes = element.children.filter(
    (child) =>
      NODE_TAGS.has(child.name) &&
      (child.name !== "dataObject" || (!referenced.has(idOf(child)) && info.shapes.has(idOf(child)))),
  );
  return {
    id,
    isOwn: isOwnProcess(element),
    name: nameOf(element) || (info.names.get(id) ?? ""),
    lanes: childrenNamed(element, "laneSet").flatMap((set) => lanesOf(set, info)),
    nodes: nodes.map((node) => nodeOf(node, info)),
    flows: childrenNamed(element, "sequenceFlow").map((flow) => flowOf(flow, info)),
    data: nodes.flatMap((node) => dataFlows(node, info)),
    ...artifactsOf(element, info),
  };
}

function artifactsOf(
  element: XmlElement,
  info: DiagramInfo,
): { readonly annotations: readonly BpmnAnnotation[]; readonly associations: readonly BpmnFlow[] } {
  return {
    annotations: childrenNamed(element, "textAnnotation").map((annotation) => ({
      id: idOf(annotation),
      text: cleanName(childrenNamed(annotation, "text")[0]?.text ?? annotation.attributes.get("text") ?? ""),
      isTwin: isTwin(annotation),
    })),
    associations: childrenNamed(element, "association").map((flow) => flowOf(flow, info)),
  };
}

function lanesOf(set: XmlElement, info: DiagramInfo): readonly BpmnLane[] {
  return childrenNamed(set, "lane").map((lane) => ({
    id: idOf(lane),
    name: nameOf(lane),
    members: new Set(childrenNamed(lane, "flowNodeRef").map((reference) => localId(reference.text))),
    own: ownLane(lane),
    children: [...childrenNamed(lane, "childLaneSet"), ...childrenNamed(lane, "laneSet")].flatMap((child) =>
      lanesOf(child, info),
    ),
    shape: info.shapes.get(idOf(lane)) ?? null,
  }));
}

function nodeOf(element: XmlElement, info: DiagramInfo): BpmnNode {
  const definition = element.children.find((child) =>
    /EventDefinition$|^eventDefinitionRef$/.test(child.name),
  );
  const id = idOf(element);
  const holdsNodes = element.children.some((child) => NODE_TAGS.has(child.name));
  return {
    id,
    tag: element.name,
    name: [nameOf(element), stateOf(element)].filter((part) => part !== "").join(" "),
    trigger: definition === undefined ? "" : definition.name.replace(/EventDefinition$/, ""),
    link: cleanName(definition?.attributes.get("name") ?? ""),
    documentation: documentationOf(element),
    own: ownStep(element),
    attachedTo: localId(element.attributes.get("attachedToRef") ?? ""),
    calledElement: localId(element.attributes.get("calledElement") ?? ""),
    inside: SUB_PROCESSES.has(element.name) && holdsNodes ? processOf(element, info) : null,
    isEventSubProcess: element.attributes.get("triggeredByEvent") === "true",
    shape: info.shapes.get(id) ?? null,
  };
}

/** Lines as they are written; of HTML, which some programs write, all is one. */
function documentationOf(element: XmlElement): readonly string[] {
  return childrenNamed(element, "documentation")
    .flatMap(({ text }) => (text.includes("<") ? [text] : text.split(/\r\n?|\n/)))
    .map(cleanName)
    .filter((line) => line !== "");
}

/** A data object's state is part of what it is called. */
function stateOf(element: XmlElement): string {
  const state = childrenNamed(element, "dataState")[0]?.attributes.get("name") ?? "";
  return state === "" ? "" : `[${cleanName(state)}]`;
}

/** Ties between a task and its data: an input's source is the data, an output's target is. */
function dataFlows(node: XmlElement, info: DiagramInfo): readonly BpmnFlow[] {
  const ends = (association: XmlElement, name: string): readonly string[] =>
    childrenNamed(association, name).map((end) => localId(end.text));
  const id = idOf(node);
  return node.children.flatMap((association): readonly BpmnFlow[] => {
    const blank = { id: idOf(association), name: "", hasCondition: false, own: ownTie(association) };
    const waypoints = info.waypoints.get(idOf(association)) ?? [];
    if (association.name === "dataInputAssociation")
      return ends(association, "sourceRef").map((source) => ({ ...blank, waypoints, source, target: id }));
    if (association.name === "dataOutputAssociation")
      return ends(association, "targetRef").map((target) => ({ ...blank, waypoints, source: id, target }));
    return [];
  });
}

function flowOf(element: XmlElement, info: DiagramInfo): BpmnFlow {
  const id = idOf(element);
  return {
    id,
    name: nameOf(element),
    source: localId(element.attributes.get("sourceRef") ?? ""),
    target: localId(element.attributes.get("targetRef") ?? ""),
    own: ownTie(element),
    hasCondition: childrenNamed(element, "conditionExpression").some(({ text }) => text.trim() !== ""),
    waypoints: info.waypoints.get(id) ?? [],
  };
}

function idOf(element: XmlElement): string {
  return localId(element.attributes.get("id") ?? "");
}

function nameOf(element: XmlElement): string {
  return cleanName(element.attributes.get("name") ?? "");
}
