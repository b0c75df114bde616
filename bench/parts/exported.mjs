// What an output of the example takes on top of a warm build: the first time, the same once more, and after one step has
// another text. Whole processes, interleaved. Needs dist/.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./measure.mjs";

const root = join(import.meta.dirname, "../..");
const bin = join(root, "bin/ppb.js");

/** Milliseconds from start to end. */
function run(args, cache) {
  const begun = performance.now();
  const ran = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, PPB_CACHE_DIR: cache },
  });
  const wall = performance.now() - begun;
  if (ran.status !== 0) throw new Error(`${args.join(" ")}: ${ran.status}`);
  return wall;
}

/** Prints a table of times of `ppb export OUTPUT`; `first` names the first one, `aim` is what it may take. */
export function benchExport({ output, rounds, first, aim }) {
  const work = mkdtempSync(join(tmpdir(), "ppb-bench-"));
  process.on("exit", () => rmSync(work, { recursive: true, force: true }));
  const map = join(work, "peta");
  const copied = (path) => !/[/\\](hasil|\.ppb-cache)$/.test(path);
  cpSync(join(root, "examples/diskopukm"), map, { recursive: true, filter: copied });
  const warm = join(work, "hangat");
  run([bin, "build", map], warm);

  const edited = join(map, "cfm/p-1-1-1-1-2.ppb");
  const before = readFileSync(edited, "utf8");
  const exported = (round, name) => [bin, "export", output, map, "-o", join(work, `${round}-${name}`)];
  const names = [
    ["node -e 0", ""],
    ["ppb build, nothing changed", ""],
    [first, aim],
    ["the same again", ""],
    ["one step changed", ""],
  ];
  const times = names.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const cache = join(work, `cache-${round}`);
    cpSync(warm, cache, { recursive: true });
    times[0].push(run(["-e", "0"], cache));
    times[1].push(run([bin, "build", map], cache));
    times[2].push(run(exported(round, "a"), cache));
    times[3].push(run(exported(round, "b"), cache));
    writeFileSync(edited, before.replace(/"Rapat persiapan[^"]*"/, `"Rapat persiapan ke-${round}"`));
    times[4].push(run(exported(round, "c"), cache));
    writeFileSync(edited, before);
    rmSync(cache, { recursive: true });
  }
  console.log(`${rounds} rounds\n`);
  console.log("| what | median ms | least ms | times node | aim (ms) |\n| --- | ---: | ---: | ---: | --- |");
  names.forEach(([name, most], i) => {
    const ms = median(times[i]);
    const ratio = (ms / median(times[0])).toFixed(1);
    console.log(
      `| ${name} | ${Math.round(ms)} | ${Math.round(Math.min(...times[i]))} | ${ratio} | ${most} |`,
    );
  });
}
