import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAscii, overLetters } from "../../src/text/letters.ts";

const EXPRESSIONS: readonly RegExp[] = [
  /[\p{L}]+/gu,
  /[\p{L}\p{N}]+/gu,
  /[^\p{L}\p{N}\p{M}]+/gu,
  /[\p{Lu}][\p{Ll}]{1,7}(?![\p{L}])/gu,
  /(?<![\p{L}\p{N}])[\p{Lu}]{2,8}(?![\p{L}\p{N}])/gu,
  /[\p{L}]{2,40}(\.[\p{L}]{2,20})\1(?![\p{L}])/gu,
  /[^\p{L}\p{N}\s./_,:()&'-]+/gu,
  /[^\S\n]{2,}| [,;]|,(?=[\p{L}])|[\p{Ll}]&(?=[\p{L}])|\bPl[th]\.(?=[\p{L}])/gu,
];
const texts = fc.array(fc.oneof(fc.constantFrom("DINAS", "Pl", "th.", ".Set", "Aa", "&", " "), fc.string()), {
  maxLength: 8,
});

function found(text: string, expression: RegExp): readonly string[] {
  return Array.from(text.matchAll(expression), (match) => `${match.index} ${match.join("|")}`);
}

describe.each(EXPRESSIONS)("%s", (unicode) => {
  const over = overLetters(unicode);

  it("finds in any text what it finds as it is written", () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        expect(found(text, over(text))).toEqual(found(text, unicode));
      }),
    );
  });

  it("is another expression for plain ASCII, and itself for other texts", () => {
    expect(over("Dinas").source).not.toContain("\\p");
    expect(over("Dinas").flags).toBe("g");
    expect(over("Dinas")).toBe(over("Unit"));
    expect(over("Café")).toBe(unicode);
  });
});

it("takes every sign up to DEL for ASCII", () => {
  expect([isAscii("\0\t~\x7f"), isAscii("\x80"), isAscii("—"), isAscii("")]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
