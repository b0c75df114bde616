import type { IToken, Lexer } from "chevrotain";
import type { SourceFile } from "../../source/source.ts";
import type { Correction } from "../report/correction.ts";
import { readArrows, readLeftward } from "./arrows.ts";
import { readOtherBlocks, readSwapped } from "./blocks.ts";
import { correctionInSource, draftOf, edited, scan, tokenInSource, type Draft, type Scan } from "./draft.ts";
import { readLookalikes } from "./lookalikes.ts";
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
  /** The text that was taken apart last, and its parts. */
  readonly last: Last;
}

interface Last {
  readonly draft: Draft;
  readonly found: Scan;
}

type Pass = (scan: Scan) => readonly Correction[];

/** What may be wrong with characters. Each reads the text that the ones before have corrected. */
const PASSES: readonly Pass[] = [
  readLookalikes,
  (found) => readSigns(otherPrograms(), found),
  readBrokenTexts,
  readUnclosed,
  readNodes,
  readLeftward,
  readArrows,
  (found) => readSigns(strays(), found),
];

/** Takes a file apart. What other programs and other languages write in place of a sign is read as that sign. */
export function lexFile(lexer: Lexer, file: SourceFile): Lexed {
  const draft = draftOf(file.text);
  return lex(lexer, file, { draft, found: scan(lexer, draft) }, PASSES, mayBeWrong);
}

/**
 * The same of a file that the grammar cannot read, in the ways that it may be meant: it may have the blocks of another
 * language, and braces that have changed places with words.
 */
export function lexBlocks(lexer: Lexer, file: SourceFile, lexed: Lexed): readonly Lexed[] {
  const read = (passes: readonly Pass[]): Lexed => {
    const { tokens, corrections } = lex(lexer, file, lexed.last, passes, () => true);
    return { ...lexed, tokens, corrections };
  };
  const { found } = lexed.last;
  const plain = readOtherBlocks(found).length === 0 ? { ...lexed, corrections: [] } : read([readOtherBlocks]);
  return readSwapped(found).length === 0 ? [plain] : [plain, read([readOtherBlocks, readSwapped])];
}

function lex(
  lexer: Lexer,
  file: SourceFile,
  last: Last,
  passes: readonly Pass[],
  isNeeded: (found: Scan) => boolean,
): Lexed {
  let { draft, found } = last;
  const corrections: Correction[] = [];
  for (const pass of passes) {
    if (!isNeeded(found)) break;
    const made = pass(found);
    for (const correction of made) corrections.push(correctionInSource(draft, correction));
    const edits = made.flatMap((one) => one.edits);
    if (edits.length === 0) continue;
    draft = edited(draft, edits);
    found = scan(lexer, draft);
  }
  const result = {
    corrections: withArrowsOfNodes(file, corrections),
    unclosed: new Set(
      corrections.flatMap(({ message, start }) => (message.key === "unclosed" ? [start] : [])),
    ),
    isCutOff: found.tokens.at(-1)?.tokenType.name === "UnclosedBlockText" || hasUnclosedComment(found),
    last: { draft, found },
  };
  if (draft.text === file.text) return { ...result, tokens: found.tokens, comments: found.comments };
  const inSource = (t: IToken): IToken => tokenInSource(draft, file, t);
  return {
    ...result,
    tokens: found.tokens.map(inSource),
    // A line that was made a comment to be left out is none of the author's.
    comments: found.comments
      .map(inSource)
      .filter((t) => file.text.startsWith(t.image.slice(0, 2), t.startOffset)),
  };
}

function mayBeWrong(found: Scan): boolean {
  const { garbage, tokens } = found;
  return (
    garbage.length > 0 ||
    tokens.some(isUnclosed) ||
    hasUnclosedComment(found) ||
    mayHoldNodes(found) ||
    readLookalikes(found).length > 0
  );
}

function hasUnclosedComment({ comments }: Scan): boolean {
  return comments.at(-1)?.tokenType.name === "UnclosedComment";
}
