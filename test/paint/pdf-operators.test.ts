import { describe, expect, it } from "vitest";
import { SHIPPED } from "../../src/fonts/files.ts";
import { shippedFace } from "../../src/fonts/shipped.ts";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { number, sceneOperators } from "../../src/paint/pdf/operators.ts";
import { themes, type Theme } from "../../src/paint/theme.ts";
import type { Paint, Scene, Shape } from "../../src/scene/scene.ts";
import { sample } from "./scenes.ts";

function operatorsOf(...shapes: readonly Shape[]): string {
  return operatorsIn(themes.official, shapes);
}

function operatorsIn(theme: Theme, shapes: readonly Shape[]): string {
  const group = { kind: "activity", id: "a", alt: "", shapes } as const;
  const scene: Scene = { name: "a", title: "a", description: "a", width: 9, height: 9, groups: [group] };
  return sceneOperators(scene, theme).operators;
}

const text = (words: string): Shape => ({
  ...{ type: "text", x: 10, y: 20, font: "regular", size: 8, anchor: "start", width: 30 },
  text: words,
});

/** What a text is shown as, by the characters of its codes. */
function shown(operators: string): readonly string[] {
  const { characters } = shippedFace(SHIPPED.drawing.regular);
  return [...operators.matchAll(/<([0-9a-f]+)> Tj/g)].map(([, codes]) =>
    String.fromCodePoint(...codes!.match(/.{4}/g)!.map((code) => characters[Number.parseInt(code, 16)]!)),
  );
}

describe("a scene as PDF operators", () => {
  it("tells the lines of a text apart by a blank, but inside a word", () => {
    expect(shown(operatorsOf(text("Menerima berkas"), text("penjabaran/"), text("Undang-")))).toEqual([
      "Menerima berkas ",
      "penjabaran/",
      "Undang-",
    ]);
  });

  it.each([
    ["start", "0 -1 -1 0 10 20 Tm"],
    ["middle", "0 -1 -1 0 10 35 Tm"],
    ["end", "0 -1 -1 0 10 50 Tm"],
  ] as const)("leads a turned text straight up to its anchor: %s", (anchor, matrix) => {
    expect(operatorsOf({ ...text("Kepala"), anchor, turned: true } as Shape)).toContain(matrix);
  });

  it("sets colour, width and dash only when they change, and paints nothing that has neither", () => {
    const red = { ...themes.official, strokes: { flow: "#ff0000" } };
    const stroke = { role: "flow", width: { lines: 1 } } as const;
    const paint: Paint = { fill: null, stroke };
    const rect = { type: "rect", x: 1, y: 2, width: 3, height: 4, radius: 0 } as const;
    const operators = operatorsIn(red, [
      { ...rect, paint },
      { ...rect, paint },
      { ...rect, paint: { fill: null, stroke: { ...stroke, dash: [3, 2] } } },
      { ...rect, paint: { fill: null, stroke: null } },
    ]);
    expect(operators.match(/RG/g)).toHaveLength(1);
    expect(operators.match(/ w$/gm)).toHaveLength(1);
    expect(operators.match(/ d$/gm)).toEqual([" d", " d"]);
    expect(operators.match(/re$/gm)).toHaveLength(3);
    expect(operators).toMatch(/^1 0 0 RG\n0\.8 w\n\[\] 0 d\n1 2 3 4 re\nS\n/);
  });

  it("has only numbers that PDF knows", () => {
    expect([1e-7, -1e-9, 0.1 + 0.2, 1234.56789, -0].map(number)).toEqual(["0", "0", "0.3", "1234.568", "0"]);
    const { operators, faces } = sceneOperators(sample(shippedRuler()), themes.official);
    expect(operators.replace(/<[^>]*>/g, "")).not.toMatch(/NaN|Infinity|\de[-+]?\d|undefined/);
    expect(faces.map(({ name }) => name).sort()).toEqual(
      [SHIPPED.drawing.bold, SHIPPED.drawing.regular].sort(),
    );
  });
});
