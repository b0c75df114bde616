// A thousand CFMs to SVG files by `ppb draw`, in its threads, beside a bare elkjs loop over the same graphs (all phases,
// orthogonal routes, nothing drawn, nothing written), and beside such loops on as many threads, which is more than is aimed
// at. Whole processes, interleaved. Needs dist/.
//   node bench/draw-many.mjs [CFMs: 1000] [threads: 2] [rounds: 1]
// Elapsed time counts where nothing else runs; where something does, the time of processors (Linux only) says more.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { city, writeCity } from "./parts/city.mjs";
import { graphOf } from "./parts/graph-of.mjs";
import { median } from "./parts/measure.mjs";

/** CFMs of a map of the generated city. */
const EACH = 30;
const STAT = "/proc/self/stat";

const [wanted = 1000, threads = 2, rounds = 1] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "ppb-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

/** Seconds of processors that ended children have taken so far; not known elsewhere than on Linux. */
function spent() {
  if (!existsSync(STAT)) return Number.NaN;
  const fields = readFileSync(STAT, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function run(args) {
  const [before, begun] = [spent(), performance.now()];
  const ran = spawnSync(process.execPath, args, { cwd: root, stdio: "ignore" });
  if (ran.status !== 0) throw new Error(`${args.slice(0, 3).join(" ")} …: ${ran.status}`);
  return { elapsed: (performance.now() - begun) / 1000, cpu: spent() - before };
}

const maps = Math.ceil(wanted / EACH);
const sources = join(work, "kota");
writeCity(sources, maps);
const codes = city(maps)
  .flatMap(([path]) => /cfm\/(.+)\.ppb$/.exec(path)?.slice(1) ?? [])
  .map((code) => code.toUpperCase())
  .slice(0, wanted);
const pictures = join(work, "gambar");
const draw = [
  join(root, "bin/ppb.js"),
  "draw",
  sources,
  ...codes,
  "-o",
  pictures,
  "--workers",
  String(threads),
];
run(draw);
const files = readdirSync(pictures, { recursive: true }).filter((name) => name.endsWith(".svg"));
const graphs = files.map((name) => graphOf(readFileSync(join(pictures, name), "utf8")));
if (graphs.length !== codes.length) throw new Error(`${graphs.length} drawings of ${codes.length}`);
if (graphs.some(({ edges }) => edges.length === 0)) throw new Error("a drawing without flows");
const file = join(work, "graphs.json");
writeFileSync(file, JSON.stringify(graphs));

const elk = (count) => [join(root, "bench/parts/elk-many.mjs"), file, String(count)];
const cases = { "elkjs in a loop": elk(1), [`elkjs on ${threads} threads`]: elk(threads), "ppb draw": draw };
const times = Object.keys(cases).map(() => []);
for (let round = 0; round < rounds; round += 1)
  Object.values(cases).forEach((args, i) => times[i].push(run(args)));
const steps = graphs.reduce((sum, { children }) => sum + children.length, 0) / graphs.length;
console.log(`${graphs.length} CFMs of ${steps.toFixed(1)} steps on ${threads} threads, ${rounds} rounds\n`);
console.log(
  "| what | s | s of processors | times the loop | times the threads |\n| --- | ---: | ---: | ---: | ---: |",
);
const of = (i, key) => median(times[i].map((one) => one[key]));
const ratio = (i, to) =>
  `${(of(i, "elapsed") / of(to, "elapsed")).toFixed(2)} (processors ${(of(i, "cpu") / of(to, "cpu")).toFixed(2)})`;
Object.keys(cases).forEach((name, i) =>
  console.log(
    `| ${name} | ${of(i, "elapsed").toFixed(1)} | ${of(i, "cpu").toFixed(1)} | ${ratio(i, 0)} | ${ratio(i, 1)} |`,
  ),
);
console.log("\nAim: at most 1.00 times the loop.");
