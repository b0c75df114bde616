import { lstatSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BuildFailure, ioFailure } from "../failure.ts";
import { emptyReplaced } from "./foreign.ts";
import { readManifest } from "./manifest.ts";
import { renameFailure, renamePatiently, SYSTEM, type FileSystem } from "./rename.ts";
import { syncFolder, type Staged } from "./stage.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  cannotReplace: {
    id: 'Hasil lama di "{folder}" tidak bisa diganti',
    en: 'Cannot replace the old results in "{folder}"',
  },
  oldElsewhere: {
    id: 'Hasil lama kini ada di "{old}" dan tidak bisa dikembalikan ke "{folder}". Jalankan ppb build sekali lagi, atau ganti namanya sendiri.',
    en: 'The old results are now in "{old}" and could not be put back to "{folder}". Run ppb build again, or rename the folder yourself.',
  },
  cannotRestore: {
    id: 'Hasil lama "{folder}" tidak bisa dipulihkan',
    en: 'Cannot restore the old results "{folder}"',
  },
});

/**
 * Puts staged sets in place. Each takes two renames in a row, so at any moment the folder is the whole old set
 * or the whole new one; a kill exactly between the two leaves the old set aside, and `recover` puts it back. What is not
 * ppb's follows at once. When a rename fails (Windows: a file is open), that set and the ones after it stay old. Throws
 * `BuildFailure`.
 */
export async function commitSets(sets: readonly Staged[], system: FileSystem = SYSTEM): Promise<void> {
  const failures: unknown[] = [];
  // Without a pause: a signal is not seen before all are in place.
  for (const set of sets) {
    if (failures.length > 0) {
      set.drop();
      continue;
    }
    try {
      const old = swap(set, system);
      set.keep();
      if (old !== null) emptyReplaced(old, set.folder, namesIn(set.folder), system);
    } catch (error) {
      failures.push(error);
      set.drop();
    }
  }
  for (const parent of new Set(sets.map((set) => dirname(set.folder)))) await syncFolder(parent);
  if (failures.length > 0) throw failures[0];
}

/** Returns where the old set now lies, if there was one. */
function swap({ folder, staging }: Staged, system: FileSystem): string | null {
  const old = staging.replace(/\.tmp$/, ".old");
  const existed = lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
  const action = messages.cannotReplace({ folder });
  try {
    if (existed) renamePatiently(folder, old, system);
  } catch (error) {
    throw renameFailure(error, folder, action, system);
  }
  try {
    renamePatiently(staging, folder, system);
  } catch (error) {
    if (existed) putBack(old, folder, system);
    throw renameFailure(error, staging, action, system);
  }
  return existed ? old : null;
}

function putBack(old: string, folder: string, system: FileSystem): void {
  try {
    renamePatiently(old, folder, system);
  } catch (error) {
    throw new BuildFailure(messages.oldElsewhere({ old, folder }), { cause: error });
  }
}

function namesIn(folder: string): ReadonlySet<string> {
  return new Set((readManifest(folder)?.files ?? []).map((file) => file.path));
}

/**
 * Tidies after a build that was killed; call it under the lock. Puts the last good set back when the kill hit between the
 * two renames, then removes half-written and replaced sets. Only real folders with the names that `stageSet` gives:
 * a link is somebody else's, wherever it leads. Throws `BuildFailure`.
 */
export function recover(folder: string, system: FileSystem = SYSTEM): void {
  const { old, staged } = leftovers(folder);
  for (const path of old) {
    if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) {
      emptyReplaced(path, folder, namesIn(folder), system);
      continue;
    }
    try {
      renamePatiently(path, folder, system);
    } catch (error) {
      throw ioFailure(error, messages.cannotRestore({ folder }));
    }
  }
  for (const path of staged) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // The next build tries again.
    }
  }
}

function leftovers(folder: string): { readonly old: readonly string[]; readonly staged: readonly string[] } {
  const parent = dirname(folder);
  const start = `.${basename(folder)}-`;
  const found = foldersIn(parent).flatMap((name) => {
    const kind = name.startsWith(start) ? /^[0-9a-f]{12}\.(tmp|old)$/.exec(name.slice(start.length)) : null;
    return kind === null ? [] : [{ path: join(parent, name), isOld: kind[1] === "old" }];
  });
  return {
    old: found.filter(({ isOld }) => isOld).map(({ path }) => path),
    staged: found.filter(({ isOld }) => !isOld).map(({ path }) => path),
  };
}

/** Names of real folders, no links; none when there is no such folder. */
function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  } catch {
    return [];
  }
}
