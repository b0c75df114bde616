import { stepTexts } from "../../../syntax/facts.ts";
import type { Orientation, StepDetail } from "../../../syntax/ast.ts";
import { splitCode } from "../../../syntax/code.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { XmlElement } from "../../xml.ts";
import { cleanName } from "./names.ts";

/** What `ppb export bpmn` has written beside what BPMN can say; each is null in files of other programs. */
export interface OwnStep {
  /** The step's name in the sources. */
  readonly name: string;
  /** The element's name is the one that events and calls without a text get. */
  readonly isUnnamed: boolean;
  /** Ids of all lanes that share it. */
  readonly lanes: readonly string[];
  /** Where a call leads to. */
  readonly code: WrittenCode | null;
}

export interface OwnLane {
  readonly isExternal: boolean;
}

export interface OwnTie {
  readonly label: string;
  /** An order of work, which BPMN does not let lead to data. */
  readonly isFlow: boolean;
}

const NAMESPACE = "urn:ppb:bpmn:1";

function ownElements(element: XmlElement, name: string): readonly XmlElement[] {
  const holders = element.children.filter((child) => child.name === "extensionElements");
  const own = holders.flatMap(({ children }) => children);
  return own.filter((child) => child.namespace === NAMESPACE && child.name === name);
}

function ownElement(element: XmlElement, name: string): XmlElement | null {
  return ownElements(element, name)[0] ?? null;
}

export function ownStep(element: XmlElement): OwnStep | null {
  const own = ownElement(element, "langkah");
  if (own === null) return null;
  const code = own.attributes.get("kode") ?? "";
  return {
    name: own.attributes.get("nama") ?? "",
    isUnnamed: own.attributes.get("teks") === "tidak",
    lanes: (own.attributes.get("lajur") ?? "").split(" ").filter((id) => id !== ""),
    code: code === "" ? null : splitCode(code),
  };
}

export function ownLane(element: XmlElement): OwnLane | null {
  const own = ownElement(element, "lajur");
  return own === null ? null : { isExternal: own.attributes.get("luar") === "true" };
}

export function ownTie(element: XmlElement): OwnTie | null {
  const own = ownElement(element, "kaitan");
  if (own === null) return null;
  return {
    label: cleanName(own.attributes.get("teks") ?? ""),
    isFlow: own.attributes.get("alur") === "true",
  };
}

/** Whether a note is a further box of a step that lanes share. */
export function isTwin(annotation: XmlElement): boolean {
  return ownElement(annotation, "kembaran") !== null;
}

/** What a process says of its CFM; null in files of other programs. */
export interface OwnCfm {
  readonly orientation: Orientation | null;
  /** The steps by their names in the sources. */
  readonly phases: readonly { readonly title: string; readonly steps: readonly string[] }[];
}

export function ownCfm(process: XmlElement): OwnCfm | null {
  const own = ownElement(process, "cfm");
  if (own === null) return null;
  const orientation = own.attributes.get("halaman");
  return {
    orientation: ORIENTATIONS.find((one) => one === orientation) ?? null,
    phases: ownElements(process, "tahap").map(({ attributes }) => ({
      title: cleanName(attributes.get("nama") ?? ""),
      steps: (attributes.get("langkah") ?? "").split(" ").filter((name) => name !== ""),
    })),
  };
}

const ORIENTATIONS: readonly Orientation[] = ["landscape", "portrait", "auto"];

/** Names that events without a text have in our files. */
const DEFAULT_NAMES: ReadonlySet<string> = new Set(["Mulai", "Selesai"]);

/** Whether a step has no text of its own, although its element may have a name that programs ask for. */
export function isWithoutText(own: OwnStep | null, name: string, isCall: boolean): boolean {
  return own !== null && own.isUnnamed && (name === "" || isCall || DEFAULT_NAMES.has(name));
}

const FACT = new RegExp(`^(${stepTexts.join("|")}): *([^ ].*)$`, "i");

/**
 * What a step's documentation says: a line "Waktu: 3 hari" is that fact, all other text is its `keterangan`, with the
 * remarks.
 */
export function factsOf(
  documentation: readonly string[],
  remarks: readonly string[],
): readonly Written<StepDetail>[] {
  const facts = new Map<(typeof stepTexts)[number], string>();
  const rest: string[] = [];
  for (const line of documentation) {
    const [, word = "", text = ""] = FACT.exec(line) ?? [];
    const fact = stepTexts.find((known) => known === word.toLowerCase());
    if (fact === undefined || facts.has(fact)) rest.push(line);
    else facts.set(fact, text);
  }
  const other = [facts.get("keterangan") ?? "", rest.join(" "), ...remarks].filter((text) => text !== "");
  if (other.length > 0) facts.set("keterangan", other.join("; "));
  return stepTexts.flatMap((kind) => {
    const text = facts.get(kind);
    return text === undefined ? [] : [{ kind, text }];
  });
}
