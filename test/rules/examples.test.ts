import { describe, expect, it } from "vitest";
import { findings } from "../support/check.ts";
import { rules } from "../../src/rules/list.ts";

describe.each(rules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  it("fires on its wrong example", () => {
    expect(findings(rule.wrong).map((d) => d.code)).toContain(name);
  });

  it("is silent on its right example", () => {
    expect(findings(rule.right).map((d) => d.code)).not.toContain(name);
  });

  it("gives one cause one finding", () => {
    const errors = findings(rule.wrong).filter((d) => d.severity === "error" || d.code === name);
    expect(errors.map((d) => d.code)).toEqual([name]);
  });
});
