import { describe, expect, it } from "vitest";
import { ruleDocs } from "../../src/rules/docs.ts";
import { rules } from "../../src/rules/list.ts";
import { findings } from "../support/check.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

it("every rule has its page, and no other", () => {
  expect(Object.keys(ruleDocs)).toEqual(rules.map((rule) => rule.name));
});

/** A file that one of the examples names, and that is not there. */
const fileFaults = new Map([["lambang-kota.pgn", { id: "Tidak ada.", en: "Missing." }]]);

function found(text: string): readonly Diagnostic[] {
  return findings(text, "peta.ppb", { fileFaults });
}

describe.each(Object.entries(ruleDocs))("%s", (name, { wrong, right }) => {
  it("fires on its wrong example", () => {
    expect(found(wrong).map((d) => d.code)).toContain(name);
  });

  it("is silent on its right example", () => {
    expect(found(right).map((d) => d.code)).not.toContain(name);
  });

  it("gives one cause one finding", () => {
    const errors = found(wrong).filter((d) => d.severity === "error" || d.code === name);
    expect(errors.map((d) => d.code)).toEqual([name]);
  });

  it("is right once the wrong lines are repaired", () => {
    const lines = (text: string): readonly string[] => text.split("\n").map((line) => line.trim());
    const kept = lines(wrong).filter((line) => lines(right).includes(line)).length;
    expect(kept / lines(wrong).length).toBeGreaterThan(0.6);
  });
});
