import { Lexer } from "chevrotain";
import { expect, it } from "vitest";
import { PpbParser } from "../../grammar/parser/parser.ts";
import { allTokens, createLexer } from "../../grammar/tokens.ts";

it("chevrotain finds no fault in the rules", () => {
  expect(() => new PpbParser(true)).not.toThrow();
});

it("chevrotain finds no fault in the tokens", () => {
  const lexer = createLexer(true);
  expect(lexer.lexerDefinitionErrors).toEqual([]);
});

it("every token begins with the characters that are said of it, and with no other", () => {
  const indexed = createLexer();
  // Tries every pattern at every character, whatever is said of what it may begin with.
  const exhaustive = new Lexer([...allTokens], { skipValidations: true, safeMode: true });
  const kinds = (lexer: Lexer, text: string): string => {
    const { tokens, groups, errors } = lexer.tokenize(text);
    const all = [...tokens, ...Object.values(groups).flat()];
    const found = all.map(({ startOffset, image, tokenType }) => `${startOffset} ${tokenType.name} ${image}`);
    return [...found, ...errors.map(({ offset }) => `${offset} no token`)].sort().join("\n");
  };
  for (let code = 0; code <= 0xffff; code += 1) {
    const char = String.fromCharCode(code);
    for (const text of [char, `${char}a.1`, `${char}- ${char}`])
      if (kinds(indexed, text) !== kinds(exhaustive, text))
        expect(kinds(indexed, text), `U+${code.toString(16)}`).toBe(kinds(exhaustive, text));
  }
  const pieces = [
    '"""a\n"""',
    '"""a',
    '"a"',
    '"a',
    "-[a]->",
    "->",
    "..[a]..>",
    "..>",
    "{",
    "}",
    "// a",
    "/* a */",
  ];
  for (const text of [
    ...pieces,
    "/* a",
    "2024-01-02",
    "2024 - 2026",
    "ATR/BPN 01",
    "P.1.2",
    "01.02",
    "diktum",
  ])
    expect(kinds(indexed, text)).toBe(kinds(exhaustive, text));
});
