import type { Message } from "../../diagnostics/diagnostic.ts";
import { encodingFindings } from "../../diagnostics/encoding.ts";
import { positionAt } from "../../source/lines.ts";
import type { SourceFile, Span } from "../../source/source.ts";
import type { ForeignArrow } from "../lexing/arrows.ts";
import type { Lexed } from "../lexing/lexing.ts";
import type { Sign } from "../lexing/signs.ts";
import { reportGarbage } from "../lexing/strays.ts";
import { isUnclosed } from "../lexing/unclosed.ts";
import { braces } from "../messages/braces.ts";
import { signAdvice, signs } from "../messages/signs.ts";
import { advice, statements } from "../messages/statements.ts";
import type { BraceError } from "../recovery/braces.ts";
import type { Correction } from "../recovery/correction.ts";
import { tokenSpan } from "../tree/cst.ts";
import type { Problems } from "./problems.ts";

const SIGN_KINDS = ["quote", "wide", "years", "brace"] as const;

/** Reports signs and texts that are not as the language has them; `isCovered` says what a larger finding explains already. */
export function reportLexing(
  file: SourceFile,
  lexing: Lexed,
  isCovered: (place: number) => boolean,
  problems: Problems,
): void {
  // A quote that leads to no other finding is reported itself: nothing is read otherwise without a word.
  const isSaid = lexing.broken.length > 0 || lexing.tokens.some(isUnclosed);
  const found = lexing.signs.map((sign): Sign =>
    sign.kind === "silent" && !isSaid ? { ...sign, kind: "quote" } : sign,
  );
  reportSigns(file, found, problems);
  const lost = found.some(({ kind }) => kind === "lost") || lexing.garbage.hasLost;
  if (lost) for (const finding of encodingFindings(file)) problems.add(finding);
  reportTexts(file, lexing, problems);
  reportArrows(file, lexing.arrows, problems);
  reportGarbage(file, lexing.garbage.found, isCovered, problems);
}

function reportSigns(file: SourceFile, found: readonly Sign[], problems: Problems): void {
  const span = ({ at }: Sign): Span => ({ file, start: at, end: at + 1 });
  const lineOf = (sign: Sign | undefined): number =>
    sign === undefined ? -1 : positionAt(file, sign.at).line;
  for (const kind of SIGN_KINDS) {
    const own = found.filter((sign) => sign.kind === kind);
    const isQuote = kind === "quote";
    const edited = isQuote ? found.filter((sign) => sign.kind === kind || sign.kind === "inner") : own;
    problems.reportRepeated("karakter-tak-sah", {
      // The quotes of a line are one place.
      spans: own.filter((sign, i) => !isQuote || lineOf(sign) !== lineOf(own[i - 1])).map(span),
      message: (places) => signs[kind]({ places }),
      help: signAdvice[kind](),
      edits: edited.map((sign) => ({ span: span(sign), newText: sign.meant })),
    });
  }
}

function reportTexts(file: SourceFile, { tokens, comments, broken }: Lexed, problems: Problems): void {
  for (const { kind, start, end } of broken) {
    const span = { file, start, end };
    if (kind === "over-lines")
      problems.report("teks-tak-ditutup", span, signs.overLines(), signAdvice.overLines());
    else problems.report("teks-tak-ditutup", span, signs.unopened(), signAdvice.unopened());
  }
  for (const t of tokens) {
    if (!isUnclosed(t)) continue;
    const isBlock = t.tokenType.name === "UnclosedBlockText";
    problems.report(
      "teks-tak-ditutup",
      { file, start: t.startOffset, end: t.startOffset + (isBlock ? 3 : t.image.length) },
      signs.unclosed(),
      isBlock ? signAdvice.unclosedBlock() : signAdvice.unclosed(),
    );
  }
  for (const t of comments) {
    if (t.tokenType.name !== "UnclosedComment") continue;
    const span = { file, start: t.startOffset, end: t.startOffset + 2 };
    problems.report("komentar-tak-ditutup", span, signs.unclosedComment(), signAdvice.unclosedComment());
  }
}

function reportArrows(file: SourceFile, arrows: readonly ForeignArrow[], problems: Problems): void {
  for (const begin of ["->", "-[", "..>", "..["]) {
    const own = arrows.filter(({ meant }) => meant.startsWith(begin));
    const [first] = own;
    if (first === undefined) continue;
    const written = file.text.slice(first.start, first.end);
    problems.reportRepeated("karakter-tak-sah", {
      spans: own.map(({ start, end }) => ({ file, start, end })),
      notes: own.map(({ meant }) => signs.hereIs({ meant })),
      message: (places) => signs.arrow({ meant: first.meant, written, places }),
      help: signAdvice.arrow(),
      edits: own.map(({ start, end, meant }) => ({
        span: { file, start, end },
        newText: spaced(file.text, start, end, meant),
      })),
    });
  }
}

/** With a blank on each side where none is. */
function spaced(text: string, start: number, end: number, word: string): string {
  const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
  return `${isBlank(text[start - 1]) ? "" : " "}${word}${isBlank(text[end]) ? "" : " "}`;
}

/** Reports what was corrected in statements, or left out; capitals are one habit, and one finding. */
export function reportCorrections(
  file: SourceFile,
  corrections: readonly Correction[],
  problems: Problems,
): void {
  const changes = ({ edits }: Correction) =>
    edits.map(({ start, end, newText }) => ({ span: { file, start, end }, newText }));
  const capitals = corrections.filter(({ isCapital }) => isCapital === true);
  for (const correction of corrections) {
    const { code, start, end, message, help, grade, isCapital } = correction;
    const edits = changes(correction);
    const fix = grade === null || edits.length === 0 ? undefined : { edits, grade };
    if (isCapital !== true) problems.report(code, { file, start, end }, message, help, fix);
  }
  const [first] = capitals;
  const word = first?.edits[0]?.newText;
  if (first === undefined || word === undefined) return;
  problems.reportRepeated("sintaks-kata", {
    spans: capitals.map(({ start, end }) => ({ file, start, end })),
    message: (places) => statements.lowerCase({ word, places }),
    help: advice.writeNot({ text: word, word: file.text.slice(first.start, first.end) }),
    edits: capitals.flatMap(changes),
  });
}

type BraceHelp = (more: Message, error: BraceError, file: SourceFile) => Message;

/** What to do about a brace, by what is wrong with it. */
const BRACE_HELP: Readonly<Record<BraceError["kind"], BraceHelp>> = {
  unclosed(more, { before, isIndented }, file) {
    if (before === null) return braces.closeAtEnd({ more });
    const { line } = positionAt(file, before.startOffset);
    return isIndented ? braces.closeByIndentation({ line, more }) : braces.closeBefore({ line, more });
  },
  unopened: (more) => braces.openHere({ more }),
  superfluous: (more, { isIndented }) =>
    isIndented ? braces.deleteByIndentation({ more }) : braces.deleteBrace({ more }),
  headless: (more) => braces.deleteBoth({ more }),
  doubled: (more) => braces.deleteDoubled({ more }),
};

/** Reports braces that are missing or too many: one finding for each kind, where the first of them is. */
export function reportBraces(file: SourceFile, errors: readonly BraceError[], problems: Problems): void {
  for (const kind of ["unclosed", "unopened", "superfluous", "headless", "doubled"] as const) {
    const own = errors.filter((error) => error.kind === kind);
    const [first, second] = own;
    if (first === undefined) continue;
    const n = own.length - 1;
    const line = second === undefined ? 0 : positionAt(file, second.at.startOffset).line;
    const more = n === 0 ? braces.noMore() : n === 1 ? braces.oneMore({ line }) : braces.more({ n, line });
    const code = kind === "unclosed" ? "blok-tak-ditutup" : "sintaks-kurung";
    problems.report(code, tokenSpan(file, first.at), braces[kind](), BRACE_HELP[kind](more, first, file));
  }
}
