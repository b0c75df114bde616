import type { Tinypool } from "tinypool";
import { draw, type DrawTask } from "../../draw.ts";
import { LayoutError, type Blemish } from "../../layout/layout.ts";
import { drawingWithoutPng, undrawn, type MissingDrawing } from "../result.ts";
import { hasThreads, openPool } from "../threads/pool.ts";

/** One drawing that is wanted as a file. */
export interface FileTask {
  readonly task: DrawTask;
  readonly format: "svg" | "pdf" | "png";
}

/** A drawing as a file; without bytes when it cannot be made, which `missing` explains. */
export interface DrawnFile {
  readonly bytes: Uint8Array | null;
  readonly missing: MissingDrawing | null;
  readonly blemishes: readonly Blemish[];
}

/** A thread has to load the layout engine and the painters first, which costs as much as this many drawings. */
const WORTH_A_THREAD = 24;

/** What is sent to a thread at once: a message each way costs some tenth of what a drawing does. */
const IN_A_BATCH = 8;

/** Makes one file. A drawing that has no valid layout, or cannot be made into a PNG, is an answer, not a failure. */
async function drawFile({ task, format }: FileTask): Promise<DrawnFile> {
  try {
    const drawn = await draw({ ...task, forms: [format === "pdf" ? "pdf" : "svg"] });
    const made = format === "pdf" ? drawn.pdf : drawn.svg;
    if (made === null) throw new Error(`${task.drawing.name} has not been painted`);
    const { blemishes } = drawn;
    return format === "png"
      ? { ...(await pngFile(task, made)), blemishes }
      : { bytes: made, missing: null, blemishes };
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    return { bytes: null, missing: undrawn(error), blemishes: [] };
  }
}

async function pngFile(
  { drawing }: DrawTask,
  svg: Uint8Array,
): Promise<Pick<DrawnFile, "bytes" | "missing">> {
  const { svgToPng } = await import("../../paint/png.ts");
  try {
    return { bytes: await svgToPng(svg), missing: null };
  } catch (error) {
    return { bytes: null, missing: drawingWithoutPng(drawing.name, drawing.heading, error) };
  }
}

/** Makes files one after the other: what a thread is given at once. */
export async function drawBatch(tasks: readonly FileTask[]): Promise<readonly DrawnFile[]> {
  const files: DrawnFile[] = [];
  for (const task of tasks) files.push(await drawFile(task));
  return files;
}

/** Makes files, and gives them in the order of the tasks as they are done. */
export type DrawFiles = (tasks: readonly FileTask[]) => AsyncGenerator<DrawnFile>;

/**
 * Gives `use` what makes files, on so many threads where that pays, and takes the threads down behind it. Where about
 * `expected` files will be wanted the threads load what they draw with while `use` still finds out which. What makes files
 * rejects when a drawing fails for another reason than its layout.
 */
export async function withDrawers<T>(
  expected: number,
  threads: number,
  use: (drawFiles: DrawFiles) => Promise<T>,
): Promise<T> {
  // One thread would only do what this one can do.
  const worth = (count: number): number => {
    const most = hasThreads() ? Math.min(threads, Math.floor(count / WORTH_A_THREAD)) : 0;
    return most < 2 ? 0 : most;
  };
  const early = worth(expected);
  let pool = early === 0 ? null : await openPool("drawBatch", early);
  for (let i = 0; i < early; i += 1)
    // What a thread cannot load fails again, and is told, at its first drawing.
    pool?.run(null, { name: "loadDrawer" }).catch(() => undefined);
  try {
    return await use(async function* (tasks) {
      const most = worth(tasks.length);
      if (most === 0) {
        for (const task of tasks) yield await drawFile(task);
        return;
      }
      pool ??= await openPool("drawBatch", most);
      yield* inBatches(pool, tasks, most);
    });
  } finally {
    await pool?.destroy();
  }
}

async function* inBatches(
  pool: Pick<Tinypool, "run">,
  tasks: readonly FileTask[],
  threads: number,
): AsyncGenerator<DrawnFile> {
  // Enough in flight to keep every thread busy while files are written, few enough to keep memory flat.
  const inFlight: Promise<readonly DrawnFile[]>[] = [];
  let next = 0;
  const start = (): void => {
    if (next >= tasks.length) return;
    const batch = pool.run(tasks.slice(next, next + IN_A_BATCH)) as Promise<readonly DrawnFile[]>;
    next += IN_A_BATCH;
    // A failure is thrown when its turn comes, or not at all when another comes before it.
    batch.catch(() => undefined);
    inFlight.push(batch);
  };
  for (let i = 0; i < threads * 2; i += 1) start();
  for (let first = inFlight.shift(); first !== undefined; first = inFlight.shift()) {
    const files = await first;
    start();
    yield* files;
  }
}
