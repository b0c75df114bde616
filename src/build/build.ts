import { dirname } from "node:path";
import type { CheckResult } from "../check.ts";
import { makeFolder } from "../source/folders.ts";
import type { Sources } from "../source/read.ts";
import { cacheIn, joinCache, type Cache } from "./cache/cache.ts";
import { unpackList } from "./cache/format.ts";
import { commitSets, recover } from "./commit/commit.ts";
import { compareFolder } from "./commit/compare.ts";
import { drawAll } from "./sets/draw-all.ts";
import { BuildFailure, ioFailure } from "./failure.ts";
import { fingerprintOf, isUnchanged, saveFingerprint } from "./commit/fingerprint.ts";
import { outputFolders } from "./folders.ts";
import { allTasks, planJobs } from "./sets/jobs.ts";
import { lockFolder, type Lock } from "./commit/lock.ts";
import type { OutputSet, SetJob } from "./sets/make-set.ts";
import { makeSets } from "./sets/make-sets.ts";
import { settingsOf, type BuildOptions, type BuildSettings } from "./options.ts";
import type { BuiltMap } from "./result.ts";
import { refuseStrangeFolder } from "./commit/stage.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  cannotReadPart: {
    id: 'Cache bagian "{folder}" tidak bisa dibaca',
    en: 'Cannot read the part\'s cache "{folder}"',
  },
  cannotMakeFolder: { id: 'Folder "{parent}" tidak bisa dibuat', en: 'Cannot make the folder "{parent}"' },
  lockTaken: {
    id: "ppb lain mengambil alih folder ini karena pembuatan ini lama tidak bergerak. Tidak ada yang diganti; ulangi.",
    en: "Another ppb has taken over this folder because this build had stood still. Nothing was replaced; run it again.",
  },
});

/** ms to wait for another build of the same folder. */
const PATIENCE = 60_000;

/**
 * Makes the outputs of the maps asked for: of all of them or, when one fails, of none. A drawing that has no valid layout
 * is `missing` and fails nothing else. Throws `BuildFailure` for what a user can put right.
 */
export async function build(
  sources: Sources,
  result: CheckResult,
  options: BuildOptions = {},
): Promise<readonly BuiltMap[]> {
  const settings = settingsOf(sources, options);
  const cache = cacheIn(settings.cacheFolder);
  for (const folder of settings.join) {
    await joinCache(folder, cache).catch((error: unknown) => {
      throw ioFailure(error, messages.cannotReadPart({ folder }));
    });
  }
  if (settings.checkOnly) return buildLocked(sources, result, settings, cache, []);
  const locks = await lockAll(sources, result, settings);
  try {
    return await buildLocked(sources, result, settings, cache, locks);
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
  options: Pick<BuildOptions, "workers" | "cacheFolder" | "onProgress"> = {},
): Promise<number> {
  const { cacheFolder, tool, workers, onProgress } = settingsOf(sources, options);
  const tasks = allTasks(sources, result).filter((_, index) => index % shard.of === shard.part - 1);
  let done = 0;
  await drawAll(tasks, {
    cache: cacheIn(cacheFolder),
    tool,
    workers,
    onDrawn: (name) => onProgress((done += 1), tasks.length, name),
  });
  return tasks.length;
}

/** In the order of their paths, so that two builds never wait for each other. */
async function lockAll(sources: Sources, result: CheckResult, settings: BuildSettings): Promise<Lock[]> {
  const { maps, together } = outputFolders(sources, result, settings);
  const folders = together === null ? maps : [...maps, together];
  const parents = [...new Set(folders.map((folder) => dirname(folder)))].sort();
  const locks: Lock[] = [];
  try {
    for (const parent of parents) {
      try {
        makeFolder(parent);
      } catch (error) {
        throw ioFailure(error, messages.cannotMakeFolder({ parent }));
      }
      locks.push(await lockFolder(parent, { patience: PATIENCE, onWait: () => settings.onWait() }));
    }
    for (const folder of folders) recover(folder);
    return locks;
  } catch (error) {
    for (const lock of locks) lock.release();
    throw error;
  }
}

async function buildLocked(
  sources: Sources,
  result: CheckResult,
  settings: BuildSettings,
  cache: Cache,
  locks: readonly Lock[],
): Promise<readonly BuiltMap[]> {
  const jobs = planJobs(sources, result, settings);
  const sets = new Map<SetJob, OutputSet>();
  for (const job of jobs) {
    const current = await currentSet(job, cache);
    if (current !== null) sets.set(job, current);
  }
  const pending = jobs.filter((job) => !sets.has(job));
  const made = await makeSets(pending, {
    cache,
    cacheFolder: settings.cacheFolder,
    workers: settings.workers,
    onProgress: (done, total, name) => settings.onProgress(done, total, name),
  });
  for (const set of made) sets.set(set.job, set);
  await commit(made, cache, locks);
  if (pending.length > 0) await cache.prune();
  return jobs.map((job) => builtMap(sets.get(job)!));
}

async function commit(sets: readonly OutputSet[], cache: Cache, locks: readonly Lock[]): Promise<void> {
  const staged = sets.flatMap((set) => (set.state === "staged" ? [set] : []));
  if (staged.length > 0 && locks.some((lock) => !lock.isHeld())) {
    for (const set of staged) set.staged.drop();
    throw new BuildFailure(messages.lockTaken());
  }
  for (const { job, files, missing, untidy, staged: at } of staged) {
    const placed = { ...job, files };
    if (missing.length === 0 && untidy.length === 0)
      await saveFingerprint(cache, placed, fingerprintOf(placed, at.staging));
  }
  await commitSets(staged.map((set) => set.staged));
}

/** The set whose outputs are on the disk as these sources gave them last time; null when that is not known. */
async function currentSet(job: SetJob, cache: Cache): Promise<OutputSet | null> {
  refuseStrangeFolder(job.folder);
  const known = await cache.get(job.key);
  const files = known === null ? null : unpackList(known);
  if (files === null) return null;
  const current: OutputSet = { job, files, missing: [], untidy: [], state: "current" };
  const placed = { ...job, files };
  if (await isUnchanged(cache, placed)) return current;
  const fingerprint = fingerprintOf(placed);
  if (compareFolder(job.folder, files).length > 0) return null;
  await saveFingerprint(cache, placed, fingerprint);
  return current;
}

function builtMap(set: OutputSet): BuiltMap {
  const { job, files, missing, untidy } = set;
  const undrawn = new Set(
    missing.flatMap(({ code, subject }) => (code === "gambar-tanpa-png" ? [] : [subject.drawing])),
  );
  return {
    map: job.name,
    folder: job.folder,
    drawings: job.tasks.filter(({ drawing }) => !undrawn.has(drawing.name)).length,
    files,
    upToDate: set.state === "current",
    stale: set.state === "different" ? set.differences : [],
    missing,
    untidy,
  };
}
