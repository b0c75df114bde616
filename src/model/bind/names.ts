import type { Span } from "../../source/source.ts";
import type { CodeRef, Identifier } from "../../syntax/ast.ts";
import { partNumberOf, pathOf } from "../code.ts";
import { cfmKey, nameKey, symbolId, type CodeReference, type Definition, type Reference } from "../symbol.ts";
import type { ReferenceRole, Resolution, SymbolId, SymbolKind } from "../symbol.ts";
import type { PrefixOwners } from "./prefixes.ts";

/** What binding a map learns about its names, in the order in which they are met. */
export interface Names {
  readonly map: SymbolId;
  /** Declares the map itself. */
  defineMap(name: Identifier): void;
  /** Declares a name in a scope, under its key there; of one that is taken, only the place is kept. Whether it is the first. */
  define(kind: SymbolKind, name: Identifier, scope: Scope, key?: string): boolean;
  refer(role: ReferenceRole, name: Identifier, scope: Scope, seenFrom?: SymbolId): Reference;
  /** A reference by code; `isDoubtful` says of a key that the process behind it is not the one meant here. */
  referToCode(role: ReferenceRole, code: CodeRef, isDoubtful?: (key: string) => boolean): CodeReference;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  /** What came of codes that other maps have a say in. */
  readonly lookups: readonly CodeReference[];
}

/** Names of one kind that are visible in one place, by `nameKey`. */
export interface Scope {
  readonly container: SymbolId;
  readonly names: Map<string, Declared>;
}

type Declared = { -readonly [K in keyof Definition]: Definition[K] } & { declarations: Span[] };

export function scope(container: SymbolId): Scope {
  return { container, names: new Map() };
}

/** The processes of one map that a code may lead to. */
export interface CodeScope {
  readonly symbol: SymbolId;
  readonly id: string;
  /** Whether the process of a key is declared. */
  has(key: string): boolean;
  /** Whether a CFM of that key is written (`cfmKey`). */
  hasCfm(key: string): boolean;
  /** Whether a code is that of a declaration with an error in its own code, which has a finding of its own. */
  isDoubtful(code: CodeRef): boolean;
}

export function collectNames(own: CodeScope, prefixes: PrefixOwners): Names {
  const definitions: Definition[] = [];
  const references: Reference[] = [];
  const lookups: CodeReference[] = [];
  const map = own.symbol;
  return {
    map,
    definitions,
    references,
    lookups,
    defineMap({ value, span }) {
      definitions.push({ id: map, kind: "map", name: value, container: null, declarations: [span] });
    },
    define(kind, { value, span }, { container, names }, key = nameKey(value)) {
      const known = names.get(key);
      if (known !== undefined) {
        known.declarations.push(span);
        return false;
      }
      const id = symbolId(container, kind, key);
      const definition = { id, kind, name: value, container, declarations: [span] };
      names.set(key, definition);
      definitions.push(definition);
      return true;
    },
    refer(role, name, { names }, seenFrom = map) {
      const known = names.get(nameKey(name.value));
      const resolution: Resolution =
        known === undefined ? { kind: "unresolved", reason: "name" } : { kind: "resolved", to: known.id };
      const value = known === undefined ? name.value : known.name;
      const reference = { value, written: name.value, span: name.span, role, scope: seenFrom, resolution };
      references.push(reference);
      return reference;
    },
    referToCode(role, code, isDoubtful) {
      const found = resolveCode(role, code, own, prefixes);
      if (role === "derived" || !prefixes.isOwn(own, code.prefix)) lookups.push(found);
      const reference: CodeReference =
        found.key !== null && isDoubtful?.(found.key) === true
          ? { ...found, key: null, resolution: { kind: "unresolved", reason: "doubtful" } }
          : found;
      references.push(reference);
      return reference;
    },
  };
}

/** Whether codes still mean what they meant, whatever has become of the other maps. */
export function areUnchanged(
  lookups: readonly CodeReference[],
  own: CodeScope,
  prefixes: PrefixOwners,
): boolean {
  return lookups.every((before) => {
    const now = resolveCode(before.role, before.code, own, prefixes);
    return (
      now.mapId === before.mapId &&
      now.key === before.key &&
      isSameResolution(now.resolution, before.resolution)
    );
  });
}

function isSameResolution(a: Resolution, b: Resolution): boolean {
  switch (a.kind) {
    case "resolved":
      return b.kind === "resolved" && a.to === b.to;
    case "unresolved":
      return b.kind === "unresolved" && a.reason === b.reason;
    case "ambiguous":
      return b.kind === "ambiguous" && a.candidates.join(" ") === b.candidates.join(" ");
  }
}

/** Roles whose codes can only mean a process of the map in which they stand. */
const LOCAL: ReadonlySet<ReferenceRole> = new Set<ReferenceRole>(["cfm", "siblingFlow"]);

/**
 * Which process a code means. A prefix counts as written: first one's own, which `turunan` leaves out because it
 * leads to another map, then the exact prefixes of all maps, then those that differ in case. What is merely near is
 * never taken; a code that fits processes of several maps is ambiguous.
 */
function resolveCode(
  role: ReferenceRole,
  code: CodeRef,
  own: CodeScope,
  prefixes: PrefixOwners,
): CodeReference {
  const found = role === "derived" ? prefixes.owners(code.prefix) : prefixes.ownersSeenFrom(own, code.prefix);
  const maps = LOCAL.has(role) ? found.filter((scope) => scope === own) : found;
  const key = pathOf(code)?.join(".") ?? "";
  // The block of a CFM, and a SOP in it, stand below the process that their codes name.
  const part = role === "cfm" ? undefined : code.parts.at(-1);
  const cfm = part?.kind === "cfm" && role === "subprocess" ? partNumberOf(code, "cfm") : null;
  const isNoProcess = part !== undefined && cfm === null;
  const hits = isNoProcess
    ? []
    : maps.flatMap((scope) => {
        if (!scope.has(key)) return [];
        if (cfm === null) return [{ scope, key, id: symbolId(scope.symbol, "process", key) }];
        const name = cfmKey(key, cfm);
        return scope.hasCfm(name) ? [{ scope, key, id: symbolId(scope.symbol, "cfm", name) }] : [];
      });
  const [only, ...others] = hits;
  const reason =
    maps.length === 0 ? "prefix" : maps.some((scope) => scope.isDoubtful(code)) ? "doubtful" : "name";
  const resolution: Resolution =
    only === undefined
      ? { kind: "unresolved", reason }
      : others.length === 0
        ? { kind: "resolved", to: only.id }
        : { kind: "ambiguous", candidates: hits.map((hit) => hit.id) };
  const isResolved = resolution.kind === "resolved" && only !== undefined;
  return {
    value: code.text,
    written: code.text,
    span: code.span,
    role,
    scope: own.symbol,
    resolution,
    code,
    mapId: isResolved ? only.scope.id : maps.length === 1 ? (maps[0]?.id ?? null) : null,
    key: isResolved ? only.key : null,
    cfm,
  };
}
