import type { Text } from "../diagnostics/diagnostic.ts";
import type { WrittenCode } from "../syntax/written.ts";
import { addedFiles, newMap, spelling, type NewFile, type NewProcess } from "./assemble.ts";
import { importBpmn } from "./bpmn/import.ts";
import type { ImportNote } from "./note.ts";
import { partyRegistry, type PartyRegistry } from "./parties.ts";
import { ImportRefusal } from "./refusal.ts";

export interface ImportInput {
  /** As the report shows it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** The code of the first file's process; later files count on from it. Null: P.1. */
  readonly code: WrittenCode | null;
  /** The map that the import goes into; null for a map of its own. */
  readonly map: KnownMap | null;
}

/** What an import must know of the map that it adds to. */
export interface KnownMap {
  /** Short names of its parties by their names. */
  readonly parties: ReadonlyMap<string, string>;
  isProcess(code: WrittenCode): boolean;
  hasCfm(code: WrittenCode): boolean;
}

/** What became of one file. */
export interface FileReport {
  readonly path: string;
  /** Why the file was not imported; null when it was. */
  readonly refusal: Text | null;
  readonly processes: readonly { readonly code: string; readonly title: string; readonly hasCfm: boolean }[];
  readonly notes: readonly ImportNote[];
}

export interface ImportResult {
  readonly files: readonly NewFile[];
  readonly reports: readonly FileReport[];
}

const FIRST: WrittenCode = { prefix: "P", separator: ".", segments: ["1"] };

/**
 * Files of other programs as `.ppb` files. A file that cannot be imported is in the report with its reason and takes
 * no other along. The result is the same for the same files in the same order.
 */
export function importFiles(inputs: readonly ImportInput[], { code, map }: ImportOptions): ImportResult {
  const parties = partyRegistry(map?.parties ?? new Map<string, string>());
  const processes: NewProcess[] = [];
  const reports: FileReport[] = [];
  let title: string | null = null;
  let next = code ?? FIRST;
  for (const input of inputs) {
    try {
      const imported = importOne(input, next, parties);
      refuseTaken(imported.processes, map);
      title ??= imported.title;
      processes.push(...imported.processes);
      reports.push(reportOf(input.path, imported.processes, imported.notes));
      next = following(next);
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      reports.push({ path: input.path, refusal: error.text, processes: [], notes: [] });
    }
  }
  const files =
    processes.length === 0
      ? []
      : map === null
        ? newMap(title ?? "", processes, parties.added())
        : addedFiles(processes, parties.added(), (known) => map.isProcess(known));
  return { files, reports };
}

function importOne(
  { path, bytes }: ImportInput,
  code: WrittenCode,
  parties: PartyRegistry,
): {
  readonly title: string;
  readonly processes: readonly NewProcess[];
  readonly notes: readonly ImportNote[];
} {
  const fallbackTitle = path.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return importBpmn(bytes, { fallbackTitle, code, parties });
}

function refuseTaken(processes: readonly NewProcess[], map: KnownMap | null): void {
  const taken = processes.find(({ code, cfm }) => cfm !== null && map?.hasCfm(code) === true);
  if (taken === undefined) return;
  const code = spelling(taken.code);
  throw new ImportRefusal({
    id: `Proses ${code} sudah mempunyai CFM di peta ini. Pilih kode lain dengan --code, atau hapus CFM itu dahulu.`,
    en: `Process ${code} already has a CFM in this map. Choose another code with --code, or delete that CFM first.`,
  });
}

function reportOf(path: string, processes: readonly NewProcess[], notes: readonly ImportNote[]): FileReport {
  return {
    path,
    refusal: null,
    processes: processes.map(({ code, title, cfm }) => ({
      code: spelling(code),
      title,
      hasCfm: cfm !== null,
    })),
    notes,
  };
}

/** The code behind: the last number counted on, as wide as it was. */
function following(code: WrittenCode): WrittenCode {
  const last = code.segments.at(-1) ?? "0";
  const next = String(Number(last) + 1).padStart(last.length, "0");
  return { ...code, segments: [...code.segments.slice(0, -1), next] };
}
