import { createHash, randomBytes } from "node:crypto";
import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeFolder } from "../../source/folders.ts";
import { isBehindLink, readAt } from "../../source/safe-file.ts";
import { userCacheFolder } from "../../source/user-cache-folder.ts";

/** https://bford.info/cachedir/: backups leave such a folder out. The second line is how ppb knows its own. */
const TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Cache of ppb. Safe to delete.\n";
const TAG_NAME = "CACHEDIR.TAG";
/** All that ppb stores is below this folder; a later format takes another name. */
const STORE = "v2";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of a repository's cache: the one asked for (`PPB_CACHE_DIR`; "" asks for none), relative to `cwd`, or one of
 * its own in the user's cache folder. A cache inside the repository could come from anybody who can send a change to it.
 * Null, so that nothing is stored, when a link of the repository leads to the folder asked for.
 */
export function cacheFolderOf(
  root: string,
  cwd: string,
  asked = "",
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  if (asked !== "") {
    const folder = resolve(cwd, asked);
    return isBehindLink(folder, root) || isBehindLink(folder, cwd) ? null : folder;
  }
  const name = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 24);
  const base = userCacheFolder(env, platform);
  return base === null ? null : join(base, "ppb", name);
}

/** The place of a cache's entries, looked at once. */
export interface Store {
  /** Its folder, when it is there and is ours. */
  existing(): string | null;
  /** The same, made when it is not there. Throws when it cannot be made. */
  created(): string | null;
}

export function openStore(folder: string): Store {
  const base = join(folder, STORE);
  let known: boolean | null = null;
  return {
    existing: () => {
      known ??= stateOf(folder, base) === "ours" ? true : null;
      return known === true ? base : null;
    },
    created: () => {
      if (known === null) {
        if (stateOf(folder, base) === "missing") create(folder, base);
        known = stateOf(folder, base) === "ours";
      }
      return known ? base : null;
    },
  };
}

/** The folder of the entries in a cache folder. Throws when there is none. */
export function ownStore(folder: string): string {
  const base = join(folder, STORE);
  if (stateOf(folder, base) === "ours") return base;
  throw Object.assign(new Error(`${folder} is no cache of ppb`), { code: "ENOENT", syscall: "open" });
}

function stateOf(folder: string, base: string): "ours" | "missing" | "other" {
  for (const path of [folder, base]) {
    const info = lstatSync(path, { throwIfNoEntry: false });
    if (info === undefined) return "missing";
    if (!info.isDirectory()) return "other";
  }
  try {
    return readAt(join(base, TAG_NAME), { shown: TAG_NAME, limit: 1024 }).toString("utf8") === TAG
      ? "ours"
      : "other";
  } catch {
    return "other";
  }
}

/** Made aside and renamed, so that no other build meets it without its tag. An existing folder is never touched. */
function create(folder: string, base: string): void {
  makeFolder(folder);
  const aside = `${base}-${randomBytes(8).toString("hex")}.tmp`;
  mkdirSync(aside);
  try {
    writeFileSync(join(aside, TAG_NAME), TAG, { flag: "wx" });
    writeFileSync(join(aside, ".gitignore"), "*\n", { flag: "wx" });
    renameSync(aside, base);
  } catch {
    // Another build was quicker.
    rmSync(aside, { recursive: true, force: true });
  }
}
