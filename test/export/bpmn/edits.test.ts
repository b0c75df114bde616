import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { randomCfm } from "../../layout/cfm/random.ts";
import { remembered } from "../../support/remembered.ts";
import { documentOf } from "./support.ts";
import { often } from "../../support/often.ts";

/** Lines of either text that the other does not have. */
function changed(before: string, after: string): number {
  const counts = new Map<string, number>();
  for (const line of before.split("\n")) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of after.split("\n")) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

/** Ids of what is drawn, with what each is an id of. */
const idsOf = (xml: string): ReadonlySet<string> =>
  new Set([...xml.matchAll(/<([\w:]+) id="([^"]+)"/g)].map(([, tag, id]) => `${tag} ${id}`));

const seeds = fc.integer({ min: 1, max: 5000 });
/** The file of a drawing that nothing was changed in: both properties begin with the same ones. */
const documentBefore = remembered(documentOf);
const runs = { numRuns: often(9), seed: 11 };

/** An activity of a drawing whose text is not too long for a word more. */
function anActivity({ steps }: CfmDrawing, seed: number): string | null {
  const activities = steps.filter(
    ({ kind, text, lanes }) => kind === "activity" && text.length < 30 && lanes.length === 1,
  );
  return activities[seed % Math.max(1, activities.length)]?.id ?? null;
}

describe("a small edit makes a small difference in the exported file", () => {
  it("another text of a step: fewer than 15 lines", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const before = randomCfm(seed);
        const edited = anActivity(before, seed);
        if (edited === null) return;
        const steps = before.steps.map((step) =>
          step.id === edited ? { ...step, text: `Memeriksa ${step.text.slice(0, 12)}`.trim() } : step,
        );
        const difference = changed(await documentBefore(before), await documentOf({ ...before, steps }));
        expect(difference).toBeGreaterThan(0);
        expect(difference).toBeLessThan(15);
      }),
      runs,
    );
  }, 900_000);

  it("a step put in or a flow taken out leaves all other elements their ids", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const before = randomCfm(seed);
        const at = before.flows.findIndex(({ kind, label }) => kind === "sequence" && label === "");
        const flow = before.flows[at]!;
        const added = { ...before.steps[0]!, id: "baru", kind: "activity" as const, text: "Langkah baru" };
        const inserted = {
          ...before,
          steps: [...before.steps, added],
          flows: before.flows.flatMap((one, i) =>
            i === at
              ? [
                  { ...flow, to: "baru" },
                  { ...flow, from: "baru" },
                ]
              : [one],
          ),
        };
        const ids = idsOf(await documentBefore(before));
        const withStep = idsOf(await documentOf(inserted));
        const gone = [...ids].filter((id) => !withStep.has(id));
        // The flow that was cut, with its line.
        expect(gone.map((id) => id.split(" ")[0]).sort()).toEqual(["bpmn:sequenceFlow", "bpmndi:BPMNEdge"]);
        const withoutFlow = idsOf(
          await documentOf({ ...before, flows: before.flows.filter((one) => one !== flow) }),
        );
        expect([...ids].filter((id) => !withoutFlow.has(id)).sort()).toEqual([...gone].sort());
        expect([...withoutFlow].filter((id) => !ids.has(id))).toEqual([]);
      }),
      runs,
    );
  }, 900_000);
});
