import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terminalJson, terminalLine, terminalText } from "../../src/text/terminal.ts";

describe("terminalText", () => {
  it("leaves what people write alone", () => {
    const text = "Pelayanan “Izin” – café 漢字 👍🏽 a::b #1 ## [x] 50 %\nbaris dua: c";
    expect(terminalText(text)).toBe(text);
  });

  it.each([
    ["\u001b[2Jx", "\\u{1b}[2Jx"],
    ["a\u202eb", "a\\u{202e}b"],
    ["a\rb", "a\\u{d}b"],
    ["##[group]x", "#\\u{23}[group]x"],
    ["a ##vso[task.complete]", "a #\\u{23}vso[task.complete]"],
    ["###[x]", "##\\u{23}[x]"],
    ["x\n  ::set-output name=a::b", "x\n  \\u{3a}:set-output name=a::b"],
    ["::error::x", "\\u{3a}:error::x"],
  ])("shows %j as %j", (text, shown) => {
    expect(terminalText(text)).toBe(shown);
  });

  it("takes a time that grows with the text", () => {
    const spaces = " ".repeat(200_000);
    expect(terminalText(`${spaces}::x`)).toBe(`${spaces}::x`);
    expect(terminalText("#".repeat(200_000))).toHaveLength(200_000);
  });
});

it("a line stays one", () => {
  expect(terminalLine("a\n::error::x\r\nb")).toBe("a ::error::x b");
});

it("JSON is the same data", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const value = { text, command: "##[x] ##vso[y]", turned: "\u202e\u{e0041}" };
      const json = terminalJson(value);
      expect(json).not.toMatch(/##\w*\[|[\u202a-\u202e\u007f-\u009f]/);
      expect(JSON.parse(json)).toEqual(value);
    }),
  );
});
