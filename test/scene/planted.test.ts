import { beforeAll, describe, expect, it } from "vitest";
import { layOutCfm } from "../../src/layout/cfm/index.ts";
import { checkGeometry } from "../../src/scene/check.ts";
import type { DefectKind } from "../../src/scene/check/defects.ts";
import { boundsOf, outlineOf } from "../../src/scene/geometry.ts";
import { scaleScene } from "../../src/scene/scale.ts";
import type { Group, Paint, PathCommand, Point, Rect, Scene, Shape } from "../../src/scene/scene.ts";
import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../src/views/drawing.ts";
import { context } from "../support/layout.ts";

/**
 * One defect of each kind is planted at every place of a really laid-out drawing where it can be: each one must be
 * seen, and at one place at least as nothing else, so that it is that check which fails and not another.
 */
const INK: Paint = { fill: null, stroke: { role: "mark", width: { pt: 1 } } };

const step = (
  id: string,
  text: string,
  lanes: readonly string[],
  kind: DrawnStep["kind"] = "activity",
): DrawnStep => ({ id, kind, text, lanes, marker: null, link: null, leads: null });
const flow = (from: string, to: string, label = ""): DrawnFlow => ({ from, to, kind: "sequence", label });

const DRAWING: CfmDrawing = {
  kind: "cfm",
  name: "uji",
  code: "P.1",
  title: "Penerbitan izin",
  heading: "CFM P.1",
  orientation: "auto",
  direction: "horizontal",
  lanes: [
    { id: "warga", name: "Warga", external: true },
    { id: "bidang", name: "Bidang Perizinan", external: false },
    { id: "kepala", name: "Kepala Dinas", external: false },
  ],
  steps: [
    step("start", "Permohonan", ["warga"], "start"),
    step("ajukan", "Mengajukan permohonan", ["warga"]),
    step("periksa", "Memeriksa berkas", ["bidang"]),
    step("lengkap", "Berkas lengkap?", ["bidang"], "decision"),
    step("lengkapi", "Melengkapi berkas", ["warga"]),
    step("rapat", "Rapat pembahasan", ["bidang", "kepala"]),
    step("tanda", "Menandatangani izin", ["kepala"]),
    step("izin", "Surat izin", ["kepala"], "document"),
    step("terima", "Menerima izin", ["warga"]),
    step("end", "", ["warga"], "end"),
  ],
  flows: [
    flow("start", "ajukan"),
    flow("ajukan", "periksa"),
    flow("periksa", "lengkap"),
    flow("lengkap", "rapat", "Ya"),
    flow("lengkap", "lengkapi", "Tidak"),
    flow("lengkapi", "periksa"),
    flow("rapat", "tanda"),
    flow("tanda", "terima"),
    flow("terima", "end"),
    { from: "tanda", to: "izin", kind: "association", label: "" },
  ],
};

let sound: Scene;
beforeAll(async () => {
  sound = (await layOutCfm(DRAWING, context)).whole;
});

const isFlow = (group: Group): boolean => group.kind === "sequence" || group.kind === "association";
const isStep = (group: Group): boolean => group.lanes !== undefined;
const steps = (): readonly Group[] => sound.groups.filter(isStep);
const flows = (): readonly Group[] => sound.groups.filter(isFlow);
const lanes = (): readonly Group[] => sound.groups.filter((g) => g.kind === "lane");

function boundsOfGroup(group: Group): Rect {
  const [outline] = group.shapes;
  return outline === undefined ? { x: 0, y: 0, width: 0, height: 0 } : boundsOf(outlineOf(outline));
}

function routeOf(group: Group): readonly Point[] {
  const [route] = group.shapes;
  return route === undefined ? [] : outlineOf(route);
}

function path(points: readonly Point[]): Shape {
  const commands = points.map((p, i): PathCommand => [i === 0 ? "M" : "L", p.x, p.y]);
  return { type: "path", commands, paint: INK };
}

function moved(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.type) {
    case "text":
    case "rect":
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case "ellipse":
      return { ...shape, cx: shape.cx + dx, cy: shape.cy + dy };
    case "path":
      return {
        ...shape,
        commands: shape.commands.map((c): PathCommand => {
          if (c[0] === "Z") return c;
          if (c[0] === "C") return ["C", c[1] + dx, c[2] + dy, c[3] + dx, c[4] + dy, c[5] + dx, c[6] + dy];
          return [c[0], c[1] + dx, c[2] + dy];
        }),
      };
  }
}

const movedTexts = (group: Group, dx: number, dy: number): Group => ({
  ...group,
  shapes: group.shapes.map((s) => (s.type === "text" ? moved(s, dx, dy) : s)),
});

const added = (...groups: readonly Group[]): Scene => ({ ...sound, groups: [...sound.groups, ...groups] });
const replaced = (group: Group): Scene => ({
  ...sound,
  groups: sound.groups.map((g) => (g.id === group.id && g.kind === group.kind ? group : g)),
});

/** A small event without text. */
function event(id: string, lane: string | undefined, at: Point, radius = 4): Group {
  const circle: Shape = { type: "ellipse", cx: at.x, cy: at.y, rx: radius, ry: radius, paint: INK };
  return { kind: "wait", id, alt: "", lanes: lane === undefined ? [] : [lane], shapes: [circle] };
}

function laneAt(y: number): string | undefined {
  return lanes().find((lane) => {
    const b = boundsOfGroup(lane);
    return y > b.y && y < b.y + b.height;
  })?.id;
}

/** Level stretches of flows long enough to plant something on, with their flow. */
function stretches(): readonly { readonly group: Group; readonly a: Point; readonly b: Point }[] {
  return flows().flatMap((group) => {
    const points = routeOf(group);
    return points.slice(1).flatMap((b, i) => {
      const a = points[i] ?? b;
      return Math.hypot(a.x - b.x, a.y - b.y) < 24 ? [] : [{ group, a, b }];
    });
  });
}

const middle = ({ a, b }: { readonly a: Point; readonly b: Point }): Point => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

const CORNERS = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

const PLANTED: readonly (readonly [string, DefectKind, () => readonly Scene[]])[] = [
  [
    "another step over a step's corner",
    "step-overlap",
    () =>
      steps()
        .filter((g) => g.kind === "activity")
        .flatMap((group) =>
          CORNERS.map(([sx, sy]) => {
            const { x, y, width, height } = boundsOfGroup(group);
            const at = { x: x + width / 2 + sx * (width / 2 + 2), y: y + height / 2 + sy * (height / 2 + 2) };
            return added(event("tiruan", laneAt(at.y), at));
          }),
        ),
  ],
  [
    "a step half in the lane below",
    "step-outside-lane",
    () =>
      lanes()
        .slice(1)
        .flatMap((lane) => {
          const { x, y, width } = boundsOfGroup(lane);
          return Array.from({ length: 30 }, (_, i) =>
            added(event("tiruan", lane.id, { x: x + 90 + (i * (width - 100)) / 30, y })),
          );
        }),
  ],
  [
    "a step in another's lane",
    "step-outside-lane",
    () =>
      steps()
        .filter((g) => g.lanes?.length === 1)
        .map((group) => {
          const other = lanes().find((lane) => lane.id !== group.lanes?.[0]);
          return replaced({ ...group, lanes: [other?.id ?? ""] });
        }),
  ],
  [
    "a shared step that leaves one of its lanes",
    "step-outside-lane",
    () =>
      steps()
        .filter((g) => (g.lanes?.length ?? 0) > 1)
        .map((group) => replaced({ ...group, lanes: [...(group.lanes ?? []), "warga"] })),
  ],
  [
    "a step on a flow",
    "flow-through-step",
    () =>
      stretches().map((s) => {
        const at = middle(s);
        return added(event("tiruan", laneAt(at.y), at));
      }),
  ],
  [
    "a flow that runs back over the way of another",
    "flows-on-one-line",
    () =>
      flows().map((group) => {
        const back = [...routeOf(group)].reverse();
        const ends = { from: group.to ?? "", to: group.from ?? "" };
        return added({ ...group, ...ends, id: "tiruan", shapes: [path(back)] });
      }),
  ],
  [
    "two unrelated flows on one line",
    "flows-on-one-line",
    () =>
      stretches()
        .filter(({ a, b }) => a.y === b.y)
        .flatMap((s) =>
          [-16, 16].map((dy) => {
            const at = middle(s);
            const [left, right] = [at.x - 9, at.x + 9];
            const from = event("dari", laneAt(at.y + dy), { x: left, y: at.y + dy });
            const to = event("ke", laneAt(at.y + dy), { x: right, y: at.y + dy });
            const near = at.y + dy - Math.sign(dy) * 4;
            const route = path([
              { x: left, y: near },
              { x: left, y: at.y },
              { x: right, y: at.y },
              { x: right, y: near },
            ]);
            const shapes = [route];
            return added(from, to, {
              kind: "sequence",
              id: "tiruan",
              from: "dari",
              to: "ke",
              alt: "",
              shapes,
            });
          }),
        ),
  ],
  [
    "a flow that stops short of its step",
    "flow-end-off-shape",
    () =>
      flows().map((group) => {
        const points = [...routeOf(group)];
        const [before, end] = points.slice(-2);
        if (before === undefined || end === undefined) return sound;
        const short = {
          x: end.x - Math.sign(end.x - before.x) * 3,
          y: end.y - Math.sign(end.y - before.y) * 3,
        };
        return replaced({
          ...group,
          shapes: [path([...points.slice(0, -1), short]), ...group.shapes.slice(1)],
        });
      }),
  ],
  [
    "a flow that is not quite level",
    "slanted-segment",
    () =>
      flows()
        .filter((g) => routeOf(g).length === 2)
        .map((group) => {
          const [a, b] = routeOf(group);
          if (a === undefined || b === undefined) return sound;
          const end = a.y === b.y ? { x: b.x, y: b.y + 0.8 } : { x: b.x + 0.8, y: b.y };
          return replaced({ ...group, shapes: [path([a, end]), ...group.shapes.slice(1)] });
        }),
  ],
  [
    "a label on its own line",
    "label-over",
    () =>
      flows()
        .filter((g) => g.shapes.some((s) => s.type === "text"))
        .map((group) => {
          const text = group.shapes.find((s) => s.type === "text");
          const [a, b] = routeOf(group);
          if (text?.type !== "text" || a === undefined || b === undefined) return sound;
          return a.y === b.y ? replaced(movedTexts(group, 0, 6)) : replaced(movedTexts(group, -8, 0));
        }),
  ],
  [
    "a line of another flow between the two lines of a label",
    "label-over",
    () =>
      flows()
        .filter((g) => g.shapes.some((s) => s.type === "text"))
        .flatMap((group) =>
          stretches()
            .filter((s) => s.group !== group && s.a.y === s.b.y)
            // All along the stranger's line, as somewhere it is near to the label's own.
            .flatMap((s) =>
              [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => ({ ...s.a, x: s.a.x + (s.b.x - s.a.x) * part })),
            )
            .map((at) => {
              const text = group.shapes.find((shape) => shape.type === "text")!;
              // The ink of neither line touches the other flow.
              const lines = [-4, 10].map((dy) => ({ ...text, x: at.x - text.width / 2, y: at.y + dy }));
              return replaced({
                ...group,
                shapes: [...group.shapes.filter((shape) => shape.type !== "text"), ...lines],
              });
            }),
        ),
  ],
  [
    "a label on every other text",
    "label-over",
    () =>
      steps().flatMap((group) => {
        const text = group.shapes.find((s) => s.type === "text");
        const labelled = flows().find((g) => g.shapes.some((s) => s.type === "text"));
        if (text?.type !== "text" || labelled === undefined) return [];
        const shapes = labelled.shapes.map((s) =>
          s.type === "text" ? { ...s, x: text.x - s.width / 2, y: text.y } : s,
        );
        return [replaced({ ...labelled, shapes })];
      }),
  ],
  [
    "a text that leaves its step",
    "text-outside-box",
    () =>
      steps()
        .filter((g) => g.kind === "activity" || g.kind === "document" || g.kind === "decision")
        .map((group) => replaced(movedTexts(group, boundsOfGroup(group).width / 3, 0))),
  ],
  [
    "a lane's name that leaves its header",
    "text-outside-box",
    () =>
      lanes().map((lane) => {
        const header = lane.shapes[1];
        const widths = lane.shapes.map((s) => (s.type === "text" ? s.width : 0));
        const free = header?.type === "rect" ? (header.width - Math.max(...widths)) / 2 : 0;
        return replaced(movedTexts(lane, free + 4, 0));
      }),
  ],
  [
    "one text under 7 pt",
    "text-too-small",
    () =>
      sound.groups
        .filter((g) => g.shapes.some((s) => s.type === "text"))
        .map((group) =>
          replaced({
            ...group,
            shapes: group.shapes.map((s) => (s.type === "text" ? { ...s, size: 6.9 } : s)),
          }),
        ),
  ],
  ["a drawing made too small", "text-too-small", () => [scaleScene(sound, 0.8)]],
  [
    "a page too small",
    "off-page",
    () => [
      { ...sound, width: sound.width - 5 },
      { ...sound, height: sound.height - 5 },
    ],
  ],
  [
    "a label beside every other flow's line",
    "label-astray",
    () =>
      flows()
        .filter((g) => g.shapes.some((s) => s.type === "text"))
        .flatMap((group) =>
          stretches()
            .filter((s) => s.group !== group && s.a.y === s.b.y)
            .map((s) => {
              const at = middle(s);
              const shapes = group.shapes.map((shape) =>
                shape.type === "text" ? { ...shape, x: at.x - shape.width / 2, y: at.y - 4 } : shape,
              );
              return replaced({ ...group, shapes });
            }),
        ),
  ],
  [
    "a word that goes on on the next line",
    "broken-word",
    () =>
      steps()
        .filter((g) => g.shapes.filter((s) => s.type === "text").length >= 2)
        .map((group) => {
          const texts = group.shapes.flatMap((s) => (s.type === "text" ? [s] : []));
          const [word = ""] = texts[0]!.text.split(" ");
          const halves = [word.slice(0, 3), word.slice(3)].map((text, i) => ({
            ...texts[i]!,
            text,
            width: texts[i]!.width / 2,
          }));
          return replaced({
            ...group,
            shapes: [...group.shapes.filter((s) => s.type !== "text"), ...halves],
          });
        }),
  ],
  [
    "a way out on the slanted side of a decision",
    "slanted-exit",
    () =>
      flows()
        .filter((g) => steps().some(({ kind, id }) => kind === "decision" && id === g.from))
        .flatMap((group) => [-6, 6].map((by) => replaced(besideCorner(group, by)))),
  ],
  [
    "both ends of a flow beside the middles of their sides",
    "end-off-middle",
    () =>
      flows()
        .filter(({ from, to }) =>
          [from, to].every((end) =>
            steps().some(
              ({ kind, id }) => kind !== "decision" && kind !== "start" && kind !== "end" && id === end,
            ),
          ),
        )
        .filter((g) => routeOf(g).length === 2)
        .flatMap((group) =>
          [-8, 8].map((by) => {
            const [a, b] = routeOf(group);
            const shift = (p: Point): Point =>
              a!.y === b!.y ? { x: p.x, y: p.y + by } : { x: p.x + by, y: p.y };
            return replaced({ ...group, shapes: [path([shift(a!), shift(b!)])] });
          }),
        ),
  ],
  [
    "two ways that part in opposite directions",
    "two-way-point",
    () =>
      flows()
        .filter((g) => steps().some(({ kind, id }) => kind === "activity" && id === g.from))
        .flatMap((group) => {
          const [a, b] = routeOf(group);
          if (a === undefined || b === undefined || a.y !== b.y) return [];
          const at = middle({ a, b });
          const branches = [-14, 14].map((dy, i): readonly Group[] => {
            const end = { x: at.x, y: at.y + dy };
            const to = event(`ke${i}`, laneAt(end.y), end, 3);
            const route = path([a, at, { x: at.x, y: end.y - Math.sign(dy) * 3 }]);
            const ends = { from: group.from!, to: to.id };
            return [to, { kind: "sequence", id: `tiruan${i}`, ...ends, alt: "", shapes: [route] }];
          });
          return [added(...branches.flat())];
        }),
  ],
];

/** A flow that leaves a decision, moved along its slanted side. */
function besideCorner(group: Group, by: number): Group {
  const [a, b, ...rest] = routeOf(group);
  const { width, height } = boundsOfGroup(steps().find(({ id }) => id === group.from)!);
  const level = a!.y === b!.y;
  const depth = level ? (Math.abs(by) * width) / height : (Math.abs(by) * height) / width;
  const back = level ? Math.sign(a!.x - b!.x) * depth : Math.sign(a!.y - b!.y) * depth;
  const start = level ? { x: a!.x + back, y: a!.y + by } : { x: a!.x + by, y: a!.y + back };
  const next = level ? { x: b!.x, y: b!.y + by } : { x: b!.x + by, y: b!.y };
  return { ...group, shapes: [path([start, next, ...rest]), ...group.shapes.slice(1)] };
}

describe("in a drawing that was really laid out", () => {
  it("there is nothing to see before anything is planted", () => {
    expect(checkGeometry(sound)).toEqual([]);
    expect(steps().length).toBe(DRAWING.steps.length);
  });

  it("a flow that leads to another step than it says is off its shape, and touches a stranger", () => {
    for (const group of flows()) {
      const scene = replaced({ ...group, to: group.to === "rapat" ? "tanda" : "rapat" });
      const kinds = [...new Set(checkGeometry(scene).map((d) => d.kind))];
      // Those it shared the line into its target with are strangers now, and the middle that it had nobody has.
      const beside: readonly string[] = ["flows-on-one-line", "end-off-middle"];
      expect(kinds.filter((kind) => !beside.includes(kind))).toEqual([
        "flow-end-off-shape",
        "flow-through-step",
      ]);
    }
  });

  it.each(PLANTED)("%s is seen as %s", (_, kind, plant) => {
    const seen = plant().map((scene) => [...new Set(checkGeometry(scene).map((d) => d.kind))]);
    expect(seen.length).toBeGreaterThan(0);
    for (const kinds of seen) expect(kinds).toContain(kind);
    expect(seen).toContainEqual([kind]);
  });
});
