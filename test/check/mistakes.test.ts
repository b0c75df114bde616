import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { render } from "../../src/diagnostics/message.ts";
import { parse } from "../../src/syntax/parse.ts";
import { applyFixes } from "../../src/edits/apply.ts";
import { MISTAKES, RIGHT } from "./mistakes.ts";
import { LABELS } from "./slips/labels.ts";
import { PARTS } from "./slips/parts.ts";
import { SIGNS } from "./slips/signs.ts";
import { NOTATIONS } from "./slips/notations.ts";
import { OFFICE } from "./slips/office.ts";
import { WORDS } from "./slips/words.ts";

const found = (text: string) => check([{ path: "peta.ppb", text }]).diagnostics;

it("the map itself has no finding", () => {
  expect(found(RIGHT)).toEqual([]);
});

describe("a typical mistake is one finding, where it is made, that says what to do", () => {
  it.each(MISTAKES)("%s", (_, right, wrong, place, says) => {
    expect(RIGHT).toContain(right);
    const text = RIGHT.replaceAll(right, wrong);
    const all = found(text);
    expect(all.map((d) => `${d.code}: ${render(d.message, "id")}`)).toHaveLength(1);
    const [finding] = all;
    if (finding === undefined) throw new Error("no finding");
    expect(text.slice(finding.span.start)).toMatch(place === "" ? /^/ : startsWith(place));
    expect(finding.span.end).toBeLessThanOrEqual(text.length);
    const help = finding.help === undefined ? "" : render(finding.help, "id");
    expect(`${render(finding.message, "id")} ${help}`).toContain(says);
    expect(finding.help === undefined ? "" : render(finding.help, "en")).not.toBe("");
  });
});

describe("a mistake of these kinds is one finding, and its fix removes it", () => {
  it.each([...PARTS, ...WORDS, ...LABELS, ...SIGNS, ...NOTATIONS, ...OFFICE])(
    "%s",
    (_, right, wrong, place, says) => {
      expect(RIGHT).toContain(right);
      const file = { path: "peta.ppb", text: RIGHT.replace(right, wrong) };
      const all = check([file]).diagnostics;
      expect(all.map((d) => `${d.code}: ${render(d.message, "id")}`)).toHaveLength(1);
      const [finding] = all;
      if (finding?.help === undefined) throw new Error("no help");
      expect(file.text.slice(finding.span.start)).toMatch(startsWith(place));
      expect(render(finding.help, "id")).toContain(says);
      for (const text of [finding.message, finding.help].flatMap((m) => [render(m, "id"), render(m, "en")]))
        expect(text).not.toMatch(/^$|\{\w+\}/);
      if (finding.fix === undefined) return;
      const [fixed] = applyFixes([file], [finding.fix]).files;
      expect(found(fixed?.text ?? "").map((d) => d.span.start)).not.toContain(finding.span.start);
    },
  );
});

function startsWith(place: string): RegExp {
  return new RegExp(`^${place.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}`);
}

it("mistakes are explained in a long file as in a short one", () => {
  const mistakes = MISTAKES.slice(0, 8).map(([, right, wrong]) => RIGHT.replace(right, wrong));
  const said = (text: string) =>
    parse({ path: "peta.ppb", text }).diagnostics.map(
      (d) => `${render(d.message, "id")} ${render(d.help ?? d.message, "id")}`,
    );
  const long = Array.from({ length: 20_000 }, (_, i) => `unit u${i} "Bidang ${i}"\n`).join("");
  for (const text of mistakes) expect(said(long + text)).toEqual(said(text));
});
