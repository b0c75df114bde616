import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import { MAX_SYNTAX_ERRORS, type PpbParser } from "../../grammar/parser.ts";
import { keywordPlaces, type Places } from "../../grammar/places.ts";
import { indexOf, type Repair, type Told } from "./repair.ts";
import { repairsAt, unquotedSteps } from "./slips.ts";
import { asKeyword, keywordsAt, typosAt, typosWithoutError, type Typo } from "./typos.ts";

interface Reading {
  readonly cst: CstNode;
  readonly errors: readonly IRecognitionException[];
}

export interface ForgivingReading extends Reading {
  readonly typos: readonly Typo[];
  readonly told: readonly Told[];
  /** The keywords that make sense where the parser stopped at an error. */
  readonly keywordsAt: (error: IRecognitionException) => readonly string[];
}

/** Each slip has the file read once more; so many tokens in all, lest a large broken file take seconds. */
const MAX_TOKENS = 400_000;

/** What is put in place of the tokens `from` to `to`, and what is then known of it. */
type Change = Pick<Repair, "from" | "to" | "by"> & ({ readonly typo: Typo } | { readonly told: Told });

/**
 * Reads tokens to a tree. Where a slip makes the parser stop, the file is read again as it was most likely meant:
 * with the keyword that a word is near to, with quotes around a text. The new reading counts only when the parser gets
 * further; what follows is then understood, and the slip is one finding.
 */
export function readForgivingly(parser: PpbParser, input: readonly IToken[], text: string): ForgivingReading {
  let current = [...input];
  let reading = read(parser, current);
  const typos: Typo[] = [];
  const told: Told[] = [];
  const accept = (changes: readonly Change[], isBetter: (next: Reading) => boolean): boolean => {
    const changed = [...current];
    for (const { from, to, by } of [...changes].sort((a, b) => b.from - a.from))
      changed.splice(from, to - from, ...by);
    const next = read(parser, changed);
    if (!isBetter(next)) return false;
    for (const change of changes)
      if ("typo" in change) typos.push(change.typo);
      else told.push(change.told);
    current = changed;
    reading = next;
    return true;
  };

  let places: ReadonlyMap<string, Places> | null = null;
  const allowedAt = (error: IRecognitionException): readonly string[] => {
    places ??= keywordPlaces(parser.getGAstProductions());
    return keywordsAt(error, places);
  };
  const tried = new Set<string>();
  const rounds = Math.min(MAX_SYNTAX_ERRORS, Math.floor(MAX_TOKENS / Math.max(1, input.length)));
  for (let round = 0; round < rounds; round += 1) {
    const found = nextChange(reading.errors, current, text, tried, allowedAt);
    if (found === null) break;
    const { errors } = reading;
    const { change, at, isLossy } = found;
    accept([change], (next) => next.errors.length < errors.length || (!isLossy && firstAt(next) > at));
  }
  const silent = [
    ...typosWithoutError(reading.cst).map((typo) => typoChange(typo, current)),
    ...unquotedSteps(reading.cst, current, text),
  ];
  if (silent.length > 0) {
    const before = reading.errors.length;
    accept(silent, (next) => next.errors.length <= before);
  }
  return { ...reading, typos, told, keywordsAt: allowedAt };
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

function typoChange(typo: Typo, input: readonly IToken[]): Change {
  const from = indexOf(typo.written, input);
  return { from, to: from + (typo.rest === undefined ? 1 : 2), by: [asKeyword(typo)], typo };
}

/** The first change that may explain an error and was not tried yet. */
function nextChange(
  errors: readonly IRecognitionException[],
  input: readonly IToken[],
  text: string,
  tried: Set<string>,
  allowedAt: (error: IRecognitionException) => readonly string[],
): { readonly change: Change; readonly at: number; readonly isLossy: boolean } | null {
  for (const error of errors) {
    const at = offset(error.token);
    const index = indexOf(error.token, input);
    const allowed = allowedAt(error);
    const isNew = (key: string): boolean => tried.size < tried.add(key).size;
    const typos = typosAt(error, index, input, allowed);
    const repairs = repairsAt(error, index, input, text, allowed);
    const isSure = ({ written, meant }: Typo): boolean => written.image.toLowerCase() === meant;
    const changes: readonly (Change & Partial<Repair>)[] = [
      ...typos.filter(isSure).map((typo) => typoChange(typo, input)),
      ...repairs.filter((repair) => repair.isLossy !== true),
      ...typos.filter((typo) => !isSure(typo)).map((typo) => typoChange(typo, input)),
      ...repairs.filter((repair) => repair.isLossy === true),
    ];
    for (const change of changes) {
      const key = "typo" in change ? `typo ${change.typo.written.startOffset}` : `${change.kind ?? ""} ${at}`;
      if (isNew(key)) return { change, at, isLossy: change.isLossy === true };
    }
  }
  return null;
}
