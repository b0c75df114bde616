import { displayWidth } from "../../text/terminal.ts";

/** What stands on one line of the canonical form. */
export interface Line {
  readonly depth: number;
  /** Depth of what goes below the line when it is folded. */
  readonly below: number;
  readonly words: readonly string[];
  /** Numbers of the words before which the line may be broken when it is too long. */
  readonly folds: readonly number[];
  /** A comment behind the words. */
  readonly trailing: string | null;
  readonly blankBefore: boolean;
  /** Holds a comment or a text of several lines, kept as it is. */
  readonly verbatim: boolean;
}

/** A process or a step with facts goes over several lines beyond this many columns. */
const MAX_WIDTH = 120;
/** A longer head pushes its own text out rather than everybody's. */
const MAX_COLUMN = 24;

/** A process or a step that is too long for one line has each of its facts on a line below it. */
export function fold(line: Line): readonly Line[] {
  const { folds, words, depth } = line;
  if (folds.length === 0 || (!line.verbatim && depth * 2 + widthOf(words) <= MAX_WIDTH)) return [line];
  const ends = [...folds, words.length];
  return [0, ...folds].map((begin, i) => {
    const piece = words.slice(begin, ends[i]);
    return {
      ...line,
      depth: i === 0 || piece[0] === "}" ? depth : line.below,
      words: piece,
      folds: [],
      trailing: i === folds.length ? line.trailing : null,
      blankBefore: i === 0 && line.blankBefore,
      verbatim: piece.some((word) => word.includes("\n")),
    };
  });
}

/** Columns of a terminal: a letter with its marks is one, a Chinese one two. */
function widthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + displayWidth(word), words.length - 1);
}

/** Neighbouring lines of the same shape (`name text`, `word word text`) get their texts in one column. */
export function align(lines: readonly Line[]): readonly Line[] {
  const result = [...lines];
  for (let start = 0; start < result.length;) {
    let width = headLength(result[start]) ?? 0;
    let end = start + 1;
    for (; end < result.length && sameTable(result[end - 1], result[end]); end += 1)
      width = Math.max(width, headLength(result[end]) ?? 0);
    for (let i = start; i < end && end - start > 1; i += 1) {
      const line = result[i];
      if (line !== undefined) result[i] = padHead(line, width);
    }
    start = end;
  }
  return result;
}

function padHead(line: Line, width: number): Line {
  const length = headLength(line);
  if (length === null) return line;
  const words = [...line.words];
  const last = textIndex(line) - 1;
  words[last] = (words[last] ?? "") + " ".repeat(width - length);
  return { ...line, words };
}

function textIndex(line: Line): number {
  return line.words.slice(0, 4).findIndex((w) => w.startsWith('"'));
}

/** Width of the words before the first text; null when the line has no place in a table. */
function headLength(line: Line | undefined): number | null {
  if (line === undefined || line.verbatim) return null;
  const index = textIndex(line);
  if (index < 1 || index > 3) return null;
  const head = line.words.slice(0, index);
  return head.some((w) => w === "{" || w === "}" || w.startsWith("/")) ? null : widthOf(head);
}

function sameTable(a: Line | undefined, b: Line | undefined): boolean {
  if (a === undefined || b === undefined || b.blankBefore || a.depth !== b.depth) return false;
  const [x, y] = [headLength(a), headLength(b)];
  if (x === null || y === null || x > MAX_COLUMN || y > MAX_COLUMN) return false;
  return a.depth > 0 || a.words[0]?.trim() === b.words[0]?.trim();
}
