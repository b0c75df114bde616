import { createToken, Lexer, type ITokenConfig, type TokenType } from "chevrotain";
import { sopFacts } from "./facts.ts";
import { keywordGroups, keywords, type Keyword } from "./keywords.ts";

// Letters of any script, written as ranges: chevrotain can index those by first character, `\p{L}` it cannot.
const LETTER =
  "A-Za-z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u1FFF\\u2C00-\\u2DFF\\u3005-\\uD7FF\\uD800-\\uDFFF\\uF900-\\uFDFF\\uFE70-\\uFEFE\\uFF66-\\uFFDC";
/** A character of a name that is not its hyphen. */
export const WORD = `[${LETTER}0-9]`;
const NAME = `[${LETTER}]${WORD}*(?:-${WORD}+)*`;

/**
 * The codes of a set of characters, written as in the brackets of a pattern. chevrotain looks up what may begin with a
 * character, those above 255 by the 255: one of each such group is enough.
 */
function codesOf(set: string): readonly number[] {
  const codeOf = (char: string): number =>
    char.startsWith("\\u") ? Number.parseInt(char.slice(2), 16) : char.charCodeAt(char.length - 1);
  return [...set.matchAll(/(\\u....|\\.|[^])(?:-(\\u....|[^]))?/g)].flatMap(
    ([, first = "", last = first]) => {
      const codes: number[] = [];
      for (let code = codeOf(first); code < codeOf(last); code += code < 256 ? 1 : 255) codes.push(code);
      return [...codes, codeOf(last)];
    },
  );
}

/** What tokens begin with: said with each, so that chevrotain need not take every pattern apart at each start. */
const LETTERS = codesOf(LETTER);
const DIGITS = codesOf("0-9");

/** A token within one line, and the characters that it may begin with. */
function withinLine(begins: readonly (number | string)[], config: ITokenConfig): TokenType {
  return createToken({ line_breaks: false, start_chars_hint: [...begins], ...config });
}

/** The same of a token that may go on over lines. */
function overLines(begins: readonly (number | string)[], config: ITokenConfig): TokenType {
  return createToken({ line_breaks: true, start_chars_hint: [...begins], ...config });
}

const pattern = (source: string): RegExp => new RegExp(source);

/** Any name: a plain identifier or a keyword that stands where a name is meant. */
export const Name = createToken({ name: "Name", pattern: Lexer.NA });
export const Identifier = withinLine(LETTERS, {
  name: "Identifier",
  pattern: pattern(NAME),
  categories: [Name],
});

/** `P.1.2`, and what a hurried hand makes of it (`B.1:1:0`, `P.1.O`); the prefix may hold slashes: `ATR/BPN.1.2`. */
export const Code = withinLine(LETTERS, {
  name: "Code",
  pattern: pattern(`(?:${NAME}/)*${NAME}(?:[.,:]${WORD}+)+`),
});

/** What may stand between the two words of a code; the bound keeps unfinished comments from being read again and again. */
const GAP = "(?:[ \\t]|/\\*(?:[^*\\n\\r]|\\*(?!/)){0,200}\\*/)+";

/** `ATR/BPN` before the numbers of its code, and `ATR/BPN-01`; elsewhere a slash is no part of a name. */
export const SlashedPrefix = withinLine(LETTERS, {
  name: "SlashedPrefix",
  pattern: pattern(
    `(?:${NAME}/)+(?:${NAME}(?=${GAP}[0-9])|[${LETTER}]${WORD}*(?:-${WORD}+)*?-[0-9]+(?!${WORD}))`,
  ),
});

/** `01.02`, `4`, `01.017.O1`. */
export const NumberPath = withinLine(DIGITS, {
  name: "NumberPath",
  pattern: pattern(`[0-9]${WORD}*(?:[.,:]${WORD}+)*`),
});
export const YearRange = withinLine(DIGITS, {
  name: "YearRange",
  pattern: /[0-9]{4}[ \t]?[-\u2013][ \t]?[0-9]{4}(?![0-9-])/,
});
export const DateLiteral = withinLine(DIGITS, { name: "DateLiteral", pattern: /[0-9]{4}-[0-9]{2}-[0-9]{2}/ });

/** Any quoted text. */
export const Text = createToken({ name: "Text", pattern: Lexer.NA });
export const BlockText = overLines(['"'], {
  name: "BlockText",
  pattern: /"""[^]*?"""/,
  categories: [Text],
});
export const UnclosedBlockText = overLines(['"'], {
  name: "UnclosedBlockText",
  pattern: /"""[^]*/,
  categories: [Text],
});
export const LineText = withinLine(['"'], {
  name: "LineText",
  pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*"/,
  categories: [Text],
});
export const UnclosedText = withinLine(['"'], {
  name: "UnclosedText",
  pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*\\?/,
  categories: [Text],
});

/** A label in brackets. The bound keeps a line of unfinished arrows from being read to its end once for each of them. */
const LABEL =
  '\\[(?:[ \\t]{0,40}"(?:[^"\\\\\\n\\r]|\\\\[^\\n\\r]){0,1000}"[ \\t]{0,40}|[^\\]\\n\\r"]{0,1000})\\]';
export const LabelledArrow = withinLine(["-"], { name: "LabelledArrow", pattern: pattern(`-${LABEL}->`) });
export const LabelledDottedArrow = withinLine(["."], {
  name: "LabelledDottedArrow",
  pattern: pattern(`\\.\\.${LABEL}\\.\\.>`),
});
export const Arrow = withinLine(["-"], { name: "Arrow", pattern: /->/ });
export const DottedArrow = withinLine(["."], { name: "DottedArrow", pattern: /\.\.>/ });
export const Open = withinLine(["{"], { name: "Open", pattern: /\{/ });
export const Close = withinLine(["}"], { name: "Close", pattern: /\}/ });

export const LineComment = withinLine(["/"], {
  name: "LineComment",
  pattern: /\/\/[^\n\r]*/,
  group: "comments",
});
export const BlockComment = overLines(["/"], {
  name: "BlockComment",
  pattern: /\/\*[^]*?\*\//,
  group: "comments",
});
export const UnclosedComment = overLines(["/"], {
  name: "UnclosedComment",
  pattern: /\/\*[^]*/,
  group: "comments",
});
/** Characters of ASCII and Latin-1 that no other token begins with, but for the slash and the hyphen. */
const SIGNS =
  "\\u0000-\\u0008\\u000E-\\u001F!#$%&'()*+,:;<=>?@\\[\\\\\\]\\^`|~.\\u007F-\\u009F\\u00A1-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF";
/** Those above, which are no letters either. */
const SYMBOLS =
  "\\u2000-\\u2BFF\\u2E00-\\u2FFF\\u3000-\\u3004\\uE000-\\uF8FF\\uFE00-\\uFE6F\\uFF00-\\uFF65\\uFFDD-\\uFFFF";
/** A run of characters that mean nothing; one token, so that a binary file costs no more than a text. */
export const Garbage = withinLine([...codesOf(SIGNS), "/", "-", ...codesOf(SYMBOLS)], {
  name: "Garbage",
  pattern: pattern(`[${SIGNS}/-][${SIGNS}-]*|[${SYMBOLS}]+`),
  group: "garbage",
});
const WhiteSpace = overLines([..." \t\r\n\f\v\u00A0\uFEFF"], {
  name: "WhiteSpace",
  pattern: /[ \t\r\n\f\v\u00A0\uFEFF]+/,
  group: Lexer.SKIPPED,
});

/** Places of keywords that decide where a list, a step or a lane ends. */
export const ProcessFactWord = createToken({ name: "ProcessFactWord", pattern: Lexer.NA });
export const MapSettingWord = createToken({ name: "MapSettingWord", pattern: Lexer.NA });
export const PartWord = createToken({ name: "PartWord", pattern: Lexer.NA });
export const SopFactWord = createToken({ name: "SopFactWord", pattern: Lexer.NA });
export const StepKindWord = createToken({ name: "StepKindWord", pattern: Lexer.NA });

const processFactWords: readonly string[] = [...keywordGroups.processFact, "halaman"];
const mapSettingWords: readonly string[] = [...keywordGroups.mapSetting, "keluaran"];
const partWords: readonly string[] = [...keywordGroups.declaration, "lajur", "pihak", "tahap"];
const sopFactWords: readonly string[] = [...Object.keys(sopFacts), "penandatangan"];
const stepKindWords: readonly string[] = keywordGroups.stepKind;

function keywordToken(keyword: Keyword): TokenType {
  const categories = [Name];
  if (processFactWords.includes(keyword)) categories.push(ProcessFactWord);
  if (mapSettingWords.includes(keyword)) categories.push(MapSettingWord);
  if (partWords.includes(keyword)) categories.push(PartWord);
  if (sopFactWords.includes(keyword)) categories.push(SopFactWord);
  if (stepKindWords.includes(keyword)) categories.push(StepKindWord);
  return withinLine([keyword.charAt(0)], {
    name: `kw_${keyword}`,
    pattern: keyword,
    longer_alt: [Code, SlashedPrefix, Identifier],
    categories,
  });
}

/** Token type of each keyword. */
export const kw = Object.fromEntries(keywords.map((word) => [word, keywordToken(word)])) as Readonly<
  Record<Keyword, TokenType>
>;

/** All token types, in the order in which the lexer tries them. */
export const allTokens: readonly TokenType[] = [
  WhiteSpace,
  LineComment,
  BlockComment,
  UnclosedComment,
  BlockText,
  UnclosedBlockText,
  LineText,
  UnclosedText,
  LabelledArrow,
  Arrow,
  LabelledDottedArrow,
  DottedArrow,
  Open,
  Close,
  DateLiteral,
  YearRange,
  NumberPath,
  // The longest first: `di` also begins `diktum`.
  ...[...keywords].sort((a, b) => b.length - a.length).map((word) => kw[word]),
  Code,
  SlashedPrefix,
  Identifier,
  Garbage,
  Name,
  Text,
  ProcessFactWord,
  MapSettingWord,
  PartWord,
  SopFactWord,
  StepKindWord,
];

/** A fresh lexer; `checked` runs chevrotain's own validation of the patterns (tests do). */
export function createLexer(checked = false): Lexer {
  return new Lexer([...allTokens], {
    positionTracking: "full",
    ensureOptimizations: checked,
    skipValidations: !checked,
  });
}
