// Times `ppb build`: the example cold, with one CFM edited (other words, another step) and with nothing changed; a
// generated city the same way with its peak memory; and 30 of its CFMs beside Graphviz and PlantUML where they are
// installed. Needs dist/.
//   node bench/build.mjs [maps of the city: 40]
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCity } from "./parts/city.mjs";

const root = join(import.meta.dirname, "..");
const bin = join(root, "bin/ppb.js");
const maps = Number(process.argv[2] ?? 40);
const work = mkdtempSync(join(tmpdir(), "ppb-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

/** Seconds and, where GNU time is installed, peak memory in MB. */
function timed(command, args, cwd) {
  const wrapped = spawnSync("/usr/bin/time", ["-f", "%M", "true"]).status === 0;
  const begun = performance.now();
  const ran = wrapped
    ? spawnSync("/usr/bin/time", ["-f", "%M", command, ...args], { cwd, encoding: "utf8" })
    : spawnSync(command, args, { cwd, encoding: "utf8" });
  const seconds = (performance.now() - begun) / 1000;
  if (ran.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${ran.stderr}`);
  const memory = wrapped ? Math.round(Number(ran.stderr.trim().split("\n").at(-1)) / 1024) : null;
  return { seconds, memory };
}

function row(name, { seconds, memory }, aim) {
  const size = memory === null ? "" : `${memory} MB`;
  console.log(`${name.padEnd(44)} ${seconds.toFixed(2).padStart(7)} s ${size.padStart(8)}   ${aim}`);
}

/** Other words in the first step. */
function edit(path) {
  const text = readFileSync(path, "utf8");
  const step = text.indexOf('"', text.indexOf("mulai"));
  writeFileSync(path, `${text.slice(0, step + 1)}Segera ${text.slice(step + 1)}`);
}

/** A step more after the start. */
function grow(path) {
  const text = readFileSync(path, "utf8");
  const grown = text
    .replace(/^(\s*)mulai$/m, '$1mulai\n$1tambahan "Memeriksa kembali"')
    .replace("mulai -> ", "mulai -> tambahan -> ");
  if (!grown.includes("mulai -> tambahan")) throw new Error(`${path} has grown otherwise`);
  writeFileSync(path, grown);
}

function builds(name, cwd, edited, aims) {
  row(`${name}, cold`, timed(process.execPath, [bin, "build"], cwd), aims[0]);
  edit(edited);
  row(`${name}, other words in one CFM`, timed(process.execPath, [bin, "build"], cwd), aims[1]);
  grow(edited);
  row(`${name}, a step more in one CFM`, timed(process.execPath, [bin, "build"], cwd), aims[1]);
  row(`${name}, nothing changed`, timed(process.execPath, [bin, "build"], cwd), aims[2]);
}

const example = join(work, "diskopukm");
cpSync(join(root, "examples/diskopukm"), example, {
  recursive: true,
  filter: (path) => !/(hasil|\.ppb-cache)$/.test(path),
});
builds("example (37 drawings)", example, join(example, "cfm/p-1-2-1-1.ppb"), [
  "≤ 2.5 s",
  "≤ 0.7 s",
  "≤ 0.4 s",
]);

const city = join(work, "city");
writeCity(city, maps);
const cfms = readdirSync(city, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith(".ppb") && /^\s*cfm /m.test(readFileSync(join(city, path), "utf8")))
  .sort();
builds(
  `city of ${maps} maps`,
  city,
  join(city, cfms[0]),
  maps === 40 ? ["≤ 25 s, ≤ 700 MB", "≤ 2 s", ""] : ["", "", ""],
);

// The same 30 CFMs by other tools: boxes in lanes and arrows, as each draws them by itself.
const one = join(work, "one");
writeCity(one, 1);
const { check, plan } = await import(join(root, "dist/index.js"));
const { repository } = check(
  readdirSync(one, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".ppb"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(one, path), "utf8") })),
);
const drawings = plan(repository.maps[0], repository).filter((drawing) => drawing.kind === "cfm");
const quoted = (text) => JSON.stringify(text);
const dot = join(work, "dot");
const uml = join(work, "uml");
mkdirSync(dot);
mkdirSync(uml);
for (const { name, lanes, steps, flows } of drawings) {
  const inLane = (lane) => steps.filter((step) => step.lanes[0] === lane.id);
  const boxes = lanes.map(
    (lane, i) =>
      `subgraph cluster_${i} { label=${quoted(lane.name)}; ${inLane(lane)
        .map((s) => `${quoted(s.id)} [label=${quoted(s.text || s.kind)}];`)
        .join(" ")} }`,
  );
  const arrows = flows.map((f) => `${quoted(f.from)} -> ${quoted(f.to)} [label=${quoted(f.label)}];`);
  // Some releases of Graphviz break down on clusters without the newer ranking.
  writeFileSync(
    join(dot, `${name}.dot`),
    `digraph { newrank=true; rankdir=LR; node [shape=box];\n${[...boxes, ...arrows].join("\n")}\n}\n`,
  );
  const id = (step) => step.replace(/[^A-Za-z0-9]/g, "_");
  const frames = lanes.map(
    (lane) =>
      `frame ${quoted(lane.name)} {\n${inLane(lane)
        .map((s) => `rectangle ${quoted(s.text || s.kind)} as ${id(s.id)}`)
        .join("\n")}\n}`,
  );
  const lines = flows.map((f) => `${id(f.from)} --> ${id(f.to)}${f.label === "" ? "" : ` : ${f.label}`}`);
  writeFileSync(join(uml, `${name}.puml`), `@startuml\n${[...frames, ...lines].join("\n")}\n@enduml\n`);
}
row(
  `${drawings.length} CFMs to SVG, ppb`,
  timed(process.execPath, [bin, "draw", "--out", join(work, "svg")], one),
  "",
);
const installed = (command) => spawnSync(command, ["-V"]).error === undefined;
const readsXml = spawnSync("xmllint", ["--version"]).error === undefined;
if (!readsXml) console.log("xmllint is not installed: the drawings are only looked into for their outlines");
told("ppb", join(work, "svg"));
if (installed("dot")) other("the same, Graphviz", "dot", ["-Tsvg", "-O", ...files(dot)], dot);
else console.log("Graphviz is not installed");
if (installed("plantuml")) other("the same, PlantUML", "plantuml", ["-tsvg", ...files(uml)], uml);
else console.log("PlantUML is not installed");

/** Another tool may fail on what we give it; that is told, not hidden. */
function other(name, command, args, cwd) {
  try {
    row(name, timed(command, args, cwd), "");
    told(command, cwd);
  } catch (error) {
    console.log(`${name}: failed, ${String(error).split("\n").at(-2)}`);
  }
}

/** A comparison is fair only when every drawing is there: a whole SVG with outlines and text in it. */
function told(name, folder) {
  const svgs = readdirSync(folder).filter((file) => file.endsWith(".svg"));
  const sound = svgs.filter((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const whole = !readsXml || spawnSync("xmllint", ["--noout", "--nonet", join(folder, file)]).status === 0;
    return whole && /<(path|rect|polygon)\b/.test(text) && /<text\b/.test(text) && !/Syntax Error/.test(text);
  });
  console.log(
    `  ${name}: ${sound.length} of ${svgs.length} drawings are whole, ${drawings.length} CFMs among them`,
  );
}

function files(folder) {
  return readdirSync(folder).sort();
}
