import { join, relative } from "node:path";
import type { CheckResult } from "../check.ts";
import { documentFacts, drawingFacts } from "../documents/facts.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import { askedMaps } from "../read-sources.ts";
import type { Sources } from "../source/read.ts";
import type { Drawing } from "../views/drawing.ts";
import { buildRepositoryMatrix, type Matrix } from "../views/matrix.ts";
import { plan } from "../views/plan.ts";
import { repositoryMap } from "../views/repository.ts";
import { assetParts, readAssets } from "./assets.ts";
import type { BuildOptions } from "./build.ts";
import type { DrawTask } from "./drawer.ts";
import { readManifest } from "./manifest.ts";
import { sha256 } from "./hash.ts";
import type { JobBase, MapJob, RepositoryJob, SetJob } from "./make-set.ts";

/** Where each map's outputs go, in the order of the maps, then those of the maps together if they are wanted. */
export function outputFolders(
  sources: Sources,
  { repository }: CheckResult,
  options: Pick<BuildOptions, "out" | "together">,
): { readonly maps: readonly string[]; readonly together: string | null } {
  const { out } = options;
  const base = out ?? sources.root;
  // Maps lie within each other, but what is put in place as a whole must not hold another map's outputs.
  const asked = askedMaps(repository, sources);
  const single = out !== null && asked.length === 1;
  const maps = asked.map((map) => (single ? out : join(base, map.folder, "hasil")));
  if (options.together == null || maps.length < 2) return { maps, together: null };
  const place = join(base, relative(sources.root, options.together));
  const own = join(place, "hasil");
  return { maps, together: maps.includes(own) ? join(place, "hasil-gabungan") : own };
}

/** What is to be made, map after map. Throws `BuildFailure` for files that the sources name and that cannot be read. */
export async function planJobs(
  sources: Sources,
  result: CheckResult,
  options: BuildOptions,
): Promise<readonly SetJob[]> {
  const folders = outputFolders(sources, result, options);
  const maps = askedMaps(result.repository, sources);
  const jobs: SetJob[] = await Promise.all(
    maps.map((map, i) => mapJob(map, folders.maps[i] ?? "", sources, result, options)),
  );
  if (folders.together !== null)
    jobs.push(await repositoryJob(folders.together, { ...result.repository, maps }, options));
  return jobs;
}

/** The drawings of the maps asked for, in the order in which every machine counts them. */
export function allTasks(sources: Sources, { repository }: CheckResult): readonly DrawTask[] {
  return askedMaps(repository, sources).flatMap((map) => tasksOf(map, repository));
}

function tasksOf(map: ProcessMap, repository: Repository): readonly DrawTask[] {
  return plan(map, repository).map((drawing) => taskOf(drawing, map));
}

async function common(
  folder: string,
  options: BuildOptions,
): Promise<Pick<JobBase, "tool" | "konsep" | "png" | "checkOnly">> {
  const { tool, konsep, checkOnly } = options;
  // What was built with page images is compared with them.
  const png = options.png || (checkOnly && (await hasImages(folder)));
  return { tool, konsep, png, checkOnly };
}

async function hasImages(folder: string): Promise<boolean> {
  return (await readManifest(folder))?.files.some(({ path }) => path.startsWith("png/")) ?? false;
}

async function mapJob(
  map: ProcessMap,
  folder: string,
  sources: Sources,
  { repository }: CheckResult,
  options: BuildOptions,
): Promise<MapJob> {
  const assets = await readAssets(map, sources.root);
  const tasks = tasksOf(map, repository);
  const own = sources.files.filter((f) => map.folder === "" || f.path.startsWith(`${map.folder}/`));
  const settled = await common(folder, options);
  const key = sha256(
    "daftar",
    settled.tool,
    JSON.stringify([settled.konsep, settled.png]),
    JSON.stringify(tasks),
    ...own.flatMap((f) => [f.path.slice(map.folder.length), f.text]),
    ...assetParts(assets),
  );
  return { kind: "peta", name: map.id.value, map, folder, assets, key, tasks, ...settled };
}

async function repositoryJob(
  folder: string,
  repository: Repository,
  options: BuildOptions,
): Promise<RepositoryJob> {
  const [first] = repository.maps;
  if (first === undefined) throw new Error("a repository without maps has nothing to put together");
  const government = repository.maps.find((map) => map.government !== null)?.government?.value ?? "";
  const title = `Peta Proses Bisnis ${government}`.trim();
  const matrix = withoutDrawings(buildRepositoryMatrix(repository));
  const { madeOn, years } = documentFacts(first);
  const facts = { title, institution: government, years, madeOn };
  const tasks = [taskOf(repositoryMap(repository, title), first)];
  const { settings } = first;
  const settled = await common(folder, options);
  const key = sha256(
    "gabungan",
    settled.tool,
    JSON.stringify([settled.konsep, settled.png, tasks, matrix, facts]),
  );
  return {
    kind: "gabungan",
    name: "gabungan",
    folder,
    matrix,
    facts,
    settings,
    key,
    tasks,
    ...settled,
  };
}

/** The drawings lie in the maps' own folders, where the links of this matrix do not lead. */
function withoutDrawings(matrix: Matrix): Matrix {
  const rows = matrix.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.kind === "isi" ? { ...cell, drawing: null } : cell)),
  }));
  return { ...matrix, rows };
}

function taskOf(drawing: Drawing, map: ProcessMap): DrawTask {
  return {
    drawing,
    theme: map.settings.theme,
    // A drawing uses the shipped face; the agency's own serves the documents.
    settings: { ...map.settings, fonts: { biasa: null, tebal: null, miring: null, "tebal-miring": null } },
    ...drawingFacts(map),
    forms: ["svg", "pdf"],
  };
}
