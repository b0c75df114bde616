import type { CstNode, ILexingError, IRecognitionException, IToken, Lexer } from "chevrotain";
import { keywords } from "../../grammar/keywords.ts";
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
import { describeExpected, describeToken } from "./expected.ts";
import { collectProblems, type Problems } from "./problems.ts";
import { readSuppressions } from "./suppressions.ts";

/** A map of a whole city is some 2 MB; one file beyond this was not written by a planner. */
const MAX_LENGTH = 8 * 1024 * 1024;
/** The language itself nests four blocks. */
const MAX_DEPTH = 16;

let lexer: Lexer | null = null;
let parser: PpbParser | null = null;

/** Reads one file. Never throws: what cannot be read is told in `diagnostics`, the rest is in `tree`. */
export function parse(file: SourceFile): {
  readonly tree: FileTree;
  readonly diagnostics: readonly Diagnostic[];
} {
  const problems = collectProblems();
  if (file.text.length > MAX_LENGTH) {
    problems.report(
      "berkas-terlalu-besar",
      { file, start: 0, end: 0 },
      { id: "Berkas ini lebih dari 8 MB dan tidak dibaca.", en: "This file is over 8 MB and was not read." },
      { id: "Bagi isinya ke beberapa berkas .ppb.", en: "Split it into several .ppb files." },
    );
    return { tree: { declarations: [], suppressions: [] }, diagnostics: problems.found };
  }
  lexer ??= createLexer();
  parser ??= new PpbParser();
  const lexed = lexer.tokenize(file.text);
  reportLexing(file, lexed.errors, problems);
  const input = cutAtDepth(file, lexed.tokens, problems);
  reportTokens(file, lexed.tokens, lexed.groups["comments"] ?? [], problems);
  parser.input = input;
  const cst = parser.file();
  reportSyntax(file, parser.errors, problems);
  parser.input = [];
  return {
    tree: {
      declarations: declarations(file, cst, problems),
      suppressions: readSuppressions(file, lexed.groups["comments"] ?? [], problems),
    },
    diagnostics: ordered(problems.found),
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

/** Runs of characters that belong to no token; neighbours on one line are one finding. */
function reportLexing(file: SourceFile, errors: readonly ILexingError[], problems: Problems): void {
  for (const error of errors.slice(0, MAX_SYNTAX_ERRORS)) {
    problems.report(
      "karakter-tak-sah",
      { file, start: error.offset, end: error.offset + error.length },
      { id: "Karakter ini tidak punya arti di sini.", en: "This character means nothing here." },
      { id: "Hapus, atau tulis teks di antara tanda petik.", en: "Delete it, or put the text in quotes." },
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
    const name = t.tokenType.name;
    if (name !== "UnclosedText" && name !== "UnclosedBlockText") continue;
    const block = name === "UnclosedBlockText";
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
  for (const [index, t] of tokens.entries()) {
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
    return tokens.slice(0, index - MAX_DEPTH);
  }
  return tokens;
}

function reportSyntax(file: SourceFile, errors: readonly IRecognitionException[], problems: Problems): void {
  let lastStart = -1;
  for (const error of errors) {
    const span = errorSpan(file, error);
    // A second error at the same token is an echo of the recovery.
    if (span.start === lastStart) continue;
    lastStart = span.start;
    if (coveredByText(problems, span)) continue;
    const expected = describeExpected(error);
    const found = describeToken(error.token);
    const word = error.token.tokenType.name === "Identifier" ? nearest(error.token.image, keywords) : null;
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

/** An unclosed text swallows the rest of its line; what follows from that is not told again. */
function coveredByText(problems: Problems, span: Span): boolean {
  return problems.found.some(
    (d) => d.rule === "teks-tak-ditutup" && span.start >= d.span.start && lineBreaks(d.span, span.start) <= 1,
  );
}

function lineBreaks(from: Span, to: number): number {
  let count = 0;
  for (let at = from.file.text.indexOf("\n", from.start); at !== -1 && at < to && count < 2; count += 1) {
    at = from.file.text.indexOf("\n", at + 1);
  }
  return count;
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
