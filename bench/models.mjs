// Folders of BPMN files of other programs through `ppb import` and `ppb check`: how many come in, what is lost or written
// otherwise, what `check` finds; and, by another reading of each file, which steps, lanes, flows and parties are neither in the
// map nor in the report.
//   node bench/models.mjs FOLDER… [--show CODE,…: files with these notes, findings or silent losses]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "./parts/audit.mjs";
import { bundled } from "./parts/bundle.mjs";

const args = process.argv.slice(2);
const at = args.indexOf("--show");
const shown = at < 0 ? [] : args.splice(at, 2)[1].split(",");
const { importModel } = await import(await bundled("models.ts"));

function modelsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:bpmn2?|bpmn20\.xml)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Rules that say that something is not as the language has it, or leads nowhere. */
const BROKEN = /^(?:sintaks|teks|huruf|kata)|tak-dikenal|rujukan-mendua|^kode-/;
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

for (const folder of args) {
  const paths = modelsIn(folder);
  const notes = new Map();
  const findings = new Map();
  const refusals = new Map();
  const silent = new Map();
  const looked = new Map();
  const counts = { crashed: 0, refused: 0, lossless: 0, plain: 0 };
  let ms = 0;
  let slowest = { ms: 0, path: "" };
  const count = (table, key, path) => {
    const files = table.get(key) ?? new Set();
    table.set(key, files.add(path));
  };
  for (const path of paths) {
    let outcome;
    try {
      const bytes = readFileSync(path);
      outcome = importModel(path, bytes);
      if (outcome.refusal === null) {
        const { counts: own, losses } = audit(bytes, outcome);
        for (const [key, number] of Object.entries(own)) looked.set(key, (looked.get(key) ?? 0) + number);
        for (const { kind, id, tag, name, detail } of losses) {
          count(silent, kind, path);
          if (shown.includes(kind)) console.log(`${path}: ${tag} ${id} "${name}" ${detail}`);
        }
      }
    } catch (error) {
      counts.crashed += 1;
      console.log(`${path}: ${error.stack}`);
      continue;
    }
    ms += outcome.ms;
    if (outcome.ms > slowest.ms) slowest = { ms: outcome.ms, path };
    if (outcome.refusal !== null) {
      counts.refused += 1;
      count(refusals, outcome.refusal, path);
      continue;
    }
    if (outcome.notes.every(({ effect }) => effect !== "lost")) counts.lossless += 1;
    if (outcome.notes.length === 0) counts.plain += 1;
    for (const { effect, code, text } of outcome.notes) {
      count(notes, `${effect} ${code}`, path);
      if (shown.includes(code)) console.log(`${path}: ${text}`);
    }
    for (const { severity, code, text } of outcome.findings) {
      count(findings, `${severity} ${code}`, path);
      if (shown.includes(code)) console.log(`${path}: ${text}`);
    }
  }
  const imported = paths.length - counts.refused - counts.crashed;
  console.log(
    `\n${folder}: ${paths.length} files, ${imported} imported, ${counts.refused} refused, ${counts.crashed} crashed`,
  );
  console.log(
    `nothing lost ${percent(counts.lossless, imported)}, not one note ${percent(counts.plain, imported)}`,
  );
  console.log(
    `${(ms / Math.max(1, paths.length)).toFixed(1)} ms a file, slowest ${Math.round(slowest.ms)} ms (${slowest.path})`,
  );
  console.log(`looked for ${[...looked].map(([key, number]) => `${number} ${key}`).join(", ")}`);
  const table = (heading, rows, mark = () => "") => {
    console.log(`\n| ${heading} | files | share |\n| --- | ---: | ---: |`);
    for (const [key, files] of [...rows].sort((a, b) => b[1].size - a[1].size))
      console.log(`| ${key}${mark(key)} | ${files.size} | ${percent(files.size, imported)} |`);
  };
  table("note", notes);
  table("finding", findings, (key) => (BROKEN.test(key.split(" ")[1]) ? " (syntax or reference)" : ""));
  table("refusal", refusals);
  table("silent loss", silent);
}
