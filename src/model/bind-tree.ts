import type { CodeRef, Declaration, Located, ProcessDecl } from "../syntax/ast.ts";
import { bindFacts } from "./bind-facts.ts";
import type { MapHead } from "./bind-settings.ts";
import { codeSchemes, comparePaths, guessPath, pathOf, readCode } from "./code.ts";
import type {
  CodeProblem,
  CodeScheme,
  LevelHeading,
  Process,
  ProcessDeclaration,
  SiblingFlow,
} from "./model.ts";
import type { Names } from "./names.ts";
import { recoverPlaces, type PlacedLine } from "./recover.ts";
import { nameKey, type CodeReference, type SymbolId } from "./symbol.ts";

/** The process lines of a map before names are resolved. */
export interface DeclaredTree {
  readonly levels: readonly LevelHeading[];
  readonly declarations: readonly ProcessDeclaration[];
  /** The declaration of each process by key, in code order. */
  readonly lines: ReadonlyMap<string, ProcessDecl>;
  /** Keys that declarations with errors in their codes most likely stand for. */
  readonly doubtful: ReadonlySet<string>;
  /** Whether a code is that of a declaration with an error in its code. */
  isDoubtful(code: CodeRef): boolean;
}

interface Line extends PlacedLine {
  readonly source: ProcessDecl;
  readonly blockLevel: Located<number>;
}

/**
 * Reads the process lines. A line has the place that its numbers say: of a repeated code the first line, of an
 * unreadable one none. What a wrong code was meant to be is a guess from the lines around it; it stays with the
 * declaration (`meant`) for the wording of findings, and rules leave those places out of what they judge.
 */
export function declareTree(declarations: readonly Declaration[], head: MapHead): DeclaredTree {
  const levels = declarations.filter((d) => d.kind === "level");
  const schemes = codeSchemes(head);
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
  const imagined = new Map(taken);
  recoverPlaces(lines, imagined);
  markOrphans(lines, imagined);
  recoverPlaces(lines, imagined);
  const doubtful = new Set(lines.flatMap(({ meant }) => (meant === null ? [] : [meant.join(".")])));
  const unreadable = new Set(lines.filter((line) => line.path === null).map((line) => line.code.text));
  return {
    levels: levels.map((l) => ({ level: l.number.value, title: l.title, span: l.span })),
    declarations: lines.map((line) => toDeclaration(line, taken)),
    lines: inCodeOrder(taken),
    doubtful,
    isDoubtful: (code) => unreadable.has(code.text) || doubtful.has(pathOf(code)?.join(".") ?? ""),
  };
}

function inCodeOrder(taken: ReadonlyMap<string, Line>): ReadonlyMap<string, ProcessDecl> {
  const sorted = [...taken].sort(([, a], [, b]) => comparePaths(a.path ?? [], b.path ?? []));
  return new Map(sorted.map(([key, line]) => [key, line.source]));
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
  const isOwn = head.prefixes.some((p) => nameKey(p).toLowerCase() === nameKey(code.prefix).toLowerCase());
  // A line stands in this map whatever its prefix says: the prefix is judged, the numbers give the place.
  if (code.prefix !== "" && !isOwn) return { path: pathOf(code), problem: "awalan" };
  const reading = readCode(code, schemes);
  if (reading.ok) return { path: reading.path, problem: isOwn ? null : "awalan" };
  const certain = reading.reason === "nol-depan" && reading.segment.length <= 2;
  return { path: certain ? guessPath(code) : null, problem: isOwn ? "format" : "awalan" };
}

/** Only where nothing else is wrong: a code of another level than its block has no parent to look for. */
function markOrphans(lines: readonly Line[], taken: ReadonlyMap<string, Line>): void {
  for (const line of lines) {
    if (line.problem !== null || line.path?.length !== line.length || line.length < 2) continue;
    if (!taken.has(line.path.slice(0, -1).join("."))) line.problem = "induk";
  }
}

function toDeclaration(line: Line, taken: ReadonlyMap<string, Line>): ProcessDeclaration {
  const { code, blockLevel, path, problem, meant, source } = line;
  const key = path?.join(".") ?? "";
  return {
    code,
    title: source.title,
    blockLevel,
    path,
    problem,
    meant,
    key: taken.get(key) === line ? key : null,
    span: source.span,
  };
}

/** The processes of a tree, with the names in their facts resolved. */
export function bindProcesses(
  { lines }: DeclaredTree,
  units: ReadonlyMap<string, SymbolId>,
  names: Names,
): readonly Process[] {
  const children = new Map<string, string[]>();
  for (const key of lines.keys()) {
    const parent = parentKey(key);
    if (parent === null) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [key]);
    else list.push(key);
  }
  return [...lines].map(([key, source]) => {
    const { code, title, span } = source;
    const path = key.split(".").map(Number);
    const parent = parentKey(key);
    return {
      key,
      path,
      level: path.length - 1,
      title: title?.value ?? "",
      titleSpan: title?.span ?? code.span,
      code,
      parent: parent !== null && lines.has(parent) ? parent : null,
      children: children.get(key) ?? [],
      ...bindFacts(source.facts, units, names),
      span,
    };
  });
}

function parentKey(key: string): string | null {
  const dot = key.lastIndexOf(".");
  return dot === -1 ? null : key.slice(0, dot);
}

export function bindSiblingFlows(declarations: readonly Declaration[], names: Names): readonly SiblingFlow[] {
  const all = declarations.flatMap((d) => (d.kind === "alur" ? [d] : d.kind === "level" ? d.flows : []));
  return all.flatMap((flow) => {
    // In a chain `a -> b -> c` one end is written once and belongs to two flows.
    const ends = new Map<CodeRef, CodeReference>();
    const end = (code: CodeRef): CodeReference => {
      const known = ends.get(code) ?? names.referToCode("siblingFlow", code);
      ends.set(code, known);
      return known;
    };
    return flow.links.map((link) => ({
      from: end(link.from),
      to: end(link.to),
      kind: link.arrow,
      label: link.label,
      span: link.span,
    }));
  });
}
