import type { CstNode, IRecognitionException, IToken, Lexer } from "chevrotain";
import { MAX_SYNTAX_ERRORS, PpbParser } from "../../grammar/parser.ts";
import { createLexer } from "../../grammar/tokens.ts";
import type { Diagnostic, Text } from "../diagnostics/diagnostic.ts";
import { lineStart } from "../source/lines.ts";
import type { SourceFile, Span } from "../source/source.ts";
import type { Declaration, FileTree } from "./ast.ts";
import { balanceBraces, isBalanced } from "./blocks.ts";
import { buildCfm } from "./build-cfm.ts";
import { buildDecree } from "./build-decree.ts";
import { buildLevel, buildSiblingFlow } from "./build-level.ts";
import { buildMap, buildUnit } from "./build-map.ts";
import { nodes, tokenSpan } from "./cst.ts";
import { expectedToken } from "./expected.ts";
import { readForgivingly, type ForgivingReading } from "./forgiving.ts";
import { lexForgivingly, type ForgivingLexing } from "./lexing.ts";
import { isNoText } from "./not-text.ts";
import { collectProblems, type Problems } from "./problems.ts";
import type { Told } from "./repair.ts";
import { isTooLarge } from "./size.ts";
import { readSuppressions } from "./suppressions.ts";
import { tellBraces, tellLexing, tellTypos } from "./tell.ts";
import { isUnclosed } from "./unclosed.ts";
import { cutBehind, unexpected } from "./unexpected.ts";

/** The language itself nests four blocks. */
const MAX_DEPTH = 16;

let lexer: Lexer | null = null;
let parser: PpbParser | null = null;

/** Reads one file. Never throws: what cannot be read is told in `diagnostics`, the rest is in `tree`. */
export function parse(file: SourceFile): Parsed {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const { tree, diagnostics } = readFile(file);
  const result = { tree, diagnostics };
  parsed.set(file, result);
  return result;
}

interface Parsed {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that has not changed is the same object: an editor asks for all of them after every key. */
const parsed = new WeakMap<SourceFile, Parsed>();

/** A file with the tokens and the concrete tree that its meaning was read from. */
interface ReadFile {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
  readonly cst: CstNode;
  /** In source order; comments are apart. */
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
}

/** `parse` for those who also print: the formatter. */
export function readFile(file: SourceFile): ReadFile {
  const problems = collectProblems();
  if (isTooLarge(file, problems) || isNoText(file, problems)) {
    return {
      tree: { declarations: [], suppressions: [] },
      diagnostics: problems.found,
      cst: { name: "file", children: {} },
      tokens: [],
      comments: [],
    };
  }
  lexer ??= createLexer();
  parser ??= new PpbParser();
  const lexing = lexForgivingly(lexer, file.text);
  const { tokens, comments } = lexing;
  const reading = readBlocks(file, parser, lexing, problems);
  const told = toldOnce(file, reading, lexing);
  tellTypos(file, reading.typos, problems);
  for (const { rule, start, end, message, help } of told)
    problems.report(rule, { file, start, end }, message, help);
  const holding = new Set(told.filter((one) => one.holdsSigns).map(({ start }) => lineStart(file, start)));
  tellLexing(file, lexing, ({ startOffset }) => holding.has(lineStart(file, startOffset)), problems);
  if (reading.errors.length > 0) reportSyntax(file, reading, troubledLines(lexing, reading.cut), problems);
  return {
    tree: {
      declarations: declarations(file, reading.cst, problems),
      suppressions: readSuppressions(file, comments),
    },
    diagnostics: ordered(problems.found),
    cst: reading.cst,
    tokens,
    comments,
  };
}

/** Of what was forgiven on one line the first is told; signs that mean nothing are told of before words. */
function toldOnce(
  file: SourceFile,
  { told, typos }: ForgivingReading,
  lexing: ForgivingLexing,
): readonly Told[] {
  const places = [...lexing.places, ...typos.map(({ written }) => written.startOffset)];
  const signs = new Set(places.map((at) => lineStart(file, at)));
  const lines = new Set<number>();
  return [...told]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, holdsSigns }) => {
      const line = lineStart(file, start);
      if (lines.has(line) || (signs.has(line) && holdsSigns !== true)) return false;
      lines.add(line);
      return true;
    });
}

interface BlockReading extends ForgivingReading {
  readonly isBalanced: boolean;
  /** Where the file was cut off. */
  readonly cut: IToken | undefined;
}

/** Reads the tokens as they stand, or with the braces that the indentation asks for when that explains more. */
function readBlocks(
  file: SourceFile,
  parser: PpbParser,
  { tokens, comments, text }: ForgivingLexing,
  problems: Problems,
): BlockReading {
  const isSwallowed =
    tokens.at(-1)?.tokenType.name === "UnclosedBlockText" ||
    comments.at(-1)?.tokenType.name === "UnclosedComment";
  const balanced = balanceBraces(tokens);
  if (balanced !== null && depthEnd(balanced.tokens) === null) {
    const reading = readForgivingly(parser, balanced.tokens, text);
    const plain = depthEnd(tokens) === null ? readForgivingly(parser, tokens, text) : null;
    if (plain === null || findings(reading) < findings(plain)) {
      // What an unclosed text or comment took along has no braces to look for.
      const slips = isSwallowed ? balanced.slips.filter(({ before }) => before !== null) : balanced.slips;
      tellBraces(file, slips, problems);
      return { ...reading, isBalanced: true, cut: undefined };
    }
    return { ...plain, isBalanced: false, cut: undefined };
  }
  const end = depthEnd(tokens);
  const cut = end === null ? undefined : tokens[end];
  if (end !== null) tellDepth(file, tokens, end, problems);
  const input = end === null ? tokens : tokens.slice(0, end);
  const reading = readForgivingly(parser, input, text);
  return { ...reading, isBalanced: reading.errors.length === 0 || isBalanced(tokens), cut };
}

function findings({ errors, typos, told }: ForgivingReading): number {
  return errors.length + typos.length + told.length;
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
  return [...found].sort((a, b) => a.span.start - b.span.start).slice(0, MAX_SYNTAX_ERRORS);
}

/** Blocks deeper than the language knows are cut off, so that nothing after has to reckon with depth. */
function depthEnd(tokens: readonly IToken[]): number | null {
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const type = tokens[index]?.tokenType.name;
    if (type === "Open") depth += 1;
    if (type === "Close") depth = Math.max(0, depth - 1);
    if (depth <= MAX_DEPTH) continue;
    // Of a run of braces the first may be right.
    let end = index;
    while (tokens[end - 1]?.tokenType.name === "Open" && tokens[end - 2]?.tokenType.name === "Open") end -= 1;
    return end;
  }
  return null;
}

function tellDepth(file: SourceFile, tokens: readonly IToken[], end: number, problems: Problems): void {
  // The run is told of at the brace that is too deep.
  let depth = 0;
  const at = tokens.find(({ tokenType: { name } }) => {
    if (name === "Open") depth += 1;
    if (name === "Close") depth = Math.max(0, depth - 1);
    return depth > MAX_DEPTH;
  });
  const t = at ?? tokens[end];
  if (t === undefined) return;
  problems.report(
    "sintaks-kurung",
    tokenSpan(file, t),
    {
      id: "Kurung kurawal bertumpuk terlalu dalam; sisanya tidak dibaca.",
      en: "Braces nest too deeply; the rest was not read.",
    },
    {
      id: "Periksa kurung { } yang tidak ditutup di atas baris ini.",
      en: "Look for an unclosed { above this line.",
    },
  );
}

/** Lines that already have a finding: of the lexer, or because the file was cut there. */
function troubledLines(lexing: ForgivingLexing, cut: IToken | undefined): ReadonlySet<number> {
  const { tokens, garbage, mended } = lexing;
  const lines = new Set([...garbage.lines, ...mended]);
  for (const t of tokens) if (isUnclosed(t) || t === cut) lines.add(t.startLine ?? 0);
  return lines;
}

/**
 * What breaks a line off is seen at the first token of the next one. An unclosed text ends with its line, so the
 * next line is read as ever; it may only have taken what the statement still needed.
 */
function isEchoOfLineBefore(error: IRecognitionException, troubled: ReadonlySet<number>): boolean {
  const before = "previousToken" in error ? (error.previousToken as IToken | undefined) : undefined;
  if (before?.endLine === undefined || before.endLine === error.token.startLine) return false;
  if (!troubled.has(before.endLine)) return false;
  const waitedFor = expectedToken(error);
  return !isUnclosed(before) || (waitedFor !== null && waitedFor !== "Close");
}

function reportSyntax(
  file: SourceFile,
  { errors, keywordsAt, isBalanced, cut }: BlockReading,
  troubled: ReadonlySet<number>,
  problems: Problems,
): void {
  let lastStart = -1;
  const unclosed = isBalanced ? 0 : errors.filter((error) => expectedToken(error) === "Close").length;
  let isToldUnclosed = false;
  for (const error of errors) {
    // Where the file was cut there is no end to wait for.
    if (cut !== undefined && error.token.tokenType.name === "EOF") continue;
    const span = errorSpan(file, error);
    // A second error at the same token is an echo of the recovery.
    if (span.start === lastStart) continue;
    lastStart = span.start;
    const line = error.token.startLine ?? 0;
    if (troubled.has(line)) continue;
    if (isEchoOfLineBefore(error, troubled)) continue;
    const { message, help } = unexpected(error, keywordsAt(error), isBalanced);
    if (isBalanced || expectedToken(error) !== "Close") {
      problems.report("sintaks-tak-terduga", span, message, help);
    } else if (!isToldUnclosed) {
      // Braces that are missing in many places have one cause: the habit, or the first of them.
      isToldUnclosed = true;
      problems.report("sintaks-tak-terduga", span, message, unclosed === 1 ? help : manyUnclosed(unclosed));
    }
  }
}

function manyUnclosed(count: number): Text {
  return {
    id: `Kurung tutup } kurang di ${count} tempat, mulai di sini; periksa dari atas.`,
    en: `Closing braces } are missing in ${count} places from here on; look from the top.`,
  };
}

/** At the end of the file the place is the end of what was read last. */
function errorSpan(file: SourceFile, error: IRecognitionException): Span {
  const behind = cutBehind(error);
  if (behind !== null && !Number.isNaN(behind.startOffset)) return tokenSpan(file, behind);
  const t = error.token;
  if (Number.isNaN(t.startOffset) || t.tokenType.name === "EOF") {
    const end = file.text.trimEnd().length;
    return { file, start: Math.max(0, end - 1), end };
  }
  return tokenSpan(file, t);
}
