import { describe, expect, it } from "vitest";
import { ruleDocs } from "../../src/rules/docs.ts";
import { rules } from "../../src/rules/list.ts";
import { findings } from "../support/check.ts";

it("every rule has its page, and no other", () => {
  expect(Object.keys(ruleDocs)).toEqual(rules.map((rule) => rule.name));
});

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
