import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSource } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { often } from "../support/often.ts";

const at = (text: string) => ({ path: "a.ppb", text });

/** Signs of other programs, put together by chance. */
const scraps = fc
  .array(
    fc.constantFrom(
      "unit a",
      "alur",
      "P.1",
      "level 0",
      "{",
      "}",
      "\n",
      "\n  ",
      " ",
      "“",
      "”",
      '"',
      "'",
      "‘",
      "’",
      "=>",
      "→",
      "->",
      "-[",
      "]->",
      "(",
      ")",
      "-",
      "–",
      "Bidang",
      "dan",
      ";",
      ",",
      ".",
      "1.",
      "#",
      "\u200b",
      "\u00ad",
      "｛",
      "＂",
      "\ufffd",
      '"""',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("signs of other programs by chance", () => {
  it("are never mended unsaid: the formatter leaves the file as it is, or all its signs were the language's", () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const { diagnostics } = parse(at(text));
        for (const { span, fix } of diagnostics)
          for (const place of [span, ...(fix?.edits ?? []).map((e) => e.span)])
            expect(place.start >= 0 && place.start <= place.end && place.end <= text.length).toBe(true);
        // An empty text is read as it stands, and only warned of.
        if (diagnostics.some(({ severity }) => severity === "error"))
          expect(formatSource(at(text)).text).toBe(text);
        else expect(formatSource(at(text)).text.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: often(1500) },
    );
  });
});
