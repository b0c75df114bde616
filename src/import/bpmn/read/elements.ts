import { descendants, type XmlElement } from "../../xml.ts";
import { childrenNamed, localId, type DiagramInfo } from "./diagram.ts";
import type { BpmnAnnotation, BpmnFlow, BpmnGroup, BpmnNode, BpmnProcess, Repetition } from "./document.ts";
import { cleanLines, cleanName, isMadeUp, titleName } from "./names.ts";
import { isTwin, ownStep, ownText, ownTie } from "./own.ts";

export function idOf(element: XmlElement): string {
  return localId(element.attributes.get("id") ?? "");
}

/** What people have called it; "" also where a program made a name up. */
export function nameOf(element: XmlElement): string {
  const name = givenName(element);
  return ownText(element, name) ?? (isMadeUp(name, element.name) ? "" : name);
}

/** A name that a program made up, and nobody meant; null for all others. */
export function madeUpName(element: XmlElement): string | null {
  const name = givenName(element);
  return isMadeUp(name, element.name) && ownText(element, name) === null ? name : null;
}

function givenName(element: XmlElement): string {
  return cleanName(element.attributes.get("name") ?? "");
}

/** The name of a process, a pool or a collaboration. */
export function titleOf(element: XmlElement): string {
  return (
    ownText(element, givenName(element)) ?? titleName(element.attributes.get("name") ?? "", idOf(element))
  );
}

/** What elements of a file refer to: names of data and of messages by their ids. */
export interface ReferredNames {
  readonly referred: ReadonlyMap<string, string>;
}

/** The names that references may stand for. */
export function referredNames(root: XmlElement): ReadonlyMap<string, string> {
  const owners = ["dataObject", "dataStore", "message"].flatMap((tag) => descendants(root, tag));
  return new Map(
    owners.map((owner) => [idOf(owner), titleName(owner.attributes.get("name") ?? "", idOf(owner))]),
  );
}

/** The element's own name, else that of what it refers to by an attribute. */
function nameOrReferred(element: XmlElement, attribute: string, { referred }: ReferredNames): string {
  return nameOf(element) || (referred.get(localId(element.attributes.get(attribute) ?? "")) ?? "");
}

/** `inside`: what a sub-process holds. */
export function nodeOf(
  element: XmlElement,
  inside: BpmnProcess | null,
  info: DiagramInfo & ReferredNames,
): BpmnNode {
  const definitions = element.children.filter(({ name }) => isDefinition(name));
  const id = idOf(element);
  const reference = element.attributes.has("dataStoreRef") ? "dataStoreRef" : "dataObjectRef";
  const alias = element.attributes.get(reference) ?? "";
  return {
    id,
    tag: element.name,
    name: withState(nameOrReferred(element, reference, info), stateOf(element)),
    trigger: definitions.length > 1 ? "multiple" : triggerOf(definitions[0]),
    isInterrupting: !["cancelActivity", "isInterrupting"].some(
      (name) => element.attributes.get(name) === "false",
    ),
    repetition: repetitionOf(element),
    aliases: alias === "" ? [] : [localId(alias)],
    link: linkOf(definitions[0]),
    documentation: documentationOf(element),
    own: ownStep(element),
    attachedTo: localId(element.attributes.get("attachedToRef") ?? ""),
    calledElement: localId(element.attributes.get("calledElement") ?? ""),
    inside,
    isEventSubProcess: element.attributes.get("triggeredByEvent") === "true",
    shape: info.shapes.get(id) ?? null,
  };
}

function isDefinition(name: string): boolean {
  return name.endsWith("EventDefinition") || name === "eventDefinitionRef";
}

function triggerOf(definition: XmlElement | undefined): string {
  return definition?.name.replace(/EventDefinition$/, "") ?? "";
}

/** What both halves of a link are called; "" where a program has written an id of its own there, another for each. */
function linkOf(definition: XmlElement | undefined): string {
  return definition === undefined ? "" : titleName(definition.attributes.get("name") ?? "", idOf(definition));
}

function repetitionOf(element: XmlElement): Repetition | null {
  if (childrenNamed(element, "standardLoopCharacteristics").length > 0) return "loop";
  const [several] = childrenNamed(element, "multiInstanceLoopCharacteristics");
  if (several === undefined) return null;
  return several.attributes.get("isSequential") === "true" ? "sequential" : "parallel";
}

/** The lines of an element's documentation. */
export function documentationOf(element: XmlElement): readonly string[] {
  return childrenNamed(element, "documentation").flatMap(({ text }) => cleanLines(text));
}

/** Some programs (Cardanit) write the state into the name themselves. */
function withState(name: string, state: string): string {
  const isSaid = name.toLowerCase().endsWith(state.toLowerCase());
  return isSaid ? name : `${name} ${state}`.trim();
}

/** A data object's state is part of what it is called. */
function stateOf(element: XmlElement): string {
  const state = childrenNamed(element, "dataState")[0]?.attributes.get("name") ?? "";
  return state === "" ? "" : `[${cleanName(state)}]`;
}

/** Ties between a task and its data: an input's source is the data, an output's target is. */
export function dataFlows(node: XmlElement, info: DiagramInfo): readonly BpmnFlow[] {
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

export function flowOf(element: XmlElement, info: DiagramInfo): BpmnFlow {
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

/** A message flow without a name shows that of its message. */
export function messageOf(element: XmlElement, info: DiagramInfo & ReferredNames): BpmnFlow {
  return { ...flowOf(element, info), name: nameOrReferred(element, "messageRef", info) };
}

export interface Artifacts {
  readonly annotations: readonly BpmnAnnotation[];
  readonly associations: readonly BpmnFlow[];
  readonly groups: readonly BpmnGroup[];
}

/** What a note says. */
export function annotationText(annotation: XmlElement): string {
  const { text = annotation.attributes.get("text") ?? "" } = childrenNamed(annotation, "text")[0] ?? {};
  const shown = cleanName(text);
  return ownText(annotation, shown) ?? shown;
}

/** `categories`: the texts of groups, by the ids of their values. */
export function artifactsOf(
  element: XmlElement,
  categories: ReadonlyMap<string, string>,
  info: DiagramInfo,
): Artifacts {
  return {
    annotations: childrenNamed(element, "textAnnotation").map((annotation) => ({
      id: idOf(annotation),
      text: annotationText(annotation),
      isTwin: isTwin(annotation),
    })),
    associations: childrenNamed(element, "association").map((flow) => flowOf(flow, info)),
    groups: childrenNamed(element, "group").map((group) => ({
      id: idOf(group),
      name: nameOf(group) || (categories.get(localId(group.attributes.get("categoryValueRef") ?? "")) ?? ""),
      shape: info.shapes.get(idOf(group)) ?? null,
    })),
  };
}
