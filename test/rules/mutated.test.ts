import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { often } from "../support/often.ts";

const WHOLE = readFileSync(join(import.meta.dirname, "kode-ganda", "silent", "peta.ppb"), "utf8");

const cut = fc.record({
  at: fc.integer({ min: 0, max: WHOLE.length }),
  length: fc.integer({ min: 0, max: 60 }),
  insert: fc.constantFrom(
    "",
    "\0",
    '"',
    "{",
    "}",
    "->",
    "P.1.O",
    "P.1",
    "\n",
    "alur",
    "bersama",
    "\ud800",
    "0",
  ),
});

it("any damage to a map gives findings inside its files, in order, and never an exception", () => {
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
      const text = cuts.reduce(
        (source, { at, length, insert }) => source.slice(0, at) + insert + source.slice(at + length),
        WHOLE,
      );
      const { diagnostics } = check([{ path: "peta.ppb", text }]);
      let last = 0;
      for (const { span, message, related = [], fix } of diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        last = span.start;
        for (const place of [span, ...related.map((r) => r.span), ...(fix?.edits ?? []).map((e) => e.span)]) {
          expect(place.start).toBeLessThanOrEqual(place.end);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
        expect(message.id.length * message.en.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: often(150) },
  );
});
