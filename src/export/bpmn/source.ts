import type { PlacedCfm } from "../../layout/cfm/placed.ts";
import { printCode } from "../../model/code.ts";
import type { Cfm, Lane, Process, ProcessMap, Sop, Step } from "../../model/model.ts";
import type { stepTexts } from "../../syntax/facts.ts";
import { splitCode } from "../../syntax/code.ts";
import { sopFacts, sopFactWords, type SopFactWord } from "../../syntax/facts.ts";
import { choices, choiceWords, wordFor } from "../../syntax/words.ts";

/** What a BPMN file is made from: where everything stands, and what is said of steps and not drawn. */
export interface BpmnSource {
  readonly placed: PlacedCfm;
  /** By the step's id. */
  readonly said: ReadonlyMap<string, SaidOfStep>;
  /** Of the CFM. */
  readonly notes: readonly string[];
  /** How its page lies, when it says so itself. */
  readonly orientation: Cfm["orientation"];
  readonly phases: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly sops: readonly BpmnSop[];
  /** The processes above it and above those that it leads to, and its own where it is not called like it; codes as printed. */
  readonly processes: readonly { readonly code: string; readonly title: string }[];
  /** Names of lanes that name their parties themselves. */
  readonly namingLanes: ReadonlySet<string>;
  /** The lanes as the CFM writes them, where closed pools stand outside; null where none does. */
  readonly laneOrder: readonly string[] | null;
}

/** What a step says of itself: BPMN has documentation for the texts and elements of their own for most natures. */
export interface SaidOfStep {
  readonly texts: readonly { readonly word: StepText; readonly text: string }[];
  /** As the sources write them behind `jenis`. */
  readonly natures: readonly string[];
}

type StepText = Exclude<(typeof stepTexts)[number], "catatan">;

/** A procedure that the CFM lists, in the words of the sources. */
export interface BpmnSop {
  /** As the source writes it. */
  readonly code: string;
  readonly title: string | null;
  /** The steps that it describes and the diagram shows; null for all of them. */
  readonly steps: readonly string[] | null;
  readonly texts: readonly { readonly word: SopFactWord; readonly text: string }[];
  /** By the words of its block. */
  readonly approver: Readonly<Record<string, string>>;
}

/** `map`: where the CFM stands. */
export function bpmnSource(placed: PlacedCfm, cfm: Cfm, map: ProcessMap): BpmnSource {
  const drawn = new Set(placed.drawing.steps.map(({ id }) => id));
  const lanes = cfm.lanes.map(({ id }) => id.value);
  return {
    placed,
    said: new Map(cfm.steps.map((step) => [step.id, saidOf(step)])),
    notes: cfm.notes.map(({ value }) => value),
    orientation: cfm.orientation,
    phases: cfm.phases.map(({ title, steps }) => ({
      title: title.value,
      steps: steps.map(({ value }) => value),
    })),
    sops: cfm.sops.map((sop) => sopOf(sop, drawn)),
    processes: processesAt(cfm, placed, map)
      .filter(({ key, title }) => key !== cfm.process || title !== placed.drawing.title)
      .map(({ path, title }) => ({ code: printCode(path, map.schemes.map), title })),
    namingLanes: new Set(cfm.lanes.flatMap((lane) => (isNamedHere(lane) ? [lane.id.value] : []))),
    laneOrder: lanes.some((lane, at) => lane !== placed.drawing.lanes[at]?.id) ? lanes : null,
  };
}

/** The CFM's process and those above it and above what its steps lead to, from the top. */
function processesAt({ process }: Cfm, { drawing }: PlacedCfm, { byPath }: ProcessMap): readonly Process[] {
  const own = byPath.get(process ?? "")?.path ?? [];
  const called = drawing.steps.flatMap(({ leads }) =>
    leads === null ? [] : [splitCode(leads.code).segments.map(Number).slice(0, -1)],
  );
  const keys = [own, ...called].flatMap((path) => path.map((_, at) => path.slice(0, at + 1).join(".")));
  return [...new Set(keys)].flatMap((key) => byPath.get(key) ?? []);
}

/** A declared party is named where it is declared; any other by its lane, and so is one whose lane calls it otherwise. */
function isNamedHere({ unit }: Lane): boolean {
  if (unit === null) return false;
  const { kind, nameSpan, span } = unit;
  return (
    kind === "lane" || nameSpan.file !== span.file || nameSpan.start < span.start || nameSpan.end > span.end
  );
}

/** Notes are elements of their own. */
function saidOf({ details }: Step): SaidOfStep {
  return {
    texts: details.flatMap((detail) =>
      detail.kind === "jenis" || detail.kind === "catatan"
        ? []
        : [{ word: detail.kind, text: detail.text.value }],
    ),
    natures: details.flatMap((detail) =>
      detail.kind === "jenis" ? [wordFor("nature", detail.value.value)] : [],
    ),
  };
}

function sopOf(sop: Sop, drawn: ReadonlySet<string>): BpmnSop {
  const { code, title, approver, steps } = sop;
  return {
    code: code.text,
    title: title?.value ?? null,
    steps: steps.length === 0 ? null : steps.flatMap(({ value }) => (drawn.has(value) ? [value] : [])),
    texts: [
      ...sopFactWords("text", "date").flatMap((word) => {
        const written = sop[sopFacts[word].field];
        return written === null ? [] : [{ word, text: written.value }];
      }),
      ...sopFactWords("texts").flatMap((word) =>
        sop[sopFacts[word].field].map(({ value }) => ({ word, text: value })),
      ),
    ],
    approver: Object.fromEntries(
      choiceWords("signatory").flatMap((word) => {
        const written = approver[choices.signatory[word]];
        return written === undefined ? [] : [[word, written.value]];
      }),
    ),
  };
}
