import type {
  CodeRef,
  Declaration,
  Identifier,
  Located,
  ProcessDecl,
  ProcessFact,
  TextLiteral,
} from "../syntax/ast.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { MapHead } from "./bind-settings.ts";
import { comparePaths, guessPath, readCode } from "./code.ts";
import type { CodeProblem, CodeScheme, Process, ProcessDeclaration, ProcessMap } from "./model.ts";
import { recoverPlaces, type PlacedLine } from "./recover.ts";

type Tree = Pick<ProcessMap, "levels" | "declarations" | "processes" | "byPath" | "siblingFlows"> & {
  readonly written: ReadonlyMap<string, string>;
};

interface Line extends PlacedLine {
  readonly source: ProcessDecl;
  readonly blockLevel: Located<number>;
}

/**
 * Builds the tree. A line with a mistyped prefix, a malformed number or a repeated code still takes its place
 * when that place is certain, so that one slip of the pen is one finding and not one for every descendant.
 */
export function bindTree(declarations: readonly Declaration[], head: MapHead): Tree {
  const levels = declarations.filter((d) => d.kind === "level");
  const schemes = [
    head.schemes.matrix,
    head.schemes.map,
    ...head.prefixes.map((prefix) => ({ ...head.schemes.map, prefix })),
  ];
  const lines = levels.flatMap((level) =>
    level.processes.map((source) => readLine(source, level.number, head, schemes)),
  );
  const taken = new Map<string, Line>();
  for (const line of lines) {
    const key = line.path?.join(".");
    if (key === undefined) continue;
    if (!taken.has(key)) taken.set(key, line);
    else line.problem ??= "ganda";
  }
  // Unreadable and repeated codes first: they may be the parents that others lack.
  recoverPlaces(lines, taken);
  markOrphans(lines, taken);
  recoverPlaces(lines, taken);
  const processes = buildProcesses(taken);
  const byPath = new Map(processes.map((p) => [p.key, p]));
  const written = writtenCodes(lines);
  return {
    levels: levels.map((l) => ({ level: l.number.value, title: l.title, span: l.span })),
    declarations: lines.map(toDeclaration),
    processes,
    byPath,
    siblingFlows: bindSiblingFlows(declarations, head, byPath, written),
    written,
  };
}

function readLine(
  source: ProcessDecl,
  blockLevel: Located<number>,
  head: MapHead,
  schemes: readonly CodeScheme[],
): Line {
  return {
    source,
    blockLevel,
    code: source.code,
    length: blockLevel.value + 1,
    owned: source.facts.some((f) => f.kind === "pengampu"),
    title: source.title?.value ?? "",
    meant: null,
    ...readPlace(source.code, head, schemes),
  };
}

function readPlace(
  code: CodeRef,
  head: MapHead,
  schemes: readonly CodeScheme[],
): { path: readonly number[] | null; problem: CodeProblem } {
  const known = head.prefixes.some((p) => p.toLowerCase() === code.prefix.toLowerCase());
  const reading = readCode(
    known ? code : { ...code, prefix: nearest(code.prefix, head.prefixes) ?? code.prefix },
    schemes,
  );
  if (reading.ok) return { path: reading.path, problem: known ? null : "awalan" };
  const certain = reading.reason === "nol-depan" && reading.segment.length <= 2;
  return { path: certain ? guessPath(code) : null, problem: known ? "format" : "awalan" };
}

/** Only where nothing else is wrong: a code of another level than its block has no parent to look for. */
function markOrphans(lines: readonly Line[], taken: ReadonlyMap<string, Line>): void {
  for (const line of lines) {
    if (line.problem !== null || line.path?.length !== line.length || line.length < 2) continue;
    if (!taken.has(line.path.slice(0, -1).join("."))) line.problem = "induk";
  }
}

/**
 * Codes as they stand in the source that lead elsewhere than they say: an unreadable code that found its
 * place may be written the same way by a CFM.
 */
function writtenCodes(lines: readonly Line[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const line of lines)
    if (line.meant !== null && line.path === null) written.set(line.code.text, line.meant.join("."));
  return written;
}

function toDeclaration(line: Line): ProcessDeclaration {
  const { code, blockLevel, path, problem, meant, source } = line;
  return { code, title: source.title, blockLevel, path, problem, meant, span: source.span };
}

function buildProcesses(taken: ReadonlyMap<string, Line>): readonly Process[] {
  const sorted = [...taken.entries()].sort((a, b) => comparePaths(placeOf(a[1]), placeOf(b[1])));
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

function placeOf(line: Line): readonly number[] {
  return line.meant ?? line.path ?? [];
}

function parentKey(key: string): string | null {
  const dot = key.lastIndexOf(".");
  return dot === -1 ? null : key.slice(0, dot);
}

function buildProcess(
  key: string,
  line: Line,
  children: readonly string[],
  taken: ReadonlyMap<string, Line>,
): Process {
  const { source } = line;
  const path = placeOf(line);
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
  written: ReadonlyMap<string, string>,
): Tree["siblingFlows"] {
  const all = declarations.flatMap((d) => (d.kind === "alur" ? [d] : d.kind === "level" ? d.flows : []));
  return all.flatMap((flow) =>
    flow.links.map((link) => ({
      from: { code: link.from, key: keyOf(link.from, head, byPath, written) },
      to: { code: link.to, key: keyOf(link.to, head, byPath, written) },
      kind: link.arrow,
      label: link.label,
      span: link.span,
    })),
  );
}

/** The process that a reference means, by any of the map's prefixes; null when there is none. */
export function keyOf(
  code: CodeRef,
  head: Pick<MapHead, "prefixes">,
  byPath: ReadonlyMap<string, Process>,
  written: ReadonlyMap<string, string> = new Map(),
): string | null {
  if (code.prefix !== "" && nearest(code.prefix, head.prefixes) === null) return null;
  const key = guessPath(code)?.join(".") ?? "";
  return byPath.has(key) ? key : (written.get(code.text) ?? null);
}
