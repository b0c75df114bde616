import { describe, expect, it } from "vitest";
import { inspect } from "../../src/layout/inspect.ts";
import { layOut } from "../../src/layout/index.ts";
import { LayoutError, type Sheet } from "../../src/layout/layout.ts";
import type { Group, Scene, Shape } from "../../src/scene/scene.ts";
import { randomCfm } from "./cfm/random.ts";
import { context } from "../support/layout.ts";

const drawing = randomCfm(3);

async function whole(): Promise<Scene> {
  return (await layOut(drawing, context)).whole;
}

function changed(scene: Scene, id: string, change: (group: Group) => Group): Scene {
  return { ...scene, groups: scene.groups.map((group) => (group.id === id ? change(group) : group)) };
}

describe("what is wrong with a drawing", () => {
  it("is told and drawn when it is only ugly: a label on a line", async () => {
    const scene = await whole();
    const flow = scene.groups.find((g) => g.kind === "sequence")!;
    const [route] = flow.shapes;
    if (route?.type !== "path") throw new Error("no route");
    const [a, b] = route.commands.map((c) => ({ x: Number(c[1]), y: Number(c[2]) }));
    const at = { x: (a!.x + b!.x) / 2 - 8, y: (a!.y + b!.y) / 2 + 3 };
    const text: Shape = {
      type: "text",
      ...at,
      text: "Ya",
      font: "regular",
      size: 8.5,
      anchor: "start",
      width: 12,
    };
    const ugly = changed(scene, flow.id, (group) => ({ ...group, shapes: [...group.shapes, text] }));
    const [blemish, ...more] = inspect(ugly, 0, drawing).filter(({ kind }) => kind === "label-over");
    expect(blemish?.step).toBe(flow.from);
    expect(more.every(({ step }) => step === flow.from)).toBe(true);
  });

  it("is refused with its drawing and step when it would mislead: a box on a box", async () => {
    const scene = await whole();
    const [one, other] = scene.groups.filter((g) => g.kind === "activity");
    const wrong = changed(scene, one!.id, (group) => ({ ...group, shapes: other!.shapes }));
    try {
      inspect(wrong, 0, drawing);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      expect(error.code).toBe("gambar-tak-sah");
      expect(error.subject.drawing).toBe(drawing.name);
      expect([one!.id, other!.id]).toContain(error.subject.step);
    }
  });

  it.each([
    ["arranged", async () => layOut(drawing, { ...context, findLayers: () => Promise.reject(LOST) })],
    ["cut into sheets", async () => (await layOut(drawing, context)).paginate(TORN, TORN)],
  ])(
    "is refused with its cause when it is our own mistake, so that others are drawn: %s",
    async (_, made) => {
      await expect(made()).rejects.toMatchObject({
        name: "LayoutError",
        code: "gambar-tak-sah",
        message: drawing.heading,
        subject: { drawing: drawing.name, step: null },
        cause: LOST,
      });
    },
  );
});

const LOST = new Error("lost");

const TORN: Sheet = {
  get width(): number {
    throw LOST;
  },
  get height(): number {
    throw LOST;
  },
};
