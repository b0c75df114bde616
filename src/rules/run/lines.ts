import { positionAt } from "../../source/lines.ts";
import type { SourceFile, Span } from "../../source/source.ts";

/** A file line by line, for comparing what stands in some of its lines with what stands in others. */
export interface FileLines {
  /** Each line without what indentation and columns make of it. */
  readonly texts: readonly string[];
  /** How many lines before each one say something, and how many blocks are open before it; of the end of the file, too. */
  readonly said: Int32Array;
  readonly depths: Int32Array;
  /** The line behind the declaration that begins in each one, with its block. */
  readonly ends: Int32Array;
}

/** Lines of one file, numbered from 0: `to` is the one behind them. */
export interface LineRange {
  readonly lines: FileLines;
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<SourceFile, FileLines>();

export function fileLines(file: SourceFile): FileLines {
  let lines = known.get(file);
  if (lines === undefined) known.set(file, (lines = read(file.text)));
  return lines;
}

function read(text: string): FileLines {
  const texts = text.split(/\r\n?|\n/).map((line) => line.trim().replace(/\s+/g, " "));
  const said = new Int32Array(texts.length + 1);
  const depths = new Int32Array(texts.length + 1);
  texts.forEach((line, i) => {
    said[i + 1] = said[i]! + Number(line !== "");
    depths[i + 1] = depths[i]! + opened(line);
  });
  return { texts, said, depths, ends: endsOf(depths) };
}

/** How many more blocks a line opens than it closes. */
function opened(line: string): number {
  const braces = line.replace(/"[^"]*"|\/\/.*/g, "");
  return braces.split("{").length - braces.split("}").length;
}

/** For each line the first one behind it before which no more blocks are open. */
function endsOf(depths: Int32Array): Int32Array {
  const ends = new Int32Array(depths.length - 1).fill(depths.length - 1);
  const open: number[] = [];
  depths.forEach((depth, at) => {
    for (let top = open.at(-1); top !== undefined && depth <= depths[top]!; top = open.at(-1)) {
      ends[top] = at;
      open.pop();
    }
    open.push(at);
  });
  return ends;
}

/** The number of the line in which a span begins, from 0. */
export function lineOf({ file, start }: Span): number {
  return positionAt(file, start).line - 1;
}

/** The lines from one place up to another, with so many of the last one's; null when they are in two files. */
export function linesBetween(from: Span, to: Span, last: 0 | 1): LineRange | null {
  if (from.file !== to.file) return null;
  return { lines: fileLines(from.file), from: lineOf(from), to: lineOf(to) + last };
}

/** The line of a declaration, with those of its block. */
export function linesOfDeclaration(place: Span): LineRange {
  const lines = fileLines(place.file);
  const from = lineOf(place);
  return { lines, from, to: lines.ends[from] ?? from };
}

/** Whether lines say the same, whatever empty ones are among them. */
export function areSameLines(a: LineRange | null, b: LineRange | null): boolean {
  if (a === null || b === null || countOf(a) !== countOf(b)) return false;
  for (let [i, k] = [a.from, b.from]; ; i += 1, k += 1) {
    while (i < a.to && a.lines.texts[i] === "") i += 1;
    while (k < b.to && b.lines.texts[k] === "") k += 1;
    if (i >= a.to) return true;
    if (a.lines.texts[i] !== b.lines.texts[k]) return false;
  }
}

function countOf({ lines: { said }, from, to }: LineRange): number {
  return said[Math.max(from, to)]! - said[from]!;
}
