export interface Line {
  readonly text: string;
  readonly width: number;
  /** Last line of a paragraph: never stretched. */
  readonly last: boolean;
  /** What stands between it and the next line when they are read: a space, or nothing inside a word. */
  readonly after: "" | " ";
}

type Measure = (text: string) => number;

/** What is never torn, and what stands between it and the piece before it on the same line. */
interface Piece {
  readonly text: string;
  readonly glue: "" | " ";
}

/** Inside a word a line may end after a hyphen or slash ("Undang-Undang", "penjabaran/turunan"), never in figures. */
const INNER_BREAK = /(?<=\p{L}-)(?=\p{L})|(?<=\/)(?=[\p{L}\d])/u;

function piecesOf(paragraph: string, room: number, measure: Measure): readonly Piece[] {
  return paragraph
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) =>
      word
        .split(INNER_BREAK)
        .flatMap((piece) => splitWord(piece, room, measure))
        .map((text, i): Piece => ({ text, glue: i === 0 ? " " : "" })),
    );
}

/** A word wider than the line: first after / - & ( ) . and the like, else wherever it must be. */
function splitWord(word: string, room: number, measure: Measure): string[] {
  if (measure(word) <= room) return [word];
  const pieces: string[] = [];
  let current = "";
  const units = word.split(/(?<=[/\-&.,_@)])/).flatMap((u) => (measure(u) <= room ? [u] : [...u]));
  for (const unit of units) {
    if (current !== "" && measure(current + unit) > room) {
      pieces.push(current);
      current = "";
    }
    current += unit;
  }
  if (current !== "") pieces.push(current);
  return pieces;
}

/** Fills each line before the next is begun. */
export function breakGreedily(paragraph: string, room: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let current = "";
  const push = (last: boolean, after: Line["after"]): void => {
    lines.push({ text: current, width: measure(current), last, after });
  };
  for (const { text, glue } of piecesOf(paragraph, room, measure)) {
    const longer = current === "" ? text : current + glue + text;
    if (current !== "" && measure(longer) > room) {
      push(false, glue);
      current = text;
    } else current = longer;
  }
  push(true, "");
  return lines;
}

/** A last line shorter than this part of the room looks lost. */
const SHORT_LAST = 0.15;
const LOST = 30;

/** "Nomor" and its figure, "Tahun" and its year are read together. */
const FIGURE = /^\d/;
const APART = 6;

/**
 * As few lines as greedy filling takes, but broken where the spaces of all lines together have to be stretched
 * least (after Knuth and Plass, 1981). A single short word at the end and a figure at the beginning of a line are
 * avoided where that costs little.
 */
export function breakEvenly(paragraph: string, room: number, measure: Measure): Line[] {
  const pieces = piecesOf(paragraph, room, measure);
  if (pieces.length === 0) return [{ text: "", width: 0, last: true, after: "" }];
  // best[i]: how to set the pieces before the i-th, as lines.
  const best: { lines: number; cost: number; from: number; line: Line }[] = [];
  for (let end = 1; end <= pieces.length; end += 1) {
    let text = "";
    for (let from = end - 1; from >= 0; from -= 1) {
      const piece = pieces[from]!;
      text = text === "" ? piece.text : piece.text + pieces[from + 1]!.glue + text;
      const width = measure(text);
      if (width > room && from < end - 1) break;
      const line = { text, width, last: end === pieces.length, after: pieces[end]?.glue ?? "" };
      const before = best[from];
      const lines = (before?.lines ?? 0) + 1;
      const cost = (before?.cost ?? 0) + costOf(line, room) + (from > 0 && FIGURE.test(text) ? APART : 0);
      const known = best[end];
      if (known === undefined || lines < known.lines || (lines === known.lines && cost < known.cost)) {
        best[end] = { lines, cost, from, line };
      }
    }
  }
  const lines: Line[] = [];
  for (let end = pieces.length; end > 0; end = best[end]!.from) lines.unshift(best[end]!.line);
  return lines;
}

/** The square of what is added to each space, in hundredths of the room. */
function costOf(line: Line, room: number): number {
  if (line.last) return line.width < SHORT_LAST * room ? LOST : 0;
  const gaps = Math.max(1, line.text.split(" ").length - 1);
  return (((room - line.width) / gaps / room) * 100) ** 2;
}
