// Refusals and faults of random drawings, by kind: wide CFMs (two to six ways out, shared steps, titles of 120 letters,
// up to eight lanes), level maps, trees and relation maps, whole and on sheets.
//   node bench/wide.mjs [kind: wide] [first seed: 1] [last seed: 100] [--each: a line a fault]
// Kinds: wide (level and upright, turn by turn), level, tree, relation. A run goes on where another ended by its seeds.
import { bundled } from "./parts/bundle.mjs";

const [kind = "wide", first = "1", last = "100"] = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith("-"));
const each = process.argv.includes("--each");
const ppb = await import(await bundled("wide-subject.ts"));
const { portrait, landscape } = ppb.drawingSheets(ppb.profileOf(null));

const makers = {
  wide: (seed) => ppb.wideCfm(seed, seed % 2 === 0 ? "vertical" : "horizontal"),
  level: ppb.randomLevel,
  tree: ppb.randomTree,
  relation: ppb.randomRelation,
};
const make = makers[kind];
if (make === undefined) {
  console.error(`unknown kind "${kind}"; known: ${Object.keys(makers).join(", ")}`);
  process.exit(2);
}

/** Kinds of faults, each with the seeds that have it. */
const found = new Map();
const note = (name, seed, detail) => {
  found.set(name, [...(found.get(name) ?? []), seed]);
  if (each) console.log(`${seed}\t${name}\t${detail}`);
};
let [sheets, drawings] = [0, 0];
for (let seed = Number(first); seed <= Number(last); seed += 1) {
  const drawing = make(seed);
  drawings += 1;
  try {
    const laidOut = await ppb.layOut(drawing, ppb.context);
    const pages = laidOut.paginate(portrait, landscape);
    sheets += pages.length;
    for (const defect of ppb.checkGeometry(laidOut.whole, {}))
      note(`whole: ${defect.kind}`, seed, `${defect.groups.join(" ")} ${defect.detail}`);
    for (const { scene } of pages)
      for (const defect of ppb.checkGeometry(scene, { minText: 6.99 }))
        note(`sheet: ${defect.kind}`, seed, `${defect.groups.join(" ")} ${defect.detail}`);
    if (kind === "wide")
      for (const fault of ppb.sheetFaults(drawing.name, laidOut.whole, pages))
        note("sheets disagree", seed, fault);
  } catch (error) {
    const name = error instanceof ppb.LayoutError ? `refused: ${error.code}` : "threw";
    note(name, seed, error instanceof Error ? error.message : String(error));
  }
}
console.log(`\n${kind} ${first} to ${last}: ${drawings} drawings, ${sheets} sheets`);
console.log("\n| fault | times | seeds |\n| --- | ---: | --- |");
for (const [name, seeds] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const shown = [...new Set(seeds)];
  console.log(
    `| ${name} | ${seeds.length} | ${shown.slice(0, 12).join(", ")}${shown.length > 12 ? " …" : ""} |`,
  );
}
