// Sources with mistakes by chance, as many as are asked for: no exception, nothing over two seconds, formatting keeps the
// meaning and is done at once, `--fix` makes no finding and settles in one run. The same seed gives the same mutants.
// node bench/mutants.mjs [count] [seed]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./parts/bundle.mjs";

const [count = "20000", seed = "1"] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const PATIENCE = 2000;
/** Longer sources are taken in pieces: what goes wrong goes wrong in a line or a block. */
const PIECE = 600;
const HEAD = 'peta DINAS {\n  judul "Peta Proses Bisnis"\n  instansi "Dinas"\n}\nunit a "Bidang A"\n';

function ppbFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ppb"))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), "utf8"));
}

function pieces(text) {
  const found = [];
  for (let rest = text; rest.trim() !== "";) {
    const end = rest.length <= PIECE ? -1 : rest.indexOf("\n}\n", PIECE / 3);
    found.push(end === -1 ? rest : rest.slice(0, end + 3));
    rest = end === -1 ? "" : rest.slice(end + 3);
  }
  return found.filter((piece) => piece.length <= 3 * PIECE);
}

const { fault, mutant, randomFrom } = await import(await bundled("mutants.ts"));
const sources = ["examples/diskopukm", "examples/kota", "test/syntax/cases"]
  .flatMap(ppbFiles)
  .flatMap(pieces)
  .map((piece) => (piece.includes("peta ") ? piece : HEAD + piece));
const random = randomFrom(Number(seed));
const faults = new Map();
let slowest = 0;
for (let n = 0; n < Number(count); n += 1) {
  const text = mutant(sources[Math.floor(random() * sources.length)], random);
  const before = process.cpuUsage();
  let found;
  try {
    found = fault(text);
  } catch (error) {
    found = String(error.stack).split("\n").slice(0, 3).join(" ");
  }
  const took = process.cpuUsage(before).user / 1000;
  slowest = Math.max(slowest, took);
  if (took > PATIENCE) found ??= `took ${took.toFixed(0)} ms`;
  if (found !== null) {
    const list = faults.get(found) ?? [];
    if (list.length < 3) console.log(`${n}: ${found}\n${JSON.stringify(text)}\n`);
    faults.set(found, [...list, n]);
  }
  if ((n + 1) % 10_000 === 0)
    console.log(
      `${n + 1} mutants, ${[...faults.values()].flat().length} faults, slowest ${slowest.toFixed(0)} ms`,
    );
}
console.log(
  `${count} mutants of ${sources.length} pieces, seed ${seed}; slowest ${slowest.toFixed(0)} ms of CPU`,
);
for (const [found, list] of faults) console.log(`${list.length} × ${found}`);
process.exitCode = faults.size > 0 ? 1 : 0;
