import { describe, expect, it } from "vitest";
import { factWords, processFacts, stepTexts } from "../../grammar/facts.ts";
import { snapshot } from "../../src/model/snapshot.ts";
import { onlyMap } from "./support.ts";

const map = (facts: string) =>
  onlyMap({
    "peta.ppb": `peta K { }\nunit a "A"\nunit b "B"\nlevel 0 {\n  K.1 "Satu" {\n    ${facts}\n  }\n}\n`,
  });

describe("every fact of the table is in the model and in snapshots", () => {
  it.each(factWords("units"))("%s names units, in one line or several", (word) => {
    const bound = map(`${word} a\n    ${word} b`);
    const { field, role } = processFacts[word];
    expect(bound.processes[0]?.[field].map((r) => [r.value, r.role])).toEqual([
      ["a", role],
      ["b", role],
    ]);
    expect(snapshot(bound).processes[0]?.[field]).toEqual([{ symbol: "K/unit/a" }, { symbol: "K/unit/b" }]);
  });

  it.each(factWords("texts"))("%s holds texts, in one line or several", (word) => {
    const bound = map(`${word} "x" "y"\n    ${word} "z"`);
    const { field } = processFacts[word];
    expect(bound.processes[0]?.[field].map((text) => text.value)).toEqual(["x", "y", "z"]);
    expect(snapshot(bound).processes[0]?.[field]).toEqual(["x", "y", "z"]);
  });

  it.each(factWords("text"))("%s holds one text", (word) => {
    const bound = map(`${word} "x"`);
    const { field } = processFacts[word];
    expect(bound.processes[0]?.[field]?.value).toBe("x");
    expect(snapshot(bound).processes[0]?.[field]).toBe("x");
    expect(map("").processes[0]?.[field]).toBeNull();
  });

  it.each(stepTexts)("%s is a detail of a step", (word) => {
    const bound = onlyMap({
      "peta.ppb": `peta K { }\nlevel 0 {\n  K.1 "Satu"\n}\ncfm K.1 {\n  lajur a "A" {\n    x "X" {\n      ${word} "isi"\n    }\n  }\n}\n`,
    });
    expect(snapshot(bound).cfms[0]?.steps[0]?.details).toEqual({ [word]: "isi" });
  });
});
