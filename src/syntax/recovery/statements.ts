import { tokenMatcher, type IRecognitionException, type IToken } from "chevrotain";
import type { Keyword } from "../../../grammar/keywords.ts";
import { isPhase } from "../../../grammar/parser/cfm-rules.ts";
import type { PpbParser } from "../../../grammar/parser/parser.ts";
import { expectedTypes } from "../../../grammar/parser/errors.ts";
import { firstKeywords, keywordPlaces, type Places } from "../../../grammar/places.ts";
import { Close, Identifier, kw, Name, Open, PartWord, StepKindWord, Text } from "../../../grammar/tokens.ts";

/** The blocks of the language, with the whole file as the outermost. */
export type Context =
  | "file"
  | "map"
  | "rules"
  | "level"
  | "process"
  | "cfm"
  | "laneGroup"
  | "sop"
  | "lane"
  | "step"
  | "decree"
  | "texts"
  | "initials"
  | "clauses"
  | "fields";

/** The rules that read the statements of a block: those that begin with a keyword, and the one for all others. */
interface Block {
  readonly keyed: readonly string[];
  readonly other: string | null;
}

const BLOCKS: Readonly<Record<Context, Block>> = {
  file: { keyed: ["map", "unit", "post", "level", "cfm", "siblingFlow", "decree"], other: null },
  map: {
    keyed: [
      "mapText",
      "years",
      "codeSample",
      "choice",
      "wordList",
      "fonts",
      "measure",
      "groupName",
      "ruleSettings",
    ],
    other: null,
  },
  rules: { keyed: [], other: "ruleSetting" },
  level: { keyed: ["siblingFlow", "processFact"], other: "process" },
  process: { keyed: ["processFact"], other: null },
  cfm: { keyed: ["lane", "laneGroup", "phase", "flow", "cfmSetting", "sop"], other: null },
  laneGroup: { keyed: ["lane"], other: null },
  sop: { keyed: ["sopFact", "approval"], other: null },
  lane: { keyed: [], other: "step" },
  step: { keyed: ["stepFact"], other: null },
  decree: { keyed: ["decreeText", "decreeDate", "decreeList", "initials", "clauses", "fields"], other: null },
  texts: { keyed: [], other: "text" },
  initials: { keyed: ["initialsPost"], other: "text" },
  clauses: { keyed: [], other: "clause" },
  fields: { keyed: [], other: "field" },
};

/** The block that a statement of each rule may open. A process may have its block behind facts on lines of their own. */
const OPENS: Readonly<Record<string, Context>> = {
  map: "map",
  ruleSettings: "rules",
  level: "level",
  process: "process",
  processFact: "process",
  cfm: "cfm",
  laneGroup: "laneGroup",
  sop: "sop",
  approval: "fields",
  lane: "lane",
  step: "step",
  decree: "decree",
  decreeList: "texts",
  initials: "initials",
  clauses: "clauses",
  clause: "texts",
  fields: "fields",
};

/** Where and why the parser stopped in a statement. */
export interface Trouble {
  /** Place in the statement's tokens; their number at the end. */
  readonly index: number;
  /** Names of the token types that would have been right; none when the statement should have ended. */
  readonly expected: readonly string[];
  /** The innermost rule that was being read. */
  readonly rule: string;
}

/** Reads statements one at a time with the rules of the grammar. */
export interface StatementReader {
  /** The rule that reads a statement of this block; null when its first word has none. */
  ruleFor(context: Context, tokens: readonly IToken[], at: number): string | null;
  /** Null when `rule` reads the tokens from `from` on to their end, followed by a block or not. */
  read(rule: string, tokens: readonly IToken[], from: number, hasBlock: boolean): Trouble | null;
  /** Whether another statement may begin in the middle of a line. */
  mayFollow(context: Context, tokens: readonly IToken[], at: number): boolean;
  /** The keywords that begin a statement of a block. */
  keywordsOf(context: Context): readonly Keyword[];
  /** The keywords that a rule knows before its block. */
  keywordsIn(rule: string): readonly Keyword[];
}

export function opensBlock(rule: string): Context | null {
  return OPENS[rule] ?? null;
}

export function statementReader(parser: PpbParser): StatementReader {
  const rules = parser.getGAstProductions();
  const places = keywordPlaces(rules);
  const headOf = (rule: string): Places["head"] => places.get(rule)?.head ?? [];
  const ruleOf = new Map<Context, ReadonlyMap<string, string>>();
  const keyedRules = (context: Context): ReadonlyMap<string, string> => {
    const known = ruleOf.get(context);
    if (known !== undefined) return known;
    const found = new Map<string, string>();
    for (const rule of BLOCKS[context].keyed)
      for (const word of firstKeywords(rules, rule)) found.set(kw[word].name, rule);
    ruleOf.set(context, found);
    return found;
  };
  const ruleFor: StatementReader["ruleFor"] = (context, tokens, at) => {
    const first = tokens[at];
    const { other } = BLOCKS[context];
    const keyed = first === undefined ? undefined : keyedRules(context).get(first.tokenType.name);
    if (first === undefined || keyed !== undefined) return keyed ?? null;
    if (other === "step") return isStep(tokens, at) ? other : null;
    if (other === "process") return isProcess(first, tokens[at + 1]) ? other : null;
    return other;
  };
  return {
    ruleFor,
    read: (rule, tokens, from, hasBlock) =>
      rule === "text" ? readTexts(tokens, from, hasBlock) : readWithin(parser, rule, tokens, from, hasBlock),
    mayFollow(context, tokens, at) {
      const rule = ruleFor(context, tokens, at);
      const [first, second] = [tokens[at], tokens[at + 1]];
      if (first === undefined || rule === null) return false;
      if (rule === "step") return first.startLine !== tokens[at - 1]?.endLine;
      if (rule !== BLOCKS[context].other) return true;
      if (rule === "process") return true;
      if (rule === "field") return second !== undefined && tokenMatcher(second, Text);
      return tokenMatcher(first, rule === "ruleSetting" ? Name : Text);
    },
    keywordsOf: (context) =>
      [...BLOCKS[context].keyed, BLOCKS[context].other ?? ""].flatMap((rule) => firstKeywords(rules, rule)),
    keywordsIn: headOf,
  };
}

/** A word that opens another part is a step's id only with a text behind it. */
function isStep(tokens: readonly IToken[], at: number): boolean {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || !tokenMatcher(first, PartWord)) return true;
  if (isPhase(first, second, third)) return false;
  const shape = second !== undefined && tokenMatcher(second, StepKindWord) ? third : second;
  return shape !== undefined && tokenMatcher(shape, Text);
}

/** A name is a code with numbers behind it, or as `PAN-01`. */
function isProcess(first: IToken, second: IToken | undefined): boolean {
  if (!tokenMatcher(first, Identifier))
    return /^(?:Code|NumberPath|SlashedPrefix)$/.test(first.tokenType.name);
  const isCode = second?.tokenType.name === "NumberPath" && second.startLine === first.endLine;
  return isCode || /-[0-9]{1,9}$/.test(first.image);
}

function readTexts(tokens: readonly IToken[], from: number, hasBlock: boolean): Trouble | null {
  const wrong = tokens.findIndex((t, i) => i >= from && !tokenMatcher(t, Text));
  if (wrong !== -1) return { index: wrong, expected: ["Text"], rule: "decreeList" };
  return hasBlock ? { index: tokens.length, expected: [], rule: "decreeList" } : null;
}

/** Statements are short; a line of very many of them is read part by part. */
const FIRST_WINDOW = 64;

function readWithin(
  parser: PpbParser,
  rule: string,
  tokens: readonly IToken[],
  from: number,
  hasBlock: boolean,
): Trouble | null {
  for (let window = FIRST_WINDOW; ; window *= 4) {
    const isLast = from + window >= tokens.length;
    const part = tokens.slice(from, from + window);
    const error = firstError(parser, rule, isLast && hasBlock ? [...part, ...emptyBlock(part.at(-1))] : part);
    if (error === null && isLast) return null;
    const index = error === null ? part.length : part.indexOf(error.token);
    if (!isLast && (index === -1 || index === part.length)) continue;
    return {
      index: from + (index === -1 ? part.length : index),
      expected: error === null ? [] : expectedTypes(error),
      rule: error?.context.ruleStack.at(-1) ?? rule,
    };
  }
}

function firstError(parser: PpbParser, rule: string, input: IToken[]): IRecognitionException | null {
  parser.input = input;
  (parser as unknown as Readonly<Record<string, () => unknown>>)[rule]?.();
  const [error] = parser.errors;
  parser.input = [];
  return error ?? null;
}

/** Stands for the block behind a statement, whose own statements are read by themselves. */
function emptyBlock(last: IToken | undefined): readonly IToken[] {
  const line = last?.endLine ?? 1;
  return [Open, Close].map((type) => ({
    image: "",
    startOffset: (last?.endOffset ?? 0) + 1,
    endOffset: (last?.endOffset ?? 0) + 1,
    startLine: line,
    endLine: line,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  }));
}
