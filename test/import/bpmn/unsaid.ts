import { SaxesParser } from "saxes";
import { importFiles } from "../../../src/import/import.ts";
import { cleanName, isMadeUp, titleName } from "../../../src/import/bpmn/read/names.ts";
import { render } from "../../../src/diagnostics/message.ts";

/** A text of a BPMN file that a person wrote: what it stands in, and what it says. */
interface HumanText {
  readonly tag: string;
  readonly text: string;
}

/** What only programs read, and the pictures' own part. */
const MACHINES = new Set(
  [
    ["extensionElements", "extension", "BPMNDiagram", "import", "relationship", "category"],
    ["itemDefinition", "interface", "operation", "error", "signal", "message", "escalation", "resource"],
    ["resourceRole", "resourceParameter", "performer", "humanPerformer", "potentialOwner", "rendering"],
    ["property", "correlationKey", "correlationProperty", "correlationSubscription", "endPoint"],
    ["ioSpecification", "ioBinding", "dataStore", "inputSet", "outputSet", "partnerEntity", "partnerRole"],
    ["monitoring", "auditing", "multiInstanceLoopCharacteristics", "laneSet", "childLaneSet"],
    ["dataObject", "dataInput", "dataOutput", "choreography", "incoming", "outgoing"],
  ]
    .flat()
    .map((tag) => tag.toLowerCase()),
);

/**
 * All names, documentation and notes in a file, found without the importer's reader: whatever the element is called, and
 * whatever holds it.
 */
function humanTexts(xml: string): readonly HumanText[] {
  const parser = new SaxesParser({ xmlns: true });
  const texts: HumanText[] = [];
  const open: { readonly tag: string; readonly isSkipped: boolean; text: string }[] = [];
  parser.on("error", () => undefined);
  parser.on("opentag", ({ local: tag, attributes }) => {
    const around = open.at(-1);
    const isMachine = open.length > 0 && MACHINES.has(tag.toLowerCase());
    const isSkipped = around?.isSkipped === true || isMachine;
    open.push({ tag: tag.toLowerCase(), isSkipped, text: "" });
    if (isSkipped || open.length === 1 || /eventdefinition$/i.test(tag)) return;
    const values = new Map(Object.values(attributes).map(({ local, value }) => [local.toLowerCase(), value]));
    const name = values.get("name") ?? "";
    const isId =
      /^(?:process|participant|collaboration)$/i.test(tag) && titleName(name, values.get("id") ?? "") === "";
    if (!isId && !isMadeUp(cleanName(name), tag)) texts.push({ tag, text: name });
  });
  const add = (text: string): void => {
    if (open.length > 0) open.at(-1)!.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const { tag, isSkipped, text } = open.pop()!;
    if (!isSkipped && (tag === "documentation" || tag === "text")) texts.push({ tag, text });
  });
  parser.write(xml.slice(Math.max(0, xml.indexOf("<")))).close();
  return texts;
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** What a person wrote in a BPMN file and an import neither writes nor mentions, as `tag: text`; null for a refused file. */
export function unsaid(bytes: Uint8Array, xml: string): readonly string[] | null {
  const input = { path: "berkas.bpmn", bytes };
  const { files, reports } = importFiles([input], { code: null, map: null, sheet: null });
  if (reports[0]!.refusal !== null) return null;
  const written = files.map(({ text }) => text.replace(/\\n/g, " ")).join("\n");
  const told = reports[0]!.notes.map(({ message }) => render(message, "id")).join("\n");
  const all = folded(`${written}\n${told}`);
  return humanTexts(xml).flatMap(({ tag, text }) => {
    const meant = cleanName(text);
    return all.includes(folded(meant)) ? [] : [`${tag}: ${meant}`];
  });
}
