import type { Message } from "../../diagnostics/diagnostic.ts";
import { loadDrawer, type DrawTask } from "../../draw.ts";
import { cacheIn } from "../cache/cache.ts";
import { drawOutcome, type DrawOutcome } from "../sets/draw-all.ts";
import { BuildFailure } from "../failure.ts";
import { makeSet, type MadeSet, type SetJob } from "../sets/make-set.ts";

export interface WorkerDrawing {
  readonly task: DrawTask;
  readonly tool: string;
  readonly cacheFolder: string | null;
}

/** Worker entry: one drawing a call. */
export async function drawOne({ task, tool, cacheFolder }: WorkerDrawing): Promise<DrawOutcome> {
  return drawOutcome(task, cacheIn(cacheFolder), tool);
}

export interface WorkerSet {
  readonly job: SetJob;
  readonly cacheFolder: string | null;
}

/** Errors lose their class between threads. */
export type SetOutcome =
  | { readonly kind: "made"; readonly made: MadeSet }
  | { readonly kind: "failed"; readonly text: Message };

/** Worker entry: the contents of one set a call. Failures that a user can fix come back as data. */
export async function makeOneSet({ job, cacheFolder }: WorkerSet): Promise<SetOutcome> {
  try {
    const made = await makeSet(job, { cache: cacheIn(cacheFolder), workers: 0, onDrawn: () => undefined });
    return { kind: "made", made };
  } catch (error) {
    if (error instanceof BuildFailure) return { kind: "failed", text: error.text };
    throw error;
  }
}

/** Worker entries: some drawings as files a call, and what those need ahead of the first. */
export { drawBatch } from "../sets/draw-files.ts";
export { loadDrawer };
