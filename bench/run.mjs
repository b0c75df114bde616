// Runs every bench, one after the other, and prints their tables: `npm run bench`. Needs dist/.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What asks for folders of one's own. */
const ASKING = new Set(["run.mjs", "models.mjs"]);
const folder = import.meta.dirname;
const benches = readdirSync(folder).filter((name) => name.endsWith(".mjs") && !ASKING.has(name));

for (const name of benches.sort()) {
  console.log(`\n## ${name}\n`);
  const { status } = spawnSync(process.execPath, [join(folder, name)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
