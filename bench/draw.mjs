// Cold `ppb draw` of one CFM beside elkjs alone on the same boxes and flows (all phases, orthogonal routes, nothing
// drawn): whole processes, interleaved. Needs dist/.
//   node bench/draw.mjs [rounds: 15]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphOf } from "./parts/graph-of.mjs";
import { median } from "./parts/measure.mjs";

const rounds = Number(process.argv[2] ?? 15);
const root = join(import.meta.dirname, "..");
const bin = join(root, "bin/ppb.js");
const work = mkdtempSync(join(tmpdir(), "ppb-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

/** Milliseconds from start to end. */
function run(args) {
  const begun = performance.now();
  const ran = spawnSync(process.execPath, args, { cwd: root, stdio: "ignore" });
  const wall = performance.now() - begun;
  if (ran.status !== 0) throw new Error(`${args.join(" ")}: ${ran.status}`);
  return wall;
}

const picture = join(work, "a.svg");
const draw = [bin, "draw", "P.1.2.1.1", "examples/diskopukm", "-o", picture];
run(draw);
const graph = graphOf(readFileSync(picture, "utf8"));
if (graph.edges.length === 0) throw new Error("no flows were found in the drawing");
const file = join(work, "graph.json");
writeFileSync(file, JSON.stringify(graph));

const cases = [
  { name: "node -e 0", args: ["-e", "0"] },
  { name: "elkjs alone", args: [join(root, "bench/parts/elk.mjs"), file] },
  { name: "ppb draw", args: draw },
];
const times = cases.map(() => []);
for (let round = 0; round < rounds; round += 1) cases.forEach(({ args }, i) => times[i].push(run(args)));
console.log(`${graph.children.length} steps, ${graph.edges.length} flows, ${rounds} rounds\n`);
console.log("| what | median ms | least ms | times elkjs alone | aim |\n| --- | ---: | ---: | ---: | --- |");
const alone = median(times[1]);
cases.forEach(({ name }, i) => {
  const ms = median(times[i]);
  const aim = name === "ppb draw" ? "1.3" : "";
  console.log(
    `| ${name} | ${ms.toFixed(0)} | ${Math.min(...times[i]).toFixed(0)} | ${(ms / alone).toFixed(2)} | ${aim} |`,
  );
});
