import type { Declaration, Identifier, ProcessDecl, ProcessFact, TextLiteral } from "../syntax/ast.ts";
import { distance } from "fastest-levenshtein";
import { nearest } from "../diagnostics/nearest.ts";
import type { MapHead } from "./bind-settings.ts";
import { comparePaths, guessPath, readCode } from "./code.ts";
import type { CodeProblem, Process, ProcessDeclaration, ProcessMap } from "./model.ts";

type Tree = Pick<ProcessMap, "levels" | "declarations" | "processes" | "byPath" | "siblingFlows">;

interface Line {
  readonly declaration: ProcessDeclaration;
  readonly source: ProcessDecl;
}

/**
 * Builds the tree. A line with a mistyped prefix or a malformed number still takes its place when that place
 * is certain, so that one slip of the pen is one finding and not one for every descendant.
 */
export function bindTree(declarations: readonly Declaration[], head: MapHead): Tree {
  const levels = declarations.filter((d) => d.kind === "level");
  const taken = new Map<string, Line>();
  const lines: Line[] = [];
  for (const level of levels) {
    for (const source of level.processes) {
      const { path, problem } = readPlace(source, head);
      const key = path?.join(".") ?? null;
      const repeated = key !== null && taken.has(key);
      const declaration: ProcessDeclaration = {
        code: source.code,
        title: source.title,
        blockLevel: level.number,
        path,
        problem: problem ?? (repeated ? "ganda" : null),
        span: source.span,
      };
      const line = { declaration, source };
      lines.push(line);
      if (key !== null && !repeated) taken.set(key, line);
    }
  }
  placeByChildren(lines, taken);
  const processes = buildProcesses(taken);
  const byPath = new Map(processes.map((p) => [p.key, p]));
  return {
    levels: levels.map((l) => ({ level: l.number.value, title: l.title, span: l.span })),
    declarations: lines.map(({ declaration }) => markOrphan(declaration, byPath)),
    processes,
    byPath,
    siblingFlows: bindSiblingFlows(declarations, head, byPath),
  };
}

function readPlace(
  source: ProcessDecl,
  head: MapHead,
): { path: readonly number[] | null; problem: CodeProblem } {
  const { code } = source;
  const known = head.prefixes.some((p) => p.toLowerCase() === code.prefix.toLowerCase());
  const schemes = [
    head.schemes.matrix,
    head.schemes.map,
    ...head.prefixes.map((prefix) => ({ ...head.schemes.map, prefix })),
  ];
  const reading = readCode(
    known ? code : { ...code, prefix: nearest(code.prefix, head.prefixes) ?? code.prefix },
    schemes,
  );
  if (reading.ok) return { path: reading.path, problem: known ? null : "awalan" };
  const certain = reading.reason === "nol-depan" && reading.segment.length <= 2;
  return { path: certain ? guessPath(code) : null, problem: known ? "format" : "awalan" };
}

/**
 * A malformed code (`01.017.01.02`) is taken for the absent parent of other lines when it reads almost like
 * that parent's code and no other absent parent comes near.
 */
function placeByChildren(lines: Line[], taken: Map<string, Line>): void {
  const unplaced = lines.filter((l) => l.declaration.path === null);
  if (unplaced.length === 0) return;
  const absent = new Set(
    [...taken.keys()].map(parentKey).filter((key): key is string => key !== null && !taken.has(key)),
  );
  for (const line of unplaced) {
    const length = line.declaration.blockLevel.value + 1;
    const digits = line.source.code.segments
      .join("")
      .replace(/[^0-9]/g, "")
      .replace(/0/g, "");
    const near = [...absent].filter(
      (key) => key.split(".").length === length && distance(key.replace(/[.0]/g, ""), digits) <= 1,
    );
    const key = near.length === 1 ? near[0] : undefined;
    if (key === undefined) continue;
    const placed = { ...line, declaration: { ...line.declaration, path: key.split(".").map(Number) } };
    lines[lines.indexOf(line)] = placed;
    taken.set(key, placed);
    absent.delete(key);
  }
}

function markOrphan(
  declaration: ProcessDeclaration,
  byPath: ReadonlyMap<string, Process>,
): ProcessDeclaration {
  if (declaration.problem !== null || declaration.path === null || declaration.path.length < 2)
    return declaration;
  return byPath.has(declaration.path.slice(0, -1).join("."))
    ? declaration
    : { ...declaration, problem: "induk" };
}

function buildProcesses(taken: ReadonlyMap<string, Line>): readonly Process[] {
  const sorted = [...taken.entries()].sort((a, b) =>
    comparePaths(a[1].declaration.path ?? [], b[1].declaration.path ?? []),
  );
  const children = new Map<string, string[]>();
  for (const [key] of sorted) {
    const parent = parentKey(key);
    if (parent === null) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [key]);
    else list.push(key);
  }
  return sorted.map(([key, line]) => buildProcess(key, line, children.get(key) ?? [], taken));
}

function parentKey(key: string): string | null {
  const dot = key.lastIndexOf(".");
  return dot === -1 ? null : key.slice(0, dot);
}

function buildProcess(
  key: string,
  { declaration, source }: Line,
  children: readonly string[],
  taken: ReadonlyMap<string, Line>,
): Process {
  const path = declaration.path ?? [];
  const parent = parentKey(key);
  const facts = source.facts;
  return {
    key,
    path,
    level: path.length - 1,
    title: source.title?.value ?? "",
    titleSpan: source.title?.span ?? source.code.span,
    code: source.code,
    parent: parent !== null && taken.has(parent) ? parent : null,
    children,
    owners: units(facts, "pengampu"),
    group: last(facts, "kelompok")?.group ?? null,
    inputs: texts(facts, "masukan"),
    outputs: texts(facts, "keluaran"),
    customers: units(facts, "pelanggan"),
    suppliers: units(facts, "pemasok"),
    legalBasis: texts(facts, "dasar"),
    notes: texts(facts, "catatan"),
    rab: texts(facts, "rab")[0] ?? null,
    sipd: texts(facts, "sipd")[0] ?? null,
    derivedFrom: derived(facts),
    orientation: last(facts, "halaman")?.value.value ?? null,
    span: source.span,
  };
}

function derived(facts: readonly ProcessFact[]): Process["derivedFrom"] {
  const fact = last(facts, "turunan");
  return fact === null ? null : { code: fact.target, mapId: null, key: null };
}

function last<K extends ProcessFact["kind"]>(
  facts: readonly ProcessFact[],
  kind: K,
): Extract<ProcessFact, { kind: K }> | null {
  return (facts.findLast((f) => f.kind === kind) as Extract<ProcessFact, { kind: K }> | undefined) ?? null;
}

function units(
  facts: readonly ProcessFact[],
  kind: "pengampu" | "pelanggan" | "pemasok",
): readonly Identifier[] {
  return facts.flatMap((f) => (f.kind === kind && "units" in f ? f.units : []));
}

function texts(
  facts: readonly ProcessFact[],
  kind: "masukan" | "keluaran" | "dasar" | "catatan" | "rab" | "sipd",
): readonly TextLiteral[] {
  return facts.flatMap((f) => (f.kind === kind && "texts" in f ? f.texts : []));
}

function bindSiblingFlows(
  declarations: readonly Declaration[],
  head: MapHead,
  byPath: ReadonlyMap<string, Process>,
): Tree["siblingFlows"] {
  const all = declarations.flatMap((d) => (d.kind === "alur" ? [d] : d.kind === "level" ? d.flows : []));
  return all.flatMap((flow) =>
    flow.links.map((link) => ({
      from: { code: link.from, key: keyOf(link.from, head, byPath) },
      to: { code: link.to, key: keyOf(link.to, head, byPath) },
      label: link.label,
      span: link.span,
    })),
  );
}

/** The process that a reference means, by any of the map's prefixes; null when there is none. */
export function keyOf(
  code: Parameters<typeof readCode>[0],
  head: Pick<MapHead, "prefixes" | "schemes">,
  byPath: ReadonlyMap<string, Process>,
): string | null {
  if (code.prefix !== "" && nearest(code.prefix, head.prefixes) === null) return null;
  const path = guessPath(code);
  const key = path?.join(".") ?? "";
  return byPath.has(key) ? key : null;
}
