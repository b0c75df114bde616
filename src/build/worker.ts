import type { Text } from "../diagnostics/diagnostic.ts";
import { LayoutError, type LayoutSubject } from "../layout/layout.ts";
import { cacheIn } from "./cache.ts";
import { draw, type DrawTask, type Drawn } from "./drawer.ts";
import { BuildFailure } from "./failure.ts";
import { rememberedLayers } from "./remembered.ts";
import { makeSet, type MadeFiles, type SetJob } from "./make-set.ts";

export interface WorkerDrawing {
  readonly task: DrawTask;
  readonly tool: string;
  readonly cacheFolder: string;
}

/** Worker entry: one drawing a call. */
export async function drawOne({ task, tool, cacheFolder }: WorkerDrawing): Promise<Drawn> {
  return draw(task, rememberedLayers(cacheIn(cacheFolder), tool));
}

export interface WorkerSet {
  readonly job: SetJob;
  readonly cacheFolder: string;
}

export type SetOutcome =
  | { readonly kind: "made"; readonly made: MadeFiles }
  | { readonly kind: "build"; readonly text: Text }
  | {
      readonly kind: "layout";
      readonly code: LayoutError["code"];
      readonly message: string;
      readonly subject: LayoutSubject;
    };

/** Worker entry: the contents of one set a call. Failures that a user can mend come back as data. */
export async function makeOneSet({ job, cacheFolder }: WorkerSet): Promise<SetOutcome> {
  try {
    const made = await makeSet(job, { cache: cacheIn(cacheFolder), workers: 0, onDrawn: () => undefined });
    return { kind: "made", made };
  } catch (error) {
    if (error instanceof BuildFailure) return { kind: "build", text: error.text };
    if (error instanceof LayoutError)
      return { kind: "layout", code: error.code, message: error.message, subject: error.subject };
    throw error;
  }
}
