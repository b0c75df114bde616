import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { pathOf } from "../../model/code.ts";
import { hasPrefix } from "../../model/lookup.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { isUndeclared, type CodeReference, type Reference } from "../../model/symbol.ts";
import { findingsByPlace } from "./by-place.ts";

/** A code that nothing declares, with what is reported because of that. */
export interface Undeclared {
  /** The map that the code belongs to. */
  readonly map: ProcessMap;
  readonly path: readonly number[];
  readonly findings: readonly Diagnostic[];
}

/** The rules that report a code because nothing declares it. */
const RULES: ReadonlySet<string> = new Set([
  "alur-level-salah",
  "cfm-tanpa-induk",
  "kode-induk-hilang",
  "subproses-tak-dikenal",
  "turunan-tak-dikenal",
]);

/** The codes that findings call undeclared, each once: what references name, then what lines have as their parents. */
export function undeclaredCodes(found: readonly Diagnostic[], repository: Repository): readonly Undeclared[] {
  const reported = found.filter(({ code }) => RULES.has(code));
  if (reported.length === 0) return [];
  const at = findingsByPlace(reported);
  const codes = new Map<string, { map: ProcessMap; path: readonly number[]; findings: Set<Diagnostic> }>();
  const add = (map: ProcessMap, path: readonly number[], findings: readonly Diagnostic[]): void => {
    const key = `${map.symbol} ${path.join(".")}`;
    const known = codes.get(key) ?? { map, path, findings: new Set<Diagnostic>() };
    codes.set(key, known);
    for (const finding of findings) known.findings.add(finding);
  };
  for (const own of repository.maps)
    for (const reference of own.references) {
      const findings = at(reference.span);
      if (findings.length === 0 || !isUndeclaredCode(reference)) continue;
      const path = pathOf(reference.code);
      const map = mapOf(reference, own, repository);
      const here = findings.filter(({ code }) => code !== "kode-induk-hilang");
      if (path !== null && map !== undefined && here.length > 0) add(map, path, here);
    }
  for (const map of repository.maps)
    for (const { code, path, problem } of map.declarations) {
      if (problem !== "parent" || path === null) continue;
      const here = at(code.span).filter((finding) => finding.code === "kode-induk-hilang");
      if (here.length > 0) add(map, path.slice(0, -1), here);
    }
  return [...codes.values()].map(({ findings, ...code }) => ({ ...code, findings: [...findings] }));
}

/** A process that nothing declares; a further CFM of a process that is there is none. */
function isUndeclaredCode(reference: Reference): reference is CodeReference {
  return "code" in reference && isUndeclared(reference);
}

function mapOf({ code, role }: CodeReference, own: ProcessMap, { maps }: Repository): ProcessMap | undefined {
  const isOwn = code.prefix === "" || hasPrefix(own, code.prefix);
  return isOwn && role !== "derived" ? own : maps.find((map) => map !== own && hasPrefix(map, code.prefix));
}
