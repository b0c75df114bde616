import type { MapSettings, ProcessMap } from "../model/model.ts";
import type { Matrix } from "../views/matrix.ts";
import { assetParts, type Assets } from "./assets.ts";
import type { Cache } from "./cache.ts";
import { documentMaker } from "./document-maker.ts";
import { drawAll, type DrawnDrawing } from "./draw-all.ts";
import type { DrawTask } from "./drawer.ts";
import { compareFolder, listOf, type Difference, type ListedFile, type OutputFile } from "./manifest.ts";
import { stageSet, type StagedSet } from "./output.ts";
import type { MatrixFacts } from "./set-outputs.ts";
import { packList } from "./stored.ts";

/** All that decides one set of outputs; plain data, so that it can be sent to a worker. */
export type SetJob = MapJob | RepositoryJob;

export interface JobBase {
  /** As progress and the summary show it. */
  readonly name: string;
  /** Absolute folder of the outputs. */
  readonly folder: string;
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

export interface MapJob extends JobBase {
  readonly kind: "peta";
  readonly map: ProcessMap;
  readonly assets: Assets;
}

/** The maps of a repository together: one matrix and one drawing of their level 0. */
export interface RepositoryJob extends JobBase {
  readonly kind: "gabungan";
  readonly matrix: Matrix;
  readonly facts: MatrixFacts;
  readonly settings: MapSettings;
}

/** The contents of one set of outputs. */
export interface MadeFiles {
  readonly files: readonly OutputFile[];
  readonly list: readonly ListedFile[];
}

export interface MadeSet {
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

/** Makes what one set of outputs holds. Throws as `build` does. */
export async function makeSet(job: SetJob, options: MakeOptions): Promise<MadeFiles> {
  const { cache } = options;
  const { fontFailure, verifyAssets } = await import("./verify-assets.ts");
  if (job.kind === "peta") verifyAssets(job.assets);
  const drawings = drawAll(job.tasks, { ...options, tool: job.tool });
  // Its failure is met where the drawings are waited for, after the documents that need none.
  drawings.catch(() => undefined);
  const files = await makeFiles(job, drawings, cache).catch((error: unknown) => {
    throw job.kind === "peta" ? fontFailure(error, job.assets) : error;
  });
  const list = files.map(listOf);
  await cache.put(job.key, packList(list));
  return { files, list };
}

/** Writes a set beside its folder or, with `checkOnly`, compares it with what lies there. Throws `BuildFailure`. */
export async function placeSet(job: SetJob, { files, list }: MadeFiles): Promise<MadeSet> {
  return {
    files: list,
    staged: job.checkOnly ? null : await stageSet(job.folder, files, list),
    stale: job.checkOnly ? await compareFolder(job.folder, list) : [],
  };
}

async function makeFiles(
  job: SetJob,
  drawings: Promise<readonly DrawnDrawing[]>,
  cache: Cache,
): Promise<readonly OutputFile[]> {
  const [{ mapOutputs, repositoryOutputs }, { documentFaces }] = await Promise.all([
    import("./set-outputs.ts"),
    import("./fonts.ts"),
  ]);
  const png = job.png ? (await import("../paint/png.ts")).svgToPng : null;
  const shared = { drawings, konsep: job.konsep, png };
  if (job.kind === "gabungan") {
    const faces = documentFaces({});
    return repositoryOutputs({ ...job, ...shared, faces, made: documentMaker(cache, job.tool, []) });
  }
  return mapOutputs({
    ...shared,
    map: job.map,
    faces: documentFaces(job.assets.fonts),
    emblem: job.assets.emblem?.bytes ?? null,
    made: documentMaker(cache, job.tool, assetParts(job.assets)),
  });
}
