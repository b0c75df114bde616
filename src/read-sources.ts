import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { concerns, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { bind } from "./model/bind/bind.ts";
import type { ProcessMap, Repository } from "./model/model.ts";
import { readFiles, type Language, type PipedText, type Sources } from "./source/read.ts";
import type { SourceFile } from "./source/source.ts";
import { parse } from "./syntax/parse.ts";

const language: Language = {
  holdsMap: (file) => parse(file).tree.declarations.some((declaration) => declaration.kind === "peta"),
  countOpenReferences: (sources) =>
    sources.files.some(refersElsewhere)
      ? askedMaps(bindAll(sources.files), sources).reduce((count, map) => count + openReferences(map), 0)
      : 0,
};

/**
 * Reads all `.ppb` files of the given files and folders (the working folder when none is given), the rest of their maps,
 * and the maps around them that they may refer to: those below the outermost folder with a map, and those of the whole
 * repository when a reference leads further. Hidden folders, `node_modules` and `hasil` are
 * passed over; a source that is found and cannot be read (a link that leaves the project, a pipe) has no text and is
 * one finding of `check`. Throws `ReadError` and `FileError`.
 */
export async function readSources(
  paths: readonly string[],
  cwd: string,
  piped: PipedText | null = null,
): Promise<Sources> {
  const sources = readFiles(paths, cwd, piped, language);
  const isSaved = piped === null || existsSync(resolve(cwd, piped.path));
  return isSaved ? sources : withoutReplaced(sources);
}

/**
 * A text that is piped in under a name that no file has stands for the file of its folder that says the same, or that
 * declares the map as well: a folder holds one map, and beside its own copy everything would be declared twice.
 */
function withoutReplaced(sources: Sources): Sources {
  const [piped] = sources.asked;
  if (piped === undefined) return sources;
  const folderOf = ({ path }: SourceFile): string => path.replace(/[^/]{0,300}$/, "");
  const isReplaced = (file: SourceFile): boolean =>
    file !== piped &&
    folderOf(file) === folderOf(piped) &&
    (file.text === piped.text || (language.holdsMap(piped) && language.holdsMap(file)));
  return { ...sources, files: sources.files.filter((file) => !isReplaced(file)) };
}

/** The maps that own at least one of the files asked for: the ones to build. */
export function askedMaps({ maps }: Repository, { asked }: Pick<Sources, "asked">): readonly ProcessMap[] {
  const owners = new Set(asked.map((file) => ownerOf(file, maps)));
  return maps.filter((map) => owners.has(map));
}

/** Whether a file asked for belongs to a map. */
export function asksForMap({ maps }: Repository, { asked }: Pick<Sources, "asked">): boolean {
  return asked.some((file) => ownerOf(file, maps) !== null);
}

/** Of findings those with a place in a file of the maps asked for: what a drawing or document of these maps rests on. */
export function findingsOfAsked(
  diagnostics: readonly Diagnostic[],
  repository: Repository,
  sources: Sources,
): readonly Diagnostic[] {
  const asked = new Set(sources.asked);
  const maps = new Set(askedMaps(repository, sources));
  const own = new Set(
    sources.files.filter((file) => {
      const owner = ownerOf(file, repository.maps);
      return asked.has(file) || (owner !== null && maps.has(owner));
    }),
  );
  return diagnostics.filter((finding) => concerns(finding, own));
}

/** The map that a file belongs to: the one of the nearest folder. */
function ownerOf(file: SourceFile, maps: readonly ProcessMap[]): ProcessMap | null {
  let owner: ProcessMap | null = null;
  for (const map of maps) {
    const holds = map.folder === "" || file.path.startsWith(`${map.folder}/`);
    if (holds && (owner === null || map.folder.length > owner.folder.length)) owner = map;
  }
  return owner;
}

/** Words that every reference to another map begins with; spares most files a second reading. */
function refersElsewhere({ text }: SourceFile): boolean {
  return text.includes("turunan") || text.includes("subproses");
}

function bindAll(files: readonly SourceFile[]): Repository {
  return bind(files.map((file) => ({ file, tree: parse(file).tree }))).repository;
}

function openReferences(map: ProcessMap): number {
  const derived = map.processes.filter((process) => process.derivedFrom?.key === null);
  const steps = map.cfms.flatMap((cfm) => cfm.steps.filter((step) => step.target?.key === null));
  return derived.length + steps.length;
}
