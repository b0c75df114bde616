import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeLike,
  comparePaths,
  guessPath,
  isOneNumberApart,
  partNumberOf,
  partSchemeFromSample,
  pathOf,
  printCfmCode,
  printCode,
  printedPrefixes,
  printSopCode,
  readCode,
  readPart,
  schemeFromSample,
} from "../../src/model/code.ts";
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
    ["PAN-10.001", { prefix: "PAN", join: "-", width: 3 }],
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
    ["P.00", "zero"],
    ["P.1,2", "punctuation"],
    ["P.1.CFM.1", "part"],
    ["Q.01", "leading-zero"],
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

describe("whether two codes are one number apart", () => {
  it.each([
    ["1.2", "1.2", false],
    ["1.2", "1.3", true],
    ["1.2", "2.1", false],
    ["1.2", "1.2.1", true],
    ["1.2.1", "1.1", true],
    ["2", "1.2", true],
    ["1.2.3", "1.3", true],
    ["1.2.3", "2.4", false],
    ["1.2.1.1", "1.2", false],
    ["3", "1.2", false],
  ])("%s and %s: %s", (a, b, expected) => {
    const path = (text: string): readonly number[] => text.split(".").map(Number);
    expect(isOneNumberApart(path(a), path(b))).toBe(expected);
    expect(isOneNumberApart(path(b), path(a))).toBe(expected);
  });
});

describe("the numbers of a code", () => {
  it.each([
    ["P.1.2", [1, 2]],
    ["P.01.002", [1, 2]],
    ["P.999", [999]],
    ["P.1000", null],
    ["P.0001", null],
    ["P.0", null],
    ["P.1.0", null],
    ["P.1.O", null],
    ["P", null],
    ["", null],
  ])("%s: %j", (text, path) => {
    expect(pathOf(ref(text))).toEqual(path);
  });

  it.each([
    ["P.1.CFM.2", 2, null],
    ["P.1.CFM.02.SOP.003", 2, 3],
    ["P.1.SOP.4", null, 4],
    ["P.1.CFM.0", null, null],
    ["P.1.CFM.1000", null, null],
    ["P.1.CFM.O1", null, null],
    ["P.1.CFM", null, null],
    ["P.1", null, null],
  ])("of the CFM and the SOP in %s: %j and %j", (text, cfm, sop) => {
    expect(partNumberOf(ref(text), "cfm")).toBe(cfm);
    expect(partNumberOf(ref(text), "sop")).toBe(sop);
  });
});

describe("how a sample shows CFMs and SOPs", () => {
  const part = (before: string, mark: string, join: string, width: number) => ({ before, mark, join, width });
  it.each([
    ["PAN-01.01.CFM.01", part(".", "CFM", ".", 2), null],
    ["PAN-01.01.CFM.1", part(".", "CFM", ".", 1), null],
    ["PAN-01.01.CFM.10", part(".", "CFM", ".", 1), null],
    ["K 01.01/cfm-001", part("/", "cfm", "-", 3), null],
    ["K.1 CFM 1", part(" ", "CFM", " ", 1), null],
    ["K.1.CFM1", part(".", "CFM", "", 1), null],
    ["MORA.06.CFM.05.SOP.09", part(".", "CFM", ".", 2), part(".", "SOP", ".", 2)],
    ["MORA.06-SOP9", null, part("-", "SOP", "", 1)],
    ["MORA.06", null, null],
  ])("%s", (sample, cfm, sop) => {
    expect(partSchemeFromSample(sample)).toMatchObject({ cfm, sop });
  });

  const P = schemeFromSample("P.1");
  const D = schemeFromSample("D 01.01");
  const with_ = (cfm: string | null, sop: string | null = null) => ({
    matrix: P,
    map: D,
    cfm: cfm === null ? null : partSchemeFromSample(cfm),
    sop: sop === null ? null : partSchemeFromSample(sop),
  });

  it.each([
    [null, null, "D 01.02", "P.1.2"],
    [null, 3, "D 01.02.CFM.03", "P.1.2.CFM.03"],
    ["K.1", null, "K.1.2", "K.1.2"],
    ["K.1.CFM1", null, "K.1.2.CFM1", "K.1.2.CFM1"],
    ["K.1.CFM1", 3, "K.1.2.CFM3", "K.1.2.CFM3"],
  ])("and how that of %j prints number %j", (sample, number, onMap, inMatrix) => {
    expect(printCfmCode([1, 2], number, with_(sample))).toBe(onMap);
    expect(printCfmCode([1, 2], number, with_(sample), "matrix")).toBe(inMatrix);
  });

  it.each([
    [null, null, null, "D 01.02.SOP.07"],
    [null, null, 3, "D 01.02.CFM.03.SOP.07"],
    ["K.1.CFM1", null, 3, "K.1.2.CFM3.SOP.07"],
    ["K.1.CFM1", "L.1-SOP-1", 3, "L.1.2.CFM.03-SOP-7"],
    [null, "L.1", null, "L.1.2.SOP.07"],
  ])("and how those of %j and %j print a SOP of CFM %j", (cfm, sop, number, code) => {
    expect(printSopCode([1, 2], number, 7, with_(cfm, sop))).toBe(code);
  });

  it("all prefixes that a map prints are each named once, the matrix's first", () => {
    expect(printedPrefixes(with_(null))).toEqual(["P", "D"]);
    expect(printedPrefixes(with_("K.1.CFM1", "D.1.SOP1"))).toEqual(["P", "D", "K"]);
    expect(printedPrefixes(with_("P.1.CFM1", "L.1.SOP1"))).toEqual(["P", "D", "L"]);
  });

  it.each([
    ["cfm", "05", null, 5],
    ["cfm", "5", null, 5],
    ["cfm", "005", null, "leading-zero"],
    ["cfm", "005", "K.1.CFM001", 5],
    ["sop", "005", "K.1.CFM001", "leading-zero"],
    ["cfm", "0005", null, "leading-zero"],
    ["cfm", "1000", null, "too-long"],
    ["cfm", "00", null, "zero"],
    ["cfm", "O1", null, "letters"],
    ["cfm", "", null, "empty"],
  ] as const)("%s number %j, with sample %j, is %j", (kind, number, sample, expected) => {
    const reading = readPart({ kind, number }, with_(sample));
    expect(reading.ok ? reading.number : reading.reason).toBe(expected);
    if (!reading.ok) expect(reading.segment).toBe(number === "" ? "CFM" : number);
  });

  it("a path is printed in the form whose prefix is like the written one", () => {
    const schemes = { matrix: schemeFromSample("PROSES.1"), map: schemeFromSample("DINAS 01.01") };
    expect(codeLike([1, 2], ref("DINSA.1"), schemes)).toBe("DINAS 01.02");
    expect(codeLike([1, 2], ref("PROSSE.1"), schemes)).toBe("PROSES.1.2");
    expect(codeLike([1, 2], ref("XYZ.1"), schemes)).toBe("PROSES.1.2");
  });
});
