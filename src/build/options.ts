import { availableParallelism } from "node:os";
import type { Sources } from "../source/read.ts";
import type { OutputName } from "../syntax/ast.ts";
import { cacheFolderOf } from "./cache/folder.ts";
import { toolHash } from "./tool.ts";

/** How a build is to be done; all of it may be left out. */
export interface BuildOptions {
  /** Absolute folder for all outputs; null or left out: `hasil/` beside each map. */
  readonly out?: string | null;
  /** Absolute folder asked for, which gets the maps' common matrix and drawing when it holds several. */
  readonly together?: string | null;
  /** Marks every page of the documents KONSEP. */
  readonly draft?: boolean;
  /** Outputs beside those that each map names itself (`keluaran`). */
  readonly also?: readonly OutputName[];
  /** Compare only, write nothing, and take nothing from a cache. */
  readonly checkOnly?: boolean;
  /** Threads; left out, what the machine has, 8 at most; 0 works without. */
  readonly workers?: number;
  /** Cache folders that other machines filled with `buildShard`. They are trusted as the tool itself is. */
  readonly join?: readonly string[];
  /** Absolute; null keeps no cache. Left out: `PPB_CACHE_DIR`, or one of the repository's own in the user's cache folder. */
  readonly cacheFolder?: string | null;
  /** Called after each drawing that was not in the cache has been made. */
  onProgress?(done: number, total: number, name: string): void;
  /** Called once when another build holds the folder. */
  onWait?(): void;
}

/** The options with all that was left out. */
export interface BuildSettings extends Required<BuildOptions> {
  /** Hash of the tool's own code and version. */
  readonly tool: string;
}

export function settingsOf(sources: Pick<Sources, "root">, options: BuildOptions): BuildSettings {
  const { out = null, together = null, draft = false, also = [], checkOnly = false, join = [] } = options;
  const { cacheFolder = cacheFolderOf(sources.root, process.cwd(), process.env["PPB_CACHE_DIR"]) } = options;
  return {
    out,
    together,
    draft,
    also,
    checkOnly,
    join,
    workers: options.workers ?? Math.min(8, availableParallelism()),
    // Whoever may write to the cache could make any output look right.
    cacheFolder: checkOnly ? null : cacheFolder,
    onProgress: (done, total, name) => options.onProgress?.(done, total, name),
    onWait: () => options.onWait?.(),
    tool: toolHash(),
  };
}
