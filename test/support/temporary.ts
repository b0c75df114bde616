import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";

/** Gives the run a folder for everything temporary. */
export function setup(): void {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "ppb-run-")));
  process.env["TMPDIR"] = folder;
  process.env["XDG_CACHE_HOME"] = join(folder, "cache");
}

/** Removes it. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
