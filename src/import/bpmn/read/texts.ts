import type { XmlElement } from "../../xml.ts";
import type { BpmnText } from "./document.ts";
import { annotationText, documentationOf, idOf, nameOf, titleOf } from "./elements.ts";
import { isWithoutText, ownStep } from "./own.ts";

/** What only machines read, with all that it holds, and the pictures' own part. */
const MACHINES: ReadonlySet<string> = new Set([
  ...["extensionElements", "extension", "BPMNDiagram", "import", "relationship", "monitoring", "auditing"],
  ...["itemDefinition", "interface", "error", "signal", "message", "escalation", "resource", "resourceRole"],
  ...["performer", "humanPerformer", "potentialOwner", "rendering", "property", "correlationKey"],
  ...["correlationProperty", "correlationSubscription", "endPoint", "ioBinding", "inputSet", "outputSet"],
  ...["partnerEntity", "partnerRole", "multiInstanceLoopCharacteristics", "category", "choreography"],
  "dataStore",
]);

/** Their names are those of execution; what people see is the reference or the shape. */
const NAMELESS = /^(?:definitions|dataObject|dataInput|dataOutput|laneSet|childLaneSet)$|[eE]ventDefinition$/;

/** The wholes: a program gives them ids for names. */
const TITLED = /^(?:process|collaboration|globalConversation|participant)$/;

/** Everything in a file that a person wrote to be read by people: names, notes, documentation; in the order of the file. */
export function textsOf(root: XmlElement): readonly BpmnText[] {
  const texts: BpmnText[] = [];
  const add = (element: XmlElement): void => {
    const { name: tag } = element;
    const [id, isTitle] = [idOf(element), TITLED.test(tag)];
    const name = NAMELESS.test(tag) ? "" : isTitle ? titleOf(element) : nameOf(element);
    // A name that our own file has only because programs ask for one.
    const isAsked = isWithoutText(ownStep(element), name, tag === "callActivity");
    if (name !== "" && !isAsked) texts.push({ id, tag, isTitle, lines: [name] });
    const note = tag === "textAnnotation" ? annotationText(element) : "";
    if (note !== "") texts.push({ id, tag, isTitle: false, lines: [note] });
    const lines = documentationOf(element);
    if (lines.length > 0) texts.push({ id, tag: `${tag}, documentation`, isTitle: false, lines });
    for (const child of element.children) if (!MACHINES.has(child.name)) add(child);
  };
  add(root);
  return texts;
}
