import { joinCode } from "../syntax/code.ts";
import type { LevelDecl, ProcessDecl, ProcessGroup, UnitDecl } from "../syntax/ast.ts";
import { print } from "../syntax/print/print.ts";
import type { Written, WrittenCode, WrittenDeclaration } from "../syntax/written.ts";
import type { CfmDecl, MapSetting } from "../syntax/ast.ts";
import { addTo } from "./add-to.ts";
import type { NewParty } from "./parties.ts";

/** A process that an import makes. */
export interface NewProcess {
  readonly code: WrittenCode;
  readonly title: string;
  /** Short name of the unit that owns it; null when unknown. */
  readonly owner: string | null;
  readonly otherOwners?: readonly string[];
  readonly group?: ProcessGroup | null;
  /** Null where the file does not hold it. */
  readonly cfm: Written<CfmDecl> | null;
  /** Its further CFMs; those that the file only lists have no steps. */
  readonly listed?: readonly Written<CfmDecl>[];
}

/** A `.ppb` file to be written; `path` is relative to the map's folder, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** A map of its own: one file for settings and parties, one for the processes, one for each CFM. */
export function newMap(
  { title, settings: further }: { readonly title: string; readonly settings: readonly Written<MapSetting>[] },
  processes: readonly NewProcess[],
  parties: readonly NewParty[],
): readonly NewFile[] {
  const sample = processes.find(({ code }) => code.segments.length > 0)?.code;
  // As wide as the codes are: 01.01 is printed as 01.01 again.
  const first = "1".padStart(sample?.segments[0]?.length ?? 1, "0");
  const settings: WrittenDeclaration = {
    kind: "peta",
    id: "IMPOR",
    settings: [
      { kind: "judul", text: title },
      ...(sample === undefined
        ? []
        : [
            {
              kind: "kode" as const,
              use: "matrix" as const,
              sample: joinCode({ ...sample, segments: [first, first] }),
            },
          ]),
      ...further,
    ],
  };
  return [
    { path: "peta.ppb", text: print([settings, ...parties.map(unitOf)]) },
    { path: "proses.ppb", text: print(levelsOf(processes)) },
    ...cfmFiles(processes, ({ code }) => code),
  ];
}

/** Files for a map that is there: new parties, processes whose codes are not taken, and CFMs. */
export function addedFiles(
  processes: readonly NewProcess[],
  parties: readonly NewParty[],
  isKnown: (code: WrittenCode) => boolean,
): readonly NewFile[] {
  const first = processes[0];
  if (first === undefined) return [];
  const unknown = processes.filter(({ code }) => !isKnown(code));
  const declarations = [...parties.map(unitOf), ...levelsOf(unknown)];
  const shared = {
    path: `impor-${fileName(firstCode(first))}.ppb`,
    text: print(declarations),
  };
  return [...(declarations.length === 0 ? [] : [shared]), ...cfmFiles(processes, firstCode)];
}

/** A further CFM of a process that is there does not take the file of the others. */
function firstCode({ code, cfm, listed = [] }: NewProcess): WrittenCode {
  return (cfm ?? listed[0])?.code ?? code;
}

function fileName(code: WrittenCode): string {
  return joinCode(code).replace(/[^\p{L}\p{N}.-]/gu, "-");
}

function unitOf({ id, name, isOwn }: NewParty): Written<UnitDecl> {
  return { kind: isOwn ? "unit" : "partner", id, name, parents: [], abbreviations: [] };
}

/** A process of n numbers stands on level n - 1. */
function levelsOf(processes: readonly NewProcess[]): readonly Written<LevelDecl>[] {
  const byLevel = new Map<number, Written<ProcessDecl>[]>();
  for (const { code, title, owner, otherOwners = [], group = null } of processes) {
    const level = code.segments.length - 1;
    const facts = [
      ...(owner === null ? [] : [{ kind: "pengampu" as const, units: [owner, ...otherOwners] }]),
      ...(group === null ? [] : [{ kind: "kelompok" as const, group }]),
    ];
    addTo(byLevel, level, { code, title, facts });
  }
  return [...byLevel]
    .sort(([a], [b]) => a - b)
    .map(([number, members]) => ({ kind: "level", number, title: null, processes: members, flows: [] }));
}

function cfmFiles(
  processes: readonly NewProcess[],
  codeOf: (process: NewProcess) => WrittenCode,
): readonly NewFile[] {
  return processes.flatMap((process) => {
    const { cfm, listed = [] } = process;
    const all = cfm === null ? listed : [cfm, ...listed];
    return all.length === 0 ? [] : [{ path: `cfm/${fileName(codeOf(process))}.ppb`, text: print(all) }];
  });
}

/** The code behind: the last number counted on, as wide as it was. */
export function following(code: WrittenCode): WrittenCode {
  const last = code.segments.at(-1) ?? "0";
  const next = String(Number(last) + 1).padStart(last.length, "0");
  return { ...code, segments: [...code.segments.slice(0, -1), next] };
}
