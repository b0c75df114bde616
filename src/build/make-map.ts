import type { ProcessMap } from "../model/model.ts";
import { assetParts, type Assets } from "./assets.ts";
import type { Cache } from "./cache.ts";
import { documentMaker } from "./document-maker.ts";
import { drawAll } from "./draw-all.ts";
import type { DrawTask, Drawn } from "./drawer.ts";
import { compareFolder, listOf, type Difference, type ListedFile, type OutputFile } from "./manifest.ts";
import { stageSet, type StagedSet } from "./output.ts";
import { packList } from "./stored.ts";

/** All that decides one map's outputs; plain data, so that it can be sent to a worker. */
export interface MapJob {
  readonly map: ProcessMap;
  /** Absolute folder of the outputs. */
  readonly folder: string;
  readonly assets: Assets;
  /** Cache key of the list of files that these sources give. */
  readonly key: string;
  readonly tasks: readonly DrawTask[];
  /** Hash of the tool's own code and version. */
  readonly tool: string;
  readonly konsep: boolean;
  readonly png: boolean;
  /** Compare only, write nothing. */
  readonly checkOnly: boolean;
}

export interface MadeMap {
  readonly files: readonly ListedFile[];
  /** Written beside the folder, not yet in place; null with `checkOnly`. */
  readonly staged: StagedSet | null;
  readonly stale: readonly Difference[];
}

export interface MakeOptions {
  readonly cache: Cache;
  /** Threads for the drawings of this map. */
  readonly workers: number;
  onDrawn(name: string): void;
}

/** Draws one map, makes its documents and writes them beside their folder. Throws as `build` does. */
export async function makeMap(job: MapJob, options: MakeOptions): Promise<MadeMap> {
  const { cache } = options;
  const drawn = await drawAll(job.tasks, { ...options, tool: job.tool });
  const files = await makeFiles(job, drawn, cache);
  const list = files.map(listOf);
  await cache.put(job.key, packList(list));
  return {
    files: list,
    staged: job.checkOnly ? null : await stageSet(job.folder, files),
    stale: job.checkOnly ? await compareFolder(job.folder, list) : [],
  };
}

async function makeFiles(job: MapJob, drawn: readonly Drawn[], cache: Cache): Promise<readonly OutputFile[]> {
  const [{ mapOutputs }, { documentFonts }, { verifyAssets }] = await Promise.all([
    import("./map-outputs.ts"),
    import("./fonts.ts"),
    import("./verify-assets.ts"),
  ]);
  await verifyAssets(job.assets);
  const png = job.png ? (await import("../paint/png.ts")).svgToPng : null;
  return mapOutputs({
    map: job.map,
    drawings: drawn.flatMap((one, i) => {
      const task = job.tasks[i];
      return task === undefined ? [] : [{ drawing: task.drawing, drawn: one }];
    }),
    fonts: await documentFonts(job.assets.fonts),
    emblem: job.assets.emblem?.bytes ?? null,
    konsep: job.konsep,
    png,
    made: documentMaker(cache, job.tool, assetParts(job.assets)),
  });
}
