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

/** The keywords that a rule may begin with; rules of this grammar begin with one of a few, or with no keyword. */
export function firstKeywords(rules: Readonly<Record<string, Rule>>, name: string): readonly Keyword[] {
  const visit = (production: IProduction | undefined): readonly Keyword[] => {
    if (production === undefined) return [];
    if (production instanceof NonTerminal) return firstKeywords(rules, production.nonTerminalName);
    if (production instanceof Terminal) {
      const type = production.terminalType.name;
      return type.startsWith("kw_") ? [type.slice(3) as Keyword] : [];
    }
    const { definition } = production as unknown as { definition: readonly IProduction[] };
    return production instanceof Alternation ? definition.flatMap(visit) : visit(definition[0]);
  };
  return visit(rules[name]?.definition[0]);
}
