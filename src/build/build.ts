import { dirname, join } from "node:path";
import { mkdir } from "node:fs/promises";
import type { CheckResult } from "../check.ts";
import type { ProcessMap } from "../model/model.ts";
import type { Sources } from "../source/read.ts";
import type { Drawing } from "../views/drawing.ts";
import { plan } from "../views/plan.ts";
import { assetParts, readAssets, type Assets } from "./assets.ts";
import { openCache, type Cache } from "./cache.ts";
import { documentMaker } from "./document-maker.ts";
import { drawAll } from "./draw-all.ts";
import type { DrawTask, Drawn } from "./drawer.ts";
import { sha256 } from "./hash.ts";
import { lockFolder, type Lock } from "./lock.ts";
import { compareFolder, listOf, type Difference, type OutputFile } from "./manifest.ts";
import { commitSets, recover, stageSet } from "./output.ts";
import { packList, unpackList } from "./stored.ts";

export interface BuildOptions {
  /** Absolute folder for all outputs; null: `hasil/` beside each map. */
  readonly out: string | null;
  readonly konsep: boolean;
  readonly png: boolean;
  /** Compare only, write nothing. */
  readonly checkOnly: boolean;
  readonly workers: number;
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
  readonly map: string;
  readonly folder: string;
  readonly drawings: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Nothing had to be made. */
  readonly upToDate: boolean;
  /** With `checkOnly`: what differs from the sources. */
  readonly stale: readonly Difference[];
}

/** Bytes that the cache may keep: more than the drawings of a city. */
const CACHE_LIMIT = 512 * 1024 * 1024;
/** ms to wait for another build of the same folder. */
const PATIENCE = 60_000;

interface Job {
  readonly map: ProcessMap;
  readonly folder: string;
  readonly assets: Assets;
  /** Cache key of the list of files that these sources give. */
  readonly key: string;
  readonly tasks: readonly DrawTask[];
}

/**
 * Makes the outputs of every map of a repository: all maps or, when one fails, none. Throws `BuildFailure` for
 * what a user can mend and `LayoutError` for a drawing that cannot be made.
 */
export async function build(
  sources: Sources,
  result: CheckResult,
  options: BuildOptions,
): Promise<readonly BuiltMap[]> {
  const cache = openCache({ folder: options.cacheFolder, limit: CACHE_LIMIT, now: options.now });
  const locks = options.checkOnly ? [] : await lockAll(sources, result, options);
  try {
    return await buildLocked(sources, result, options, cache);
  } finally {
    for (const lock of locks) lock.release();
    await cache.prune();
  }
}

/** In the order of their paths, so that two builds never wait for each other. */
async function lockAll(
  sources: Sources,
  { repository }: CheckResult,
  options: BuildOptions,
): Promise<Lock[]> {
  const folders = repository.maps.map((map) => outputFolder(map, sources, options, repository.maps.length));
  const parents = [...new Set(folders.map((folder) => dirname(folder)))].sort();
  const locks: Lock[] = [];
  try {
    for (const parent of parents) {
      await mkdir(parent, { recursive: true });
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
  const jobs = await Promise.all(result.repository.maps.map((map) => prepare(map, sources, result, options)));
  const built = new Map<Job, BuiltMap>();
  for (const job of jobs) {
    const current = await isCurrent(job, cache);
    if (current !== null) built.set(job, current);
  }
  const pending = jobs.filter((job) => !built.has(job));
  const tasks = pending.flatMap((job) => job.tasks);
  let done = 0;
  const drawn = await drawAll(tasks, {
    cache,
    tool: options.tool,
    workers: options.workers,
    onDrawn: (name) => options.onProgress((done += 1), tasks.length, name),
  });
  const staged = [];
  let at = 0;
  for (const job of pending) {
    const files = await makeFiles(job, drawn.slice(at, at + job.tasks.length), options, cache);
    at += job.tasks.length;
    const list = files.map(listOf);
    await cache.put(job.key, packList(list));
    if (!options.checkOnly) staged.push(await stageSet(job.folder, files));
    const stale = options.checkOnly ? await compareFolder(job.folder, list) : [];
    built.set(job, { ...summary(job), files: list, upToDate: false, stale });
  }
  await commitSets(staged);
  return jobs.flatMap((job) => built.get(job) ?? []);
}

function outputFolder(map: ProcessMap, sources: Sources, options: BuildOptions, maps: number): string {
  if (options.out === null) return join(sources.root, map.folder, "hasil");
  // Maps lie within each other, but what is put in place as a whole must not hold another map's outputs.
  return maps > 1 ? join(options.out, map.folder, "hasil") : options.out;
}

async function prepare(
  map: ProcessMap,
  sources: Sources,
  { repository }: CheckResult,
  options: BuildOptions,
): Promise<Job> {
  const assets = await readAssets(map, sources.root);
  const tasks = plan(map, repository).map((drawing) => taskOf(drawing, map));
  const own = sources.files.filter((f) => map.folder === "" || f.path.startsWith(`${map.folder}/`));
  const key = sha256(
    "daftar",
    options.tool,
    JSON.stringify([options.konsep, options.png]),
    JSON.stringify(tasks),
    ...own.flatMap((f) => [f.path.slice(map.folder.length), f.text]),
    ...assetParts(assets),
  );
  return { map, folder: outputFolder(map, sources, options, repository.maps.length), assets, key, tasks };
}

function taskOf(drawing: Drawing, map: ProcessMap): DrawTask {
  return {
    drawing,
    theme: map.settings.theme,
    // A drawing uses the shipped face; the agency's own serves the documents.
    settings: { ...map.settings, fonts: { biasa: null, tebal: null, miring: null, "tebal-miring": null } },
    author: map.institution?.value ?? map.id.value,
    forms: ["svg", "pdf"],
  };
}

/** The outputs on the disk are already what these sources give. */
async function isCurrent(job: Job, cache: Cache): Promise<BuiltMap | null> {
  const known = await cache.get(job.key);
  if (known === null) return null;
  const files = unpackList(known);
  if ((await compareFolder(job.folder, files)).length > 0) return null;
  return { ...summary(job), files, upToDate: true, stale: [] };
}

function summary(job: Job): Pick<BuiltMap, "map" | "folder" | "drawings"> {
  return { map: job.map.id.value, folder: job.folder, drawings: job.tasks.length };
}

async function makeFiles(
  job: Job,
  drawn: readonly Drawn[],
  options: BuildOptions,
  cache: Cache,
): Promise<readonly OutputFile[]> {
  const [{ mapOutputs }, { documentFonts }, { verifyAssets }] = await Promise.all([
    import("./map-outputs.ts"),
    import("./fonts.ts"),
    import("./verify-assets.ts"),
  ]);
  await verifyAssets(job.assets);
  const png = options.png ? (await import("../paint/png.ts")).svgToPng : null;
  return mapOutputs({
    map: job.map,
    drawings: drawn.flatMap((one, i) => {
      const task = job.tasks[i];
      return task === undefined ? [] : [{ drawing: task.drawing, drawn: one }];
    }),
    fonts: await documentFonts(job.assets.fonts),
    emblem: job.assets.emblem?.bytes ?? null,
    konsep: options.konsep,
    png,
    made: documentMaker(cache, options.tool, assetParts(job.assets)),
  });
}
