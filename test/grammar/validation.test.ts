import { expect, it } from "vitest";
import { PpbParser } from "../../grammar/parser.ts";
import { createLexer } from "../../grammar/tokens.ts";

it("chevrotain finds no fault in the rules", () => {
  expect(() => new PpbParser(true)).not.toThrow();
});

it("chevrotain finds no fault in the tokens", () => {
  const lexer = createLexer(true);
  expect(lexer.lexerDefinitionErrors).toEqual([]);
});
