import type { CfmDecl } from "../../syntax/ast.ts";
import { joinCode } from "../../syntax/code.ts";
import type { Written, WrittenCode } from "../../syntax/written.ts";
import { processKey, type CarriedCodes, type FileCodes } from "../carried.ts";
import type { NewProcess } from "../assemble.ts";
import type { ImportNote } from "../note.ts";
import { ImportRefusal } from "../refusal.ts";
import type { PartyRegistry } from "../parties.ts";
import type { Party } from "./parties.ts";
import { diagramsShowing } from "./guests.ts";
import { codesIn, codesOf, processCode, type CarriedFileCodes, type GivenCodes } from "./codes.ts";
import { cfmOf, type LaneName } from "./cfm/cfm.ts";
import { callKeysOf, processesOf, type BpmnPage, type CallKey, type FoundProcess } from "./pages.ts";
import type { BpmnDocument, BpmnNode } from "./read/document.ts";
import { ownCode } from "./read/own-code.ts";
import { isOurs, readBpmn, type BpmnReading } from "./read/read.ts";
import { isFlowElement } from "./read/tags.ts";
import { newReport, type Report } from "./report.ts";
import { scopesOf, type Scope } from "./scopes.ts";
import { noteUnsaid } from "./unsaid.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  noProcess: {
    id: "Berkas BPMN ini tidak berisi proses: tidak ada pool, lajur, atau langkah.",
    en: "This BPMN file holds no process: no pool, lane or step.",
  },
  choreography: {
    id: "Ini koreografi BPMN: siapa bertukar pesan dengan siapa, bukan siapa mengerjakan apa. Buat diagram kolaborasi (pool dan langkah), lalu ekspor diagram itu.",
    en: "This is a BPMN choreography: who exchanges messages with whom, not who does what. Make a collaboration diagram (pools and steps) and export that.",
  },
});

export interface ImportedBpmn {
  /** What the whole file is called. */
  readonly title: string;
  /** The processes above those of our own file, as it names them. */
  readonly above: readonly NewProcess[];
  readonly processes: readonly NewProcess[];
  readonly notes: readonly ImportNote[];
}

export interface BpmnOptions {
  /** Stands where the file names nothing: usually the file's name. */
  readonly fallbackTitle: string;
  /** The code of the first process, where the file says none; several share it as their parent. */
  readonly code: WrittenCode;
  /** What the files of this import say themselves; null where the user has said the code. */
  readonly carried?: CarriedFileCodes | null;
  readonly parties: PartyRegistry;
  /** Whether the map that the import goes into has the process. */
  isProcess(code: WrittenCode): boolean;
}

/** A BPMN file of which the codes are asked for before its content; it is read once. */
export interface OpenedBpmn {
  /** The codes that a file of ours says itself; none for a file of another program, or one that cannot be read. */
  readonly codes: FileCodes;
  /** As `importBpmn`. */
  read(options: BpmnOptions): ImportedBpmn;
}

export function openBpmn(bytes: Uint8Array): OpenedBpmn {
  // Only what has codes is kept until its turn comes: many large files of other programs would fill the memory.
  const reading = isOurs(bytes) ? readOrNull(bytes) : null;
  return {
    codes: reading === null ? NO_CODES : codesIn(reading.document),
    read: (options) => imported(reading ?? readBpmn(bytes), options),
  };
}

/** Null for a file that is refused: it says why when its turn comes. */
function readOrNull(bytes: Uint8Array): BpmnReading | null {
  try {
    return readBpmn(bytes);
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}

/**
 * A BPMN 2.0 file as processes with CFMs: a collaboration is one CFM, so is a process that stands alone; the insides of
 * sub-processes are further CFMs of their process. Throws an ImportRefusal for a file that is none or holds no process.
 */
export function importBpmn(bytes: Uint8Array, options: BpmnOptions): ImportedBpmn {
  return imported(readBpmn(bytes), options);
}

function imported({ document, repair, misspelt }: BpmnReading, options: BpmnOptions): ImportedBpmn {
  const report = newReport();
  if (repair === "declared-wrong") report.note("declared-encoding", "", "", "windows-1252");
  if (repair === "mojibake") report.note("mojibake", "");
  if (misspelt.length > 0) report.note("spelling", "", misspelt[0], String(misspelt.length));
  noteMadeUpNames(document, report);
  noteDiagrams(document, report);
  const scopes = scopesOf(document, options.fallbackTitle, report);
  if (scopes.length === 0)
    throw new ImportRefusal(document.hasChoreography ? messages.choreography() : messages.noProcess());
  const carried = options.carried ?? null;
  const known = ({ own }: BpmnNode): WrittenCode | null => {
    if (own?.code == null) return null;
    if (options.isProcess({ ...own.code, parts: [] })) return own.code;
    return carried?.codes.isKnown(own.code) === true ? carried.codes.spelt(own.code) : null;
  };
  const found = processesOf(scopes, (node) => known(node) !== null, report);
  const given = codesOf(
    found,
    { code: options.code, carried, isProcess: (code) => options.isProcess(code) },
    report,
  );
  const { of: codes, parent } = given;
  const called = new Map<CallKey, WrittenCode>();
  for (const [{ callers }, code] of codes)
    for (const key of callers) if (!called.has(key)) called.set(key, code);
  const targetOf = (node: BpmnNode): WrittenCode | null => {
    const key = callKeysOf(node).find((one) => called.has(one));
    return key === undefined ? known(node) : called.get(key)!;
  };
  const processes = found.map((process): NewProcess => {
    for (const call of process.calls)
      report.note("call-outside", call.id, call.name, joinCode(codes.get(process)!));
    const title = titleOf(process, given.own.has(process));
    const cfms = process.pages.map((page) =>
      pageCfm(page, codes.get(page)!, { options, processTitle: title, targetOf, report }),
    );
    const [cfm = null, ...others] = cfms;
    const code = codes.get(process)!;
    return {
      code: processCode(code),
      title,
      owner: ownerOf(process, options.parties),
      cfm,
      listed: cfms.length === 0 ? calledCfm(code, title) : others,
    };
  });
  noteUnwritten(document, report);
  const parties = found.flatMap(({ pages }) => pages.flatMap(({ scope }) => scope?.parties ?? []));
  const named = parties.flatMap(({ name, group }) => (group === null ? [name] : [name, group]));
  noteUnsaid(document.texts, processes, named, report);
  const title = parent === null ? found[0]!.title : document.name || options.fallbackTitle;
  return {
    title,
    above: carried === null ? [] : aboveOf(given.own, carried.codes),
    processes: parent === null ? processes : [{ code: parent, title, owner: null, cfm: null }, ...processes],
    notes: report.notes,
  };
}

/** The processes that a file of ours names above those that it shows and leads to. */
function aboveOf(own: GivenCodes["own"], codes: CarriedCodes): readonly NewProcess[] {
  return [...own].flatMap(([{ pages }, code]) =>
    (pages[0]?.scope?.own?.processes ?? []).flatMap((one): readonly NewProcess[] =>
      codes.isTaken(one.code) && processKey(one.code) !== processKey(code)
        ? [{ code: processCode(codes.spelt(one.code)), title: one.title, owner: null, cfm: null }]
        : [],
    ),
  );
}

/** A process that has the code that its file says is called as the file says, whatever its CFM is called. */
function titleOf({ title, pages }: FoundProcess, isOwnCode: boolean): string {
  const own = pages[0]?.scope?.own;
  const code = own == null || !isOwnCode ? null : ownCode(own.code);
  if (own == null || code === null) return title;
  return own.processes.find((one) => processKey(one.code) === processKey(code))?.title ?? title;
}

const NO_CODES: FileCodes = { cfms: [], calls: [] };

/** A further CFM that is called and not in the file is listed without steps. */
function calledCfm(code: WrittenCode, title: string): readonly Written<CfmDecl>[] {
  return (code.parts ?? []).length === 0 ? [] : [{ ...EMPTY, code, title }];
}

interface PageContext {
  readonly options: BpmnOptions;
  readonly processTitle: string;
  readonly report: Report;
  readonly targetOf: (node: BpmnNode) => WrittenCode | null;
}

function pageCfm(
  { title, scope, origin }: BpmnPage,
  code: WrittenCode,
  { options, processTitle, report, targetOf }: PageContext,
): Written<CfmDecl> {
  if (origin !== null) noteOrigin(origin, scope, joinCode(code), report);
  const isSaid = (code.parts ?? []).length === 0 && title === processTitle;
  const heading = isSaid ? null : title;
  if (scope === null) return { ...EMPTY, code, title: heading };
  const laneOf = ({ name, isOwn, own }: Party): LaneName =>
    own?.isNamedHere === true && options.parties.keepForLanes(own.name)
      ? { id: own.name, name }
      : { id: options.parties.idOf(name, isOwn, own?.name), name: null };
  return cfmOf(scope, { code, title: heading, laneOf, targetOf }, report);
}

const EMPTY = {
  kind: "cfm",
  sops: [],
  directions: [],
  pages: [],
  phases: [],
  lanes: [],
  flows: [],
  notes: [],
} as const;

function noteOrigin(node: BpmnNode, scope: Scope | null, code: string, report: Report): void {
  const name = node.name || node.id;
  if (!node.isEventSubProcess) {
    report.note(scope === null ? "sub-process-empty" : "sub-process", node.id, name, code);
    return;
  }
  const start = node.inside?.nodes.find(({ tag }) => tag === "startEvent");
  const isBeside = start?.isInterrupting === false;
  report.note(isBeside ? "sub-process-beside" : "sub-process-event", node.id, name, code);
}

/** The first lane that shows its inside, or the lane that calls the process; the planner is asked to look at it. */
function ownerOf({ pages: [main], caller }: FoundProcess, parties: PartyRegistry): string | null {
  const lanes = main?.scope?.parties ?? [];
  const party =
    caller ??
    lanes.find(({ isOwn, closedPool }) => isOwn && closedPool === null) ??
    lanes.find(({ closedPool }) => closedPool === null) ??
    lanes[0];
  return party === undefined ? null : parties.idOf(party.name, party.isOwn, party.own?.name);
}

function noteMadeUpNames({ elements }: BpmnDocument, report: Report): void {
  const [first, ...others] = elements.filter(({ isMadeUp }) => isMadeUp);
  if (first !== undefined) report.note("made-up-names", "", first.name, String(others.length + 1));
}

/** What the diagrams of one process show is not told apart: its CFM shows all of it. */
function noteDiagrams({ processes, diagrams }: BpmnDocument, report: Report): void {
  const showing = diagramsShowing(diagrams);
  for (const { id, name, nodes } of processes) {
    const count = new Set(nodes.flatMap((node) => showing.get(node.id) ?? [])).size;
    if (count > 1) report.note("several-diagrams", id, name || id, String(count));
  }
}

/** Nothing is left out without a line in the report. */
function noteUnwritten({ elements }: BpmnDocument, report: Report): void {
  for (const { id, tag, name } of elements)
    if (!report.knows(id))
      report.note(isFlowElement(tag) ? "unwritten-flow" : "unwritten", id, name || id, tag);
}
