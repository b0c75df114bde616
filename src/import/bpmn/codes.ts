import { joinCode } from "../../syntax/code.ts";
import type { WrittenCode } from "../../syntax/written.ts";
import { following } from "../assemble.ts";
import type { CarriedCodes, FileCodes } from "../carried.ts";
import type { BpmnPage, FoundProcess } from "./pages.ts";
import type { BpmnDocument, BpmnNode } from "./read/document.ts";
import { ownCode } from "./read/own-code.ts";
import type { Report } from "./report.ts";

/** How a file's processes get their codes. */
export interface CodeOptions {
  /** The code of the first process, where the file says none; several share it as their parent. */
  readonly code: WrittenCode;
  /** What the files of this import say themselves; null where the user has said the code. */
  readonly carried: CarriedFileCodes | null;
  /** Whether the map that the import goes into has the process. */
  readonly isProcess: (code: WrittenCode) => boolean;
}

export interface CarriedFileCodes {
  readonly codes: CarriedCodes;
  /** This file's place among the files. */
  readonly file: number;
  /** Whether the files before have the process. */
  readonly isUsed: (code: WrittenCode) => boolean;
}

export interface GivenCodes {
  readonly of: ReadonlyMap<BpmnPage | FoundProcess, WrittenCode>;
  /** Those that the file says itself. */
  readonly own: ReadonlyMap<FoundProcess, WrittenCode>;
  /** The process that the others share as their parent, where the file has none for it. */
  readonly parent: WrittenCode | null;
}

/** The codes that a file of ours says of its CFMs and of what its steps lead to. */
export function codesIn({ processes }: BpmnDocument): FileCodes {
  const calls: WrittenCode[] = [];
  const collect = (nodes: readonly BpmnNode[]): void => {
    for (const { own, inside } of nodes) {
      const code = own?.code == null ? null : ownCode(joinCode(own.code));
      if (code !== null) calls.push(code);
      if (inside !== null) collect(inside.nodes);
    }
  };
  for (const { nodes } of processes) collect(nodes);
  const cfms = processes.flatMap(({ own }) => (own === null ? [] : (ownCode(own.code) ?? [])));
  return { cfms, calls };
}

/**
 * Codes of all processes and of their CFMs: those that the file says itself, and for others the next ones; in a file that says
 * none the one process has the code that is asked for, and several are its children. Several pages of one process are its
 * numbered CFMs.
 */
export function codesOf(
  processes: readonly FoundProcess[],
  { code, carried, isProcess }: CodeOptions,
  report: Report,
): GivenCodes {
  const own = carried === null ? new Map<FoundProcess, WrittenCode>() : ownCodes(processes, carried);
  const isTaken = (one: WrittenCode): boolean => carried?.codes.isTaken(one) === true;
  const [base] = own.values();
  let last = processCode(base ?? { ...code, segments: [...code.segments, "0"] });
  const nextCode = (): WrittenCode => {
    do last = following(last);
    while (carried !== null && (isTaken(last) || carried.isUsed(last) || isProcess(last)));
    return last;
  };
  const codes = new Map<BpmnPage | FoundProcess, WrittenCode>();
  for (const process of processes) {
    const its = own.get(process) ?? (processes.length > 1 ? nextCode() : code);
    if (carried !== null && !own.has(process)) noteCode(process, its, report);
    const numbers = pageCodes(its, process.pages.length, isTaken);
    process.pages.forEach((page, n) => codes.set(page, numbers[n]!));
    codes.set(process, its);
  }
  const isShared = processes.length > 1 && base === undefined;
  return { of: codes, own, parent: isShared ? processCode(code) : null };
}

/** What the file says, while no file before it and no process before it in the file does. */
function ownCodes(
  processes: readonly FoundProcess[],
  { codes, file }: CarriedFileCodes,
): ReadonlyMap<FoundProcess, WrittenCode> {
  const own = new Map<FoundProcess, WrittenCode>();
  // A file whose own code is not taken is numbered anew as a whole.
  let hasScope = false;
  const given = new Set<string>();
  for (const process of processes) {
    const written = process.pages[0]?.scope?.own?.code;
    const [call] = process.calls;
    const code = written !== undefined ? ownCode(written) : calledCode(call);
    if (code === null) continue;
    // What is called and not in any file is no CFM that two could have.
    if (call === undefined && (!codes.isOf(code, file) || given.has(joinCode(code)))) continue;
    if (call === undefined) hasScope = true;
    given.add(joinCode(code));
    own.set(process, codes.spelt(code));
  }
  return hasScope ? own : new Map();
}

function calledCode(call: BpmnNode | undefined): WrittenCode | null {
  return call?.own?.code == null ? null : ownCode(joinCode(call.own.code));
}

function noteCode({ pages }: FoundProcess, given: WrittenCode, report: Report): void {
  const scope = pages[0]?.scope;
  if (scope?.own == null) return;
  const { code } = scope.own;
  const kind = ownCode(code) === null ? "own-code" : "own-code-twice";
  report.note(kind, [...scope.ids][0] ?? "", code.slice(0, 80), joinCode(given));
}

export function processCode({ prefix, separator, segments }: WrittenCode): WrittenCode {
  return { prefix, separator, segments };
}

/** CFMs of a process, counted from the one that its code names; numbers of CFMs in other files are left out. */
function pageCodes(
  code: WrittenCode,
  count: number,
  isTaken: (code: WrittenCode) => boolean,
): readonly WrittenCode[] {
  if (count <= 1) return [code];
  const first = code.parts?.find(({ kind }) => kind === "cfm")?.number ?? "1";
  const codes: WrittenCode[] = [];
  for (let number = Number(first); codes.length < count; number += 1) {
    const parts = [{ kind: "cfm" as const, number: String(number).padStart(first.length, "0") }];
    const one = { ...processCode(code), parts };
    if (codes.length === 0 || !isTaken(one)) codes.push(one);
  }
  return codes;
}
