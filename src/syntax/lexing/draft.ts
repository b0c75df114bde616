import type { IToken, Lexer } from "chevrotain";
import { positionAt } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Correction, Edit, Range } from "../report/correction.ts";

/** A text with edits made, which knows where in the source each of its places was. */
export interface Draft {
  readonly text: string;
  /** The place in the source of the start, or of the end, of something in the text. */
  readonly origin: (at: number, side: "start" | "end") => number;
}

/** A draft taken apart; places are those of the draft. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly IToken[];
  readonly garbage: readonly IToken[];
  readonly comments: readonly IToken[];
}

export function draftOf(text: string): Draft {
  return { text, origin: (at) => at };
}

export function scan(lexer: Lexer, { text }: Draft): Scan {
  const { tokens, groups } = lexer.tokenize(text);
  return { text, tokens, garbage: groups["garbage"] ?? [], comments: groups["comments"] ?? [] };
}

/** The draft with edits made. Of edits that overlap the first counts. */
export function edited(draft: Draft, edits: readonly Edit[]): Draft {
  const pieces: string[] = [];
  const made: (Range & { readonly from: number; readonly to: number })[] = [];
  let done = 0;
  let length = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    const from = length + start - done;
    pieces.push(draft.text.slice(done, start), newText);
    made.push({ from, to: from + newText.length, start, end });
    length = from + newText.length;
    done = end;
  }
  pieces.push(draft.text.slice(done));
  return {
    text: pieces.join(""),
    origin(at, side) {
      let [low, high] = [0, made.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const { from = 0 } = made[middle] ?? {};
        if (from < at || (from === at && side === "start")) low = middle + 1;
        else high = middle;
      }
      const last = made[low - 1];
      if (last === undefined) return draft.origin(at, side);
      return draft.origin(at < last.to ? last[side] : last.end + at - last.to, side);
    },
  };
}

/** A token with its places in the source, where its column is as well. */
export function tokenInSource({ origin }: Draft, file: SourceFile, t: IToken): IToken {
  const startOffset = origin(t.startOffset, "start");
  const endOffset = origin((t.endOffset ?? t.startOffset) + 1, "end") - 1;
  return { ...t, startOffset, endOffset, startColumn: positionAt(file, startOffset).column };
}

export function correctionInSource({ origin }: Draft, correction: Correction): Correction {
  const inSource = <T extends Range>(range: T): T => ({
    ...range,
    start: origin(range.start, range.start === range.end ? "end" : "start"),
    end: origin(range.end, "end"),
  });
  return { ...inSource(correction), edits: correction.edits.map(inSource) };
}
