import { describe, expect, it } from "vitest";
import { ruleDocs } from "../../src/rules/docs.ts";
import { rules } from "../../src/rules/list.ts";
import { check } from "../../src/check.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

it("every rule has its page, and no other", () => {
  expect(Object.keys(ruleDocs)).toEqual(rules.map((rule) => rule.name));
});

/** A file that one of the examples names, and that is not there. */
const fileFaults = new Map([["lambang-kota.pgn", { id: "Tidak ada.", en: "Missing." }]]);

function findings(text: string): readonly Diagnostic[] {
  return check([{ path: "peta.ppb", text }], { fileFaults }).diagnostics;
}

describe.each(Object.entries(ruleDocs))("%s", (name, { wrong, right }) => {
  it("fires on its wrong example", () => {
    expect(findings(wrong).map((d) => d.code)).toContain(name);
  });

  it("is silent on its right example", () => {
    expect(findings(right).map((d) => d.code)).not.toContain(name);
  });

  it("gives one cause one finding", () => {
    const errors = findings(wrong).filter((d) => d.severity === "error" || d.code === name);
    expect(errors.map((d) => d.code)).toEqual([name]);
  });
});
