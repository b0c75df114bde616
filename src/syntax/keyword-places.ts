import { Alternation, NonTerminal, Terminal, type IProduction, type IRecognitionException } from "chevrotain";
import type { PpbParser } from "../../grammar/parser.ts";
import { expectedToken } from "./expected.ts";

/** The keywords that a rule knows before the brace that opens its block, and inside the block. */
interface Places {
  readonly head: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
}

/** For each rule of the grammar, where its keywords may stand. Taken from the rules, when first asked for. */
export function keywordPlaces(parser: PpbParser): ReadonlyMap<string, Places> {
  const rules = parser.getGAstProductions();
  const places = new Map<string, Places>();
  const placesOf = (name: string): Places => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const head = new Set<string>();
    const body = new Set<string>();
    let current = head;
    const visit = (production: IProduction): void => {
      if (production instanceof NonTerminal) {
        // What a part holds in its own block is out of reach from here.
        for (const word of placesOf(production.nonTerminalName).head) current.add(word);
      } else if (production instanceof Terminal) {
        const type = production.terminalType.name;
        if (type === "Open") current = body;
        if (type.startsWith("kw_")) current.add(type.slice(3));
      } else if (production instanceof Alternation || "definition" in production) {
        for (const part of (production as { definition: IProduction[] }).definition) visit(part);
      }
    };
    for (const part of rules[name]?.definition ?? []) visit(part);
    const found = { head, body };
    places.set(name, found);
    return found;
  };
  for (const name of Object.keys(rules)) placesOf(name);
  return places;
}

/** The keywords that make sense where the parser stopped; in a block, those of the block. */
export function keywordsAt(
  error: IRecognitionException,
  places: ReadonlyMap<string, Places>,
): readonly string[] {
  const rule = places.get(error.context.ruleStack.at(-1) ?? "file") ?? places.get("file");
  if (rule === undefined) return [];
  // Inside a block the parser waits for its end, or for one of several parts.
  const expected = expectedToken(error);
  return [...(rule.body.size > 0 && (expected === null || expected === "Close") ? rule.body : rule.head)];
}
