// Builds dist/ unless it has been made from the sources as they are: `node scripts/fresh.mjs`. What asks at the same time
// waits.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { sourceHash } from "./source-hash.mjs";

const root = join(import.meta.dirname, "..");
const lock = join(root, "dist.lock");
/** No build takes as long: whoever made the lock has been killed. */
const STALE = 300_000;

function isFresh() {
  try {
    return readFileSync(join(root, "dist/sources.txt"), "utf8") === sourceHash();
  } catch {
    return false;
  }
}

async function locked() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - made > STALE) rmSync(lock, { recursive: true, force: true });
      await setTimeout(200);
    }
  }
}

if (!isFresh()) {
  await locked();
  try {
    if (!isFresh()) execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
