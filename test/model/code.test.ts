import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePaths, guessPath, printCode, readCode, schemeFromSample } from "../../src/model/code.ts";
import type { CodeRef } from "../../src/syntax/ast.ts";
import { splitCode } from "../../src/syntax/code.ts";

const file = { path: "peta.ppb", text: "" };

function ref(text: string): CodeRef {
  return { ...splitCode(text), text, span: { file, start: 0, end: 0 } };
}

describe("a scheme learnt from a sample", () => {
  it.each([
    ["DISKOPUKM 01.01", { prefix: "DISKOPUKM", join: " ", width: 2 }],
    ["PAN-01.01", { prefix: "PAN", join: "-", width: 2 }],
    ["MORA.06.02", { prefix: "MORA", join: ".", width: 2 }],
    ["P.1.1", { prefix: "P", join: ".", width: 1 }],
    ["1.1", { prefix: "", join: "", width: 1 }],
    ["PAN-10.01", { prefix: "PAN", join: "-", width: 2 }],
    ["PAN-10.11", { prefix: "PAN", join: "-", width: 1 }],
  ])("%s", (sample, scheme) => {
    expect(schemeFromSample(sample)).toEqual(scheme);
  });

  it("prints its own sample's numbers as the sample shows them", () => {
    for (const sample of ["DISKOPUKM 01.02", "PAN-01.02", "MORA.01.02", "P.1.2"])
      expect(printCode([1, 2], schemeFromSample(sample))).toBe(sample);
  });
});

const prefixes = fc.stringMatching(/^[A-Z]{1,12}$/);
const schemes = fc.record({
  prefix: prefixes,
  join: fc.constantFrom(" ", ".", "-"),
  width: fc.constantFrom(1, 2, 3),
});
const paths = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 8 });

describe("printing and reading", () => {
  it("gives back the numbers, whatever the scheme", () => {
    fc.assert(
      fc.property(schemes, paths, (scheme, path) => {
        expect(readCode(ref(printCode(path, scheme)), [scheme])).toEqual({ ok: true, path });
      }),
    );
  });

  it("learns from a printed code the scheme that printed it", () => {
    fc.assert(
      fc.property(schemes, (scheme) => {
        expect(schemeFromSample(printCode([1, 2], scheme))).toEqual(scheme);
      }),
    );
  });

  it("never throws and reads only numbers from 1 to 999, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), schemes, (text, scheme) => {
        const reading = readCode(ref(text), [scheme]);
        if (reading.ok) expect(reading.path.every((n) => n >= 1 && n <= 999)).toBe(true);
        guessPath(ref(text));
      }),
    );
  });

  it.each([
    ["P.0", "zero"],
    ["P.1.O", "letters"],
    ["P.01", "leading-zero"],
    ["P.1000", "too-long"],
    ["P", "empty"],
    ["P.1:2", "punctuation"],
    ["DISKOPUKM 01.017", "leading-zero"],
  ])("says why %s is no code: %s", (text, reason) => {
    expect(readCode(ref(text), [schemeFromSample("P.1"), schemeFromSample("DISKOPUKM 01.01")])).toMatchObject(
      {
        ok: false,
        reason,
      },
    );
  });
});

describe("order", () => {
  it("is total, depth first and parents before children", () => {
    fc.assert(
      fc.property(paths, paths, fc.integer({ min: 1, max: 9 }), (a, b, n) => {
        expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) || 0);
        expect(comparePaths(a, [...a, n])).toBeLessThan(0);
      }),
    );
  });
});
