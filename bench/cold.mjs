// Cold starts on the oldest and on a current Node, from a checkout and from the installed package: `check` beside
// `node -e 0`, `draw` beside elkjs alone. Two drawings: a chain, for which ELK is not even loaded, and one in which two
// ways lead from one step to another, for which it is. Whole processes, interleaved; processor time. Needs dist/, npm and bash.
//   node bench/cold.mjs [rounds: 21]
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeBinary } from "../scripts/node-binary.mjs";
import { graphOf } from "./parts/graph-of.mjs";
import { median } from "./parts/measure.mjs";

const rounds = Number(process.argv[2] ?? 21);
const root = join(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "ppb-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
const check = "diskopukm";
/** Which CFM of which example, and whether ELK has a say in it. */
const drawings = [
  { example: "diskopukm", code: "P.1.2.1.1", needsElk: false },
  { example: "pelayanan", code: "PB.4.4", needsElk: true },
];
for (const { example } of drawings)
  cpSync(join(root, "examples", example), join(work, example), {
    recursive: true,
    filter: (path) => !/[/\\](hasil|\.ppb-cache)$/.test(path),
  });

/** Where `ppb` starts when the package is installed. */
function installed() {
  const home = join(work, "rumah");
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  const npm = (args, cwd) => execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", work], root);
  const packed = readdirSync(work).find((name) => name.endsWith(".tgz"));
  npm(["install", "--no-audit", "--no-fund", "--offline", join(work, packed)], home);
  return join(home, "node_modules/ppb/bin/ppb.js");
}

/** Milliseconds of processor time, user and system, of all threads: a busy machine changes it little. */
function run(node, args) {
  // bash has it to the millisecond, sh to ten.
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", node, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === null || status > 1) throw new Error(`${args.join(" ")}: ${status}`);
  const [user, system] = stderr.trim().split(" ").map(Number);
  return 1000 * (user + system);
}

const places = [
  ["checkout", join(root, "bin/ppb.js")],
  ["installed", installed()],
];
const picture = join(work, "a.svg");
const draw = (bin, { example, code }) => [bin, "draw", code, join(work, example), "-o", picture];

/** The file with the graph that elkjs alone lays out for a drawing. */
function graphFile(drawing) {
  const hook = join(root, "bench/parts/says-elk.cjs");
  const args = ["--require", hook, ...draw(places[0][1], drawing)];
  const { stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (stderr.includes("elkjs is opened") !== drawing.needsElk)
    throw new Error(`${drawing.code}: ELK is ${drawing.needsElk ? "not " : ""}loaded`);
  const graph = graphOf(readFileSync(picture, "utf8"));
  if (graph.edges.length === 0) throw new Error("no flows were found in the drawing");
  const file = join(work, `${drawing.code}.json`);
  writeFileSync(file, JSON.stringify(graph));
  return file;
}

const graphs = drawings.map(graphFile);
const elk = join(root, "bench/parts/elk.mjs");
const titles = drawings.map(({ needsElk }) => `draw ${needsElk ? "with" : "without"} ELK, times elkjs alone`);
console.log(`| Node | ppb | check over node, ms | aim | ${titles.join(" | ")} | aim |`);
console.log("| --- | --- | ---: | --- | ---: | ---: | --- |");
for (const version of ["20", "24"]) {
  const { path, said } = nodeBinary(version);
  for (const [name, bin] of places) {
    const pairs = drawings.flatMap((drawing, i) => [[elk, graphs[i]], draw(bin, drawing)]);
    const cases = [["-e", "0"], [bin, "check", join(work, check)], ...pairs];
    const times = cases.map(() => []);
    // The first runs of each kind store what V8 has compiled.
    for (let round = -4; round < rounds; round += 1)
      cases.forEach((args, i) => {
        const ms = run(path, args);
        if (round >= 0) times[i].push(ms);
      });
    const [bare, checked, ...drawn] = times.map(median);
    const ratios = drawings.map((_, i) => (drawn[2 * i + 1] / drawn[2 * i]).toFixed(2));
    const cells = [said, name, (checked - bare).toFixed(0), "120", ...ratios, "1.3"];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
