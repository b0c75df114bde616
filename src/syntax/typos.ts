import { tokenMatcher, type CstNode, type IRecognitionException, type IToken } from "chevrotain";
import { keywordGroups, type Keyword } from "../../grammar/keywords.ts";
import { MAX_SYNTAX_ERRORS, type PpbParser } from "../../grammar/parser.ts";
import { keywordPlaces, type Places } from "../../grammar/places.ts";
import { kw, Name } from "../../grammar/tokens.ts";
import { choices } from "../../grammar/words.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { nodes, token, tokens } from "./cst.ts";
import { expectedToken } from "./expected.ts";

/** A word that was read as the keyword it most likely means. */
export interface Typo {
  readonly written: IToken;
  /** The rest of a keyword that was written as two words: `penanda tangan`. */
  readonly rest?: IToken;
  readonly meant: string;
}

interface Reading {
  readonly cst: CstNode;
  readonly errors: readonly IRecognitionException[];
}

export interface ForgivingReading extends Reading {
  readonly typos: readonly Typo[];
  /** The keywords that make sense where the parser stopped at an error. */
  readonly keywordsAt: (error: IRecognitionException) => readonly string[];
}

/** Each mistyped keyword has the file read once more; so many tokens in all, lest a large broken file take seconds. */
const MAX_TOKENS = 400_000;

/**
 * Reads tokens to a tree. Where a word near a keyword of its place makes the parser stop, the file is read again
 * with that keyword in its stead: what follows is then understood as it was meant, and the slip is one finding.
 */
export function readForgivingly(parser: PpbParser, input: readonly IToken[]): ForgivingReading {
  let current = [...input];
  let reading = read(parser, current);
  const typos: Typo[] = [];
  const accept = (found: readonly Typo[], isBetter: (next: Reading) => boolean): void => {
    const meant = new Map(found.map((typo) => [typo.written, typo]));
    const rests = new Set(found.map((typo) => typo.rest));
    const changed = current.flatMap((t) => {
      const typo = meant.get(t);
      return typo === undefined ? (rests.has(t) ? [] : [t]) : [asKeyword(typo)];
    });
    const next = read(parser, changed);
    if (!isBetter(next)) return;
    typos.push(...found);
    current = changed;
    reading = next;
  };

  let places: ReadonlyMap<string, Places> | null = null;
  const allowedAt = (error: IRecognitionException): readonly string[] => {
    places ??= keywordPlaces(parser.getGAstProductions());
    return keywordsAt(error, places);
  };
  const tried = new Set<number>();
  const rounds = Math.min(MAX_SYNTAX_ERRORS, Math.floor(MAX_TOKENS / Math.max(1, input.length)));
  for (let round = 0; round < rounds; round += 1) {
    const found = typoAtError(reading.errors, current, tried, allowedAt);
    if (found === null) break;
    tried.add(found.typo.written.startOffset);
    const before = reading.errors;
    accept([found.typo], (next) => next.errors.length < before.length || firstAt(next) > found.at);
  }
  const silent = typosWithoutError(reading.cst);
  if (silent.length > 0) {
    const before = reading.errors.length;
    accept(silent, (next) => next.errors.length <= before);
  }
  return { ...reading, typos, keywordsAt: allowedAt };
}

function read(parser: PpbParser, input: IToken[]): Reading {
  parser.input = input;
  const cst = parser.file();
  const errors = parser.errors;
  parser.input = [];
  return { cst, errors };
}

function firstAt(reading: Reading): number {
  return Math.min(...reading.errors.map((e) => offset(e.token)));
}

function offset(t: IToken): number {
  return Number.isNaN(t.startOffset) ? Number.POSITIVE_INFINITY : t.startOffset;
}

function asKeyword({ written, rest, meant }: Typo): IToken {
  const type = kw[meant as Keyword];
  const end = rest ?? written;
  return {
    ...written,
    image: meant,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    ...(end.endOffset === undefined ? {} : { endOffset: end.endOffset }),
  };
}

/** The first error that a mistyped keyword explains: at the word itself, or at what follows it on its line. */
function typoAtError(
  errors: readonly IRecognitionException[],
  input: readonly IToken[],
  tried: ReadonlySet<number>,
  allowedAt: (error: IRecognitionException) => readonly string[],
): { readonly typo: Typo; readonly at: number } | null {
  for (const error of errors) {
    const suspects = [error.token, wordBefore(error.token, input)];
    for (const written of suspects) {
      if (written?.tokenType.name !== "Identifier" || tried.has(written.startOffset)) continue;
      const typo = twoWords(written, input, allowedAt(error)) ?? oneWord(written, allowedAt(error));
      if (typo !== null) return { typo, at: offset(error.token) };
    }
  }
  return null;
}

function oneWord(written: IToken, allowed: readonly string[]): Typo | null {
  const meant = nearest(written.image, allowed);
  return meant === null ? null : { written, meant };
}

/** `penanda tangan`, which is one word to the language. */
function twoWords(written: IToken, input: readonly IToken[], allowed: readonly string[]): Typo | null {
  const rest = input[input.indexOf(written) + 1];
  if (rest === undefined || rest.startLine !== written.endLine || !tokenMatcher(rest, Name)) return null;
  const meant = `${written.image}${rest.image}`.toLowerCase();
  return allowed.includes(meant) ? { written, rest, meant } : null;
}

/** The keywords that make sense where the parser stopped; in a block, those of the block. */
function keywordsAt(error: IRecognitionException, places: ReadonlyMap<string, Places>): readonly string[] {
  const rule = places.get(error.context.ruleStack.at(-1) ?? "file") ?? places.get("file");
  if (rule === undefined) return [];
  // Inside a block the parser waits for its end, or for one of several parts.
  const expected = expectedToken(error);
  return rule.body.length > 0 && (expected === null || expected === "Close") ? rule.body : rule.head;
}

function wordBefore(t: IToken, input: readonly IToken[]): IToken | null {
  const before = input[input.indexOf(t) - 1];
  return before !== undefined && before.endLine === t.startLine ? before : null;
}

/** Mistyped keywords that read as names: nothing stops the parser, but the line says what was meant. */
function typosWithoutError(cst: CstNode): readonly Typo[] {
  const inLanes = nodes(cst, "cfm")
    .flatMap((cfm) => nodes(cfm, "lane"))
    .flatMap((lane) => typosInLane(nodes(lane, "step")));
  const inFacts = nodes(cst, "level")
    .flatMap((level) => nodes(level, "process"))
    .flatMap((process) => nodes(process, "processFact"))
    .flatMap((fact) => nodes(fact, "unitFact"))
    .flatMap((fact) => typosInUnits(tokens(fact, "Name")));
  return [...inLanes, ...inFacts];
}

const SHAPES = keywordGroups.stepKind.filter((word) => word !== "subproses");
const EVENTS = ["mulai", "selesai"];

/** `periksa cabng "…"` is two steps to the parser, `rapat "…" bersma umkm` three, `selesi` a step without text. */
function typosInLane(steps: readonly CstNode[]): readonly Typo[] {
  const found: Typo[] = [];
  steps.forEach((step, index) => {
    const written = token(step, "Name");
    if (written?.tokenType.name !== "Identifier") return;
    const before = steps[index - 1];
    const after = steps[index + 1];
    const alone = bareWord(step) !== null;
    const follows = before !== undefined && sameLine(before, written);
    const goesOn = after !== undefined && bareWord(after)?.startLine === written.startLine;
    if (follows && bareWord(before) !== null && token(step, "Text") !== null)
      add(found, written, nearest(written.image, SHAPES));
    else if (follows && alone && goesOn) add(found, written, nearest(written.image, ["bersama"]));
    else if (!follows && alone && !/[0-9]/.test(written.image))
      add(found, written, nearest(written.image, EVENTS));
  });
  return found;
}

/** The only word of a step that says nothing but its id. */
function bareWord(step: CstNode): IToken | null {
  for (const part in step.children) if (part !== "Name") return null;
  return token(step, "Name");
}

function sameLine(step: CstNode, t: IToken): boolean {
  for (const part in step.children)
    if (
      step.children[part]?.some((child) => !("children" in child) && child.endLine === t.startLine) === true
    )
      return true;
  return false;
}

const CHOICE_FACTS: Readonly<Record<string, readonly string[]>> = {
  kelompok: choices.group,
  halaman: choices.orientation,
};

/** `pengampu umkm kelompk utama` is a list of three units to the parser. */
function typosInUnits(names: readonly IToken[]): readonly Typo[] {
  const found: Typo[] = [];
  for (const [index, written] of names.entries()) {
    const next = names[index + 1];
    if (index === 0 || next === undefined || written.tokenType.name !== "Identifier") continue;
    const meant = nearest(written.image, Object.keys(CHOICE_FACTS));
    if (meant !== null && CHOICE_FACTS[meant]?.includes(next.image) === true) add(found, written, meant);
  }
  return found;
}

function add(found: Typo[], written: IToken, meant: string | null): void {
  if (meant !== null) found.push({ written, meant });
}
