import { distance } from "fastest-levenshtein";
import type { CodeRef } from "../../syntax/ast.ts";
import { comparePaths } from "../code.ts";
import type { CodeProblem } from "../model.ts";

/** A process line on its way into the tree. */
export interface PlacedLine {
  readonly code: CodeRef;
  /** Numbers of a path that the line's block asks for. */
  readonly length: number;
  readonly owned: boolean;
  /** The numbers as written; null when they cannot be read. */
  readonly path: readonly number[] | null;
  readonly title: string;
  problem: CodeProblem;
  /** Set here: the place that was meant. */
  meant: readonly number[] | null;
}

/** How far a written code may be from the one that its place asks for. */
const FARTHEST = 2;
/** Parents without children looked at between two neighbours: more than one is no evidence. */
const CHILDLESS_LIMIT = 3;

type Evidence = "gap" | "childless" | "next";

interface Candidate {
  readonly path: readonly number[];
  readonly evidence: Evidence;
}

/**
 * Finds the place of lines that have none of their own: repeated codes, unreadable ones and codes without
 * a parent. A list is mostly kept in order, so its neighbours say where a line belongs: in the gap between
 * two siblings, or below the one parent between its neighbours' parents that has no child. A place is taken
 * only when it is free, when it reads almost like the written code and when no second one does as well.
 * Adds what it places to `taken`. Cost n log n.
 */
export function recoverPlaces<Line extends PlacedLine>(
  lines: readonly Line[],
  taken: Map<string, Line>,
): void {
  const lost = new Set(lines.filter((line) => isLost(line, taken)));
  if (lost.size === 0) return;
  for (const line of lost)
    if (line.problem === "parent" && line.path !== null) taken.delete(line.path.join("."));
  const context = treeContext(taken);
  const following = nextPlaced(lines, lost);
  let before: Line | null = null;
  lines.forEach((line, index) => {
    if (lost.has(line)) {
      const meant = onlyPlace(line, before, following[index] ?? null, taken, context);
      if (meant !== null) {
        line.meant = meant;
        taken.set(meant.join("."), line);
        context.parents.add(meant.slice(0, -1).join("."));
      } else if (line.problem === "parent" && line.path !== null) {
        const key = line.path.join(".");
        if (!taken.has(key)) taken.set(key, line);
      }
    }
    if (line.meant !== null || !lost.has(line)) before = line;
  });
}

/** A code without parent is lost only when nothing stands below it: then the parent is what is missing. */
function isLost(line: PlacedLine, taken: ReadonlyMap<string, PlacedLine>): boolean {
  if (line.meant !== null) return false;
  if (line.problem === "parent") return true;
  return line.path === null || line.problem === "repeated" || taken.get(line.path.join(".")) !== line;
}

interface TreeContext {
  /** Placed lines by number of numbers, in code order. */
  readonly byLength: ReadonlyMap<number, readonly PlacedLine[]>;
  /** Keys that have a child. */
  readonly parents: Set<string>;
  /** Keys that some line needs as a parent and no line declares, by number of numbers. */
  readonly absent: ReadonlyMap<number, readonly (readonly number[])[]>;
}

function treeContext(taken: ReadonlyMap<string, PlacedLine>): TreeContext {
  const byLength = new Map<number, PlacedLine[]>();
  const parents = new Set<string>();
  const absent = new Map<string, readonly number[]>();
  for (const line of taken.values()) {
    const path = placeOf(line);
    push(byLength, path.length, line);
    const parent = path.slice(0, -1);
    if (parent.length === 0) continue;
    const key = parent.join(".");
    parents.add(key);
    if (!taken.has(key)) absent.set(key, parent);
  }
  for (const list of byLength.values()) list.sort((a, b) => comparePaths(placeOf(a), placeOf(b)));
  const absentByLength = new Map<number, (readonly number[])[]>();
  for (const path of absent.values()) push(absentByLength, path.length, path);
  return { byLength, parents, absent: absentByLength };
}

function placeOf(line: PlacedLine | undefined): readonly number[] {
  return line?.meant ?? line?.path ?? [];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** For each line the next one that has a place. */
function nextPlaced(
  lines: readonly PlacedLine[],
  lost: ReadonlySet<PlacedLine>,
): readonly (PlacedLine | null)[] {
  const result = new Array<PlacedLine | null>(lines.length).fill(null);
  let next: PlacedLine | null = null;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    result[i] = next;
    const line = lines[i];
    if (line !== undefined && !lost.has(line)) next = line;
  }
  return result;
}

function onlyPlace(
  line: PlacedLine,
  before: PlacedLine | null,
  after: PlacedLine | null,
  taken: ReadonlyMap<string, PlacedLine>,
  context: TreeContext,
): readonly number[] | null {
  // The same line twice is a copy: there is no other place to look for.
  const first = line.path === null ? undefined : taken.get(line.path.join("."));
  if (line.problem === "repeated" && first?.title === line.title) return null;
  const needed = neededParent(line, context);
  if (needed !== null && !taken.has(needed.join("."))) return needed;
  const from = neighbour(before, line.length);
  const to = neighbour(after, line.length);
  const candidates = [...gaps(from, to), ...childless(line, from, to, context)].filter(
    ({ path }) => !taken.has(path.join(".")) && (path.length === 1 || taken.has(path.slice(0, -1).join("."))),
  );
  const scored = candidates
    .map((c) => ({ ...c, off: distance(digitsOf(line.code.segments), c.path.join(".")) }))
    .filter((c) => c.off <= limit(line, c.evidence, before))
    .sort((a, b) => Number(isWeak(a, line)) - Number(isWeak(b, line)) || a.off - b.off || rank(a) - rank(b));
  const [best, second] = scored;
  if (best === undefined) return null;
  const tied = second?.off === best.off && rank(second) === rank(best);
  return tied && second.path.join(".") !== best.path.join(".") ? null : best.path;
}

/** Standing next in a list is evidence only for a code that says nothing else, or that repeats the line above. */
function limit(line: PlacedLine, evidence: Evidence, before: PlacedLine | null): number {
  if (evidence !== "next") return line.problem === "parent" ? 1 : FARTHEST;
  if (line.path === null) return 1;
  return line.problem === "repeated" && placeOf(before ?? undefined).join() === line.path.join()
    ? FARTHEST
    : -1;
}

/** A gap somewhere else says more about a repeated code than the mere end of its list. */
function isWeak(candidate: Candidate, line: PlacedLine): boolean {
  return candidate.evidence === "next" && line.path !== null;
}

function rank(candidate: Candidate): number {
  return candidate.evidence === "childless" ? 0 : candidate.evidence === "gap" ? 1 : 2;
}

function neighbour(line: PlacedLine | null, length: number): readonly number[] | null {
  const path = line?.meant ?? line?.path ?? null;
  return path?.length === length ? path : null;
}

function gaps(before: readonly number[] | null, after: readonly number[] | null): readonly Candidate[] {
  const result: Candidate[] = [];
  const last = after?.at(-1) ?? 0;
  if (after !== null && last > 1) result.push({ path: [...after.slice(0, -1), last - 1], evidence: "gap" });
  if (before !== null)
    result.push({ path: [...before.slice(0, -1), (before.at(-1) ?? 0) + 1], evidence: "next" });
  return result;
}

/** First children of the childless, ownerless parents that stand between the neighbours' parents. */
function childless(
  line: PlacedLine,
  before: readonly number[] | null,
  after: readonly number[] | null,
  context: TreeContext,
): readonly Candidate[] {
  const parents = context.byLength.get(line.length - 1) ?? [];
  const result: Candidate[] = [];
  const lower = before?.slice(0, -1) ?? null;
  const upper = after?.slice(0, -1) ?? null;
  let at = lower === null ? 0 : firstAfter(parents, lower);
  for (let looked = 0; looked < CHILDLESS_LIMIT; looked += 1, at += 1) {
    const parent = parents[at];
    const path = placeOf(parent);
    if (parent === undefined || (upper !== null && comparePaths(path, upper) >= 0)) break;
    if (parent.owned || context.parents.has(path.join("."))) continue;
    result.push({ path: [...path, 1], evidence: "childless" });
  }
  return result;
}

function firstAfter(sorted: readonly PlacedLine[], path: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePaths(placeOf(sorted[middle]), path) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most lines that may be compared with most absent parents; beyond it a map is too broken to guess. */
const ABSENT_LIMIT = 50;

/** The one undeclared parent of other lines whose code reads almost like this unreadable one. */
function neededParent(line: PlacedLine, context: TreeContext): readonly number[] | null {
  if (line.path !== null) return null;
  const absent = context.absent.get(line.length) ?? [];
  if (absent.length > ABSENT_LIMIT) return null;
  const written = digitsOf(line.code.segments).replaceAll(".", "");
  const near = absent.filter((path) => distance(path.join(""), written) <= 1);
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** The numbers as they were meant to read: "020.017.O1" → "2.17.1". */
function digitsOf(segments: readonly string[]): string {
  return segments
    .slice(0, 12)
    .map((segment) => segment.slice(0, 8).replace(/[Oo]/g, "0").replace(/[Il]/g, "1"))
    .map((digits) => (digits.startsWith("0") ? digits.replace(/^0+|(?<!0)0+$/g, "") : digits))
    .join(".");
}
