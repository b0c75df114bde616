import { Alternation, NonTerminal, Terminal, type IProduction, type Rule } from "chevrotain";
import type { Keyword } from "./keywords.ts";

/** The keywords that a rule knows before the brace that opens its block, and inside the block. */
export interface Places {
  readonly head: readonly Keyword[];
  readonly body: readonly Keyword[];
}

/**
 * For each rule of a grammar, where its keywords may stand, in the order of the rules. Parts count up to their own
 * block: what a process holds in braces is not a place of the level around it.
 */
export function keywordPlaces(rules: Readonly<Record<string, Rule>>): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>();
  const placesOf = (name: string): Places => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const head = new Set<Keyword>();
    const body = new Set<Keyword>();
    let current = head;
    const visit = (production: IProduction): void => {
      if (production instanceof NonTerminal) {
        for (const word of placesOf(production.nonTerminalName).head) current.add(word);
      } else if (production instanceof Terminal) {
        const type = production.terminalType.name;
        if (type === "Open") current = body;
        if (type.startsWith("kw_")) current.add(type.slice(3) as Keyword);
      } else {
        // Every other production is a list of productions.
        for (const part of (production as unknown as { definition: IProduction[] }).definition) visit(part);
      }
    };
    for (const part of rules[name]?.definition ?? []) visit(part);
    const found = { head: [...head], body: [...body] };
    places.set(name, found);
    return found;
  };
  for (const name of Object.keys(rules)) placesOf(name);
  return places;
}

/** The rules that read the statements of a block. */
export interface Block {
  /** Those that begin with a keyword, by the name of its token type. */
  readonly keyed: ReadonlyMap<string, string>;
  /** The one for all other statements; `text` where they are texts and nothing else. */
  readonly other: string | null;
  /** Whether its line may stand without it. */
  readonly isOptional: boolean;
}

/** The blocks of a grammar by the rule whose braces they stand in, with the whole file as the outermost. */
export function blocksOf(rules: Readonly<Record<string, Rule>>): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  for (const [name, rule] of Object.entries(rules)) {
    const parts = rule.definition.flatMap(leavesOf);
    const open = parts.findIndex(isOpen);
    if (open === -1 && name !== "file") continue;
    const keyed = new Map<string, string>();
    let other: string | null = null;
    for (const part of parts.slice(open + 1)) {
      if (part instanceof NonTerminal) {
        const first = firstTypes(rules, part.nonTerminalName);
        const isKeyed = first.every((type) => type.startsWith("kw_"));
        if (isKeyed) for (const type of first) keyed.set(type, part.nonTerminalName);
        else other = part.nonTerminalName;
      } else if (part.terminalType.name === "Text") other = "text";
    }
    const isOptional = !rule.definition.some(isOpen);
    blocks.set(name, { keyed, other, isOptional });
  }
  return blocks;
}

function isOpen(production: IProduction): boolean {
  return production instanceof Terminal && production.terminalType.name === "Open";
}

function leavesOf(production: IProduction): readonly (NonTerminal | Terminal)[] {
  if (production instanceof NonTerminal || production instanceof Terminal) return [production];
  return (production as unknown as { definition: readonly IProduction[] }).definition.flatMap(leavesOf);
}

/** The token types that a rule may begin with, by name. Rules of this grammar never begin with what may be absent. */
export function firstTypes(rules: Readonly<Record<string, Rule>>, name: string): readonly string[] {
  const visit = (production: IProduction | undefined): readonly string[] => {
    if (production === undefined) return [];
    if (production instanceof NonTerminal) return firstTypes(rules, production.nonTerminalName);
    if (production instanceof Terminal) return [production.terminalType.name];
    const { definition } = production as unknown as { definition: readonly IProduction[] };
    return production instanceof Alternation ? definition.flatMap(visit) : visit(definition[0]);
  };
  return visit(rules[name]?.definition[0]);
}
