import type { CstNode, IRecognitionException, IToken, Lexer } from "chevrotain";
import { MAX_SYNTAX_ERRORS, PpbParser } from "../../grammar/parser.ts";
import { createLexer } from "../../grammar/tokens.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { SourceFile, Span } from "../source/source.ts";
import type { Declaration, FileTree } from "./ast.ts";
import { buildCfm } from "./build-cfm.ts";
import { buildDecree } from "./build-decree.ts";
import { buildLevel, buildSiblingFlow } from "./build-level.ts";
import { buildMap, buildUnit } from "./build-map.ts";
import { nodes, tokenSpan } from "./cst.ts";
import { describeExpected, describeToken, expectedToken } from "./expected.ts";
import { collectProblems, type Problems } from "./problems.ts";
import { isTooLarge } from "./size.ts";
import { readSuppressions } from "./suppressions.ts";
import { readForgivingly } from "./typos.ts";
import { giveBackBraces, isUnclosed } from "./unclosed.ts";

/** The language itself nests four blocks. */
const MAX_DEPTH = 16;

let lexer: Lexer | null = null;
let parser: PpbParser | null = null;

/** Reads one file. Never throws: what cannot be read is told in `diagnostics`, the rest is in `tree`. */
export function parse(file: SourceFile): {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { tree, diagnostics } = readFile(file);
  return { tree, diagnostics };
}

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
  if (isTooLarge(file, problems)) {
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
  const lexed = lexer.tokenize(file.text);
  const garbage = lexed.groups["garbage"] ?? [];
  const comments = lexed.groups["comments"] ?? [];
  reportGarbage(file, garbage, problems);
  const whole = giveBackBraces(lexed.tokens);
  const input = cutAtDepth(file, whole, problems);
  reportTokens(file, lexed.tokens, comments, problems);
  const { cst, errors, typos, keywordsAt } = readForgivingly(parser, input);
  for (const { written, rest, meant } of typos) {
    const span = { ...tokenSpan(file, written), end: tokenSpan(file, rest ?? written).end };
    problems.unknownWord(span, rest === undefined ? written.image : `${written.image} ${rest.image}`, [
      meant,
    ]);
  }
  const cut = whole[input.length];
  const troubled = troubledLines(garbage, whole, cut);
  // Where the file was cut there is no end to wait for.
  const told = cut === undefined ? errors : errors.filter((e) => e.token.tokenType.name !== "EOF");
  reportSyntax(file, told, troubled, keywordsAt, problems);
  return {
    tree: {
      declarations: declarations(file, cst, problems),
      suppressions: readSuppressions(file, comments),
    },
    diagnostics: ordered(problems.found),
    cst,
    tokens: lexed.tokens,
    comments,
  };
}

function declarations(file: SourceFile, cst: CstNode, problems: Problems): readonly Declaration[] {
  const builders: Readonly<Record<string, (n: CstNode) => Declaration | null>> = {
    map: (n) => buildMap(file, n, problems),
    unit: (n) => buildUnit(file, n),
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

/** Characters that no token holds: one finding for a line. */
function reportGarbage(file: SourceFile, garbage: readonly IToken[], problems: Problems): void {
  let line = -1;
  let count = 0;
  for (const t of garbage) {
    if (t.startLine === line || count >= MAX_SYNTAX_ERRORS) continue;
    line = t.startLine ?? -1;
    count += 1;
    const curly = /[\u2018-\u201F\u00AB\u00BB]/.test(t.image);
    problems.report(
      "karakter-tak-sah",
      tokenSpan(file, t),
      { id: "Karakter ini tidak punya arti di sini.", en: "This character means nothing here." },
      curly
        ? { id: 'Pakai tanda petik lurus: "…".', en: 'Use straight quotes: "…".' }
        : /[=-]+>/.test(t.image)
          ? { id: "Panah ditulis ->.", en: "An arrow is written ->." }
          : {
              id: "Hapus, atau tulis teks di antara tanda petik.",
              en: "Delete it, or put the text in quotes.",
            },
    );
  }
}

function reportTokens(
  file: SourceFile,
  tokens: readonly IToken[],
  comments: readonly IToken[],
  problems: Problems,
): void {
  for (const t of tokens) {
    if (!isUnclosed(t)) continue;
    const block = t.tokenType.name === "UnclosedBlockText";
    problems.report(
      "teks-tak-ditutup",
      { file, start: t.startOffset, end: t.startOffset + (block ? 3 : t.image.length) },
      { id: "Teks ini tidak ditutup.", en: "This text is not closed." },
      block
        ? {
            id: 'Tutup dengan """ setelah baris terakhir teks.',
            en: 'Close it with """ after its last line.',
          }
        : {
            id: 'Tambahkan tanda petik " di akhir teks, pada baris yang sama.',
            en: 'Add a closing " on the same line.',
          },
    );
  }
  for (const t of comments) {
    if (t.tokenType.name !== "UnclosedComment") continue;
    problems.report(
      "komentar-tak-ditutup",
      { file, start: t.startOffset, end: t.startOffset + 2 },
      { id: "Komentar ini tidak ditutup.", en: "This comment is not closed." },
      { id: "Tambahkan */ di akhir komentar.", en: "Add */ at its end." },
    );
  }
}

/** Blocks deeper than the language knows are cut off, so that nothing after has to reckon with depth. */
function cutAtDepth(file: SourceFile, tokens: IToken[], problems: Problems): IToken[] {
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const t = tokens[index];
    if (t === undefined) break;
    if (t.tokenType.name === "Open") depth += 1;
    if (t.tokenType.name === "Close") depth = Math.max(0, depth - 1);
    if (depth <= MAX_DEPTH) continue;
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
    // Of a run of braces the first may be right.
    let end = index;
    while (tokens[end - 1]?.tokenType.name === "Open" && tokens[end - 2]?.tokenType.name === "Open") end -= 1;
    return tokens.slice(0, end);
  }
  return tokens;
}

/** Lines that already have a finding: of the lexer, or because the file was cut there. */
function troubledLines(
  garbage: readonly IToken[],
  tokens: readonly IToken[],
  cut: IToken | undefined,
): ReadonlySet<number> {
  const lines = new Set(garbage.map((t) => t.startLine ?? 0));
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
  errors: readonly IRecognitionException[],
  troubled: ReadonlySet<number>,
  keywordsAt: (error: IRecognitionException) => readonly string[],
  problems: Problems,
): void {
  let lastStart = -1;
  for (const error of errors) {
    const span = errorSpan(file, error);
    // A second error at the same token is an echo of the recovery.
    if (span.start === lastStart) continue;
    lastStart = span.start;
    const line = error.token.startLine ?? 0;
    if (troubled.has(line)) continue;
    if (isEchoOfLineBefore(error, troubled)) continue;
    const expected = describeExpected(error);
    const found = describeToken(error.token);
    const word =
      error.token.tokenType.name === "Identifier" ? nearest(error.token.image, keywordsAt(error)) : null;
    problems.report(
      "sintaks-tak-terduga",
      span,
      expected === null
        ? { id: `Tidak mengharapkan ${found.id} di sini.`, en: `Did not expect ${found.en} here.` }
        : {
            id: `Mengharapkan ${expected.id}, bukan ${found.id}.`,
            en: `Expected ${expected.en}, not ${found.en}.`,
          },
      word === null
        ? {
            id: "Periksa baris ini dan tanda kurung { } di sekitarnya.",
            en: "Check this line and the braces { } around it.",
          }
        : { id: `Maksud Anda "${word}"?`, en: `Did you mean "${word}"?` },
    );
  }
}

/** At the end of the file the place is the end of what was read last. */
function errorSpan(file: SourceFile, error: IRecognitionException): Span {
  const t = error.token;
  if (Number.isNaN(t.startOffset) || t.tokenType.name === "EOF") {
    const end = file.text.trimEnd().length;
    return { file, start: Math.max(0, end - 1), end };
  }
  return tokenSpan(file, t);
}
