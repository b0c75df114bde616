import type { CstNode, IRecognitionException, IToken, Lexer } from "chevrotain";
import { PpbParser } from "../../grammar/parser/parser.ts";
import { createLexer } from "../../grammar/tokens.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source.ts";
import type { Declaration, FileTree } from "./ast.ts";
import { buildCfm } from "./tree/cfm.ts";
import { buildDecree } from "./tree/decree.ts";
import { buildLevel, buildSiblingFlow } from "./tree/level.ts";
import { buildMap, buildUnit } from "./tree/map.ts";
import { nodes } from "./tree/cst.ts";
import { isNoText } from "./input/not-text.ts";
import { collectProblems, MAX_FINDINGS, type Problems } from "./report/problems.ts";
import { isBalanced } from "./recovery/balance.ts";
import { balanceBraces, isUnclosedAtEnd, type Balanced } from "./recovery/braces.ts";
import { chooseCorrections, withGaps, onOtherLines } from "./report/choose.ts";
import { isBrace } from "./lexing/tokens.ts";
import type { Correction } from "./report/correction.ts";
import { unexpected } from "./report/describe.ts";
import { lexBlocks, lexFile, type Lexed } from "./lexing/lexing.ts";
import { reportEmptyTexts } from "./tree/empty-texts.ts";
import { reportEscapes } from "./tree/escapes.ts";
import { restOfMap, wholeMap, type Gap } from "./recovery/lost.ts";
import { recover, type Recovered } from "./recovery/recover.ts";
import { reportCorrections } from "./report/report.ts";
import { statementReader, type StatementReader } from "./recovery/statements.ts";
import { isTooLarge } from "./input/size.ts";
import { readSuppressions } from "./input/suppressions.ts";

let lexer: Lexer | null = null;
let parser: PpbParser | null = null;
let reader: StatementReader | null = null;

/** What one file says. `unreadable`: no text of this language, or too large a one; nothing of it was read. */
export interface Parsed {
  readonly status: "parsed" | "unreadable";
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that has not changed is the same object: an editor asks for all of them after every key. */
const parsed = new WeakMap<SourceFile, Parsed>();

/** Reads one file. Never throws: what cannot be read is in `diagnostics`, the rest is in `tree`. */
export function parse(file: SourceFile): Parsed {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const { status, tree, diagnostics } = readFile(file);
  const result: Parsed = { status, tree, diagnostics };
  parsed.set(file, result);
  return result;
}

/** A file with the tokens and the concrete tree that its meaning was read from. */
interface ReadFile extends Parsed {
  readonly cst: CstNode;
  /** In source order; comments are apart. */
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
}

const EMPTY: CstNode = { name: "file", children: {} };

/** `parse` for those who also print: the formatter. */
export function readFile(file: SourceFile): ReadFile {
  const problems = collectProblems();
  if (isTooLarge(file, problems) || isNoText(file, problems)) {
    return {
      status: "unreadable",
      tree: { declarations: [], suppressions: [] },
      diagnostics: withGaps(file, problems.found, wholeMap(file.text.length)),
      cst: EMPTY,
      tokens: [],
      comments: [],
    };
  }
  lexer ??= createLexer();
  parser ??= new PpbParser();
  const lexed = lexFile(lexer, file);
  const { tokens, comments } = lexed;
  const whole = readWhole(parser, tokens);
  const isWhole = whole.error === undefined && lexed.unclosed.size === 0;
  const { cst, corrections, gaps } =
    isWhole && whole.cst !== undefined
      ? { cst: whole.cst, corrections: [], gaps: [] }
      : readBroken(file, parser, lexer, lexed);
  reportCorrections(file, chooseCorrections(file, [...lexed.corrections, ...corrections]), problems);
  const rest = lexed.isCutOff ? wholeMap(file.text.length) : [];
  const syntax = withGaps(file, problems.found, [...gaps, ...rest]);
  const values = collectProblems();
  reportEmptyTexts(file, cst, tokens, values);
  reportEscapes(file, tokens, values);
  const tree = {
    declarations: declarations(file, cst, values),
    suppressions: readSuppressions(file, comments),
  };
  return {
    status: "parsed",
    tree,
    diagnostics: ordered([...syntax, ...onOtherLines(file, syntax, values.found)]),
    cst,
    tokens,
    comments,
  };
}

interface WholeReading {
  readonly cst: CstNode | undefined;
  readonly error: IRecognitionException | undefined;
}

function readWhole(parser: PpbParser, tokens: readonly IToken[]): WholeReading {
  parser.input = [...tokens];
  const cst = parser.file() as CstNode | undefined;
  const [error] = parser.errors;
  parser.input = [];
  return { cst, error };
}

/** Statements that can be read one by one and not together; there should be none. */
const MAX_LEFT_OUT = 20;

/** The tree of what was recovered; a line that does not go with the others is left out, and said. */
function readRest(
  parser: PpbParser,
  recovered: readonly IToken[],
): { readonly cst: CstNode; readonly left: readonly Correction[] } {
  let tokens = recovered;
  const left: Correction[] = [];
  while (left.length < MAX_LEFT_OUT) {
    const { cst, error } = readWhole(parser, tokens);
    if (error === undefined) return { cst: cst ?? EMPTY, left };
    const at = tokens.indexOf(error.token);
    const line = at === -1 ? tokens.at(-1)?.startLine : error.token.startLine;
    const first = tokens.find((t) => t.startLine === line && !isBrace(t));
    if (first === undefined) break;
    left.push(unexpected(first));
    tokens = tokens.filter((t) => t.startLine !== line || isBrace(t));
  }
  return { cst: EMPTY, left };
}

/** The tree of a file with mistakes, each of which is reported once. */
function readBroken(file: SourceFile, parser: PpbParser, lexer: Lexer, lexed: Lexed): Broken {
  const statements = (reader ??= statementReader(parser));
  const recovered = lexBlocks(lexer, file, lexed)
    .map((one) => withBraces(file, statements, lexer, one))
    .reduce((best, other) => (countFindings(other) <= countFindings(best) ? other : best));
  const { cst, left } = readRest(parser, recovered.tokens);
  return { cst, corrections: [...recovered.corrections, ...left], gaps: recovered.gaps };
}

interface Broken {
  readonly cst: CstNode;
  readonly corrections: readonly Correction[];
  readonly gaps: readonly Gap[];
}

/** Reads the tokens as they stand, or with the braces that the indentation asks for when that explains more. */
function withBraces(file: SourceFile, reader: StatementReader, lexer: Lexer, lexed: Lexed): Recovered {
  const { tokens, corrections: blocks, unclosed, isCutOff } = lexed;
  const read = ({ tokens: these, corrections: put, beheaded }: Balanced): Recovered => {
    const recovered = recover(reader, lexer, file, these, unclosed, beheaded);
    const all = [...blocks, ...put, ...recovered.corrections];
    // What an unclosed text or comment took along has no braces to look for.
    const corrections = isCutOff ? all.filter((one) => !isUnclosedAtEnd(one)) : all;
    // What a file that ends within a block would have gone on to say.
    const gaps = corrections.some(isUnclosedAtEnd) ? restOfMap(file.text.length) : [];
    return { ...recovered, corrections, gaps: [...recovered.gaps, ...gaps] };
  };
  const plain = read({ tokens, corrections: [], beheaded: new Set() });
  const isInBalance = isBalanced(tokens);
  if (isInBalance && countFindings(plain) === 0) return plain;
  let best = plain;
  for (const doubt of ["none", "places", "heads"] as const) {
    const balanced = balanceBraces(file, reader, tokens, doubt);
    if (balanced === null) continue;
    const other = read(balanced);
    // Braces that are in the wrong place explain a file at once, more of them or others where they explain more.
    const isTooEarly =
      doubt === "places" && balanced.corrections.every(({ habit }) => habit === "superfluous");
    const isEnough = doubt === "none" || isTooEarly ? 0 : 1;
    // Lines that are not indented at all say nothing about braces: with others the statements around them do not fit.
    if (isInBalance && hasOthers(other, plain)) continue;
    if (countFindings(other) + isEnough <= countFindings(best)) best = other;
  }
  return best;
}

/** Whether a reading reports what another does not, braces aside. */
function hasOthers(reading: Recovered, known: Recovered): boolean {
  const starts = new Set(known.corrections.map(({ start }) => start));
  return reading.corrections.some(({ layer, start }) => layer !== "brace" && !starts.has(start));
}

function countFindings({ corrections }: Recovered): number {
  return new Set(corrections.map((one) => (one.layer === "brace" ? one.habit : one))).size;
}

function declarations(file: SourceFile, cst: CstNode, problems: Problems): readonly Declaration[] {
  const builders: Readonly<Record<string, (n: CstNode) => Declaration | null>> = {
    map: (n) => buildMap(file, n, problems),
    unit: (n) => buildUnit(file, n),
    post: (n) => buildUnit(file, n),
    level: (n) => buildLevel(file, n, problems),
    cfm: (n) => buildCfm(file, n, problems),
    siblingFlow: (n) => buildSiblingFlow(file, n),
    decree: (n) => buildDecree(file, n, problems),
  };
  return Object.entries(builders)
    .flatMap(([name, build]) => nodes(cst, name).map(build))
    .filter((declaration) => declaration !== null)
    .sort((a, b) => a.span.start - b.span.start);
}

function ordered(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...found].sort((a, b) => a.span.start - b.span.start).slice(0, MAX_FINDINGS);
}
