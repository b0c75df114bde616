import type { Nature } from "../../../model/natures.ts";
import { stepTexts } from "../../../syntax/facts.ts";
import type { Orientation, StepDetail } from "../../../syntax/ast.ts";
import { splitCode } from "../../../syntax/code.ts";
import { choices, choiceWords } from "../../../syntax/words.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { XmlElement } from "../../xml.ts";
import { cleanLines, cleanName } from "./names.ts";
import { ownProcess, type OwnProcess } from "./own-code.ts";
import { ownSop, type OwnSop } from "./own-sop.ts";

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
  /** What is said behind `jenis`, where the element alone does not say it. */
  readonly natures: readonly Nature[] | null;
  /** The texts that the documentation shows, where they could not be told apart in it. */
  readonly texts: readonly StepText[] | null;
}

type StepText = Extract<Written<StepDetail>, { readonly text: string }>;

export interface OwnLane {
  /** The party's name in the sources. */
  readonly name: string;
  readonly isExternal: boolean;
  /** Whether the lane itself names it. */
  readonly isNamedHere: boolean;
  /** The party over a closed pool. */
  readonly group: string | null;
}

export interface OwnTie {
  readonly label: string;
  /** An order of work, which BPMN does not let lead to data. */
  readonly isFlow: boolean;
}

/** Of our elements. */
export const NAMESPACE = "urn:ppb:bpmn:1";

function ownElements(element: XmlElement, name: string | null): readonly XmlElement[] {
  const holders = element.children.filter((child) => child.name === "extensionElements");
  const own = holders.flatMap(({ children }) => children);
  return own.filter((child) => child.namespace === NAMESPACE && (name === null || child.name === name));
}

function ownElement(element: XmlElement, name: string): XmlElement | null {
  return ownElements(element, name)[0] ?? null;
}

/** A text as we have written it, while the element still shows it: as `shown`, which is clean. Null where it says all. */
export function ownText(element: XmlElement, shown: string): string | null {
  for (const { attributes } of ownElements(element, null)) {
    const text = attributes.get("tulisan");
    if (text !== undefined && cleanName(text) === shown) return text;
  }
  return null;
}

export function ownStep(element: XmlElement): OwnStep | null {
  const own = ownElement(element, "langkah");
  if (own === null) return null;
  const code = own.attributes.get("kode") ?? "";
  const natures = own.attributes.get("jenis");
  const texts = ownElements(element, "isi").flatMap(({ attributes }): readonly StepText[] => {
    const kind = stepTexts.find((word) => word === attributes.get("kata"));
    return kind === undefined ? [] : [{ kind, text: attributes.get("teks") ?? "" }];
  });
  return {
    name: own.attributes.get("nama") ?? "",
    isUnnamed: own.attributes.get("teks") === "tidak",
    lanes: namesIn(own.attributes.get("lajur")),
    code: code === "" ? null : splitCode(code),
    natures:
      natures === undefined
        ? null
        : namesIn(natures).flatMap((written) => {
            const word = choiceWords("nature").find((known) => known === written);
            return word === undefined ? [] : [choices.nature[word]];
          }),
    texts: texts.length === 0 ? null : texts,
  };
}

function namesIn(list: string | undefined): readonly string[] {
  return (list ?? "").split(" ").filter((name) => name !== "");
}

export function ownLane(element: XmlElement): OwnLane | null {
  const own = ownElement(element, "lajur");
  if (own === null) return null;
  return {
    name: own.attributes.get("nama") ?? "",
    isExternal: own.attributes.get("luar") === "true",
    isNamedHere: own.attributes.get("sendiri") === "true",
    group: own.attributes.get("pihak") ?? null,
  };
}

export function ownTie(element: XmlElement): OwnTie | null {
  const own = ownElement(element, "kaitan");
  if (own === null) return null;
  return {
    label: own.attributes.get("teks") ?? "",
    isFlow: own.attributes.get("alur") === "true",
  };
}

/** Whether a note is a further box of a step that lanes share. */
export function isTwin(annotation: XmlElement): boolean {
  return ownElement(annotation, "kembaran") !== null;
}

/** What a process says of its CFM; null in files of other programs. */
export interface OwnCfm {
  /** As it was written. */
  readonly code: string;
  readonly processes: readonly OwnProcess[];
  readonly orientation: Orientation | null;
  /** The steps by their names in the sources. */
  readonly phases: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly sops: readonly OwnSop[];
  /** All parties in their order, where closed pools stand outside; null where none does. */
  readonly laneOrder: readonly string[] | null;
}

export function ownCfm(process: XmlElement): OwnCfm | null {
  const own = ownElement(process, "cfm");
  if (own === null) return null;
  const orientation = own.attributes.get("halaman");
  const lanes = own.attributes.get("lajur");
  return {
    code: own.attributes.get("kode") ?? "",
    processes: ownElements(process, "proses").flatMap(ownProcess),
    orientation: ORIENTATIONS.find((one) => one === orientation) ?? null,
    phases: ownElements(process, "tahap").map(({ attributes }) => ({
      title: attributes.get("nama") ?? "",
      steps: namesIn(attributes.get("langkah")),
    })),
    sops: ownElements(process, "sop").map(ownSop),
    laneOrder: lanes === undefined ? null : namesIn(lanes),
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
 * remarks. `own`: the texts of our own file, which count while the documentation still shows them.
 */
export function factsOf(
  documentation: readonly string[],
  remarks: readonly string[],
  own: OwnStep["texts"],
): readonly StepText[] {
  if (own !== null && showsTexts(documentation, own)) {
    const added = remarks.length === 0 ? [] : [{ kind: "keterangan" as const, text: remarks.join("; ") }];
    return [...own, ...added];
  }
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

function showsTexts(documentation: readonly string[], texts: readonly StepText[]): boolean {
  const shown = texts.map(({ kind, text }) => `${kind[0]!.toUpperCase()}${kind.slice(1)}: ${text}`);
  return documentation.join("\n") === cleanLines(shown.join("\n")).join("\n");
}
