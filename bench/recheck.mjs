// What a check by the library takes when one file of a city has changed: `node bench/recheck.mjs`. Processor time of this
// process, user and system, with all threads of V8.
import { city } from "./parts/city.mjs";
import { importCheck } from "./parts/hostile.mjs";
import { median } from "./parts/measure.mjs";

const ROUNDS = 60;
const { check } = await importCheck();

let files = city(40, 1).map(([path, text]) => ({ path, text }));

/** Milliseconds of processor time. */
function timed(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** One file in a new text, a different one each round: a letter more in one of its titles. */
function changed(kind, round) {
  const of = files.filter(({ path }) => kind.test(path));
  const target = of[(round * 7) % of.length];
  return files.map((file) =>
    file === target ? { path: file.path, text: file.text.replace(/"([^"]+)"/, '"$1x"') } : file,
  );
}

const first = timed(() => check(files));
console.log(`${files.length} files, ${ROUNDS} rounds\n`);
console.log("| what | median ms | most ms | aim |\n| --- | ---: | ---: | --- |");
console.log(`| first check | ${first.toFixed(0)} | ${first.toFixed(0)} | |`);
const cases = [
  ["nothing has changed", /^$/],
  ["a CFM has changed", /\/cfm\//],
  ["a level has changed", /\/level-2\.ppb$/],
  ["a peta block has changed", /\/peta\.ppb$/],
];
for (const [name, kind] of cases) {
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    files = changed(kind, round);
    return timed(() => check(files));
  });
  console.log(`| ${name} | ${median(times).toFixed(1)} | ${Math.max(...times).toFixed(1)} | under 20 |`);
}
