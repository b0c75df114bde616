import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAscii, overLetters } from "../../src/text/letters.ts";

/** Patterns as they are given, with their flags. */
const EXPRESSIONS: readonly (readonly [string, string])[] = [
  [String.raw`[\p{L}]+`, "g"],
  [String.raw`[\p{L}\p{N}]+`, "g"],
  [String.raw`[^\p{L}\p{N}\p{M}]+`, "g"],
  [String.raw`[\p{Lu}][\p{Ll}]{1,7}(?![\p{L}])`, "g"],
  [String.raw`(?<![\p{L}\p{N}])[\p{Lu}]{2,8}(?![\p{L}\p{N}])`, "g"],
  [String.raw`[\p{L}]{2,40}(\.[\p{L}]{2,20})\1(?![\p{L}])`, "g"],
  [String.raw`[^\p{L}\p{N}\s./_,:()&'-]+`, "g"],
  [String.raw`[^\S\n]{2,}| [,;]|,(?=[\p{L}])|[\p{Ll}]&(?=[\p{L}])|\bPl[th]\.(?=[\p{L}])`, "g"],
  [String.raw`(?<![\p{L}\p{N}.])(?:[ABDMS]|Ph|Sp|LL)(?:\.[\p{Lu}][\p{L}]{0,5})+(?![\p{L}\p{N}])`, "g"],
  [String.raw`(?:dr|ir)\.|dr[gh]?(?=\s+[\p{Lu}])`, "gi"],
];
const texts = fc.array(
  fc.oneof(fc.constantFrom("DINAS", "Pl", "th.", ".Set", "Aa", "&", " ", "S.Kom", "dr", "DR."), fc.string()),
  {
    maxLength: 8,
  },
);

function found(text: string, expression: RegExp): readonly string[] {
  return Array.from(text.matchAll(expression), (match) => `${match.index} ${match.join("|")}`);
}

describe.each(EXPRESSIONS)("%s", (pattern, flags) => {
  const over = overLetters(pattern, flags);
  const unicode = new RegExp(pattern, `${flags}u`);

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
    expect(over("Dinas").flags).toBe(flags);
    expect(over("Dinas")).toBe(over("Unit"));
    expect(over("Café")).toEqual(unicode);
    expect(over("Café")).toBe(over("—"));
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
