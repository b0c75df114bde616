import { describe, expect, it } from "vitest";
import { sceneOperators } from "../../src/paint/pdf/operators.ts";
import { createSvgPainter } from "../../src/paint/svg.ts";
import { themes } from "../../src/paint/theme.ts";
import { scaleScene } from "../../src/scene/scale.ts";
import type { Point, Scene } from "../../src/scene/scene.ts";
import { drawnCfm } from "./cfm/source.ts";

/** A dashed line as a painter wrote it. */
interface Dashed {
  readonly points: readonly Point[];
  readonly dash: readonly [number, number];
  readonly phase: number;
}

const points = (numbers: readonly string[]): readonly Point[] =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x: Number(x), y: Number(numbers[i + 1]) }] : []));

const pair = (text: string): readonly [number, number] => text.split(" ").map(Number) as [number, number];

const paintSvg = await createSvgPainter();

function inSvg(scene: Scene): readonly Dashed[] {
  return [...paintSvg(scene, themes.official).matchAll(/<path[^>]*stroke-dasharray[^>]*>/g)].map(
    ([path]) => ({
      points: points(/ d="([^"]*)"/.exec(path)![1]!.match(/[\d.]+/g)!),
      dash: pair(/dasharray="([^"]*)"/.exec(path)![1]!),
      phase: Number(/dashoffset="([^"]*)"/.exec(path)?.[1] ?? 0),
    }),
  );
}

function inPdf(scene: Scene): readonly Dashed[] {
  const found: Dashed[] = [];
  let [own, state]: [string[], string[]] = [[], ["", "0"]];
  for (const line of sceneOperators(scene, themes.official).operators.split("\n")) {
    state = /^\[(.*)\] (\S+) d$/.exec(line)?.slice(1) ?? state;
    if (/ m$/.test(line)) own = [];
    if (/ [ml]$/.test(line)) own.push(...line.split(" ").slice(0, 2));
    if (line === "S" && state[0] !== "")
      found.push({ points: points(own), dash: pair(state[0]!), phase: Number(state[1]) });
  }
  return found;
}

/** How far along a line a point of it is; null when it is none. */
function along({ points: route }: Dashed, { x, y }: Point): number | null {
  let before = 0;
  for (const [i, b] of route.slice(1).entries()) {
    const a = route[i]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const t = ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length;
    const off = Math.abs((x - a.x) * (b.y - a.y) - (y - a.y) * (b.x - a.x)) / length;
    if (off < 0.02 && t >= 0 && t <= length) return before + t;
    before += length;
  }
  return null;
}

/** Whether there is ink so far along a line, nearer than `by` to which it neither begins nor ends; else null. */
function inkAt({ dash: [on, off], phase }: Dashed, at: number, by: number): boolean | null {
  const place = (at + phase) % (on + off);
  if ([0, on, on + off].some((edge) => Math.abs(place - edge) < by)) return null;
  return place < on;
}

/** Of the places at which lines of one style lie on each other: how many, and at how many only one of two has ink. */
function onEachOther(lines: readonly Dashed[]): { shared: number; apart: number } {
  let [shared, apart] = [0, 0];
  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      if (String(one.dash) !== String(other.dash)) continue;
      for (const [k, b] of one.points.slice(1).entries()) {
        const a = one.points[k]!;
        const length = Math.hypot(b.x - a.x, b.y - a.y);
        for (let at = 0.1; at < length; at += 0.2) {
          const point = { x: a.x + ((b.x - a.x) * at) / length, y: a.y + ((b.y - a.y) * at) / length };
          const there = along(other, point);
          const here = along(one, point);
          if (there === null || here === null) continue;
          const inks = [inkAt(one, here, 0.1), inkAt(other, there, 0.1)];
          if (inks.includes(null)) continue;
          shared += 1;
          if (inks[0] !== inks[1]) apart += 1;
        }
      }
    }
  }
  return { shared, apart };
}

const ENDS = `lajur a { mulai
  x1 "Menyusun konsep"
  dok dokumen "Buku agenda" }
 lajur b { x2 "Memeriksa" }
 lajur m { x3 "Menyetujui"
  x4 "Menandatangani"
  selesai }
 alur mulai -> x1 -> x2 -> x3 -> x4 -> selesai
 `;

const TIES = {
  "that end together": "alur x1 ..> dok\nalur x2 ..> dok\nalur x3 ..> dok\nalur x4 ..> dok",
  "that begin together": "alur dok ..> x1\nalur dok ..> x2\nalur dok ..> x3\nalur dok ..> x4",
};

describe.each(["datar", "tegak"])("dashed lines that share a stretch (%s)", (direction) => {
  it.each(Object.entries(TIES))("have their dashes there on each other: those %s", async (_, ties) => {
    const whole = await drawnCfm(`arah ${direction}\n${ENDS}${ties}`);
    for (const scene of [whole, scaleScene(whole, 0.83)])
      for (const lines of [inSvg(scene), inPdf(scene)]) {
        const { shared, apart } = onEachOther(lines);
        expect(shared).toBeGreaterThan(50);
        expect(apart).toBe(0);
      }
  });

  it("begin with a dash where they begin together", async () => {
    const { groups } = await drawnCfm(`arah ${direction}\n${ENDS}${TIES["that begin together"]}`);
    const phases = groups.flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.type === "text" ? [] : (shape.paint.stroke?.phase ?? []))),
    );
    expect(phases).toEqual([]);
  });
});
