import { codeLike, guessPath, isOneNumberApart, pathOf, printCode } from "../../model/code.ts";
import type { Cfm, Process, ProcessMap } from "../../model/model.ts";
import { isUndeclared, type Reference } from "../../model/symbol.ts";
import { lazy } from "../../syntax/lazy.ts";
import type { SymbolTable } from "../../symbols/table.ts";
import type { CodeRef } from "../../syntax/ast.ts";
import { groupBy } from "../../syntax/group-by.ts";
import type { Unreadable } from "../run/cascading.ts";
import { flowGraph, type FlowGraph } from "./flow-graph.ts";
import { similarTerms, titledPlaces, type SimilarPair, type TitledPlace } from "../wording/similar.ts";

/** Derived once a map and shared by the rules. */
export interface MapFacts {
  /** Processes without children, in code order. */
  readonly leaves: readonly Process[];
  readonly cfmsByProcess: ReadonlyMap<string, readonly Cfm[]>;
  /** Processes below which a line stands whose own number cannot be read. */
  readonly unreadableBelow: ReadonlySet<string>;
  /** Processes that may only look like leaves because the code of a line below them is wrong. */
  readonly robbedParents: ReadonlySet<string>;
  /** Processes that a CFM with an error in its code most likely belongs to, with that CFM. */
  readonly misnamedCfms: ReadonlyMap<string, Cfm>;
  /** Processes with an error in their codes whose CFM has the code that was most likely meant. */
  readonly misplaced: ReadonlySet<string>;
  graph(cfm: Cfm): FlowGraph;
  /** Terms that the map spells in two ways; computed on first use. */
  similar(): readonly SimilarPair[];
  /** The texts that name work, with their words; computed on first use. */
  titled(): readonly TitledPlace[];
  /** References that stand for nothing, in source order of their statements; computed on first use. */
  unresolved(): readonly Reference[];
  /** The code as the map's own lines write it. */
  code(path: readonly number[]): string;
  /** The code in the form that `like` is written in. */
  codeLike(path: readonly number[], like: CodeRef): string;
  /** How a message names a process: its code as written, or as it should be. */
  name(process: Process): string;
}

export function mapFacts(map: ProcessMap, symbols: SymbolTable, lost: Unreadable): MapFacts {
  const cfmsByProcess = new Map<string, Cfm[]>();
  for (const cfm of map.cfms) {
    if (cfm.process === null) continue;
    const list = cfmsByProcess.get(cfm.process);
    if (list === undefined) cfmsByProcess.set(cfm.process, [cfm]);
    else list.push(cfm);
  }
  const unreadableBelow = parentsOfUnreadable(map);
  const graphs = new Map<Cfm, FlowGraph>();
  const titled = lazy(() => titledPlaces(map));
  const similar = lazy(() => similarTerms(titled()));
  const unresolved = lazy(() => map.references.filter((r) => r.resolution.kind === "unresolved"));
  const mistyped = new Set(map.declarations.filter((d) => d.problem !== null).map((d) => d.code));
  const robbedParents = new Set([
    ...unreadableBelow,
    ...[...map.doubtful].map(parentOf),
    ...parentsOfUndeclared(map),
  ]);
  const like = (path: readonly number[], written: CodeRef): string => codeLike(path, written, map.schemes);
  return {
    leaves: map.processes.filter((p) => p.children.length === 0),
    cfmsByProcess,
    unreadableBelow,
    robbedParents,
    misnamedCfms: misnamedCfms(map, symbols, cfmsByProcess, robbedParents),
    misplaced: misplaced(map),
    graph(cfm) {
      const known = graphs.get(cfm) ?? flowGraph(cfm, lost.within(cfm.span));
      graphs.set(cfm, known);
      return known;
    },
    titled,
    similar,
    unresolved,
    code: (path) => printCode(path, map.schemes.matrix),
    codeLike: like,
    name: (process) => (mistyped.has(process.code) ? like(process.path, process.code) : process.code.text),
  };
}

/** A child whose own number cannot be read still says whose child it is. */
function parentsOfUnreadable(map: ProcessMap): ReadonlySet<string> {
  const unplaced = map.declarations.filter((d) => d.path === null && d.meant === null);
  return new Set(unplaced.map((d) => d.code.segments.slice(0, -1).map(Number).join(".")));
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf("."), 0));
}

/** What a CFM has the code of, and nothing declares, is a child that its parent lacks. */
function parentsOfUndeclared(map: ProcessMap): readonly string[] {
  return map.cfms.flatMap(({ reference }) =>
    isUndeclared(reference) ? [pathOf(reference.code)?.slice(0, -1).join(".") ?? ""] : [],
  );
}

function misplaced(map: ProcessMap): ReadonlySet<string> {
  const drawn = new Set(map.cfms.flatMap(({ reference }) => pathOf(reference.code)?.join(".") ?? []));
  return new Set(
    map.declarations.flatMap(({ key, meant }) =>
      key !== null && meant !== null && drawn.has(meant.join(".")) ? [key] : [],
    ),
  );
}

/** However they are parted, and padded with zeros. */
function digitsOf({ prefix, segments }: CodeRef): string {
  const numbers = [prefix, ...segments].join(".").match(/[0-9]+/g) ?? [];
  return numbers.map(Number).join("");
}

/** Processes whose CFM has an error in its code: that it is missing would be said twice. */
function misnamedCfms(
  map: ProcessMap,
  symbols: SymbolTable,
  known: ReadonlyMap<string, unknown>,
  robbed: ReadonlySet<string>,
): ReadonlyMap<string, Cfm> {
  const without = map.processes.filter((p) => p.children.length === 0 && !known.has(p.key));
  const first = new Map(map.cfms.map((cfm) => [cfm.code.text, cfm] as const).reverse());
  const left = without.filter(({ key }) => !robbed.has(key)).map(({ key }) => key);
  const loose = map.cfms.filter(({ reference }) => isUndeclared(reference));
  const nearest = (path: readonly number[]): readonly string[] => {
    const near = without.filter((p) => isOneNumberApart(p.path, path));
    return near.length === 1 ? near.map(({ key }) => key) : [];
  };
  const byDigits = lazy(() => groupBy(without, ({ code }) => digitsOf(code)));
  /** `P-01-02`, `P_01_02`, `Q.01.02` for P.01.02: the only process whose digits these are. */
  const withDigitsOf = (code: CodeRef): readonly string[] => {
    const same = byDigits().get(digitsOf(code)) ?? [];
    return same.length === 1 ? same.map(({ key }) => key) : [];
  };
  const meant = (cfm: Cfm): readonly string[] => {
    const { process, reference, sops } = cfm;
    const { resolution, code } = reference;
    const path = pathOf(code);
    if (resolution.kind !== "unresolved") {
      const isSecond = first.get(code.text) !== cfm;
      if (!isSecond && map.byPath.get(process ?? "")?.children.length === 0) return [];
      // A CFM of a process that is none of its own has procedures that name the right one.
      const named = new Set(sops.map((sop) => pathOf(sop.code)?.join(".") ?? ""));
      const own = named.size === 1 ? without.filter(({ key }) => named.has(key)) : [];
      return own.length > 0 ? own.map(({ key }) => key) : isSecond ? nearest(path ?? []) : [];
    }
    if (resolution.reason === "name" && path !== null) {
      const near = nearest(path);
      // The only CFM without a process is most likely that of the only process without one.
      return near.length === 0 && left.length === 1 && loose.length === 1 ? left : near;
    }
    const alike = resolution.reason === "prefix" ? withDigitsOf(code) : [];
    if (alike.length > 0) return alike;
    const isMisnamed =
      resolution.reason === "prefix" ? symbols.suggestion(reference) !== null : path === null;
    return isMisnamed ? [guessPath(code)?.join(".") ?? ""] : [];
  };
  return new Map(map.cfms.flatMap((cfm) => meant(cfm).map((key) => [key, cfm] as const)));
}
