import { LLkLookaheadStrategy, type ILookaheadStrategy, type IToken } from "chevrotain";
import { expect, it, vi } from "vitest";
import { FirstTokenLookahead } from "../../grammar/parser/lookahead.ts";
import { PpbParser } from "../../grammar/parser/parser.ts";
import { allTokens } from "../../grammar/tokens.ts";

type OfAlternation = Parameters<ILookaheadStrategy["buildLookaheadForAlternation"]>[0];
type OfOptional = Parameters<ILookaheadStrategy["buildLookaheadForOptional"]>[0];

/** All places of the grammar where the parser looks ahead. */
function places(): { readonly choices: OfAlternation[]; readonly optional: OfOptional[] } {
  const choices = vi.spyOn(FirstTokenLookahead.prototype, "buildLookaheadForAlternation");
  const optional = vi.spyOn(FirstTokenLookahead.prototype, "buildLookaheadForOptional");
  new PpbParser();
  const asked = {
    choices: choices.mock.calls.map(([options]) => options),
    optional: optional.mock.calls.map(([options]) => options),
  };
  vi.restoreAllMocks();
  return asked;
}

/** A parser that stands before a token. */
function before(tokenTypeIdx: number | undefined): unknown {
  const next = (): IToken => ({ tokenTypeIdx }) as IToken;
  return { LA: next, LA_FAST: next };
}

it("decides for each token at each place as chevrotain's own lookahead does", () => {
  const { choices, optional } = places();
  expect(Math.min(choices.length, optional.length)).toBeGreaterThan(20);
  const own = new FirstTokenLookahead();
  const chevrotains = new LLkLookaheadStrategy({ maxLookahead: 1 });
  for (const place of choices) {
    // Every alternative open, and each one alone shut by its gate.
    for (let shut = -1; shut < 12; shut += 1) {
      const alternatives = Array.from({ length: 12 }, (_, i) => ({
        ALT: () => null,
        GATE: () => i !== shut,
      }));
      const decide = [own, chevrotains].map((strategy) =>
        strategy.buildLookaheadForAlternation({ ...place, hasPredicates: true }),
      );
      for (const { tokenTypeIdx, name } of allTokens) {
        const [a, b] = decide.map((one) => one.call(before(tokenTypeIdx), alternatives));
        expect(a, `${place.rule.name} OR${place.prodOccurrence} before ${name}, ${shut} shut`).toBe(b);
      }
    }
  }
  for (const place of optional) {
    const decide = [own, chevrotains].map((strategy) => strategy.buildLookaheadForOptional(place));
    for (const { tokenTypeIdx, name } of allTokens) {
      const [a, b] = decide.map((one) => one.call(before(tokenTypeIdx)));
      expect(a, `${place.rule.name} ${place.prodType}${place.prodOccurrence} before ${name}`).toBe(b);
    }
  }
});
