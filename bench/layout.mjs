// The quality of CFM layouts in figures (crossings, bends, length, area, what an edit moves) and its speed, on a fixed
// set of random maps that the layout was not tuned on, beside ELK without lanes and bpmn-auto-layout on the same graphs.
//   node bench/layout.mjs [maps: 200] [--quality]
import { layoutProcess } from "bpmn-auto-layout";
import Elk from "elkjs";
import { bundled } from "./parts/bundle.mjs";
import { bends, crossings, length, median, moved, turned } from "./parts/quality.mjs";

const maps = Number(process.argv.slice(2).find((word) => !word.startsWith("--")) ?? 200);
const ppb = await import(await bundled("subject.ts"));
const { context } = ppb;
const elk = new Elk();

/** Maps 1,000 and on: tests and tuning use those below. Upright maps are left out: the others have no such thing. */
const drawings = Array.from({ length: maps }, (_, i) => ({
  ...ppb.randomCfm(1001 + i),
  direction: "horizontal",
}));

async function ours(drawing) {
  const placed = await ppb.compose(drawing, context);
  const middles = new Map(
    placed.nodes.map(({ id, room }) => [
      id,
      { x: room.along + room.length / 2, y: room.across + room.breadth / 2 },
    ]),
  );
  return {
    routes: placed.flows.map(({ points }) => points.map(({ along, across }) => ({ x: along, y: across }))),
    middles,
    area: placed.length * placed.breadth,
  };
}

/** ELK's own drawing of the same boxes and flows, without lanes. */
async function flatElk(drawing) {
  const graph = ppb.buildGraph(drawing);
  const children = graph.boxes.map((box, i) => {
    const step = drawing.steps.find(({ id }) => id === box.node.id);
    const { width, height } = ppb.sizeStep(step, context, false);
    return { id: `n${i}`, width, height };
  });
  const edges = graph.edges.map((e) => ({
    id: `e${e.index}`,
    sources: [`n${e.from}`],
    targets: [`n${e.to}`],
  }));
  const laid = await elk.layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.separateConnectedComponents": "false",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
    },
    children,
    edges,
  });
  return {
    routes: laid.edges.map((edge) => {
      const [s] = edge.sections;
      return [s.startPoint, ...(s.bendPoints ?? []), s.endPoint];
    }),
    middles: new Map(
      laid.children.map((c, i) => [graph.boxes[i].id, { x: c.x + c.width / 2, y: c.y + c.height / 2 }]),
    ),
    area: laid.width * laid.height,
  };
}

const BPMN = {
  mulai: "startEvent",
  selesai: "endEvent",
  cabang: "exclusiveGateway",
  paralel: "parallelGateway",
  tunggu: "intermediateCatchEvent",
};

/** bpmn-auto-layout's drawing of the steps and flows: it knows no lanes, no shared steps, no associations. */
async function bpmn(drawing) {
  const flows = drawing.flows.filter((f) => f.kind === "sequence");
  const tied = new Set(flows.flatMap((f) => [f.from, f.to]));
  const steps = drawing.steps.filter((s) => tied.has(s.id));
  const nodes = steps.map((s) => {
    const own = flows.flatMap((f, i) => [
      ...(f.to === s.id ? [`<bpmn:incoming>f${i}</bpmn:incoming>`] : []),
      ...(f.from === s.id ? [`<bpmn:outgoing>f${i}</bpmn:outgoing>`] : []),
    ]);
    const tag = BPMN[s.kind] ?? "task";
    return `<bpmn:${tag} id="${s.id}">${own.join("")}</bpmn:${tag}>`;
  });
  const links = flows.map(
    (f, i) => `<bpmn:sequenceFlow id="f${i}" sourceRef="${f.from}" targetRef="${f.to}"/>`,
  );
  const laid = await layoutProcess(
    `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="p"><bpmn:process id="p">${nodes.join("")}${links.join("")}</bpmn:process></bpmn:definitions>`,
  );
  const points = (text) =>
    [...text.matchAll(/<di:waypoint x="([^"]+)" y="([^"]+)"/g)].map((m) => ({
      x: Number(m[1]),
      y: Number(m[2]),
    }));
  const routes = [...laid.matchAll(/<bpmndi:BPMNEdge[^>]*>(.*?)<\/bpmndi:BPMNEdge>/gs)].map((m) =>
    points(m[1]),
  );
  const bounds = [
    ...laid.matchAll(
      /<bpmndi:BPMNShape[^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g,
    ),
  ].map(([, id, ...rest]) => [id, rest.map(Number)]);
  const middles = new Map(bounds.map(([id, [x, y, w, h]]) => [id, { x: x + w / 2, y: y + h / 2 }]));
  const right = Math.max(...bounds.map(([, [x, , w]]) => x + w));
  const bottom = Math.max(...bounds.map(([, [, y, , h]]) => y + h));
  return { routes, middles, area: right * bottom };
}

/** The map with one more step in the middle of a flow. */
function edited(drawing) {
  const at = Math.floor(drawing.flows.length / 2);
  const flow = drawing.flows[at];
  const home = drawing.steps.find((s) => s.id === flow.from);
  const added = { ...home, id: "baru", kind: "activity", text: "Langkah baru", lanes: [home.lanes[0]] };
  const steps = [...drawing.steps];
  steps.splice(steps.indexOf(home) + 1, 0, added);
  const flows = [...drawing.flows];
  flows.splice(
    at,
    1,
    { ...flow, to: "baru", kind: "sequence" },
    { from: "baru", to: flow.to, kind: "sequence", label: "" },
  );
  return { ...drawing, steps, flows };
}

const ways = { "ppb (lanes)": ours, "ELK, no lanes": flatElk, "bpmn-auto-layout, no lanes": bpmn };
const groups = {
  "up to 30 steps": drawings.filter((d) => d.steps.length <= 34),
  "more than 30 steps": drawings.filter((d) => d.steps.length > 34),
};
console.log(
  `${"".padEnd(28)} ${[
    "maps",
    "failed",
    "crossings",
    "per flow",
    "bends/flow",
    "length/flow",
    "area/step",
    "edit turns",
    "edit moves",
  ]
    .map((h) => h.padStart(11))
    .join(" ")}`,
);
const refused = new Map();
for (const [group, list] of Object.entries(groups)) {
  console.log(group);
  for (const [name, way] of Object.entries(ways)) {
    const sum = {
      maps: 0,
      failed: 0,
      flows: 0,
      crossings: 0,
      bends: 0,
      length: 0,
      area: 0,
      steps: 0,
      turned: 0,
      moved: 0,
    };
    for (const drawing of list) {
      try {
        const drawn = await way(drawing);
        const again = await way(edited(drawing));
        sum.maps += 1;
        sum.flows += drawn.routes.length;
        sum.crossings += crossings(drawn.routes);
        sum.bends += bends(drawn.routes);
        sum.length += length(drawn.routes);
        sum.area += drawn.area;
        sum.steps += drawing.steps.length;
        sum.turned += turned(drawn.middles, again.middles);
        sum.moved += moved(drawn.middles, again.middles);
      } catch (error) {
        sum.failed += 1;
        refused.set(`${name}: ${String(error.message).split("\n")[0]}`, drawing.name);
      }
    }
    const cells = [
      sum.maps,
      sum.failed,
      sum.crossings,
      (sum.crossings / sum.flows).toFixed(3),
      (sum.bends / sum.flows).toFixed(2),
      (sum.length / sum.flows).toFixed(0),
      (sum.area / sum.steps).toFixed(0),
      `${((100 * sum.turned) / sum.maps).toFixed(2)} %`,
      `${((100 * sum.moved) / sum.maps).toFixed(2)} %`,
    ];
    console.log(`  ${name.padEnd(26)} ${cells.map((c) => String(c).padStart(11)).join(" ")}`);
  }
}
for (const [why, first] of refused) console.log(`  failed: ${why} (${first})`);

/** Decisions of many ways: crossings and bends only, ours only. */
async function branching(most) {
  const sum = { flows: 0, crossings: 0, bends: 0 };
  for (let seed = 1; seed <= BRANCHING; seed += 1) {
    const { routes } = await ours(ppb.branchingCfm(seed, most));
    sum.flows += routes.length;
    sum.crossings += crossings(routes);
    sum.bends += bends(routes);
  }
  const [crossed, bent] = [sum.crossings / sum.flows, sum.bends / sum.flows];
  console.log(
    `10-35 steps, decisions of 2-${most} ways: ${crossed.toFixed(3)} crossings a flow, ${bent.toFixed(2)} bends (${BRANCHING} maps)`,
  );
}

/** Maps of each kind with decisions of many ways. */
const BRANCHING = 60;
console.log();
for (const most of [3, 6]) await branching(most);

async function speed(name, low, high, aim) {
  const list = Array.from({ length: 900 }, (_, i) => ppb.randomCfm(3001 + i))
    .filter((d) => d.steps.length >= low && d.steps.length <= high)
    .slice(0, 60);
  const times = { layers: [], all: [] };
  for (let round = 0; round < 2; round += 1)
    for (const drawing of list) {
      const begun = performance.now();
      await ppb.layersOf(ppb.buildGraph(drawing), context.findLayers);
      const between = performance.now();
      await ppb.layOut(drawing, context);
      const ended = performance.now();
      if (round === 0) continue;
      times.layers.push(between - begun);
      times.all.push(ended - between);
    }
  const p95 = [...times.all].sort((a, b) => a - b)[Math.floor(times.all.length * 0.95)];
  console.log(
    `${name.padEnd(28)} median ${median(times.all).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (layers by ELK ${median(times.layers).toFixed(1)} ms; ${list.length} maps) ${aim}`,
  );
}

if (!process.argv.includes("--quality")) {
  console.log();
  await speed("warm, 13-17 steps", 13, 17, "aim 10 ms");
  await speed("warm, 55-65 steps", 55, 65, "aim 100 ms");
}
