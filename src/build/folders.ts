import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { CheckResult } from "../check.ts";
import { askedMaps } from "../read-sources.ts";
import { isBehindLink, isInside } from "../source/safe-file.ts";
import type { Sources } from "../source/read.ts";
import { distinctNames } from "../views/names.ts";
import { BuildFailure } from "./failure.ts";
import type { BuildSettings } from "./options.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  holdsSources: {
    id: '"{folder}" berisi sumber peta atau repositori, sedangkan folder hasil diganti seluruhnya. Pilih folder lain, misalnya --out hasil.',
    en: '"{folder}" holds sources or a repository, and the folder of the results is replaced as a whole. Choose another one, for example --out hasil.',
  },
  behindLink: {
    id: '"{folder}" berada di balik tautan ke luar proyek. Pilih folder lain dengan --out.',
    en: '"{folder}" lies behind a link that leads out of the project. Choose another folder with --out.',
  },
});

export interface OutputFolders {
  /** Absolute, one for each map asked for, in their order. */
  readonly maps: readonly string[];
  /** Of what the maps have together, if that is wanted. */
  readonly together: string | null;
}

/**
 * Where outputs go: beside each map, or below the folder that was chosen: one map straight into it, of several each into
 * a folder that has the map's name. Throws `BuildFailure` for a folder that outputs must not replace.
 */
export function outputFolders(
  sources: Sources,
  result: CheckResult,
  settings: Pick<BuildSettings, "out" | "together">,
): OutputFolders {
  const folders =
    settings.out === null
      ? besideMaps(sources, result, settings.together)
      : belowChosen(settings.out, sources, result, settings.together !== null);
  for (const folder of folders.maps) refuseFolder(folder, sources);
  if (folders.together !== null) refuseFolder(folders.together, sources);
  return folders;
}

function besideMaps(sources: Sources, { repository }: CheckResult, together: string | null): OutputFolders {
  const maps = askedMaps(repository, sources).map((map) => join(sources.root, map.folder, "hasil"));
  if (together === null || maps.length < 2) return { maps, together: null };
  const place = join(sources.root, relative(sources.root, together));
  const own = join(place, "hasil");
  // Maps lie within each other, but what is put in place as a whole must not hold another map's outputs.
  return { maps, together: maps.includes(own) ? join(place, "hasil-gabungan") : own };
}

function belowChosen(
  out: string,
  sources: Sources,
  { repository }: CheckResult,
  isTogether: boolean,
): OutputFolders {
  const asked = askedMaps(repository, sources);
  if (asked.length === 1) return { maps: [out], together: null };
  // Named by all maps that were read, so that a map's folder does not depend on which of them are asked for.
  const names = distinctNames([...repository.maps.map((map) => map.id.value), "gabungan"]);
  const folderOf = new Map(repository.maps.map((map, i) => [map, join(out, names[i]!)]));
  return {
    maps: asked.map((map) => folderOf.get(map)!),
    together: isTogether && asked.length > 1 ? join(out, names.at(-1)!) : null,
  };
}

/**
 * Outputs replace their folder as a whole, so it must hold neither sources nor a repository, and no link of the project
 * may lead it elsewhere.
 */
function refuseFolder(folder: string, sources: Sources): void {
  const holds = (path: string): boolean => isInside(folder, resolve(sources.root, path));
  const isOfRepository =
    existsSync(join(folder, ".git")) ||
    relative(sources.root, folder)
      .split(sep)
      .some((part) => part.toLowerCase() === ".git");
  if (holds(".") || isOfRepository || sources.files.some((file) => holds(file.path))) {
    throw new BuildFailure(messages.holdsSources({ folder }));
  }
  if (isBehindLink(folder, sources.root)) {
    throw new BuildFailure(messages.behindLink({ folder }));
  }
}
