// What CFMs ask of their readers, in figures: refused, crossings, bends, area beside flat ELK, sheets, ends, what an
// inserted step turns round. On everyday processes, long ones, and random maps that the layout was not tuned on.
//   node bench/drawings.mjs [random maps: 80] [--fast: no flat ELK, no inserted steps] [--each: a line a drawing]
import { join } from "node:path";
import Elk from "elkjs";
import { bundled } from "./parts/bundle.mjs";
import { median } from "./parts/quality.mjs";

const count = Number(process.argv[2] ?? 80);
const fast = process.argv.includes("--fast");
const each = process.argv.includes("--each");
const ppb = await import(await bundled("drawings-subject.ts"));
const { context } = ppb;
const { portrait, landscape } = ppb.drawingSheets(ppb.profileOf(null));
const elk = new Elk();

const processes = join(import.meta.dirname, "../test/layout/cfm/processes");
const everyday = ppb.everydayProcesses(processes);
const long = ppb.longProcesses(processes);
const random = (from, step, direction) =>
  Array.from({ length: Math.ceil(count / step) }, (_, i) => ({
    ...ppb.randomCfm(from + step * i),
    direction,
  }));
const groups = {
  everyday,
  "everyday, upright": everyday.map((d) => ({ ...d, direction: "vertical" })),
  "long (40 to 60 steps)": long,
  "long, upright": long.map((d) => ({ ...d, direction: "vertical" })),
  "long, joined": [
    [0, 1],
    [2, 3, 8],
    [4, 6],
    [7, 10],
    [9, 11],
  ].map((parts) => ppb.joined(parts.map((i) => everyday[i]))),
  "random, up to 3 ways": random(1001, 1, "horizontal").filter((_, i) => (1001 + i) % 5 !== 0),
  "random, up to 6 ways": random(1005, 5, "horizontal"),
  "random, upright": random(1002, 3, "vertical"),
};

async function flatArea(scene) {
  const frames = [...ppb.framesOf(scene)];
  const index = new Map(frames.map(([id], i) => [id, `n${i}`]));
  const laid = await elk.layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
    },
    children: frames.map(([id, { width, height }]) => ({ id: index.get(id), width, height })),
    edges: scene.groups.flatMap(({ from, to }, i) =>
      index.has(from) && index.has(to)
        ? [{ id: `e${i}`, sources: [index.get(from)], targets: [index.get(to)] }]
        : [],
    ),
  });
  return laid.width * laid.height;
}

/** The map with one more step in the middle of a flow. */
function edited(drawing) {
  const flows = drawing.flows.filter((f) => f.kind === "sequence");
  const flow = flows[Math.floor(flows.length / 2)];
  const home = drawing.steps.find((s) => s.id === flow.from);
  const added = { ...home, id: "baru", kind: "activity", text: "Langkah baru", lanes: [home.lanes[0]] };
  const steps = [...drawing.steps];
  steps.splice(steps.indexOf(home) + 1, 0, added);
  const at = drawing.flows.indexOf(flow);
  const after = [
    { ...flow, to: "baru" },
    { from: "baru", to: flow.to, kind: flow.kind, label: "" },
  ];
  return {
    ...drawing,
    steps,
    flows: [...drawing.flows.slice(0, at), ...after, ...drawing.flows.slice(at + 1)],
  };
}

/** Share of its sheet's area that a page's frame takes. */
function fillOf({ scene, orientation }) {
  const { width, height } = orientation === "portrait" ? portrait : landscape;
  return (scene.width * scene.height) / (width * height);
}

async function judge(drawing) {
  const begun = process.cpuUsage().user / 1000;
  const laid = await ppb.layOut(drawing, context);
  const time = process.cpuUsage().user / 1000 - begun;
  const pages = laid.paginate(portrait, landscape);
  const figures = ppb.figuresOf(laid.whole);
  const onSheets = pages.map(({ scene }) => ppb.stepsOf(scene).length);
  const result = {
    ...figures,
    time,
    paging: process.cpuUsage().user / 1000 - begun - time,
    steps: drawing.steps.length,
    sheets: pages.length,
    onSheets,
    text: Math.min(...pages.map(({ scene }) => ppb.smallestText(scene))),
    fill: pages.reduce((all, page) => all + fillOf(page), 0) / pages.length,
    small: pages.length > 1 ? onSheets.filter((n) => n < 4).length : 0,
    blemishes: laid.blemishes.length,
    flat: fast ? figures.area : await flatArea(laid.whole),
    pairs: 1,
    flips: 0,
  };
  if (!fast)
    Object.assign(result, ppb.flipped(laid.whole, (await ppb.layOut(edited(drawing), context)).whole));
  return result;
}

const heads = [
  "maps",
  "refused",
  "cross/flow",
  "bends/flow",
  "len/flow",
  "area/flat",
  "sheets",
  "worst",
  "one sheet",
  "<4 steps",
  "steps/sheet",
  "text pt",
  "fill",
  "struck",
  "off mid",
  "slanted",
  "flips %",
  "blemish",
  "ms",
  "paging",
];
console.log(`${"".padEnd(24)}${heads.map((h) => h.padStart(11)).join("")}`);
for (const [name, drawings] of Object.entries(groups)) {
  const all = [];
  let refused = 0;
  for (const drawing of drawings) {
    try {
      const one = await judge(drawing);
      all.push(one);
      if (each)
        console.log(
          `  ${drawing.name.padEnd(30)} ${one.steps} steps, ${one.sheets} sheets (${one.onSheets.join(" ")}), ${one.text.toFixed(1)} pt, ${one.crossings} crossings of ${one.flows}, ${one.bends} bends`,
        );
    } catch (error) {
      refused += 1;
      console.log(`  refused: ${drawing.name}: ${String(error.stack).split("\n").slice(0, 2).join(" ")}`);
    }
  }
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const cells = [
    all.length,
    refused,
    (sum("crossings") / sum("flows")).toFixed(3),
    (sum("bends") / sum("flows")).toFixed(2),
    (sum("length") / sum("flows")).toFixed(0),
    (sum("area") / sum("flat")).toFixed(2),
    sum("sheets"),
    Math.max(...all.map((one) => one.sheets)),
    all.filter((one) => one.sheets === 1).length,
    sum("small"),
    (sum("steps") / sum("sheets")).toFixed(1),
    (sum("text") / all.length).toFixed(1),
    (sum("fill") / all.length).toFixed(2),
    sum("struckLabels"),
    (sum("offMiddle") / all.length).toFixed(2),
    sum("slanted"),
    ((100 * sum("flips")) / sum("pairs")).toFixed(2),
    sum("blemishes"),
    median(all.map((one) => one.time)).toFixed(1),
    median(all.map((one) => one.paging)).toFixed(1),
  ];
  console.log(`${name.padEnd(24)}${cells.map((c) => String(c).padStart(11)).join("")}`);
}
