import type { CfmDrawing, DrawnPhase } from "../../../src/views/drawing.ts";
import { randomCfm } from "./random.ts";

/** A stretch of numbers that begins with a seed: the same on every run. */
function numbers(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state / 4294967296;
  };
}

/**
 * A random map with phases: in the order in which its steps are listed, with documents in that of any step; every fourth
 * time without any order, which a source may ask for as well.
 */
export function withPhases(seed: number): CfmDrawing {
  const drawing = randomCfm(seed);
  const random = numbers(seed);
  const names = ["Persiapan", "Pelaksanaan dan pemantauan", "Pertanggungjawaban", "Pelaporan"];
  const count = 2 + Math.floor(random() * 3);
  const steps: string[][] = Array.from({ length: count }, () => []);
  drawing.steps.forEach(({ id }, i) => {
    const share = seed % 4 === 0 || id.startsWith("d") ? random() : i / drawing.steps.length;
    // What comes first may be in no phase.
    if (seed % 3 === 0 && i < 2) return;
    steps[Math.min(count - 1, Math.floor(share * count))]!.push(id);
  });
  const phases = steps.flatMap((own, i): DrawnPhase[] =>
    own.length === 0 ? [] : [{ name: names[i]!, steps: own }],
  );
  return { ...drawing, phases };
}
