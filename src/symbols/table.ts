import type { ProcessMap, Repository } from "../model/model.ts";
import type { Definition, Reference, SymbolId } from "../model/symbol.ts";
import type { SourceFile } from "../source/source.ts";
import { lazy } from "../syntax/lazy.ts";
import { suggestions, type Suggestion } from "./suggest.ts";

/** What stands at a place: a name that is declared there, a name that refers to something, or both (a lane). */
export interface Occurrence {
  readonly definition: Definition | null;
  readonly reference: Reference | null;
}

/** Every name of a repository: what declares it, and what refers to it. */
export interface SymbolTable {
  /** What a name stands for; null for an identity that nothing declares. */
  definition(id: SymbolId): Definition | null;
  /** All references that resolved to a symbol, map by map in the order in which they were bound. */
  referencesTo(id: SymbolId): readonly Reference[];
  /** The name at an offset, its end included: a caret behind a word is still on the word. Null between names. */
  at(file: SourceFile, offset: number): Occurrence | null;
  /** The symbols that a name written in a map or a CFM may stand for, innermost first. */
  visibleFrom(scope: SymbolId): readonly Definition[];
  /** What an unresolved reference was most likely meant to be; a wording for findings, never a meaning. */
  suggestion(reference: Reference): Suggestion | null;
}

/** The symbol table of a repository. Its parts are computed when they are first asked for. Never throws. */
export function symbolTable(repository: Repository): SymbolTable {
  const byId = lazy(
    () => new Map(repository.maps.flatMap((map) => map.definitions.map((d) => [d.id, d] as const))),
  );
  const byTarget = lazy(() => groupByTarget(repository));
  const places = lazy(() => placesByFile(repository));
  const visibleFrom = (scope: SymbolId): readonly Definition[] => {
    const found: Definition[] = [];
    for (let at: SymbolId | null = scope; at !== null; at = byId().get(at)?.container ?? null)
      for (const map of repository.maps) found.push(...inside(map, at));
    return found;
  };
  return {
    definition: (id) => byId().get(id) ?? null,
    referencesTo: (id) => byTarget().get(id) ?? [],
    at: (file, offset) => occurrenceAt(places().get(file) ?? [], offset),
    visibleFrom,
    suggestion: suggestions(repository, inside),
  };
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function groupByTarget(repository: Repository): ReadonlyMap<SymbolId, readonly Reference[]> {
  const groups = new Map<SymbolId, Reference[]>();
  for (const { references } of repository.maps)
    for (const reference of references)
      if (reference.resolution.kind === "resolved") push(groups, reference.resolution.to, reference);
  return groups;
}

/** What a map declares by the scopes that it is declared in. */
const containers = new WeakMap<ProcessMap, ReadonlyMap<SymbolId, readonly Definition[]>>();

function inside(map: ProcessMap, scope: SymbolId): readonly Definition[] {
  const known = containers.get(map) ?? groupByContainer(map);
  containers.set(map, known);
  return known.get(scope) ?? [];
}

function groupByContainer({ definitions }: ProcessMap): ReadonlyMap<SymbolId, readonly Definition[]> {
  const groups = new Map<SymbolId, Definition[]>();
  for (const definition of definitions)
    if (definition.container !== null) push(groups, definition.container, definition);
  return groups;
}

interface Place extends Occurrence {
  readonly start: number;
  readonly end: number;
}

/** Names by file, in source order. What is declared and referred to in one word is one place. */
function placesByFile(repository: Repository): ReadonlyMap<SourceFile, readonly Place[]> {
  const byFile = new Map<SourceFile, Map<number, Place>>();
  const add = (span: Reference["span"], what: Partial<Occurrence>): void => {
    const places = byFile.get(span.file) ?? new Map<number, Place>();
    byFile.set(span.file, places);
    const known = places.get(span.start);
    places.set(span.start, {
      start: span.start,
      end: span.end,
      definition: what.definition ?? known?.definition ?? null,
      reference: what.reference ?? known?.reference ?? null,
    });
  };
  for (const { definitions, references } of repository.maps) {
    // A CFM's code is a reference to its process; the CFM itself has no name of its own.
    for (const definition of definitions)
      if (definition.kind !== "cfm") for (const span of definition.declarations) add(span, { definition });
    for (const reference of references) add(reference.span, { reference });
  }
  return new Map(
    [...byFile].map(([file, places]) => [file, [...places.values()].sort((a, b) => a.start - b.start)]),
  );
}

function occurrenceAt(places: readonly Place[], offset: number): Occurrence | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  if (place === undefined || offset > place.end) return null;
  return { definition: place.definition, reference: place.reference };
}
