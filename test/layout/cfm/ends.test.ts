import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { DefectKind } from "../../../src/scene/check/defects.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { Point, Rect, Scene } from "../../../src/scene/scene.ts";
import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../../src/views/drawing.ts";
import { breathing, upTo } from "../../support/breathing.ts";
import { context } from "../../support/layout.ts";
import { randomCfm } from "./random.ts";
import { pelayanan } from "./source.ts";
import { often } from "../../support/often.ts";

const step = (id: string, kind: DrawnStep["kind"] = "activity", lane = "a"): DrawnStep => ({
  id,
  kind,
  text: kind === "start" || kind === "end" ? "" : `Langkah ${id}`,
  lanes: [lane],
  marker: null,
  link: null,
  leads: null,
});
const flow = (from: string, to: string, label = ""): DrawnFlow => ({ from, to, kind: "sequence", label });

function cfm(
  direction: CfmDrawing["direction"],
  steps: readonly DrawnStep[],
  flows: readonly DrawnFlow[],
): CfmDrawing {
  const lanes = ["a", "b", "c"].map((id) => ({ id, name: `Bidang ${id}`, external: false }));
  const base = { name: "p", code: "P.1", title: "Uji", heading: "CFM P.1", orientation: "auto" } as const;
  return { kind: "cfm", ...base, direction, lanes, steps, flows };
}

async function drawn(drawing: CfmDrawing): Promise<Scene> {
  return (await layOutCfm(drawing, context)).whole;
}

function frame(scene: Scene, id: string): Rect {
  return boundsOf(outlineOf(scene.groups.find((g) => g.id === id && g.from === undefined)!.shapes[0]!));
}

function start(scene: Scene, id: string): Point {
  return outlineOf(scene.groups.find((g) => g.id === id)!.shapes[0]!)[0]!;
}

/** The corner of a diamond at which a flow leaves it; null when it leaves beside them. */
function corner(scene: Scene, source: string, id: string): "left" | "right" | "upper" | "lower" | null {
  const { x, y, width, height } = frame(scene, source);
  const at = start(scene, id);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.1;
  if (near(at.y, y + height / 2)) return near(at.x, x) ? "left" : near(at.x, x + width) ? "right" : null;
  if (near(at.x, x + width / 2)) return near(at.y, y) ? "upper" : near(at.y, y + height) ? "lower" : null;
  return null;
}

const kinds = (scene: Scene): readonly DefectKind[] => checkGeometry(scene, {}).map(({ kind }) => kind);

describe.each(["horizontal", "vertical"] as const)("ends of flows (%s)", (direction) => {
  it("two ways out of a decision leave at two corners, whichever lanes they lead to", async () => {
    for (const one of ["a", "b", "c"])
      for (const other of ["a", "b", "c"]) {
        const scene = await drawn(
          cfm(
            direction,
            [
              step("mulai", "start", "b"),
              step("periksa", "activity", "b"),
              step("lengkap", "decision", "b"),
              step("x", "activity", one),
              step("y", "activity", other),
              step("selesai", "end", "b"),
            ],
            [
              flow("mulai", "periksa"),
              flow("periksa", "lengkap"),
              flow("lengkap", "x", "Ya"),
              flow("lengkap", "y", "Tidak"),
              flow("x", "selesai"),
              flow("y", "selesai"),
            ],
          ),
        );
        // Where both targets stand in one other lane, two lines want its row, and one of them makes way.
        const rare: readonly DefectKind[] = one === other && one !== "b" ? ["end-off-middle"] : [];
        expect(
          kinds(scene).filter((kind) => !rare.includes(kind)),
          `${one} ${other}`,
        ).toEqual([]);
        const corners = ["x", "y"].map((to) => corner(scene, "lengkap", `lengkap->${to}`));
        expect(corners).not.toContain(null);
        expect(new Set(corners).size).toBe(2);
      }
  });

  it("what lies above leaves above, what lies below below, what lies ahead straight on", async () => {
    const scene = await drawn(
      cfm(
        direction,
        [
          step("mulai", "start", "b"),
          step("jenis", "decision", "b"),
          step("atas", "activity", "a"),
          step("lurus", "activity", "b"),
          step("bawah", "activity", "c"),
          step("selesai", "end", "b"),
        ],
        [
          flow("mulai", "jenis"),
          flow("jenis", "bawah", "Besar"),
          flow("jenis", "atas", "Kecil"),
          flow("jenis", "lurus", "Sedang"),
          flow("atas", "selesai"),
          flow("lurus", "selesai"),
          flow("bawah", "selesai"),
        ],
      ),
    );
    const corners = ["atas", "lurus", "bawah"].map((to) => corner(scene, "jenis", `jenis->${to}`));
    expect(corners).toEqual(
      direction === "horizontal" ? ["upper", "right", "lower"] : ["left", "lower", "right"],
    );
  });

  it("a flow goes straight on across the tie of a step that distant lanes share", async () => {
    const scene = await drawn(
      cfm(
        direction,
        [
          step("mulai", "start", "b"),
          step("jenis", "decision", "b"),
          { ...step("rapat"), lanes: ["a", "c"] },
          step("lanjut", "activity", "b"),
          step("selesai", "end", "b"),
        ],
        [
          flow("mulai", "jenis"),
          flow("jenis", "rapat", "Ya"),
          flow("rapat", "lanjut"),
          flow("jenis", "lanjut", "Tidak"),
          flow("lanjut", "selesai"),
        ],
      ),
    );
    expect(kinds(scene)).toEqual([]);
    expect(outlineOf(scene.groups.find(({ id }) => id === "jenis->lanjut")!.shapes[0]!)).toHaveLength(2);
  });

  it.each(["PB.1.3", "PB.1.5", "PB.3.2"])(
    "none is beside a free middle on the sheets of %s",
    async (code) => {
      const laidOut = await layOutCfm({ ...pelayanan(code), direction }, context);
      const sheets = laidOut.paginate({ width: 538, height: 800 }, { width: 878, height: 482 });
      for (const { scene } of [{ scene: laidOut.whole }, ...sheets]) expect(kinds(scene)).toEqual([]);
    },
  );

  it("a step that two lanes share has a middle in each of them, however broad its text makes it", async () => {
    const scene = await drawn(
      cfm(
        direction,
        [
          step("mulai", "start", "b"),
          { ...step("rapat"), lanes: ["a", "b"], text: "Pertanggungjawabankeuangandaerahkabupaten" },
          step("selesai", "end", "b"),
        ],
        [flow("mulai", "rapat"), flow("rapat", "selesai")],
      ),
    );
    expect(kinds(scene)).toEqual([]);
  });

  it("two flows to one step on one side of it arrive at one point", async () => {
    const scene = await drawn(
      cfm(
        direction,
        [
          step("mulai", "start", "a"),
          step("setuju", "decision", "b"),
          step("dana", "decision", "c"),
          step("tunda", "activity", "c"),
          step("batal", "end", "c"),
          step("siap", "activity", "a"),
          step("selesai", "end", "a"),
        ],
        [
          flow("mulai", "setuju"),
          flow("setuju", "dana", "Ya"),
          flow("dana", "siap", "Ya"),
          flow("siap", "selesai"),
          flow("dana", "tunda", "Tidak"),
          flow("setuju", "tunda", "Tidak"),
          flow("tunda", "batal"),
        ],
      ),
    );
    expect(kinds(scene)).toEqual([]);
    const [a, b] = ["dana->tunda", "setuju->tunda"].map((id) =>
      outlineOf(scene.groups.find((g) => g.id === id)!.shapes[0]!).at(-1)!,
    );
    const [left, top] = [a!.x === b!.x, a!.y === b!.y];
    expect((left && top) || (!left && !top), JSON.stringify([a, b])).toBe(true);
  });

  it("ways that part up and down at one point have a dot there", async () => {
    const scene = await drawn(
      cfm(
        direction,
        [
          step("mulai", "start", "b"),
          step("bagi", "parallel", "b"),
          step("x", "activity", "a"),
          step("y", "activity", "b"),
          step("z", "activity", "c"),
          step("temu", "parallel", "b"),
          step("selesai", "end", "b"),
        ].map((s) => (s.kind === "parallel" ? { ...s, text: "" } : s)),
        [
          flow("mulai", "bagi"),
          ...["x", "y", "z"].flatMap((id) => [flow("bagi", id), flow(id, "temu")]),
          flow("temu", "selesai"),
        ],
      ),
    );
    expect(kinds(scene)).toEqual([]);
    const bare = {
      ...scene,
      groups: scene.groups.map((g) =>
        g.from === undefined ? g : { ...g, shapes: g.shapes.filter((s) => s.type !== "ellipse") },
      ),
    };
    const dots = scene.groups
      .filter((g) => g.from === "bagi")
      .flatMap((g) => g.shapes.filter((s) => s.type === "ellipse"));
    expect(kinds(bare).filter((kind) => kind === "two-way-point")).toHaveLength(dots.length);
  });

  it("middles come first, and no decision of two ways has one on its slanted side", async () => {
    let [maps, offMiddle, slanted] = [0, 0, 0];
    for await (const seed of breathing(upTo(often(16)).map((n) => 4000 + n))) {
      const scene = await drawn({ ...randomCfm(seed), direction });
      maps += 1;
      const ways = new Map<string, number>();
      for (const { from = "", kind } of scene.groups)
        if (kind === "sequence") ways.set(from, (ways.get(from) ?? 0) + 1);
      for (const { kind, groups } of checkGeometry(scene, {})) {
        if (kind === "end-off-middle") offMiddle += 1;
        if (kind === "slanted-exit" && ways.get(groups[0]!) === 2) slanted += 1;
      }
    }
    expect(offMiddle / maps).toBeLessThan(0.3);
    expect(slanted).toBe(0);
  });
});
