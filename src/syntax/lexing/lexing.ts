import type { ILexingResult, IToken, Lexer } from "chevrotain";
import { readForeignArrows, type ForeignArrow } from "./arrows.ts";
import { isInvisible } from "./stray-kinds.ts";
import { readGarbage, type GarbageReading } from "./strays.ts";
import { brokenTexts, type BrokenText } from "./over-lines.ts";
import { foreignSigns, withSigns, type Sign } from "./signs.ts";
import { giveBackBraces, isUnclosed } from "./unclosed.ts";

/** The words of a file, read as they were meant, and what was not as the language has it. */
export interface Lexed {
  /** As long as the file: every place in it is the same. */
  readonly text: string;
  /** What the parser reads. */
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  readonly signs: readonly Sign[];
  readonly broken: readonly BrokenText[];
  readonly arrows: readonly ForeignArrow[];
  readonly garbage: GarbageReading;
  /** Where a finding about a sign or a text is made. */
  readonly places: readonly number[];
}

/** Takes a text apart. What other programs and other languages write in place of a sign is read as that sign. */
export function lexFile(lexer: Lexer, source: string): Lexed {
  let text = source;
  let lexed = lexer.tokenize(text);
  const again = (changes: readonly Pick<Sign, "at" | "meant">[]): void => {
    if (changes.length === 0) return;
    text = withSigns(text, changes);
    lexed = lexer.tokenize(text);
  };
  const signs =
    garbageOf(lexed).length > 0 || hasUnclosed(lexed)
      ? foreignSigns(text, lexed.tokens, garbageOf(lexed))
      : [];
  again(signs);
  const broken = lexed.tokens.some(isUnclosed) ? brokenTexts(text, lexed.tokens) : [];
  again(broken.flatMap((one) => one.signs).sort((a, b) => a.at - b.at));
  if (broken.length > 0) for (const t of lexed.tokens) oneBlank(t, source);
  const stray = garbageOf(lexed);
  const whole = joinWords(lexer, giveBackBraces(lexed.tokens), stray);
  const arrows =
    stray.length === 0
      ? { tokens: whole, garbage: stray, arrows: [] }
      : readForeignArrows(text, whole, stray);
  const garbage = readGarbage(arrows.garbage, arrows.tokens);
  const replaced = [
    ...signs.map(({ at }) => at),
    ...broken.map(({ start }) => start),
    ...arrows.arrows.map(({ start }) => start),
  ];
  return {
    text,
    tokens: garbage.tokens,
    comments: lexed.groups["comments"] ?? [],
    signs,
    broken,
    arrows: arrows.arrows,
    garbage,
    places: [
      ...replaced,
      ...arrows.garbage.map((t) => t.startOffset),
      ...lexed.tokens.filter(isUnclosed).map((t) => t.startOffset),
    ],
  };
}

/** Longer ones are not put together: each character in them has the whole word read once more. */
const MAX_WORD = 80;

/** A character that cannot be seen does not cut a word in two. */
function joinWords(lexer: Lexer, tokens: IToken[], garbage: readonly IToken[]): IToken[] {
  const places = new Map(
    garbage.filter(isInvisible).map((t) => [t.startOffset, (t.endOffset ?? t.startOffset) + 1]),
  );
  if (places.size === 0) return tokens;
  const result: IToken[] = [];
  for (const t of tokens) {
    const before = result.at(-1);
    const gap = before?.endOffset === undefined ? undefined : places.get(before.endOffset + 1);
    const isRest = gap === t.startOffset && (before?.image.length ?? 0) + t.image.length <= MAX_WORD;
    const [word, ...more] =
      before !== undefined && isRest ? lexer.tokenize(before.image + t.image).tokens : [];
    if (before === undefined || word === undefined || more.length > 0) result.push(t);
    else result[result.length - 1] = { ...before, ...wordOf(word), ...endOf(t) };
  }
  return result;
}

function wordOf({
  image,
  tokenType,
  tokenTypeIdx,
}: IToken): Pick<IToken, "image" | "tokenType" | "tokenTypeIdx"> {
  return { image, tokenType, tokenTypeIdx };
}

function endOf({
  endOffset = 0,
  endLine = 0,
  endColumn = 0,
}: IToken): Required<Pick<IToken, "endOffset" | "endLine" | "endColumn">> {
  return { endOffset, endLine, endColumn };
}

function garbageOf(lexed: ILexingResult): readonly IToken[] {
  return lexed.groups["garbage"] ?? [];
}

function hasUnclosed(lexed: ILexingResult): boolean {
  return lexed.tokens.some((t) => t.tokenType.name === "UnclosedText");
}

/** A text that was written over several lines has one blank where a line ended. */
function oneBlank(t: IToken, source: string): void {
  if (t.tokenType.name !== "LineText") return;
  if (/[\n\r]/.test(source.slice(t.startOffset, t.startOffset + t.image.length)))
    t.image = t.image.replace(/\s+/g, " ");
}
