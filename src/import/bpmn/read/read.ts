import { decodeXml, type DecodedText } from "../../decode.ts";
import { ImportRefusal } from "../../refusal.ts";
import { parseXml, type XmlElement } from "../../xml.ts";
import { refusalOf } from "../refusals.ts";
import { childrenNamed, localId, readDiagrams, type DiagramInfo } from "./diagram.ts";
import type {
  BpmnCollaboration,
  BpmnDocument,
  BpmnElement,
  BpmnLane,
  BpmnNode,
  BpmnProcess,
} from "./document.ts";
import {
  annotationText,
  artifactsOf,
  type Artifacts,
  dataFlows,
  flowOf,
  idOf,
  madeUpName,
  messageOf,
  nameOf,
  nodeOf,
  referredNames,
  type ReferredNames,
  titleOf,
} from "./elements.ts";
import { linesAtHome } from "./homes.ts";
import { cleanName } from "./names.ts";
import { NAMESPACE, ownCfm, ownLane } from "./own.ts";
import { respelt } from "./spelling.ts";
import { isContent, isNode, isSubProcess } from "./tags.ts";
import { textsOf } from "./texts.ts";
import { defineMessages } from "../../../diagnostics/message.ts";

const messages = defineMessages({
  tooMany: {
    id: "Model ini berisi lebih dari {most} langkah, garis, lajur, dan catatan. Ekspor bagian-bagiannya ke beberapa berkas, lalu impor bersama.",
    en: "This model has more than {most} steps, lines, lanes and notes. Export its parts to several files and import them together.",
  },
  unknownEncoding: {
    id: "Pengodean berkas ini tidak dikenal. Ekspor ulang sebagai UTF-8.",
    en: "The encoding of this file is not known. Export it again as UTF-8.",
  },
});

export interface BpmnReading {
  readonly document: BpmnDocument;
  readonly repair: DecodedText["repair"];
  /** What was spelt with other capitals, as the file has it. */
  readonly misspelt: readonly string[];
}

/**
 * Reads a BPMN 2.0 file (OMG BPMN 2.0.2, XML and DI). Names of elements count, not their prefixes; ids of any
 * spelling are taken as they are. Throws an ImportRefusal for what is no BPMN 2.0 or not well-formed.
 */
export function readBpmn(bytes: Uint8Array): BpmnReading {
  const decoded = decodeXml(bytes);
  if (decoded === null) throw new ImportRefusal(messages.unknownEncoding());
  const { root, wrong } = respelt(parseXml(decoded.text));
  const refusal = refusalOf(root);
  if (refusal !== null) throw new ImportRefusal(refusal);
  return { document: documentOf(root), repair: decoded.repair, misspelt: wrong };
}

/** Whether a file has elements of ours, as far as can be seen without reading it. */
export function isOurs(bytes: Uint8Array): boolean {
  return decodeXml(bytes)?.text.includes(NAMESPACE) === true;
}

/** What references in a file lead to. */
interface FileInfo extends DiagramInfo, ReferredNames {
  /** Texts of groups by the ids of their values. */
  readonly categories: ReadonlyMap<string, string>;
  /** Tasks that calls may name, by their ids: such a call is a task. */
  readonly globalTasks: ReadonlyMap<string, XmlElement>;
}

function documentOf(root: XmlElement): BpmnDocument {
  const elements = contentOf(root);
  const values = childrenNamed(root, "category").flatMap((one) => childrenNamed(one, "categoryValue"));
  const info: FileInfo = {
    ...readDiagrams(root),
    referred: referredNames(root),
    globalTasks: new Map(
      root.children
        .filter(({ name }) => /^global(?!Conversation).*Task$/.test(name))
        .map((task) => [idOf(task), task]),
    ),
    categories: new Map(values.map((one) => [idOf(one), cleanName(one.attributes.get("value") ?? "")])),
  };
  const around = root.children.filter(({ name }) => COLLABORATIONS.has(name));
  const artifacts = around.map((element) => artifactsOf(element, info.categories, info));
  const { processes, associations } = linesAtHome(
    childrenNamed(root, "process").map((element) => processOf(element, info)),
    artifacts.flatMap((one) => one.associations),
  );
  const staying = new Set(associations);
  const byId = new Map<string, BpmnProcess>();
  for (const process of processes) if (!byId.has(process.id)) byId.set(process.id, process);
  return {
    name: titleOf(root),
    collaborations: around.map((element, i): BpmnCollaboration => ({
      ...collaborationOf(element, byId, info),
      ...artifacts[i]!,
      associations: artifacts[i]!.associations.filter((line) => staying.has(line)),
    })),
    processes,
    hasChoreography: childrenNamed(root, "choreography").length > 0,
    diagrams: info.diagrams,
    elements,
    texts: textsOf(root),
  };
}

const COLLABORATIONS: ReadonlySet<string> = new Set(["collaboration", "globalConversation"]);

/** Steps, lines, pools, lanes and notes. The largest models that people draw have some thousand of them. */
const MAX_CONTENT = 20_000;

function contentOf(root: XmlElement): readonly BpmnElement[] {
  const content: BpmnElement[] = [];
  let count = 0;
  const walk = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (child.name === "extensionElements" || child.name === "BPMNDiagram") continue;
      const id = idOf(child);
      if (isContent(child.name)) count += 1;
      if (count > MAX_CONTENT) throw new ImportRefusal(messages.tooMany({ most: MAX_CONTENT }));
      if (isContent(child.name) && id !== "") {
        const madeUp = madeUpName(child);
        const note = child.name === "textAnnotation" ? annotationText(child) : "";
        const name = madeUp ?? (nameOf(child) || note);
        content.push({ id, tag: child.name, name, isMadeUp: madeUp !== null });
      }
      walk(child);
    }
  };
  walk(root);
  return content;
}

function collaborationOf(
  element: XmlElement,
  processes: ReadonlyMap<string, BpmnProcess>,
  info: FileInfo,
): Omit<BpmnCollaboration, keyof Artifacts> {
  const id = idOf(element);
  return {
    id,
    name: titleOf(element) || (info.names.get(id) ?? ""),
    pools: childrenNamed(element, "participant").map((pool) => ({
      id: idOf(pool),
      name: titleOf(pool),
      process: processes.get(localId(pool.attributes.get("processRef") ?? "")) ?? null,
      own: ownLane(pool),
      shape: info.shapes.get(idOf(pool)) ?? null,
      isMain: extensionFlag(pool, "isMainParticipant"),
    })),
    messages: childrenNamed(element, "messageFlow").map((flow) => messageOf(flow, info)),
  };
}

/** `BizagiProperty name="isMainParticipant"` with the value "true" or, from later versions, none; or an attribute of that name. */
function extensionFlag(element: XmlElement, flag: string): boolean {
  if (element.attributes.get(flag) === "true") return true;
  const isFlag = (part: XmlElement): boolean =>
    (part.attributes.get("name") === flag && (part.attributes.get("value") || "true") === "true") ||
    part.children.some(isFlag);
  return childrenNamed(element, "extensionElements").some(isFlag);
}

function processOf(element: XmlElement, info: FileInfo): BpmnProcess {
  const id = idOf(element);
  const nodes = nodesOf(element, info);
  return {
    id,
    own: ownCfm(element),
    name: titleOf(element) || (info.names.get(id) ?? ""),
    lanes: childrenNamed(element, "laneSet").flatMap((set) => lanesOf(set, info)),
    nodes: nodes.map((node) => asTask(nodeOf(node, insideOf(node, info), info), info)),
    flows: childrenNamed(element, "sequenceFlow").map((flow) => flowOf(flow, info)),
    data: nodes.flatMap((node) => dataFlows(node, info)),
    ...artifactsOf(element, info.categories, info),
  };
}

/** A call of a global task as that task; other nodes as they are. */
function asTask(node: BpmnNode, { globalTasks }: FileInfo): BpmnNode {
  const task = node.tag === "callActivity" ? globalTasks.get(node.calledElement) : undefined;
  if (task === undefined) return node;
  const kind = task.name.slice("global".length);
  const tag = kind.charAt(0).toLowerCase() + kind.slice(1);
  return { ...node, tag, name: node.name || nameOf(task), calledElement: "" };
}

function insideOf(node: XmlElement, info: FileInfo): BpmnProcess | null {
  return isSubProcess(node.name) && node.children.some(({ name }) => isNode(name))
    ? processOf(node, info)
    : null;
}

/**
 * The steps of a process, and its data where they are drawn: references to data objects, objects without one (Bizagi), and
 * what goes into the process and comes out of it.
 */
function nodesOf(element: XmlElement, info: FileInfo): readonly XmlElement[] {
  const referenced = new Set(
    childrenNamed(element, "dataObjectReference").map((one) =>
      localId(one.attributes.get("dataObjectRef") ?? ""),
    ),
  );
  const isDrawn = (node: XmlElement): boolean => info.shapes.has(idOf(node));
  const steps = element.children.filter(
    (child) =>
      isNode(child.name) && (child.name !== "dataObject" || (!referenced.has(idOf(child)) && isDrawn(child))),
  );
  const data = childrenNamed(element, "ioSpecification").flatMap(({ children }) =>
    children.filter((one) => ["dataInput", "dataOutput"].includes(one.name) && isDrawn(one)),
  );
  return [...steps, ...data];
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
