import type { IToken, Lexer } from "chevrotain";
import type { SourceFile } from "../../source/source.ts";
import type { Correction } from "../report/correction.ts";
import { readArrows } from "./arrows.ts";
import { correctionInSource, draftOf, edited, scan, tokenInSource, type Scan } from "./draft.ts";
import { mayHoldNodes, readNodes, withArrowsOfNodes } from "./nodes.ts";
import { otherPrograms } from "./other-programs.ts";
import { readSigns } from "./signs.ts";
import { strays } from "./strays.ts";
import { isUnclosed, readBrokenTexts, readUnclosed } from "./texts.ts";

/** The words of a file, read as they were meant, and what was corrected for that. */
export interface Lexed {
  /** What the parser reads; their places are those in the file. */
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly corrections: readonly Correction[];
  /** Where texts begin that are not closed: they may hold what should stand behind them. */
  readonly unclosed: ReadonlySet<number>;
  /** Whether the end of the file lies in a text or a comment. */
  readonly isCutOff: boolean;
}

/** What may be wrong with characters. Each reads the text that the ones before have corrected. */
const PASSES: readonly ((scan: Scan) => readonly Correction[])[] = [
  (scan) => readSigns(otherPrograms, scan),
  readBrokenTexts,
  readUnclosed,
  readNodes,
  readArrows,
  (scan) => readSigns(strays, scan),
];

/** Takes a file apart. What other programs and other languages write in place of a sign is read as that sign. */
export function lexFile(lexer: Lexer, file: SourceFile): Lexed {
  let draft = draftOf(file.text);
  let found = scan(lexer, draft);
  const corrections: Correction[] = [];
  for (const pass of PASSES) {
    if (!mayBeWrong(found)) break;
    const made = pass(found);
    for (const correction of made) corrections.push(correctionInSource(draft, correction));
    const edits = made.flatMap((one) => one.edits);
    if (edits.length === 0) continue;
    draft = edited(draft, edits);
    found = scan(lexer, draft);
  }
  const shown = withArrowsOfNodes(file, corrections);
  const isCutOff = found.tokens.at(-1)?.tokenType.name === "UnclosedBlockText" || hasUnclosedComment(found);
  if (draft.text === file.text)
    return { ...found, corrections: shown, unclosed: unclosedOf(corrections), isCutOff };
  const inSource = (t: IToken): IToken => tokenInSource(draft, file, t);
  return {
    tokens: found.tokens.map(inSource),
    // A line that was made a comment to be left out is none of the author's.
    comments: found.comments
      .map(inSource)
      .filter((t) => file.text.startsWith(t.image.slice(0, 2), t.startOffset)),
    corrections: shown,
    unclosed: unclosedOf(corrections),
    isCutOff,
  };
}

function mayBeWrong(found: Scan): boolean {
  const { garbage, tokens } = found;
  return garbage.length > 0 || tokens.some(isUnclosed) || hasUnclosedComment(found) || mayHoldNodes(found);
}

function hasUnclosedComment({ comments }: Scan): boolean {
  return comments.at(-1)?.tokenType.name === "UnclosedComment";
}

function unclosedOf(corrections: readonly Correction[]): ReadonlySet<number> {
  return new Set(corrections.filter(({ message }) => message.key === "unclosed").map(({ start }) => start));
}
