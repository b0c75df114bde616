import type { CodeRef, Declaration, LevelDecl, Located, ProcessDecl, TextLiteral } from "../../syntax/ast.ts";
import { bindFacts } from "./facts.ts";
import type { MapHead } from "./settings.ts";
import { codeSchemes, comparePaths, guessPath, numbersBehind, pathOf, readCode } from "../code.ts";
import type {
  CodeProblem,
  CodeScheme,
  LevelHeading,
  Process,
  ProcessDeclaration,
  SiblingFlow,
} from "../model.ts";
import type { Names, Scope } from "./names.ts";
import type { Once } from "./once.ts";
import { hasPrefix } from "../lookup.ts";
import { recoverPlaces, type PlacedLine } from "./recover.ts";
import type { CodeReference } from "../symbol.ts";

/** The process lines of a map before names are resolved. */
export interface DeclaredTree {
  readonly levels: readonly LevelHeading[];
  readonly declarations: readonly ProcessDeclaration[];
  /** The declaration of each process by key, in code order. */
  readonly lines: ReadonlyMap<string, ProcessDecl>;
  /** Lines that declare no process: their codes are unreadable or taken. */
  readonly unplaced: readonly ProcessDecl[];
  /** Keys that declarations with errors in their codes most likely stand for. */
  readonly doubtful: ReadonlySet<string>;
  /** Whether a code is that of a declaration with an error in its code. */
  readonly isDoubtful: (code: CodeRef) => boolean;
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
export function declareTree(declarations: readonly Declaration[], head: MapHead, once: Once): DeclaredTree {
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
    else line.problem ??= "repeated";
  }
  // Unreadable and repeated codes first: they may be the parents that others lack.
  const imagined = new Map(taken);
  recoverPlaces(lines, imagined);
  markOrphans(lines, imagined);
  recoverPlaces(lines, imagined);
  guessShorter(lines, imagined);
  const doubtful = new Set(lines.flatMap(({ meant }) => (meant === null ? [] : [meant.join(".")])));
  const unreadable = new Set(lines.filter((line) => line.path === null).map((line) => line.code.text));
  return {
    levels: bindLevels(levels, once),
    declarations: lines.map((line) => toDeclaration(line, taken)),
    lines: inCodeOrder(taken),
    unplaced: lines.flatMap((line) => (taken.get(line.path?.join(".") ?? "") === line ? [] : [line.source])),
    doubtful,
    isDoubtful: (code) => unreadable.has(code.text) || doubtful.has(pathOf(code)?.join(".") ?? ""),
  };
}

/**
 * A level may be written in several blocks, each with the title of the page that its processes stand on; processes of
 * one parent stand on one page and have one title.
 */
function bindLevels(levels: readonly LevelDecl[], once: Once): readonly LevelHeading[] {
  const titles = new Map<string, TextLiteral[]>();
  for (const { number, title, processes } of levels) {
    if (title === null) continue;
    const parents = processes.map(({ code }) => code.segments.slice(0, -1).map(Number).join("."));
    for (const parent of new Set(number.value === 0 || parents.length === 0 ? [""] : parents)) {
      const key = `${number.value} ${parent}`;
      titles.set(key, [...(titles.get(key) ?? []), title]);
    }
  }
  for (const [key, list] of titles)
    once.first(`level ${key.split(" ")[0] ?? ""}`, list, (a, b) => a.value === b.value);
  return levels.map((l) => ({ level: l.number.value, title: l.title, span: l.span }));
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
  const isOwn = hasPrefix(head, code.prefix);
  const behind = isOwn ? null : numbersBehind(head.prefixes, code);
  if (behind !== null) return { path: behind.path, problem: "prefix" };
  // A line stands in this map whatever its prefix says: the prefix is judged, the numbers give the place.
  const reading = readCode(isOwn ? code : { ...code, prefix: head.schemes.map.prefix }, schemes);
  if (reading.ok) return { path: reading.path, problem: isOwn ? null : "prefix" };
  const certain = reading.reason === "leading-zero" && reading.segment.length <= 2;
  return { path: certain ? guessPath(code) : null, problem: isOwn ? "format" : "prefix" };
}

/** Only where nothing else is wrong: a code of another level than its block has no parent to look for. */
function markOrphans(lines: readonly Line[], taken: ReadonlyMap<string, Line>): void {
  for (const line of lines) {
    if (line.problem !== null || line.path?.length !== line.length || line.length < 2) continue;
    if (!taken.has(line.path.slice(0, -1).join("."))) line.problem = "parent";
  }
}

/** A code with more numbers than its block asks for was most likely meant without them, where nothing else stands there. */
function guessShorter(lines: readonly Line[], taken: Map<string, Line>): void {
  for (const line of lines) {
    const { path, length } = line;
    if (path === null || path.length <= length) continue;
    if (line.problem !== null && line.problem !== "prefix") continue;
    const meant = path.slice(0, length);
    const key = meant.join(".");
    if (taken.has(key)) continue;
    line.meant = meant;
    taken.set(key, line);
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
  { lines, unplaced }: DeclaredTree,
  units: Scope,
  names: Names,
  once: Once,
): readonly Process[] {
  const children = new Map<string, string[]>();
  for (const key of lines.keys()) {
    const parent = parentKey(key);
    if (parent === null) continue;
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [key]);
    else list.push(key);
  }
  // What such a line names is named all the same.
  for (const { facts } of unplaced) bindFacts(facts, units, names, once);
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
      ...bindFacts(source.facts, units, names, once),
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
