import { joinCode } from "../../syntax/code.ts";
import type { WrittenCode } from "../../syntax/written.ts";
import type { NewProcess } from "../assemble.ts";
import type { ImportNote } from "../note.ts";
import { ImportRefusal } from "../refusal.ts";
import type { PartyRegistry } from "../parties.ts";
import { cfmOf } from "./cfm/cfm.ts";
import type { BpmnNode } from "./read/document.ts";
import { noteOf } from "./notes.ts";
import type { Party } from "./parties.ts";
import { readBpmn } from "./read/read.ts";
import { ofSubProcess, scopesOf, type Scope } from "./scopes.ts";

export interface ImportedBpmn {
  /** What the whole file is called. */
  readonly title: string;
  readonly processes: readonly NewProcess[];
  readonly notes: readonly ImportNote[];
}

export interface BpmnOptions {
  /** Stands where the file names nothing: usually the file's name. */
  readonly fallbackTitle: string;
  /** The code of the first process; several share it as their parent. */
  readonly code: WrittenCode;
  readonly parties: PartyRegistry;
  /** Whether the map that the import goes into has the process. */
  isProcess(code: WrittenCode): boolean;
}

interface Entry {
  readonly title: string;
  readonly scope: Scope | null;
  /** The sub-process or call that this is the inside of. */
  readonly origin: BpmnNode | null;
}

/**
 * A BPMN 2.0 file as processes with CFMs: a collaboration is one CFM, so is a process that stands alone and the
 * inside of a sub-process. Throws an ImportRefusal for a file that is none or holds no process.
 */
export function importBpmn(bytes: Uint8Array, options: BpmnOptions): ImportedBpmn {
  const notes: ImportNote[] = [];
  const { document, repair } = readBpmn(bytes);
  if (repair === "declared-wrong") notes.push(noteOf("declared-encoding", "", "", "windows-1252"));
  if (repair === "mojibake") notes.push(noteOf("mojibake", ""));
  const scopes = scopesOf(document, options.fallbackTitle, notes);
  if (scopes.length === 0)
    throw new ImportRefusal({
      id: "Berkas BPMN ini tidak berisi proses: tidak ada pool, lajur, atau langkah.",
      en: "This BPMN file holds no process: no pool, lane or step.",
    });
  const known = ({ own }: BpmnNode): WrittenCode | null =>
    own?.code != null && options.isProcess(own.code) ? own.code : null;
  const entries = entriesOf(scopes, (node) => known(node) !== null, notes);
  const codeOf = (index: number): WrittenCode =>
    entries.length === 1
      ? options.code
      : { ...options.code, segments: [...options.code.segments, String(index + 1)] };
  const parent: NewProcess = { code: options.code, title: scopes[0]!.title, owner: null, cfm: null };
  const processes = entries.map(({ title, scope, origin }, index): NewProcess => {
    const code = codeOf(index);
    if (origin !== null) notes.push(originNote(origin, scope, joinCode(code)));
    if (scope === null) return { code, title, owner: null, cfm: null };
    const cfm = cfmOf(
      scope,
      {
        code,
        partyId: (party) => options.parties.idOf(party.name, party.isOwn),
        targetOf: (node) => {
          const target = entries.findIndex((entry) => leadsTo(node, entry));
          return target < 0 ? known(node) : codeOf(target);
        },
      },
      notes,
    );
    return { code, title, owner: ownerOf(scope, options.parties), cfm };
  });
  for (const [name, count] of [...document.passedOver].sort(([a], [b]) => (a < b ? -1 : 1)))
    notes.push(noteOf("passed-over", "", name, String(count)));
  return {
    title: parent.title,
    processes: entries.length === 1 ? processes : [parent, ...processes],
    notes,
  };
}

/** The first lane that shows its inside; the planner is asked to look at it. */
function ownerOf(scope: Scope, parties: PartyRegistry): string | null {
  const party =
    scope.parties.find(({ isOwn }) => isOwn) ?? scope.parties.find(({ closedPool }) => closedPool === null);
  return party === undefined ? null : parties.idOf(party.name, party.isOwn);
}

const CALLS: ReadonlySet<string> = new Set(["callActivity", "subProcess", "transaction", "adHocSubProcess"]);

function leadsTo(node: BpmnNode, { title, scope }: Pick<Entry, "title" | "scope">): boolean {
  if (node.inside !== null) return scope !== null && scope.ids.has(node.id);
  if (node.calledElement !== "" && scope?.ids.has(node.calledElement) === true) return true;
  return scope === null && title === node.name && node.name !== "";
}

/** Scopes, then the insides of their sub-processes, then what is called and not there; each of them once. */
function entriesOf(
  scopes: readonly Scope[],
  isKnown: (node: BpmnNode) => boolean,
  notes: ImportNote[],
): readonly Entry[] {
  const entries: Entry[] = scopes.map((scope) => ({ title: scope.title, scope, origin: null }));
  for (let index = 0; index < entries.length; index += 1) {
    const scope = entries[index]!.scope;
    if (scope === null) continue;
    for (const party of scope.parties)
      for (const node of party.nodes) {
        if (isKnown(node)) continue;
        const inner = insideOf(node, party, scope.isUpright, entries, notes);
        if (inner !== null) entries.push(inner);
      }
  }
  return entries;
}

function insideOf(
  node: BpmnNode,
  party: Party,
  isUpright: boolean,
  entries: readonly Entry[],
  notes: ImportNote[],
): Entry | null {
  if (node.inside !== null) {
    const scope = ofSubProcess(node, node.inside, party, isUpright, notes);
    return { title: scope.title, scope, origin: node };
  }
  if (!CALLS.has(node.tag) || node.name === "" || entries.some((entry) => leadsTo(node, entry))) return null;
  return { title: node.name, scope: null, origin: node };
}

function originNote(node: BpmnNode, scope: Scope | null, code: string): ImportNote {
  const name = node.name || node.id;
  if (scope === null) return noteOf("sub-process-empty", node.id, name, code);
  return noteOf(node.isEventSubProcess ? "sub-process-apart" : "sub-process", node.id, name, code);
}
