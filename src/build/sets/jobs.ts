import type { CheckResult } from "../../check.ts";
import { documentFacts } from "../../documents/facts.ts";
import { processTree } from "../../documents/papers/process-tree.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { snapshot } from "../../model/snapshot.ts";
import { askedMaps } from "../../read-sources.ts";
import type { Sources } from "../../source/read.ts";
import type { OutputName } from "../../syntax/ast.ts";
import { buildMatrix, buildRepositoryMatrix, type Matrix } from "../../views/matrix/matrix.ts";
import { plan } from "../../views/plan.ts";
import { governmentOf, repositoryMap } from "../../views/repository.ts";
import { assetParts, readAssets } from "../assets/assets.ts";
import type { DrawTask } from "../../draw.ts";
import { outputFolders } from "../folders.ts";
import { readManifest } from "../commit/manifest.ts";
import { sha256 } from "../hash.ts";
import type { JobBase, MapJob, RepositoryJob, SetJob } from "./make-set.ts";
import type { BuildSettings } from "../options.ts";
import { inTableOrder, outputNames, outputs } from "../outputs/table.ts";
import { taskOf } from "./task.ts";

/** What is to be made, map after map. Throws `BuildFailure` for files that the sources name and that cannot be read. */
export function planJobs(sources: Sources, result: CheckResult, settings: BuildSettings): readonly SetJob[] {
  const folders = outputFolders(sources, result, settings);
  const maps = askedMaps(result.repository, sources);
  const jobs: SetJob[] = maps.map((map, i) => mapJob(map, folders.maps[i]!, sources, result, settings));
  if (folders.together !== null)
    jobs.push(repositoryJob(folders.together, { ...result.repository, maps }, settings));
  return jobs;
}

/** The drawings of the maps asked for, in the order in which every machine counts them. */
export function allTasks(sources: Sources, { repository }: CheckResult): readonly DrawTask[] {
  return askedMaps(repository, sources).flatMap((map) => tasksOf(map, repository));
}

/** The drawings of a map, in the order of the lampiran. */
export function tasksOf(map: ProcessMap, repository: Repository): readonly DrawTask[] {
  return plan(map, repository).map((drawing) => taskOf(drawing, map));
}

/** `own`: the outputs that the map asks for itself. */
function common(
  folder: string,
  own: readonly OutputName[],
  { tool, draft, checkOnly, also }: BuildSettings,
): Pick<JobBase, "tool" | "draft" | "also" | "checkOnly"> {
  // What was built with further outputs is compared with them.
  const there = checkOnly ? outputsIn(folder) : [];
  return { tool, draft, also: inTableOrder([...own, ...also, ...there]), checkOnly };
}

/** The outputs of the table that a folder holds. */
function outputsIn(folder: string): readonly OutputName[] {
  const files = readManifest(folder)?.files ?? [];
  return outputNames.filter((name) => files.some(({ path }) => outputs[name].owns(path)));
}

/** What a value says, without the places in the sources where it says so. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (/^span$|Span$/.test(key) ? undefined : part));
}

function mapJob(
  map: ProcessMap,
  folder: string,
  sources: Sources,
  { repository }: CheckResult,
  settings: BuildSettings,
): MapJob {
  const assets = readAssets(map, sources.root);
  const tasks = tasksOf(map, repository);
  const own = sources.files.filter((f) => map.folder === "" || f.path.startsWith(`${map.folder}/`));
  const shared = common(folder, map.settings.outputs, settings);
  const key = sha256(
    "daftar",
    plain(shared),
    plain([tasks, map.settings, documentFacts(map), buildMatrix(map), processTree(map), snapshot(map)]),
    ...own.flatMap((f) => [f.path.slice(map.folder.length), f.text]),
    ...assetParts(assets),
  );
  return { kind: "map", name: map.id.value, map, folder, assets, key, tasks, ...shared };
}

function repositoryJob(folder: string, repository: Repository, settings: BuildSettings): RepositoryJob {
  const [first] = repository.maps;
  if (first === undefined) throw new Error("a repository without maps has nothing to put together");
  const drawing = repositoryMap(repository);
  const { title } = drawing;
  const matrix = withoutDrawings(buildRepositoryMatrix(repository));
  const { madeOn, years } = documentFacts(first);
  const facts = { title, institution: governmentOf(repository), years, madeOn };
  const tasks = [taskOf(drawing, first)];
  const inAll = outputNames.filter((name) =>
    repository.maps.every((map) => map.settings.outputs.includes(name)),
  );
  const shared = common(folder, inAll, settings);
  const key = sha256("gabungan", plain([shared, first.settings, tasks, matrix, facts]));
  return {
    kind: "repository",
    name: "gabungan",
    folder,
    matrix,
    facts,
    settings: first.settings,
    key,
    tasks,
    ...shared,
  };
}

/** The drawings lie in the maps' own folders, where the links of this matrix do not lead. */
function withoutDrawings(matrix: Matrix): Matrix {
  const rows = matrix.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.kind === "filled" ? { ...cell, drawing: null } : cell)),
  }));
  return { ...matrix, rows };
}

/** A drawing of a map as a build makes it. */
