import type { Span } from "../source/source.ts";
import type { CodeRef, Identifier } from "../syntax/ast.ts";
import { pathOf } from "./code.ts";
import { nameKey, symbolId, type CodeReference, type Definition, type Reference } from "./symbol.ts";
import type { ReferenceRole, Resolution, SymbolId, SymbolKind } from "./symbol.ts";
import type { PrefixOwners } from "./prefixes.ts";

/** What binding a map learns about its names, in the order in which they are met. */
export interface Names {
  readonly map: SymbolId;
  /** Declares a name; of one that is taken, only the place is kept. */
  define(kind: SymbolKind, name: Identifier, ...path: readonly string[]): SymbolId;
  /** A reference to a name of the table `known`, which is keyed by `nameKey`. */
  refer(
    role: ReferenceRole,
    name: Identifier,
    known: ReadonlyMap<string, SymbolId>,
    scope?: SymbolId,
  ): Reference;
  /** A reference by code; `isDoubtful` says of a key that the process behind it is not the one meant here. */
  referToCode(role: ReferenceRole, code: CodeRef, isDoubtful?: (key: string) => boolean): CodeReference;
  readonly definitions: ReadonlyMap<SymbolId, Definition>;
  readonly references: readonly Reference[];
}

/** The processes of one map that a code may lead to. */
export interface CodeScope {
  readonly symbol: SymbolId;
  readonly id: string;
  /** Whether the process of a key is declared. */
  has(key: string): boolean;
  /** Whether a code is that of a declaration with an error in its own code, which has a finding of its own. */
  isDoubtful(code: CodeRef): boolean;
}

export function collectNames(own: CodeScope, prefixes: PrefixOwners): Names {
  const definitions = new Map<
    SymbolId,
    { -readonly [K in keyof Definition]: Definition[K] } & { declarations: Span[] }
  >();
  const references: Reference[] = [];
  const map = own.symbol;
  return {
    map,
    definitions,
    references,
    define(kind, name, ...path) {
      const id = path.length === 0 ? map : symbolId(map, ...path);
      const known = definitions.get(id);
      if (known !== undefined) known.declarations.push(name.span);
      else {
        const container = kind === "map" ? null : kind === "lane" || kind === "step" ? containerOf(id) : map;
        definitions.set(id, { id, kind, name: name.value, container, declarations: [name.span] });
      }
      return id;
    },
    refer(role, name, known, scope = map) {
      const to = known.get(nameKey(name.value));
      const resolution: Resolution =
        to === undefined ? { kind: "unresolved", reason: "name" } : { kind: "resolved", to };
      const value = (to === undefined ? undefined : definitions.get(to)?.name) ?? name.value;
      const reference = { value, written: name.value, span: name.span, role, scope, resolution };
      references.push(reference);
      return reference;
    },
    referToCode(role, code, isDoubtful) {
      const found = resolveCode(role, code, own, prefixes);
      const reference: CodeReference =
        found.key !== null && isDoubtful?.(found.key) === true
          ? { ...found, key: null, resolution: { kind: "unresolved", reason: "doubtful" } }
          : found;
      references.push(reference);
      return reference;
    },
  };
}

/** "DINAS/cfm/1.2" of "DINAS/cfm/1.2/step/periksa". */
function containerOf(id: SymbolId): SymbolId {
  return id.slice(0, id.lastIndexOf("/", id.lastIndexOf("/") - 1)) as SymbolId;
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
  const hits = maps.flatMap((scope) =>
    scope.has(key) ? [{ scope, key, id: symbolId(scope.symbol, "process", key) }] : [],
  );
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
  };
}
