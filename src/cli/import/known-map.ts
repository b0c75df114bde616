import type { KnownMap } from "../../import/import.ts";
import { readFiles } from "../../source/read.ts";
import { parse } from "../../syntax/parse.ts";
import type { WrittenCode } from "../../syntax/written.ts";

/** What an import must know of the map in `folder`. Throws `ReadError` and `FileError`. */
export async function knownMap(folder: string, cwd: string): Promise<KnownMap> {
  const { asked } = readFiles([folder], cwd, null, null);
  const declarations = asked.flatMap((file) => parse(file).tree.declarations);
  const parties = new Map<string, string>();
  const processes = new Set<string>();
  const cfms = new Set<string>();
  let first: WrittenCode | null = null;
  for (const declaration of declarations) {
    if (declaration.kind === "unit" || declaration.kind === "partner") {
      if (!parties.has(declaration.name.value)) parties.set(declaration.name.value, declaration.id.value);
    } else if (declaration.kind === "level") {
      for (const { code } of declaration.processes) {
        processes.add(keyOf(code));
        first ??= code;
      }
    } else if (declaration.kind === "cfm") cfms.add(keyOf(declaration.code));
  }
  return {
    parties,
    sample: first,
    isProcess: (code) => processes.has(keyOf(code)),
    hasCfm: (code) => cfms.has(keyOf(code)),
  };
}

/** Numbers alone: a map may write a process once as P.1.2 and once as `DINAS 01.02`. */
function keyOf({ segments, parts = [] }: WrittenCode): string {
  return [...segments, ...parts.flatMap(({ kind, number }) => [kind, number])].map(digits).join(".");
}

function digits(segment: string): string {
  return /^[0-9]+$/.test(segment) ? String(Number(segment)) : segment;
}
