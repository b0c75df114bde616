import type { MapSettings, ProcessMap } from "../../model/model.ts";
import type { OutputName } from "../../syntax/ast.ts";
import type { Matrix } from "../../views/matrix/matrix.ts";
import { assetParts, documentFaces, type Assets } from "../assets/assets.ts";
import type { Cache } from "../cache/cache.ts";
import { documentMaker } from "../cache/document-maker.ts";
import { compareFolder } from "../commit/compare.ts";
import { drawAll, untidyOf, type DrawnDrawing } from "./draw-all.ts";
import type { DrawTask } from "../../draw.ts";
import { listOf, type ListedFile, type OutputFile } from "../commit/manifest.ts";
import { withRasterizer } from "./rasterizer.ts";
import { missingOnce, type Difference, type MissingDrawing, type UntidyDrawing } from "../result.ts";
import { refuseStrangeFolder, stageSet, type Staged } from "../commit/stage.ts";
import type { MatrixFacts } from "./papers.ts";
import type { OutputInput } from "../outputs/output.ts";
import { packList } from "../cache/format.ts";

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
  readonly draft: boolean;
  /** Outputs beside the ones that every set has. */
  readonly also: readonly OutputName[];
  /** Compare only, write nothing. */
  readonly checkOnly: boolean;
}

export interface MapJob extends JobBase {
  readonly kind: "map";
  readonly map: ProcessMap;
  readonly assets: Assets;
}

/** The maps of a repository together: one matrix and one drawing of their level 0. */
export interface RepositoryJob extends JobBase {
  readonly kind: "repository";
  readonly matrix: Matrix;
  readonly facts: MatrixFacts;
  readonly settings: MapSettings;
}

/** What a set of outputs shall hold, made and not yet anywhere. */
export interface MadeSet {
  readonly files: readonly OutputFile[];
  readonly list: readonly ListedFile[];
  /** Drawings that cannot be made, or not as PNG; the documents say where they are missing. */
  readonly missing: readonly MissingDrawing[];
  readonly untidy: readonly UntidyDrawing[];
}

/** A set of outputs once it is known what it shall hold. */
export type OutputSet = {
  readonly job: SetJob;
  readonly files: readonly ListedFile[];
  readonly missing: readonly MissingDrawing[];
  readonly untidy: readonly UntidyDrawing[];
} & (
  | { readonly state: "current" }
  /** Written beside its folder, not yet in place. */
  | { readonly state: "staged"; readonly staged: Staged }
  /** Compared only. */
  | { readonly state: "different"; readonly differences: readonly Difference[] }
);

export interface MakeOptions {
  readonly cache: Cache;
  /** Threads for the drawings of this map. */
  readonly workers: number;
  onDrawn(name: string): void;
}

/** Makes what one set of outputs holds. Throws as `build` does. */
export async function makeSet(job: SetJob, options: MakeOptions): Promise<MadeSet> {
  const { cache } = options;
  const { fontFailure, verifyAssets } = await import("../assets/verify-assets.ts");
  if (job.kind === "map") verifyAssets(job.assets);
  const drawings = drawAll(job.tasks, { ...options, tool: job.tool });
  // Its failure is met where the drawings are waited for, after the documents that need none.
  drawings.catch(() => undefined);
  const more: DrawnDrawing[] = [];
  const lacking: MissingDrawing[] = [];
  const draw = async (tasks: readonly DrawTask[]): Promise<readonly DrawnDrawing[]> => {
    const made = await drawAll(tasks, { ...options, tool: job.tool, onDrawn: () => undefined });
    more.push(...made);
    return made;
  };
  const files = await withRasterizer(options.workers, (png) =>
    makeFiles(job, drawings, { draw, cache, png, onMissing: (one) => lacking.push(one) }),
  ).catch((error: unknown) => {
    throw job.kind === "map" ? fontFailure(error, job.assets) : error;
  });
  const list = files.map(listOf);
  const undrawn = [...(await drawings), ...more].flatMap((drawing) => drawing.missing ?? []);
  const missing = missingOnce([...undrawn, ...lacking]);
  const untidy = untidyOf([...(await drawings), ...more]);
  // What is missing or untidy is to be said again by every build.
  if (missing.length === 0 && untidy.length === 0) await cache.put(job.key, packList(list));
  return { files, list, missing, untidy };
}

/** Compares a set with what lies in its folder and, unless that was all that was asked, writes it beside. Throws `BuildFailure`. */
export async function placeSet(job: SetJob, { files, list, missing, untidy }: MadeSet): Promise<OutputSet> {
  refuseStrangeFolder(job.folder);
  const set = { job, files: list, missing, untidy };
  const differences = compareFolder(job.folder, list);
  if (differences.length === 0) return { ...set, state: "current" };
  if (job.checkOnly) return { ...set, state: "different", differences };
  return { ...set, state: "staged", staged: await stageSet(job.folder, files, list) };
}

async function makeFiles(
  job: SetJob,
  drawings: Promise<readonly DrawnDrawing[]>,
  { cache, ...own }: Pick<OutputInput, "draw" | "png" | "onMissing"> & { readonly cache: Cache },
): Promise<readonly OutputFile[]> {
  const { mapOutputs, repositoryOutputs } = await import("./set-outputs.ts");
  const shared = { ...own, drawings, draft: job.draft };
  if (job.kind === "repository") {
    const faces = documentFaces({});
    return repositoryOutputs({ ...job, ...shared, faces, made: documentMaker(cache, job.tool, []) });
  }
  return mapOutputs({
    ...shared,
    map: job.map,
    tasks: job.tasks,
    also: job.also,
    faces: documentFaces(job.assets.fonts),
    emblem: job.assets.emblem?.bytes ?? null,
    made: documentMaker(cache, job.tool, assetParts(job.assets)),
  });
}
