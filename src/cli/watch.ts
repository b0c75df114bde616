import { basename, relative, sep } from "node:path";
import { isInside } from "../source/safe-file.ts";

/** Sources, and the pictures and fonts that they name. */
const MATTERS = /\.(?:ppb|png|jpe?g|otf|ttf)$/i;
const SKIPPED = /^(?:hasil|hasil-gabungan|node_modules|\..+)$/;

/** Which paths are looked at, below which folders or files; all absolute. `out`: where outputs go, which change with every build. */
export interface Watched {
  readonly roots: readonly string[];
  readonly out: string | null;
}

/**
 * Whether a change of this path asks for a new build, or a folder may hold one that does. Judged below the folder that
 * was asked for, wherever that lies itself.
 */
export function isPassedOver(path: string, { roots, out }: Watched): boolean {
  if (out !== null && isInside(out, path)) return true;
  const root = roots.find((folder) => isInside(folder, path));
  if (root === undefined) return true;
  return relative(root, path)
    .split(sep)
    .some((part) => SKIPPED.test(part));
}

/**
 * Calls `onChange` some moments after a source, picture or font below the roots has changed, and again only when that
 * call has ended. Links are not followed: they could lead to anything. Returns what ends it.
 */
export async function watchFiles(
  watched: Watched,
  onChange: () => Promise<unknown>,
): Promise<{ readonly close: () => Promise<void> }> {
  const { watch } = await import("chokidar");
  const watcher = watch([...watched.roots], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => isPassedOver(path, watched),
  });
  let running: Promise<unknown> = Promise.resolve();
  let isQueued = false;
  watcher.on("all", (_event, path) => {
    if (!MATTERS.test(basename(path)) || isQueued) return;
    isQueued = true;
    running = running.then(async () => {
      await new Promise((done) => setTimeout(done, 80));
      isQueued = false;
      await onChange();
    });
  });
  await new Promise<void>((done) => watcher.on("ready", done));
  return { close: () => watcher.close() };
}
