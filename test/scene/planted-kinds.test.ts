import { beforeAll, describe, expect, it } from "vitest";
import { layOut } from "../../src/layout/index.ts";
import { checkGeometry } from "../../src/scene/check.ts";
import type { DefectKind } from "../../src/scene/check/defects.ts";
import { checkSigns } from "../../src/scene/check/signs.ts";
import { boundsOf, inkOf, outlineOf } from "../../src/scene/geometry.ts";
import { scaleScene } from "../../src/scene/scale.ts";
import type {
  Group,
  Paint,
  PathCommand,
  Point,
  Rect,
  Scene,
  Shape,
  TextShape,
} from "../../src/scene/scene.ts";
import type { CfmDrawing, Drawing } from "../../src/views/drawing.ts";
import { wideCfm } from "../layout/cfm/sheets/wide.ts";
import { cfmDrawing } from "../layout/cfm/source.ts";
import { randomLevel, randomRelation, randomTree } from "../layout/maps/random.ts";
import { breathing, upTo } from "../support/breathing.ts";
import { context } from "../support/layout.ts";
import { remembered } from "../support/remembered.ts";

/**
 * Faults planted into every kind of drawing that is really laid out, whole, folded and on several sheets: each is seen by
 * its name, and at one place at least by no other.
 */
const INK: Paint = { fill: null, stroke: { role: "mark", width: { pt: 1 } } };
const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };

const NODES = new Set<string>([
  ...["activity", "decision", "document", "archive", "wait", "start", "end", "subprocess", "process", "unit"],
]);
/** What holds its text; others may have it beside them. */
const BOXES = new Set<string>(["activity", "document", "process", "unit"]);
/** Boxes at which a flow ends in the middle of a side. */
const WORK = new Set<string>(["activity", "process"]);
const FLOWS = new Set<string>(["sequence", "association", "message"]);
const nodesOf = ({ groups }: Scene): readonly Group[] => groups.filter(({ kind }) => NODES.has(kind));
const flowsOf = ({ groups }: Scene): readonly Group[] => groups.filter(({ kind }) => FLOWS.has(kind));
const lanesOf = ({ groups }: Scene): readonly Group[] => groups.filter(({ kind }) => kind === "lane");

const outlineRect = ({ shapes: [first] }: Group): Rect =>
  first === undefined ? { x: 0, y: 0, width: 0, height: 0 } : boundsOf(outlineOf(first));
const routeOf = ({ shapes: [route] }: Group): readonly Point[] =>
  route?.type === "path" ? outlineOf(route) : [];
const textsOf = ({ shapes }: Group): readonly TextShape[] =>
  shapes.flatMap((shape) => (shape.type === "text" ? [shape] : []));

function path(points: readonly Point[]): Shape {
  const commands = points.map((p, i): PathCommand => [i === 0 ? "M" : "L", p.x, p.y]);
  return { type: "path", commands, paint: INK };
}

const added = (scene: Scene, ...groups: readonly Group[]): Scene => ({
  ...scene,
  groups: [...scene.groups, ...groups],
});
const replaced = (scene: Scene, group: Group, by: Group): Scene => ({
  ...scene,
  groups: scene.groups.map((one) => (one === group ? by : one)),
});
const withTexts = (group: Group, change: (text: TextShape) => TextShape): Group => ({
  ...group,
  shapes: group.shapes.map((shape) => (shape.type === "text" ? change(shape) : shape)),
});
const withoutTexts = (group: Group): readonly Shape[] => group.shapes.filter(({ type }) => type !== "text");

/** A small event without text, in the lane in which it stands. */
function event(scene: Scene, id: string, at: Point, radius = 3): Group {
  const circle: Shape = { type: "ellipse", cx: at.x, cy: at.y, rx: radius, ry: radius, paint: INK };
  const own = lanesOf(scene).filter((lane) => {
    const { x, y, width, height } = outlineRect(lane);
    return at.x > x && at.x < x + width && at.y > y && at.y < y + height;
  });
  return { kind: "wait", id, alt: "", lanes: own.map((lane) => lane.id), shapes: [circle] };
}

interface Stretch {
  readonly group: Group;
  readonly a: Point;
  readonly b: Point;
}

/** Straight pieces of flows that are long enough to plant something on. */
function stretchesOf(scene: Scene): readonly Stretch[] {
  return flowsOf(scene).flatMap((group) => {
    const points = routeOf(group);
    return points.slice(1).flatMap((b, i): readonly Stretch[] => {
      const a = points[i]!;
      return Math.hypot(a.x - b.x, a.y - b.y) < 24 ? [] : [{ group, a, b }];
    });
  });
}

const middle = ({ a, b }: Stretch): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

type Plant = (scene: Scene) => readonly Scene[];

const overlap: Plant = (scene) =>
  nodesOf(scene).flatMap((group) => {
    const { x, y, width, height } = outlineRect(group);
    return [
      [x + 1, y + 1],
      [x + width - 1, y + 1],
      [x + 1, y + height - 1],
      [x + width - 1, y + height - 1],
    ].map(([cx, cy]) => added(scene, event(scene, "tiruan", { x: cx!, y: cy! }, 2)));
  });

const onFlow: Plant = (scene) =>
  stretchesOf(scene).map((stretch) => added(scene, event(scene, "tiruan", middle(stretch))));

const backOverOther: Plant = (scene) =>
  flowsOf(scene)
    .filter((group) => routeOf(group).length > 1 && group.from !== undefined)
    .map((group) => {
      const ends = { from: group.to!, to: group.from! };
      return added(scene, { ...group, ...ends, id: "tiruan", shapes: [path([...routeOf(group)].reverse())] });
    });

const short: Plant = (scene) =>
  flowsOf(scene)
    .filter((group) => routeOf(group).length > 1)
    .map((group) => {
      const points = routeOf(group);
      const [before, end] = points.slice(-2);
      const by = (to: number, from: number): number => to - Math.sign(to - from) * 3;
      const cut = { x: by(end!.x, before!.x), y: by(end!.y, before!.y) };
      const shapes = [path([...points.slice(0, -1), cut]), ...group.shapes.slice(1)];
      return replaced(scene, group, { ...group, shapes });
    });

const slanted: Plant = (scene) =>
  flowsOf(scene)
    .filter((group) => routeOf(group).length === 2)
    .map((group) => {
      const [a, b] = routeOf(group);
      const end = a!.y === b!.y ? { x: b!.x, y: b!.y + 0.8 } : { x: b!.x + 0.8, y: b!.y };
      return replaced(scene, group, { ...group, shapes: [path([a!, end]), ...group.shapes.slice(1)] });
    });

/** The label, its lines as far apart as ever, moved so that the other line runs between or through them. */
const labelOver: Plant = (scene) =>
  flowsOf(scene)
    .filter((group) => textsOf(group).length > 0)
    .flatMap((group) =>
      stretchesOf(scene)
        .filter((one) => one.group !== group && one.a.y === one.b.y)
        .flatMap(({ a, b }) =>
          [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => ({ y: a.y, x: a.x + (b.x - a.x) * part })),
        )
        .map((at) => {
          const [text] = textsOf(group);
          const lines = [-4, 10].map((dy) => ({ ...text!, x: at.x - text!.width / 2, y: at.y + dy }));
          return replaced(scene, group, { ...group, shapes: [...withoutTexts(group), ...lines] });
        }),
    );

const labelAstray: Plant = (scene) =>
  flowsOf(scene)
    .filter((group) => textsOf(group).length === 1)
    .flatMap((group) =>
      stretchesOf(scene)
        .filter((one) => one.group !== group && one.a.y === one.b.y)
        .map((stretch) => {
          const at = middle(stretch);
          const moved = withTexts(group, (text) => ({ ...text, x: at.x - text.width / 2, y: at.y - 4 }));
          return replaced(scene, group, moved);
        }),
    );

/** Texts that stand 3 pt over an edge of their box. */
const outsideBox: Plant = (scene) =>
  nodesOf(scene)
    .filter((group) => textsOf(group).length > 0 && BOXES.has(group.kind))
    .flatMap((group) => {
      const { x, width } = outlineRect(group);
      const inks = textsOf(group).map(inkOf);
      const right = x + width + 3 - Math.max(...inks.map((ink) => ink.x + ink.width));
      const left = x - 3 - Math.min(...inks.map((ink) => ink.x));
      return [left, right].map((by) =>
        replaced(
          // The boxes of outlines end where their page does.
          { ...scene, width: scene.width + 10 },
          group,
          withTexts(group, (text) => ({ ...text, x: text.x + by })),
        ),
      );
    });

const small: Plant = (scene) =>
  scene.groups
    .filter((group) => textsOf(group).length > 0)
    .map((group) =>
      replaced(
        scene,
        group,
        withTexts(group, (text) => ({ ...text, size: 6.5 })),
      ),
    );

const tooSmall: Plant = (scene) => [scaleScene(scene, 0.7)];

const offPage: Plant = (scene) => [
  { ...scene, width: scene.width / 2 },
  { ...scene, height: scene.height / 2 },
];

const broken: Plant = (scene) =>
  nodesOf(scene)
    .filter((group) => textsOf(group).length >= 2)
    .flatMap((group) => {
      const texts = textsOf(group);
      const word = texts.map(({ text }) => text.split(" ")[0]!).find((one) => /^[A-Za-z]{6,}$/.test(one));
      if (word === undefined) return [];
      const halves = [word.slice(0, 3), word.slice(3)].map((text, i) => ({
        ...texts[i]!,
        text,
        width: texts[0]!.width / 3,
      }));
      return [replaced(scene, group, { ...group, shapes: [...withoutTexts(group), ...halves] })];
    });

/** Two small events in the last lane of each run, with a flow from one to the other below the lanes. */
const belowLanes: Plant = (scene) => {
  const roomy = { ...scene, height: scene.height + 12 };
  const isLast = (lane: Group): boolean => {
    const { y, height } = outlineRect(lane);
    return lanesOf(scene).every((other) => Math.abs(outlineRect(other).y - y - height) > 1);
  };
  return lanesOf(scene)
    .filter(isLast)
    .flatMap((lane) => {
      const { x, y, width, height } = outlineRect(lane);
      const bottom = y + height;
      return Array.from({ length: 40 }, (_, i): Scene => {
        const from = { x: x + 100 + (i * (width - 140)) / 40, y: bottom - 5 };
        const to = { ...from, x: from.x + 20 };
        const route = path([
          { x: from.x, y: from.y + 3 },
          { x: from.x, y: bottom + 5 },
          { x: to.x, y: bottom + 5 },
          { x: to.x, y: to.y + 3 },
        ]);
        return added(roomy, event(scene, "dari", from), event(scene, "ke", to), {
          ...{ kind: "sequence", id: "tiruan", from: "dari", to: "ke", alt: "" },
          shapes: [route],
        });
      });
    });
};

/** Of each frame the edges are drawn in over the flow nearest to it. */
const outsideFrame: Plant = (scene) =>
  scene.groups
    .filter(({ kind }) => kind === "frame")
    .flatMap((frame) =>
      flowsOf(scene).map((group) => {
        const [outer, ...rest] = frame.shapes;
        const points = routeOf(group);
        const left = Math.min(...points.map(({ x }) => x));
        if (outer?.type !== "rect") return scene;
        const inner: Shape = { ...outer, x: left + 2, width: outer.x + outer.width - left - 2 };
        return replaced(scene, frame, { ...frame, shapes: [inner, ...rest] });
      }),
    );

const slantedExit: Plant = (scene) =>
  flowsOf(scene)
    .filter(({ from }) => nodesOf(scene).some(({ kind, id }) => kind === "decision" && id === from))
    .filter((group) => routeOf(group).length > 1 && isAtCorner(scene, group))
    .flatMap((group) => [-6, 6].map((by) => replaced(scene, group, besideCorner(scene, group, by))));

function isAtCorner(scene: Scene, group: Group): boolean {
  const [a] = routeOf(group);
  const { x, y, width, height } = outlineRect(nodesOf(scene).find(({ id }) => id === group.from)!);
  return Math.abs(a!.x - x - width / 2) < 0.1 || Math.abs(a!.y - y - height / 2) < 0.1;
}

/** A flow that leaves a decision, moved along its slanted side, without its label. */
function besideCorner(scene: Scene, group: Group, by: number): Group {
  const [a, b, ...rest] = routeOf(group);
  const { width, height } = outlineRect(nodesOf(scene).find(({ id }) => id === group.from)!);
  const level = a!.y === b!.y;
  const depth = level ? (Math.abs(by) * width) / height : (Math.abs(by) * height) / width;
  const back = level ? Math.sign(a!.x - b!.x) * depth : Math.sign(a!.y - b!.y) * depth;
  const start = level ? { x: a!.x + back, y: a!.y + by } : { x: a!.x + by, y: a!.y + back };
  // A bend half way takes the line back to where it ran.
  const half = level ? { x: (a!.x + b!.x) / 2, y: a!.y } : { x: a!.x, y: (a!.y + b!.y) / 2 };
  const before = level ? { x: half.x, y: start.y } : { x: start.x, y: half.y };
  return { ...group, shapes: [path([start, before, half, b!, ...rest])] };
}

const offMiddle: Plant = (scene) => {
  const boxes = new Set(nodesOf(scene).flatMap(({ kind, id }) => (WORK.has(kind) ? [id] : [])));
  return flowsOf(scene)
    .filter(({ from, to }) => boxes.has(from ?? "") && boxes.has(to ?? ""))
    .filter((group) => routeOf(group).length === 2)
    .flatMap((group) =>
      [-8, 8].map((by) => {
        const [a, b] = routeOf(group);
        const shift = (p: Point): Point =>
          a!.y === b!.y ? { x: p.x, y: p.y + by } : { x: p.x + by, y: p.y };
        return replaced(scene, group, { ...group, shapes: [path([shift(a!), shift(b!)])] });
      }),
    );
};

/** From the middle of a flow two more leave, to either side. */
const twoWays: Plant = (scene) =>
  stretchesOf(scene)
    .filter(
      ({ group, a }) =>
        routeOf(group)[0]!.x === a.x && routeOf(group)[0]!.y === a.y && group.kind === "sequence",
    )
    .filter(({ group }) => nodesOf(scene).some(({ kind, id }) => WORK.has(kind) && id === group.from))
    .map((stretch) => {
      const { a, b } = stretch;
      const at = middle(stretch);
      const level = a.y === b.y;
      const branches = [-14, 14].map((by, i): readonly Group[] => {
        const end = level ? { x: at.x, y: at.y + by } : { x: at.x + by, y: at.y };
        const stop = level
          ? { ...end, y: end.y - Math.sign(by) * 3 }
          : { ...end, x: end.x - Math.sign(by) * 3 };
        const to = event(scene, `ke${i}`, end);
        const ends = { from: stretch.group.from!, to: to.id };
        return [to, { kind: "sequence", id: `tiruan${i}`, ...ends, alt: "", shapes: [path([a, at, stop])] }];
      });
      return added(scene, ...branches.flat());
    });

/** A step with the name of another lane, as after a cut in the wrong place. */
const wrongLane: Plant = (scene) =>
  nodesOf(scene)
    .filter(({ lanes }) => lanes?.length === 1)
    .flatMap((group) => {
      const other = lanesOf(scene).find(({ id }) => id !== group.lanes?.[0]);
      return other === undefined ? [] : [replaced(scene, group, { ...group, lanes: [other.id] })];
    });

const ALL: readonly (readonly [DefectKind, Plant])[] = [
  ["step-overlap", overlap],
  ["text-outside-box", outsideBox],
  ["text-too-small", small],
  ["text-too-small", tooSmall],
  ["off-page", offPage],
  ["broken-word", broken],
];
/** Lines of trees are ties between boxes that stand close: no word of theirs is as long as a line. */
const CLOSE = ALL.filter(([kind]) => kind !== "broken-word");
const LINES: readonly (readonly [DefectKind, Plant])[] = [
  ["flow-through-step", onFlow],
  ["flows-on-one-line", backOverOther],
  ["flow-end-off-shape", short],
  ["slanted-segment", slanted],
];
const LABELS: readonly (readonly [DefectKind, Plant])[] = [
  ["label-over", labelOver],
  ["label-astray", labelAstray],
];
const IN_LANES: readonly (readonly [DefectKind, Plant])[] = [
  ["flow-outside-lanes", belowLanes],
  ["step-outside-lane", wrongLane],
  ["slanted-exit", slantedExit],
  ["end-off-middle", offMiddle],
  ["two-way-point", twoWays],
];

/** A step with the name of another phase, as after a cut in the wrong place, and one whose phase is not shown. */
const wrongPhase: Plant = (scene) => {
  const phases = scene.groups.filter(({ kind }) => kind === "phase").map(({ id }) => id);
  return nodesOf(scene).flatMap((group) => {
    if (group.phase === undefined) return [];
    return [...phases.filter((id) => id !== group.phase), "tiada"].map((phase) =>
      replaced(scene, group, { ...group, phase }),
    );
  });
};

const IN_PHASES: typeof ALL = [["step-outside-phase", wrongPhase]];

/** The map with its steps dealt out over three phases, in the order in which they are listed. */
function phased(drawing: CfmDrawing): CfmDrawing {
  const names = ["Persiapan", "Pelaksanaan", "Pelaporan"];
  const each = Math.ceil(drawing.steps.length / names.length);
  const ids = drawing.steps.map(({ id }) => id);
  return {
    ...drawing,
    phases: names.map((name, i) => ({ name, steps: ids.slice(i * each, (i + 1) * each) })),
  };
}

/** Boxes of level maps have their ends where there is room: only steps of CFMs have them in the middle of a side. */
const ON_LEVEL: readonly (readonly [DefectKind, Plant])[] = [
  ["flow-outside-lanes", outsideFrame],
  ["two-way-point", twoWays],
];

/** Four processes in a row of three and one, the flows between them with labels. */
function labelledRow(): Drawing {
  const base = randomLevel(15);
  const boxes = base.boxes
    .slice(0, 4)
    .map((box, i) => ({ ...box, title: `Pelayanan perizinan ke-${i + 1}` }));
  const flow = (from: number, to: number) => ({
    from: boxes[from]!.id,
    to: boxes[to]!.id,
    kind: "sequence" as const,
    label: "tiap tahun",
  });
  return { ...base, orientation: "auto", bands: [], boxes, flows: [flow(0, 1), flow(1, 2), flow(0, 3)] };
}

const CFM = `lajur m {
  mulai
  ajukan "Mengajukan permohonan izin usaha"
  lengkapi "Melengkapi berkas permohonan"
  terima "Menerima izin"
  selesai
}
lajur a {
  periksa "Memeriksa kelengkapan berkas"
  lengkap cabang "Berkas lengkap?"
  teliti "Meneliti permohonan"
}
lajur b {
  tanda "Menandatangani izin usaha"
  izin dokumen "Surat izin usaha"
  kirim "Mengirim izin"
}
alur mulai -> ajukan -> periksa -> lengkap -[Ya]-> teliti -> tanda -> kirim -> terima -> selesai
alur lengkap -[Tidak]-> lengkapi -> periksa
alur tanda ..> izin`;

const whole = async (drawing: Drawing): Promise<readonly Scene[]> => [(await layOut(drawing, context)).whole];
const sheets = async (drawing: Drawing): Promise<readonly Scene[]> =>
  (await layOut(drawing, context)).paginate(PORTRAIT, LANDSCAPE).map(({ scene }) => scene);

const wideSheetsOf = remembered(sheets);

/** A sound wide map of several sheets, or of several bands on one of them, as `wanted` says. */
async function wideSheets(
  direction: "horizontal" | "vertical",
  wanted: (scenes: readonly Scene[]) => boolean,
  make: (drawing: CfmDrawing) => CfmDrawing = (drawing) => drawing,
): Promise<readonly Scene[]> {
  // The first alone takes as long as all others together.
  for await (const seed of breathing(upTo(40).slice(1))) {
    const scenes = await wideSheetsOf(make(wideCfm(seed, direction)));
    const isSound = scenes.every((scene) => checkGeometry(scene, { minText: 6.99 }).length === 0);
    if (wanted(scenes) && isSound) return scenes;
  }
  throw new Error("no such map among the first 40");
}
const isFolded = (scenes: readonly Scene[]): boolean =>
  scenes.some((scene) => lanesOf(scene).some(({ id }) => id.endsWith("~2")));
const areSeveral = (scenes: readonly Scene[]): boolean => scenes.length > 1;

const SUBJECTS: readonly (readonly [string, () => Promise<readonly Scene[]>, typeof ALL])[] = [
  ["a CFM", () => whole(cfmDrawing(CFM)), [...ALL, ...LINES, ...LABELS, ...IN_LANES]],
  [
    "an upright CFM",
    () => whole({ ...cfmDrawing(CFM), direction: "vertical" }),
    [...ALL, ...LINES, ...LABELS, ...IN_LANES],
  ],
  ["a folded CFM", () => wideSheets("horizontal", isFolded), [...ALL, ...LINES, ...LABELS, ...IN_LANES]],
  [
    "a folded upright CFM",
    () => wideSheets("vertical", isFolded),
    [...ALL, ...LINES, ...LABELS, ...IN_LANES],
  ],
  [
    "a CFM on several sheets",
    () => wideSheets("horizontal", areSeveral),
    [...ALL, ...LINES, ...LABELS, ...IN_LANES],
  ],
  [
    "an upright CFM on several sheets",
    () => wideSheets("vertical", areSeveral),
    [...ALL, ...LINES, ...LABELS, ...IN_LANES],
  ],
  ...(["horizontal", "vertical"] as const).flatMap((direction) =>
    [isFolded, areSeveral].map((wanted): (typeof SUBJECTS)[number] => [
      `a ${direction} CFM with phases that is ${wanted === isFolded ? "folded" : "on several sheets"}`,
      () => wideSheets(direction, wanted, phased),
      IN_PHASES,
    ]),
  ),
  [
    "a level map with flows",
    () => whole(randomLevel(9)),
    [...ALL, ...LINES, ["flow-outside-lanes", outsideFrame]],
  ],
  [
    "a level map on several sheets",
    () => sheets(randomLevel(15)),
    [...ALL, ...LINES, ...LABELS, ["flow-outside-lanes", outsideFrame]],
  ],
  [
    "a level map that fills its page",
    () => sheets(labelledRow()),
    [...ALL, ...LINES, ...LABELS, ...ON_LEVEL],
  ],
  ["a tree", () => whole(randomTree(5)), CLOSE],
  ["an outline on several sheets", () => sheets(randomTree(6)), CLOSE],
  ["a relation map", () => whole(randomRelation(2)), [...ALL, ...LINES]],
  ["a relation map on several sheets", () => sheets(randomRelation(5)), [...ALL, ...LINES]],
];

/** Where a label is planted may be near to its own line as well. */
const NOT_EVERYWHERE: ReadonlySet<DefectKind> = new Set<DefectKind>(["label-over", "label-astray"]);
/** So many places of a large drawing are tried, evenly over it. */
const MOST_PLACES = 60;

describe.each(SUBJECTS)("in %s", (_, make, plants) => {
  let scenes: readonly Scene[] = [];
  beforeAll(async () => {
    scenes = await make();
  });

  it("there is nothing to see before anything is planted", () => {
    for (const scene of scenes) expect(checkGeometry(scene, { minText: 6.99 })).toEqual([]);
  });

  it.each(plants)("%s is seen where it is planted, and somewhere nothing else", async (kind, plant) => {
    const places = scenes.flatMap(plant);
    // An odd step, since plants come in twos and fours.
    const every = Math.ceil(places.length / MOST_PLACES) | 1;
    const seen: (readonly DefectKind[])[] = [];
    for await (const scene of breathing(places.filter((__, i) => i % every === 0)))
      seen.push([...new Set(checkGeometry(scene, { minText: 6.99 }).map((defect) => defect.kind))]);
    expect(seen.length).toBeGreaterThan(0);
    if (!NOT_EVERYWHERE.has(kind)) for (const kinds of seen) expect(kinds).toContain(kind);
    expect(seen).toContainEqual([kind]);
  });
});

describe("signs of sheets", () => {
  const makes = [
    ["on several sheets", () => wideSheets("horizontal", areSeveral)],
    ["on several upright sheets", () => wideSheets("vertical", areSeveral)],
    ["on a folded sheet", () => wideSheets("horizontal", isFolded)],
    ["on a folded upright sheet", () => wideSheets("vertical", isFolded)],
  ] as const;
  const isSign = ({ kind }: Group): boolean => kind === "connector";

  it.each(makes)("are pairs %s; each that is left out, renamed or turned is seen", async (_, make) => {
    const scenes = await make();
    expect(checkSigns(scenes)).toEqual([]);
    const changed = (by: (sign: Group) => readonly Group[]): readonly (readonly Scene[])[] =>
      scenes.flatMap((scene, i) =>
        scene.groups
          .filter(isSign)
          .map((sign) =>
            scenes.map((one, k) =>
              k === i ? { ...one, groups: one.groups.flatMap((g) => (g === sign ? by(sign) : [g])) } : one,
            ),
          ),
      );
    const turned = (id: string): string => id.replace(/[→←]/g, (arrow) => (arrow === "→" ? "←" : "→"));
    const plants = [
      changed(() => []),
      changed((sign) => [{ ...sign, id: sign.id.replace(/^[A-Z]+/, "ZZ") }]),
      changed((sign) => [{ ...sign, id: sign.id.replace(/([→←])[0-9]*/, "$19") }]),
      changed((sign) => [{ ...sign, id: turned(sign.id) }]),
      changed((sign) => [sign, sign]),
    ];
    for (const plant of plants) {
      expect(plant.length).toBeGreaterThan(0);
      for await (const one of breathing(plant))
        expect([...new Set(checkSigns(one).map(({ kind }) => kind))]).toEqual(["sign-without-pair"]);
    }
  });
});
