import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { DecreeDecl } from "../../syntax/ast-decree.ts";
import type { MapDecl } from "../../syntax/ast.ts";
import { bindCfms } from "./cfm.ts";
import { partNumberOf, pathOf, printedPrefixes } from "../code.ts";
import { bindDecree } from "./decree.ts";
import { bindSettings, type MapHead } from "./settings.ts";
import { bindProcesses, bindSiblingFlows, declareTree, type DeclaredTree } from "./tree.ts";
import { bindUnits } from "./units.ts";
import { groupByMap, type MapFiles, type ParsedFile } from "./group-maps.ts";
import type { ProcessMap, Repository } from "../model.ts";
import { areUnchanged, collectNames, scope, type CodeScope, type Names } from "./names.ts";
import { once } from "./once.ts";
import { prefixOwners, type PrefixOwners } from "./prefixes.ts";
import { cfmKey, mapSymbol, nameKey, type CodeReference } from "../symbol.ts";

const messages = defineMessages({
  repeatedId: {
    id: "Peta lain di repositori ini sudah bernama {name}.",
    en: "Another map of this repository is already called {name}.",
  },
  renameOne: { id: "Beri nama lain pada salah satunya.", en: "Give one of them another name." },
  firstMap: { id: "peta pertama", en: "the first map" },
  secondDecree: { id: "Peta ini sudah punya blok keputusan.", en: "This map already has a keputusan block." },
  merge: { id: "Gabungkan menjadi satu blok.", en: "Merge them into one block." },
});

/**
 * Joins the trees of all files into maps (a map is the folder of a `peta` block and all below it) and
 * resolves every name. First all maps declare what they have, then references are looked up, since codes may lead
 * to any map. Never throws; what has no meaning is reported and left out.
 */
export function bind(files: readonly ParsedFile[]): {
  readonly repository: Repository;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const sorted = [...files].sort((a, b) =>
    a.file.path > b.file.path ? 1 : a.file.path < b.file.path ? -1 : 0,
  );
  const groups = groupByMap(sorted, diagnostics);
  reportRepeatedIds(groups, diagnostics);
  const declared = groups.map((group, index) => declareMap(group, index, groups));
  const prefixes = prefixOwners(
    declared.map(({ scope, source, head }) => ({
      scope,
      id: source.head.id.value,
      printed: printedPrefixes(head.schemes),
    })),
  );
  const resolved = declared.map((map) => resolveMap(map, prefixes));
  return {
    repository: {
      maps: resolved.map(({ map }) => map),
      files: sorted.map((f) => f.file),
      suppressions: sorted.flatMap((f) => f.tree.suppressions),
    },
    diagnostics: [
      ...diagnostics,
      ...declared.flatMap((d) => d.diagnostics),
      ...resolved.flatMap((r) => r.diagnostics),
    ],
  };
}

interface DeclaredMap {
  readonly source: MapFiles;
  readonly head: MapHead;
  readonly tree: DeclaredTree;
  readonly scope: CodeScope;
  readonly diagnostics: readonly Diagnostic[];
}

interface ResolvedMap {
  readonly map: ProcessMap;
  /** What its codes meant that other maps have a say in. */
  readonly lookups: readonly CodeReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What was made of a map, as long as its declarations are the same objects: `parse` gives the same tree for a file that
 * has not changed. So after one changed file all other maps are the objects that they were, and rules know them again.
 */
const declaredMaps = new WeakMap<MapDecl, DeclaredMap>();
const resolvedMaps = new WeakMap<DeclaredMap, ResolvedMap>();

function declareMap(source: MapFiles, index: number, all: readonly MapFiles[]): DeclaredMap {
  const { declarations, head: block, folder } = source;
  const id = nameKey(block.id.value);
  // Two maps of one id are an error; each still has symbols of its own.
  const isFirst = all.findIndex((other) => nameKey(other.head.id.value) === id) === index;
  const symbol = mapSymbol(isFirst ? id : `${id}@${folder}`);
  const known = declaredMaps.get(block);
  if (known !== undefined && known.scope.symbol === symbol && isSame(known.source, source)) return known;
  const diagnostics: Diagnostic[] = [];
  const written = once(diagnostics);
  const head = bindSettings(block, folder, declarations, written);
  const tree = declareTree(declarations, head, written);
  const cfms = new Set(
    declarations.flatMap((d) =>
      d.kind === "cfm" ? [cfmKey(pathOf(d.code)?.join(".") ?? "", partNumberOf(d.code, "cfm"))] : [],
    ),
  );
  const scope: CodeScope = {
    symbol,
    id: block.id.value,
    has: (key) => tree.lines.has(key),
    hasCfm: (key) => cfms.has(key),
    isDoubtful: tree.isDoubtful,
  };
  const declared = { source, head, tree, scope, diagnostics };
  declaredMaps.set(block, declared);
  return declared;
}

/** Files count, too: one that declares nothing any more may have errors. */
function isSame(a: MapFiles, b: MapFiles): boolean {
  return isSameList(a.declarations, b.declarations) && isSameList(a.files, b.files);
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function resolveMap(map: DeclaredMap, prefixes: PrefixOwners): ResolvedMap {
  const known = resolvedMaps.get(map);
  if (known !== undefined && areUnchanged(known.lookups, map.scope, prefixes)) return known;
  const resolved = resolveNames(map, prefixes);
  resolvedMaps.set(map, resolved);
  return resolved;
}

function resolveNames(map: DeclaredMap, prefixes: PrefixOwners): ResolvedMap {
  const { source, head, tree, scope } = map;
  const { declarations, head: block, folder } = source;
  const diagnostics: Diagnostic[] = [];
  const names = collectNames(scope, prefixes);
  const written = once(diagnostics);
  names.defineMap(block.id);
  const units = bindUnits(declarations, names, written, diagnostics);
  defineProcesses(tree, names);
  const processes = bindProcesses(tree, units.symbols, names, written);
  const siblingFlows = bindSiblingFlows(declarations, names);
  const cfms = bindCfms(declarations, tree.declarations, units, names, written);
  const decrees = declarations.filter((d): d is DecreeDecl => d.kind === "keputusan");
  for (const extra of decrees.slice(1)) {
    diagnostics.push(secondDecree(extra));
    // What such a block names is named all the same; what it repeats is part of the one finding.
    bindDecree(extra, units, names, once([]));
  }
  const decree = decrees[0];
  const bound: ProcessMap = {
    symbol: scope.symbol,
    id: block.id,
    folder,
    ...head,
    units: units.list,
    levels: tree.levels,
    declarations: tree.declarations,
    processes,
    byPath: new Map(processes.map((p) => [p.key, p])),
    doubtful: tree.doubtful,
    siblingFlows,
    cfms,
    decree: decree === undefined ? null : bindDecree(decree, units, names, written),
    definitions: names.definitions,
    references: names.references,
    files: source.files,
    span: block.span,
  };
  return { map: bound, lookups: names.lookups, diagnostics };
}

/** A line whose code is unreadable is a symbol that no reference leads to. */
function defineProcesses(tree: DeclaredTree, names: Names): void {
  const processes = scope(names.map);
  for (const { code, path } of tree.declarations)
    names.define(
      "process",
      { value: code.text, span: code.span },
      processes,
      path?.join(".") ?? `?${code.text}`,
    );
}

/** References across maps go by id: two maps of one id could not be distinguished. */
function reportRepeatedIds(groups: readonly MapFiles[], diagnostics: Diagnostic[]): void {
  const first = new Map<string, MapDecl>();
  for (const { head } of groups) {
    const earlier = first.get(nameKey(head.id.value));
    if (earlier === undefined) {
      first.set(nameKey(head.id.value), head);
      continue;
    }
    diagnostics.push(
      coreDiagnostic("id-peta-ganda", {
        span: head.id.span,
        message: messages.repeatedId({ name: head.id.value }),
        help: messages.renameOne(),
        related: [{ span: earlier.id.span, message: messages.firstMap() }],
      }),
    );
  }
}

function secondDecree(decree: DecreeDecl): Diagnostic {
  return coreDiagnostic("keputusan-ganda", {
    span: { ...decree.span, end: decree.span.start + "keputusan".length },
    message: messages.secondDecree(),
    help: messages.merge(),
  });
}
