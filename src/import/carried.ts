import { cfmKey } from "../model/symbol.ts";
import type { WrittenCode } from "../syntax/written.ts";

/** The codes that one file says itself. */
export interface FileCodes {
  /** Of its CFMs. */
  readonly cfms: readonly WrittenCode[];
  /** Of what its steps lead to. */
  readonly calls: readonly WrittenCode[];
}

/** The codes that the files of one import say themselves; nothing else gets one of them. */
export interface CarriedCodes {
  /** The first of them; null when no file says one. */
  readonly first: WrittenCode | null;
  /** A code as the first is spelt: a map spells all its codes alike. */
  spelt(code: WrittenCode): WrittenCode;
  /** Whether a CFM of this code is the file's: of several that say one code it is the first's. */
  isOf(code: WrittenCode, file: number): boolean;
  /** Whether a process or CFM of this code is among the files. */
  isKnown(code: WrittenCode): boolean;
  /** Whether a file says the code of this process or CFM, of one below the process, or of what a step leads to. */
  isTaken(code: WrittenCode): boolean;
}

/** `files`: what each file of the import says, in its order. */
export function carriedCodes(files: readonly FileCodes[]): CarriedCodes {
  const owners = new Map<string, number>();
  const processes = new Set<string>();
  const taken = new Set<string>();
  files.forEach(({ cfms, calls }, file) => {
    for (const code of cfms) {
      if (!owners.has(keyOfCfm(code))) owners.set(keyOfCfm(code), file);
      processes.add(processKey(code));
    }
    for (const code of [...cfms, ...calls]) {
      taken.add(keyOfCfm(code));
      code.segments.forEach((_, at) => taken.add(processKey({ segments: code.segments.slice(0, at + 1) })));
    }
  });
  const first = files.flatMap(({ cfms }) => cfms)[0] ?? null;
  return {
    first,
    spelt: (code) => (first === null ? code : { ...code, prefix: first.prefix, separator: first.separator }),
    isOf: (code, file) => owners.get(keyOfCfm(code)) === file,
    isKnown: (code) =>
      (code.parts ?? []).length === 0 ? processes.has(processKey(code)) : owners.has(keyOfCfm(code)),
    isTaken: (code) => taken.has(keyOfCfm(code)),
  };
}

/** Processes of one map are told apart by their numbers: it may write one as P.1.2 and as DINAS 01.02. */
export function processKey({ segments }: Pick<WrittenCode, "segments">): string {
  return segments.map((segment) => (/^[0-9]+$/.test(segment) ? String(Number(segment)) : segment)).join(".");
}

function keyOfCfm(code: WrittenCode): string {
  const number = code.parts?.find(({ kind }) => kind === "cfm")?.number;
  return cfmKey(processKey(code), number === undefined ? null : Number(number));
}
