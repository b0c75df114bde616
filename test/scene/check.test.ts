import { describe, expect, it } from "vitest";
import { checkGeometry } from "../../src/scene/check.ts";
import type { DefectKind } from "../../src/scene/check/defects.ts";
import type { Group, Paint, Rect, RectShape, Scene, Shape, TextShape } from "../../src/scene/scene.ts";
import { scaleScene } from "../../src/scene/scale.ts";

const INK: Paint = { fill: null, stroke: { role: "mark", width: { pt: 1 } } };

function rect(x: number, y: number, width: number, height: number): RectShape {
  return { type: "rect", x, y, width, height, radius: 0, paint: INK };
}

function text(x: number, y: number, words: string, size = 8): TextShape {
  const width = words.length * size * 0.5;
  return { type: "text", x, y, text: words, font: "regular", size, anchor: "middle", width };
}

function route(...points: readonly (readonly [number, number])[]): Shape {
  return {
    type: "path",
    commands: points.map(([x, y], i) => [i === 0 ? "M" : "L", x, y] as const),
    paint: INK,
  };
}

function lane(id: string, y: number): Group {
  const outline = rect(0, y, 400, 80);
  return { kind: "lane", id, alt: "", shapes: [outline, rect(0, y, 60, 80), text(30, y + 42, id)] };
}

function step(id: string, at: Rect, lanes: readonly string[], words: string): Group {
  const shape = { ...rect(at.x, at.y, at.width, at.height), radius: 4 };
  return {
    kind: "activity",
    id,
    alt: "",
    lanes,
    shapes: [shape, text(at.x + at.width / 2, at.y + at.height / 2, words)],
  };
}

function flow(id: string, from: string, to: string, shapes: readonly Shape[]): Group {
  return { kind: "sequence", id, from, to, alt: "", shapes };
}

/** Two lanes, four steps, a circle with its caption, flows straight, bent and sharing a trunk. */
const SOUND: readonly Group[] = [
  lane("atas", 0),
  lane("bawah", 80),
  {
    kind: "start",
    id: "mulai",
    alt: "",
    lanes: ["atas"],
    shapes: [{ type: "ellipse", cx: 80, cy: 40, rx: 10, ry: 10, paint: INK }, text(80, 62, "Mulai")],
  },
  step("a", { x: 120, y: 25, width: 60, height: 30 }, ["atas"], "Terima"),
  step("b", { x: 240, y: 25, width: 60, height: 30 }, ["atas"], "Periksa"),
  step("c", { x: 240, y: 105, width: 60, height: 30 }, ["bawah"], "Arsip"),
  step("d", { x: 340, y: 25, width: 50, height: 110 }, ["atas", "bawah"], "Rapat"),
  flow("m-a", "mulai", "a", [route([90, 40], [120, 40])]),
  flow("a-b", "a", "b", [route([180, 40], [240, 40]), text(206, 36, "Ya")]),
  flow("a-c", "a", "c", [route([180, 40], [220, 40], [220, 120], [240, 120])]),
  flow("b-d", "b", "d", [route([300, 40], [340, 40])]),
  flow("c-d", "c", "d", [route([300, 120], [340, 120])]),
];

function scene(groups: readonly Group[]): Scene {
  return { name: "uji", title: "Uji", description: "Uji.", width: 400, height: 160, groups };
}

/** The sound scene with one group put in the place of another of its id, or added. */
function withGroup(group: Group): Scene {
  const known = SOUND.some((g) => g.id === group.id);
  return scene(known ? SOUND.map((g) => (g.id === group.id ? group : g)) : [...SOUND, group]);
}

function kinds(of: Scene): readonly DefectKind[] {
  return [...new Set(checkGeometry(of).map((d) => d.kind))];
}

/** One fault each, and the only kinds that it may be reported as. */
const PLANTED: readonly (readonly [string, Scene, DefectKind])[] = [
  [
    "a step on another",
    withGroup(step("x", { x: 160, y: 50, width: 40, height: 20 }, ["atas"], "X")),
    "step-overlap",
  ],
  [
    "a step over the border of its lane",
    withGroup(step("c", { x: 240, y: 70, width: 60, height: 65 }, ["bawah"], "Arsip")),
    "step-outside-lane",
  ],
  [
    "a step in another's lane",
    withGroup(step("x", { x: 120, y: 110, width: 60, height: 20 }, ["atas"], "X")),
    "step-outside-lane",
  ],
  [
    "a step that names a lane which is not drawn",
    withGroup(step("x", { x: 120, y: 110, width: 60, height: 20 }, ["tengah"], "X")),
    "step-outside-lane",
  ],
  [
    "a shared step that does not reach its second lane",
    withGroup(step("x", { x: 120, y: 110, width: 60, height: 20 }, ["atas", "bawah"], "X")),
    "step-outside-lane",
  ],
  [
    "a step on the header of its lane",
    withGroup(step("x", { x: 50, y: 100, width: 60, height: 30 }, ["bawah"], "X")),
    "step-outside-lane",
  ],
  [
    "a flow through a step",
    withGroup(flow("m-a", "mulai", "b", [route([90, 40], [240, 40])])),
    "flow-through-step",
  ],
  [
    "a flow that grazes a step",
    withGroup(
      flow("a-c", "a", "c", [
        route([180, 40], [220, 40], [220, 104.5], [239.5, 104.5], [239.5, 120], [240, 120]),
      ]),
    ),
    "flow-through-step",
  ],
  [
    "a flow back through its own source",
    withGroup(flow("a-b", "a", "c", [route([180, 40], [120, 40], [110, 40], [110, 120], [240, 120])])),
    "flow-through-step",
  ],
  [
    "a flow over a lane's header",
    withGroup(flow("m-a", "mulai", "a", [route([70, 40], [50, 40], [50, 20], [150, 20], [150, 25])])),
    "flow-through-step",
  ],
  [
    "two unrelated flows on one line",
    withGroup(
      flow("x", "mulai", "d", [
        route([80, 30], [80, 15], [220, 15], [220, 60], [320, 60], [320, 70], [340, 70]),
      ]),
    ),
    "flows-on-one-line",
  ],
  [
    "flows of one source in opposite directions",
    withGroup(flow("x", "a", "b", [route([150, 55], [150, 70], [220, 70], [220, 45], [240, 45])])),
    "flows-on-one-line",
  ],
  [
    "a flow on the border of a lane",
    withGroup(flow("a-c", "a", "c", [route([150, 55], [150, 80], [220, 80], [220, 120], [240, 120])])),
    "flows-on-one-line",
  ],
  [
    "a flow that stops short",
    withGroup(flow("b-d", "b", "d", [route([300, 40], [335, 40])])),
    "flow-end-off-shape",
  ],
  [
    "a flow from a group that does not exist",
    withGroup(flow("x", "tidak-ada", "c", [route([200, 120], [240, 120])])),
    "flow-end-off-shape",
  ],
  [
    "a flow that ends inside its step",
    withGroup(flow("b-d", "b", "d", [route([300, 40], [350, 40])])),
    "flow-end-off-shape",
  ],
  ["a slanted flow", withGroup(flow("b-d", "b", "d", [route([300, 40], [340, 44])])), "slanted-segment"],
  [
    "a curved route",
    withGroup(
      flow("b-d", "b", "d", [
        {
          type: "path",
          commands: [
            ["M", 300, 40],
            ["C", 310, 40, 320, 40, 340, 40],
          ],
          paint: INK,
        },
      ]),
    ),
    "slanted-segment",
  ],
  [
    "a label on a step",
    withGroup(flow("a-b", "a", "b", [route([180, 40], [240, 40]), text(246, 36, "Ya")])),
    "label-over",
  ],
  [
    "a label on its own line",
    withGroup(flow("a-b", "a", "b", [route([180, 40], [240, 40]), text(206, 42, "Ya")])),
    "label-over",
  ],
  [
    "a label on another line",
    withGroup(flow("a-b", "a", "b", [route([180, 40], [240, 40]), text(222, 60, "Ya")])),
    "label-over",
  ],
  [
    "a line between the two lines of a label",
    withGroup(
      flow("a-b", "a", "b", [route([180, 40], [240, 40]), text(206, 37.5, "Sangat"), text(206, 48, "perlu")]),
    ),
    "label-over",
  ],
  [
    "a label on a label",
    withGroup(
      flow("a-c", "a", "c", [route([180, 40], [220, 40], [220, 120], [240, 120]), text(208, 34, "Tidak")]),
    ),
    "label-over",
  ],
  [
    "a label on a lane's border",
    withGroup(
      flow("a-c", "a", "c", [route([180, 40], [220, 40], [220, 120], [240, 120]), text(200, 82, "Tidak")]),
    ),
    "label-over",
  ],
  [
    "a caption on a line",
    withGroup({
      kind: "start",
      id: "mulai",
      alt: "",
      lanes: ["atas"],
      shapes: [{ type: "ellipse", cx: 80, cy: 40, rx: 10, ry: 10, paint: INK }, text(105, 42, "Mulai")],
    }),
    "label-over",
  ],
  [
    "text across its step's marker",
    withGroup({
      ...step("c", { x: 240, y: 105, width: 60, height: 30 }, ["bawah"], "Arsip"),
      shapes: [rect(240, 105, 60, 30), text(270, 120, "Arsip"), rect(265, 112, 10, 10)],
    }),
    "label-over",
  ],
  [
    "text wider than its step",
    withGroup(step("a", { x: 120, y: 25, width: 60, height: 30 }, ["atas"], "Pemeriksaan berkas")),
    "text-outside-box",
  ],
  [
    "a lane's name wider than its header",
    withGroup({
      ...lane("bawah", 80),
      shapes: [rect(0, 80, 400, 80), rect(0, 80, 60, 80), text(30, 122, "Kepala Bidang Usaha")],
    }),
    "text-outside-box",
  ],
  [
    "a caption that leaves its lane",
    withGroup({
      kind: "start",
      id: "mulai",
      alt: "",
      lanes: ["atas"],
      shapes: [{ type: "ellipse", cx: 80, cy: 40, rx: 10, ry: 10, paint: INK }, text(80, 96, "Mulai")],
    }),
    "text-outside-box",
  ],
  [
    "text under 7 pt",
    withGroup({
      ...step("c", { x: 240, y: 105, width: 60, height: 30 }, ["bawah"], "Arsip"),
      shapes: [rect(240, 105, 60, 30), text(270, 120, "Arsip", 6.9)],
    }),
    "text-too-small",
  ],
  [
    "a shape off the page",
    withGroup(step("d", { x: 340, y: 25, width: 70, height: 110 }, ["atas", "bawah"], "Rapat")),
    "off-page",
  ],
];

describe("checkGeometry", () => {
  it("finds nothing in a sound drawing", () => {
    expect(checkGeometry(scene(SOUND))).toEqual([]);
  });

  it("finds nothing in twin boxes of lanes that are not neighbours", () => {
    const groups = [
      lane("satu", 0),
      lane("dua", 80),
      lane("tiga", 160),
      step("s", { x: 100, y: 20, width: 60, height: 40 }, ["satu", "tiga"], "Rapat"),
      step("s@tiga", { x: 100, y: 180, width: 60, height: 40 }, ["satu", "tiga"], "Rapat"),
      step("t", { x: 240, y: 180, width: 60, height: 40 }, ["tiga"], "Catat"),
      flow("s=s@tiga", "s", "s@tiga", [route([130, 60], [130, 180])]),
      flow("s-t", "s", "t", [route([160, 200], [240, 200])]),
    ];
    expect(checkGeometry({ ...scene(groups), height: 240 })).toEqual([]);
  });

  it.each(PLANTED)("sees %s", (_, planted, kind) => {
    expect(kinds(planted)).toContain(kind);
  });

  it("judges text by its printed size", () => {
    expect(kinds(scaleScene(scene(SOUND), 0.8))).toEqual(["text-too-small"]);
    expect(checkGeometry(scaleScene(scene(SOUND), 0.8), { minText: 0 })).toEqual([]);
  });
});
