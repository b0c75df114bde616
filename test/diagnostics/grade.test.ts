import { expect, it } from "vitest";
import { safeFix, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const finding = (grade?: "safe" | "suggested"): Diagnostic => ({
  code: "sintaks-kata",
  severity: "error",
  span: { file: { path: "a.ppb", text: "" }, start: 0, end: 0 },
  message: { id: "", en: "" },
  fix: { title: { id: "", en: "" }, edits: [], ...(grade === undefined ? {} : { grade }) },
});

it("a suggested fix is never applied without asking", () => {
  expect(safeFix(finding("suggested"))).toBe(null);
  expect(safeFix(finding("safe"))).not.toBe(null);
  expect(safeFix(finding())).not.toBe(null);
});
