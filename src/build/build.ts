import { dirname } from "node:path";
import type { CheckResult } from "../check.ts";
import { makeFolder } from "../source/folders.ts";
import type { Sources } from "../source/read.ts";
import { cacheIn, joinCache, type Cache } from "./cache.ts";
import { drawAll } from "./draw-all.ts";
import { ioFailure } from "./failure.ts";
import { allTasks, outputFolders, planJobs } from "./jobs.ts";
import { lockFolder, type Lock } from "./lock.ts";
import type { SetJob } from "./make-set.ts";
import { makeSets } from "./make-sets.ts";
import { compareFolder, type Difference } from "./manifest.ts";
import { commitSets, recover } from "./output.ts";
import { isAsSeen, lookOf, rememberLook } from "./seen.ts";
import { unpackList } from "./stored.ts";

export interface BuildOptions {
  /** Absolute folder for all outputs; null: `hasil/` beside each map. */
  readonly out: string | null;
  /** Absolute folder asked for, which gets the maps' common matrix and drawing when it holds several. */
  readonly together?: string | null;
  readonly konsep: boolean;
  readonly png: boolean;
  /** Compare only, write nothing. */
  readonly checkOnly: boolean;
  readonly workers: number;
  /** Cache folders that other machines filled with `buildShard`. */
  readonly join?: readonly string[];
  readonly cacheFolder: string;
  /** Hash of the tool's own code and version. */
  readonly tool: string;
  /** ms since 1970; only for locks and the order of cache entries. */
  readonly now: () => number;
  /** Called after each drawing that was not in the cache has been made. */
  onProgress(done: number, total: number, name: string): void;
  /** Called once when another build holds the folder. */
  onWait(): void;
}

export interface BuiltMap {
  /** Id of the map; "gabungan" for what the maps of a repository have together. */
  readonly map: string;
  readonly folder: string;
  readonly drawings: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Nothing had to be made. */
  readonly upToDate: boolean;
  /** With `checkOnly`: what differs from the sources. */
  readonly stale: readonly Difference[];
}

/** ms to wait for another build of the same folder. */
const PATIENCE = 60_000;

/**
 * Makes the outputs of every map of a repository: all maps or, when one fails, none. Throws `BuildFailure` for
 * what a user can mend and `LayoutError` for a drawing that cannot be made.
 */
export async function build(
  sources: Sources,
  result: CheckResult,
  options: BuildOptions,
): Promise<readonly BuiltMap[]> {
  const cache = cacheIn(options.cacheFolder);
  for (const folder of options.join ?? []) {
    await joinCache(folder, cache).catch((error: unknown) => {
      throw ioFailure(error, {
        id: `Cache bagian "${folder}" tidak bisa dibaca`,
        en: `Cannot read the part's cache "${folder}"`,
      });
    });
  }
  const locks = options.checkOnly ? [] : await lockAll(sources, result, options);
  try {
    return await buildLocked(sources, result, options, cache);
  } finally {
    for (const lock of locks) lock.release();
  }
}

/** Part `part` (from 1) of `of` parts of a repository's drawings. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/**
 * Draws one part of a repository's drawings into the cache and nothing else, so that several machines share the
 * work; a build that joins their caches finds every drawing made. Returns how many drawings the part has.
 */
export async function buildShard(
  sources: Sources,
  result: CheckResult,
  shard: Shard,
  options: Pick<BuildOptions, "workers" | "cacheFolder" | "tool" | "onProgress">,
): Promise<number> {
  const tasks = allTasks(sources, result).filter((_, index) => index % shard.of === shard.part - 1);
  let done = 0;
  await drawAll(tasks, {
    cache: cacheIn(options.cacheFolder),
    tool: options.tool,
    workers: options.workers,
    onDrawn: (name) => options.onProgress((done += 1), tasks.length, name),
  });
  return tasks.length;
}

/** In the order of their paths, so that two builds never wait for each other. */
async function lockAll(sources: Sources, result: CheckResult, options: BuildOptions): Promise<Lock[]> {
  const { maps, together } = outputFolders(sources, result, options);
  const folders = together === null ? maps : [...maps, together];
  const parents = [...new Set(folders.map((folder) => dirname(folder)))].sort();
  const locks: Lock[] = [];
  try {
    for (const parent of parents) {
      makeFolder(parent);
      locks.push(
        await lockFolder(parent, {
          patience: PATIENCE,
          now: options.now,
          onWait: () => {
            options.onWait();
          },
        }),
      );
    }
    for (const folder of folders) await recover(folder);
    return locks;
  } catch (error) {
    for (const lock of locks) lock.release();
    throw error;
  }
}

async function buildLocked(
  sources: Sources,
  result: CheckResult,
  options: BuildOptions,
  cache: Cache,
): Promise<readonly BuiltMap[]> {
  const jobs = await planJobs(sources, result, options);
  const built = new Map<SetJob, BuiltMap>();
  for (const job of jobs) {
    const current = await isCurrent(job, cache);
    if (current !== null) built.set(job, current);
  }
  const pending = jobs.filter((job) => !built.has(job));
  const made = await makeSets(pending, {
    cache,
    cacheFolder: options.cacheFolder,
    workers: options.workers,
    onProgress: (done, total, name) => options.onProgress(done, total, name),
  });
  for (const [i, { files, stale }] of made.entries()) {
    const job = pending[i];
    if (job !== undefined) built.set(job, { ...summary(job), files, upToDate: false, stale });
  }
  for (const [i, { files, staged }] of made.entries()) {
    const job = pending[i];
    if (job === undefined || staged === null) continue;
    const set = { ...job, files };
    await rememberLook(cache, set, lookOf(set, staged.staging));
  }
  await commitSets(made.flatMap(({ staged }) => staged ?? []));
  if (pending.length > 0) await cache.prune();
  return jobs.flatMap((job) => built.get(job) ?? []);
}

/** The outputs on the disk are already what these sources give. */
async function isCurrent(job: SetJob, cache: Cache): Promise<BuiltMap | null> {
  const known = await cache.get(job.key);
  if (known === null) return null;
  const files = unpackList(known);
  const current: BuiltMap = { ...summary(job), files, upToDate: true, stale: [] };
  const set = { ...job, files };
  // Who asks whether the outputs are right gets them read.
  if (!job.checkOnly && (await isAsSeen(cache, set))) return current;
  const look = lookOf(set);
  if ((await compareFolder(job.folder, files)).length > 0) return null;
  if (!job.checkOnly) await rememberLook(cache, set, look);
  return current;
}

function summary(job: SetJob): Pick<BuiltMap, "map" | "folder" | "drawings"> {
  return { map: job.name, folder: job.folder, drawings: job.tasks.length };
}
