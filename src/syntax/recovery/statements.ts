import { tokenMatcher, type IRecognitionException, type IToken } from "chevrotain";
import type { Keyword } from "../../../grammar/keywords.ts";
import { opensStep } from "../../../grammar/parser/cfm-rules.ts";
import { expectedTypes } from "../../../grammar/parser/errors.ts";
import { isBehindCode, opensProcess } from "../../../grammar/parser/level-rules.ts";
import type { PpbParser } from "../../../grammar/parser/parser.ts";
import { blocksOf, firstTypes, keywordPlaces, type Block } from "../../../grammar/places.ts";
import { listsWith } from "../../../grammar/words.ts";
import { Close, Name, Open, Text } from "../../../grammar/tokens.ts";
import { isBrace, isKeyword, isQuoted } from "../lexing/tokens.ts";
import { braceBehind } from "./balance.ts";

/** A block of the language: the rule that its braces belong to, or `file`. */
export type Context = string;

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
export type StatementReader = ReturnType<typeof statementReader>;

const NO_BLOCK: Block = { keyed: new Map(), other: null, isOptional: true };

/** Blocks whose statements are texts. */
export const TEXT_LISTS: readonly string[] = ["decreeList", "clauses", "clause", "initials"];

/** Rules that nearly any words can be read with. */
export const LOOSE: readonly string[] = ["text", "field", "ruleSetting"];

export function statementReader(parser: PpbParser) {
  const rules = parser.getGAstProductions();
  const places = keywordPlaces(rules);
  const blocks = new Map(blocksOf(rules));
  const level = blocks.get("level") ?? NO_BLOCK;
  // Facts of a process, and its block behind them, may stand on lines of their own.
  const facts = firstTypes(rules, "processFact").map((type) => [type, "processFact"] as const);
  blocks.set("level", { ...level, keyed: new Map([...level.keyed, ...facts]) });
  const blockOf = (context: Context): Block => blocks.get(context) ?? NO_BLOCK;
  /** The rules whose lines open a block, by the keyword that they begin with. */
  const heads = new Map(
    [...blocks.values()].flatMap(({ keyed }) => [...keyed]).filter(([, rule]) => blocks.has(rule)),
  );

  /** The rule that reads a statement of this block; null when its first word has none. */
  const ruleFor = (context: Context, tokens: readonly IToken[], at: number): string | null => {
    const [first, second, third] = tokens.slice(at, at + 3);
    if (first === undefined) return null;
    const block = blockOf(context);
    const rule = block.keyed.get(first.tokenType.name) ?? block.other;
    if (rule === "step") return opensStep(first, second, third) ? rule : null;
    if (rule !== "process") return rule;
    const mayOpen = firstTypes(rules, rule).includes(first.tokenType.name) && opensProcess(first, second);
    return mayOpen ? rule : null;
  };
  /** Null when `rule` reads the tokens from `from` on to their end, followed by a block or not. */
  const read = (rule: string, tokens: readonly IToken[], from: number, hasBlock: boolean): Trouble | null =>
    rule === "text" ? readTexts(tokens, from, hasBlock) : readWithin(parser, rule, tokens, from, hasBlock);
  /** The rules of the statements of a block. */
  const rulesOf = (context: Context): readonly string[] => {
    const { keyed, other } = blockOf(context);
    return [...new Set([...keyed.values(), other ?? ""])];
  };

  return {
    ruleFor,
    read,
    /** The rules of the statements of a block that may be meant by one that is followed by a block, or is not. */
    rulesLike: (context: Context, hasBlock: boolean): readonly string[] =>
      rulesOf(context).filter((rule) => hasBlock || blocks.get(rule)?.isOptional !== false),
    /** The rules with which a statement can be read as it stands, whatever block it belongs to. */
    homes(tokens: readonly IToken[], hasBlock: boolean): readonly string[] {
      // A word alone may be anything, unless it is the language's.
      if (tokens.length < 2 && !isKeyword(tokens[0])) return [];
      const known = new Set([...blocks.keys()].flatMap((context) => ruleFor(context, tokens, 0) ?? []));
      // Any two words are a setting, a name with a text is a part of a letterhead, and one with a number a code.
      const isVague = (rule: string): boolean =>
        LOOSE.includes(rule) || (rule === "process" && !tokens.some((t) => isQuoted(t) || isKeyword(t)));
      return [...known].filter((rule) => !isVague(rule) && read(rule, tokens, 0, hasBlock) === null);
    },
    /** Whether another statement may begin in the middle of a line. */
    mayFollow(context: Context, tokens: readonly IToken[], at: number): boolean {
      const rule = ruleFor(context, tokens, at);
      const [first, second] = [tokens[at], tokens[at + 1]];
      if (first === undefined || rule === null) return false;
      if (rule === "step") return first.startLine !== tokens[at - 1]?.endLine;
      if (rule === "process") return !isBehindCode(tokens[at - 2], tokens[at - 1], first);
      if (rule !== blockOf(context).other) return true;
      if (rule === "field") return second !== undefined && tokenMatcher(second, Text);
      return tokenMatcher(first, rule === "ruleSetting" ? Name : Text);
    },
    /** Whether a line without a brace opens a block: what stands below it belongs there, or it is no statement alone. */
    needsBlock(line: readonly IToken[], below: IToken): boolean {
      const [first] = line;
      const rule = heads.get(first?.tokenType.name ?? "") ?? "step";
      if (line.some(isBrace) || (rule === "step" && isKeyword(first))) return false;
      const { isOptional, keyed } = blockOf(rule);
      return (!isOptional || keyed.has(below.tokenType.name)) && read(rule, line, 0, true) === null;
    },
    /** The block that a statement of a rule may open. */
    opensBlock: (rule: string): Context | null =>
      rule === "processFact" ? "process" : blocks.has(rule) ? rule : null,
    /** The only block of this one whose statements begin so; null when there is none, or several. */
    blockOf(context: Context, inside: readonly IToken[]): string | null {
      const [only, ...others] = rulesOf(context).filter(
        (rule) => blocks.has(rule) && ruleFor(rule, inside, 0) !== null,
      );
      return others.length > 0 ? null : (only ?? null);
    },
    /** Whether a word alone that may be the name of a step opens another block, or none, by what is in its block. */
    isHeadElsewhere([first, second]: readonly IToken[], inside: readonly IToken[]): boolean {
      if (first === undefined || second !== undefined || ruleFor("step", inside, 0) !== null) return false;
      const heads = [...blocks.values()].flatMap(({ keyed }) => keyed.get(first.tokenType.name) ?? []);
      return [...heads, "decreeList"].some((head) => ruleFor(head, inside, 0) !== null);
    },
    /** The keyword that a rule begins with. */
    keywordOf(rule: string): string | null {
      const [only, second] = firstTypes(rules, rule);
      return second === undefined && only?.startsWith("kw_") === true ? only.slice(3) : null;
    },
    /** The blocks in which a statement may begin so, by the keywords that open them. */
    blocksWith([first, second]: readonly IToken[], context: Context): readonly string[] {
      if (first === undefined) return [];
      const lists = listsWith(first.image);
      if (context === "decree" && isQuoted(second) && lists.length > 0) return lists;
      const homes = [...blocks.keys()].filter((rule) => blockOf(rule).keyed.has(first.tokenType.name));
      const heads = [...new Set(homes.flatMap((rule) => keywordsAmong(firstTypes(rules, rule))))];
      return heads.length > 0 || !isKeyword(first) ? heads : lists;
    },
    /** The keywords that begin a statement of a block. */
    keywordsOf(context: Context): readonly Keyword[] {
      const block = blockOf(context);
      return keywordsAmong([...block.keyed.keys(), ...firstTypes(rules, block.other ?? "")]);
    },
    /** The keywords that a rule knows before its block. */
    keywordsIn: (rule: string): readonly Keyword[] => places.get(rule)?.head ?? [],
  };
}

function keywordsAmong(types: readonly string[]): readonly Keyword[] {
  return types.flatMap((type) => (type.startsWith("kw_") ? [type.slice(3) as Keyword] : []));
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
    const last = part.at(-1);
    // Stands for the block behind the statement, whose own statements are read by themselves.
    const block =
      isLast && hasBlock && last !== undefined ? [braceBehind(last, Open), braceBehind(last, Close)] : [];
    const error = firstError(parser, rule, [...part, ...block]);
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
