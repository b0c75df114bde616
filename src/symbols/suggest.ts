import { nearest } from "../diagnostics/nearest.ts";
import { guessPath, printCode } from "../model/code.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import { nameKey, symbolId } from "../model/symbol.ts";
import type { CodeReference, Definition, Reference, SymbolId, SymbolKind } from "../model/symbol.ts";
import { foldTitle } from "../model/words.ts";

export interface Suggestion {
  /** What the reference should say. */
  readonly text: string;
  /** What it would then stand for; null for a code of which only the prefix is known. */
  readonly to: SymbolId | null;
  /** `named`: the full name was written in place of the id; `near`: the letters are almost the same. */
  readonly evidence: "named" | "near";
}

/** Names that may be compared in one map; beyond it findings go without a suggestion, and work stays bounded. */
const MAX_COMPARISONS = 400_000;

/** What kind of thing each role names. */
const KINDS: Readonly<Record<Reference["role"], SymbolKind>> = {
  owner: "unit",
  customer: "unit",
  supplier: "unit",
  parent: "unit",
  lane: "unit",
  initials: "unit",
  together: "lane",
  flow: "step",
  siblingFlow: "process",
  cfm: "process",
  subprocess: "process",
  derived: "process",
};

/** Looks for what unresolved names were meant to be. A name is looked for once, however often it is written. */
export function suggestions(
  repository: Repository,
  inside: (scope: SymbolId) => readonly Definition[],
): (reference: Reference) => Suggestion | null {
  const maps = new Map(repository.maps.map((map) => [map.symbol, map]));
  const known = new Map<string, Suggestion | null>();
  const compared = new Map<SymbolId, number>();
  return (reference) => {
    if (reference.resolution.kind !== "unresolved") return null;
    const kind = KINDS[reference.role];
    const map = maps.get(mapOf(reference.scope));
    const scope = kind === "unit" ? mapOf(reference.scope) : reference.scope;
    const key = JSON.stringify([scope, kind, reference.value]);
    const before = known.get(key);
    if (before !== undefined || map === undefined) return before ?? null;
    const candidates = inside(scope).filter((d) => d.kind === kind);
    const cost = (compared.get(map.symbol) ?? 0) + candidates.length + 1;
    compared.set(map.symbol, cost);
    const found =
      cost > MAX_COMPARISONS
        ? null
        : "code" in reference
          ? suggestedCode(reference as CodeReference, map, repository)
          : suggestedName(reference, kind, candidates, map);
    known.set(key, found);
    return found;
  };
}

function mapOf(scope: SymbolId): SymbolId {
  return (scope.split("/")[0] ?? "") as SymbolId;
}

function suggestedName(
  { value }: Reference,
  kind: SymbolKind,
  candidates: readonly Definition[],
  map: ProcessMap,
): Suggestion | null {
  const folded = foldTitle(value);
  const named =
    kind === "unit"
      ? map.units.find(
          (u) => foldTitle(u.name) === folded || (u.abbreviation !== null && foldTitle(u.abbreviation) === folded),
        )
      : undefined;
  if (named !== undefined)
    return { text: named.id, to: symbolId(map.symbol, "unit", nameKey(named.id)), evidence: "named" };
  const near = nearest(value, candidates.map((d) => d.name));
  const to = candidates.find((d) => d.name === near)?.id;
  return near === null || to === undefined ? null : { text: near, to, evidence: "near" };
}

/** A prefix that comes near one of those that may be meant, or a code that comes near one of the map's own. */
function suggestedCode(
  { code, role, resolution }: CodeReference,
  own: ProcessMap,
  repository: Repository,
): Suggestion | null {
  if (resolution.kind !== "unresolved") return null;
  const isLocal = role === "cfm" || role === "siblingFlow";
  const maps = isLocal ? [own] : role === "derived" ? repository.maps.filter((m) => m !== own) : repository.maps;
  if (resolution.reason === "prefix") {
    const prefix = nearest(code.prefix, maps.flatMap((m) => m.prefixes));
    const map = maps.find((m) => prefix !== null && m.prefixes.includes(prefix));
    const key = guessPath(code)?.join(".") ?? "";
    if (prefix === null || map === undefined) return null;
    const to = map.byPath.has(key) ? symbolId(map.symbol, "process", key) : null;
    return { text: prefix, to, evidence: "near" };
  }
  const inPrefix = maps.filter((m) => code.prefix === "" || m.prefixes.some((p) => nameKey(p) === nameKey(code.prefix)));
  for (const map of inPrefix) {
    const codes = map.processes.map((p) => printCode(p.path, map.schemes.matrix));
    const near = nearest(code.text, codes);
    const process = map.processes[codes.indexOf(near ?? "")];
    if (near !== null && process !== undefined)
      return { text: near, to: symbolId(map.symbol, "process", process.key), evidence: "near" };
  }
  return null;
}
