import { codeSuggester, suggester } from "../diagnostics/nearest.ts";
import { guessPath, printCfmCode, printCode } from "../model/code.ts";
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
  sopStep: "step",
  phase: "step",
  siblingFlow: "process",
  cfm: "process",
  subprocess: "process",
  derived: "process",
};

/**
 * Looks for what unresolved names were meant to be. A name is looked for once, however often it is written, and the
 * work for one list of candidates is bounded.
 */
export function suggestions(
  repository: Repository,
  inside: (map: ProcessMap, scope: SymbolId) => readonly Definition[],
): (reference: Reference) => Suggestion | null {
  const mapOf = mapFinder(repository);
  const finders = new Map<string, (reference: Reference) => Suggestion | null>();
  return (reference) => {
    const { resolution, role } = reference;
    if (resolution.kind !== "unresolved") return null;
    const map = mapOf(reference.scope);
    if (map === undefined) return null;
    const kind = KINDS[role];
    const scope = kind === "unit" ? map.symbol : reference.scope;
    const key = kind === "process" ? `${scope} ${role} ${resolution.reason}` : `${scope} ${kind}`;
    let find = finders.get(key);
    if (find === undefined) {
      find =
        kind !== "process"
          ? nameFinder(kind, inside(map, scope), map)
          : resolution.reason === "prefix"
            ? prefixFinder(mapsOf(role, map, repository))
            : codeFinder(mapsOf(role, map, repository));
      finders.set(key, find);
    }
    return find(reference);
  };
}

/** The map that a scope lies in. */
function mapFinder({ maps }: Repository): (scope: SymbolId) => ProcessMap | undefined {
  const known = new Map<SymbolId, ProcessMap | undefined>();
  return (scope) => {
    if (!known.has(scope))
      known.set(
        scope,
        maps.find(({ symbol }) => scope === symbol || scope.startsWith(`${symbol}/`)),
      );
    return known.get(scope);
  };
}

/** The maps whose processes a code may mean. */
function mapsOf(role: Reference["role"], own: ProcessMap, repository: Repository): readonly ProcessMap[] {
  if (role === "cfm" || role === "siblingFlow") return [own];
  const others = repository.maps.filter((map) => map !== own);
  return role === "derived" ? others : [own, ...others];
}

function nameFinder(
  kind: SymbolKind,
  definitions: readonly Definition[],
  map: ProcessMap,
): (reference: Reference) => Suggestion | null {
  const candidates = new Map(definitions.filter((d) => d.kind === kind).map((d) => [d.name, d.id]));
  const near = suggester([...candidates.keys()]);
  const named = kind === "unit" ? unitsByName(map) : new Map<string, string>();
  return ({ value }) => {
    const full = named.get(foldTitle(value));
    const text = full ?? near(value);
    const to = text === null ? undefined : candidates.get(text);
    return text === null || to === undefined
      ? null
      : { text, to, evidence: full === undefined ? "near" : "named" };
  };
}

/** Units by the names and abbreviations that may be written where their ids belong; the first of a name counts. */
function unitsByName(map: ProcessMap): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const { id, name, abbreviation } of map.units) {
    for (const folded of [name, abbreviation ?? ""].map(foldTitle))
      if (folded !== "" && !byName.has(folded)) byName.set(folded, id);
  }
  return byName;
}

/** A prefix that comes near one of those that may be meant. */
function prefixFinder(maps: readonly ProcessMap[]): (reference: Reference) => Suggestion | null {
  const byPrefix = new Map(
    maps.flatMap((map) => map.prefixes.map((prefix) => [prefix, map] as const)).reverse(),
  );
  const near = suggester([...byPrefix.keys()].reverse());
  return (reference) => {
    if (!isCode(reference)) return null;
    const text = near(reference.code.prefix);
    const map = text === null ? undefined : byPrefix.get(text);
    if (text === null || map === undefined) return null;
    const key = guessPath(reference.code)?.join(".") ?? "";
    return { text, to: map.byPath.has(key) ? symbolId(map.symbol, "process", key) : null, evidence: "near" };
  };
}

/** A code that comes near one of the maps that have its prefix. */
function codeFinder(maps: readonly ProcessMap[]): (reference: Reference) => Suggestion | null {
  const finders = new Map<ProcessMap, (code: string) => Suggestion | null>();
  const finderOf = (map: ProcessMap): ((code: string) => Suggestion | null) => {
    const codes = new Map([
      ...map.processes.map(
        (p) => [printCode(p.path, map.schemes.matrix), symbolId(map.symbol, "process", p.key)] as const,
      ),
      ...map.cfms.flatMap(({ number, process, symbol }) => {
        const path = map.byPath.get(process ?? "")?.path;
        return number === null || path === undefined
          ? []
          : [[printCfmCode(path, number, map.schemes, "matrix"), symbol] as const];
      }),
    ]);
    const near = codeSuggester([...codes.keys()]);
    return (code) => {
      const text = near(code);
      return text === null ? null : { text, to: codes.get(text) ?? null, evidence: "near" };
    };
  };
  return (reference) => {
    if (!isCode(reference)) return null;
    const { prefix, text } = reference.code;
    const map = maps.find((m) => prefix === "" || m.prefixes.some((p) => nameKey(p) === nameKey(prefix)));
    if (map === undefined) return null;
    const find = finders.get(map) ?? finderOf(map);
    finders.set(map, find);
    return find(text);
  };
}

function isCode(reference: Reference): reference is CodeReference {
  return "code" in reference;
}
