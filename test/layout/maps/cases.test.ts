import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/layout/index.ts";
import { LayoutError } from "../../../src/layout/layout.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type { DrawnFlow, LevelMapDrawing, ProcessBox, TreeDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };

const box = (n: number, title = `Proses ${n}`): ProcessBox => ({
  id: String(n),
  code: `P.${n}`,
  title,
  group: null,
  link: null,
});
const flow = (from: number, to: number, label = ""): DrawnFlow => ({
  from: String(from),
  to: String(to),
  kind: "sequence",
  label,
});
const level = (boxes: readonly ProcessBox[], flows: readonly DrawnFlow[]): LevelMapDrawing => ({
  kind: "level",
  name: "p-1",
  code: "P.1",
  title: "Uji",
  heading: "Proses Bisnis Level 1",
  orientation: "auto",
  level: 1,
  frame: "P.1 Uji",
  boxes,
  flows,
  bands: [],
});
const list = (count: number): readonly ProcessBox[] => Array.from({ length: count }, (_, i) => box(i + 1));

const texts = (scene: Scene): string =>
  scene.groups.flatMap((g) => g.shapes.flatMap((s) => (s.type === "text" ? [s.text] : []))).join("|");

function bounds(scene: Scene, id: string): { x: number; y: number; width: number } {
  const shape = scene.groups.find((g) => g.kind === "process" && g.id === id)?.shapes[0];
  if (shape?.type !== "rect") throw new Error(`no box ${id}`);
  return shape;
}

function looks(scene: Scene, id: string): { readonly height: number; readonly fonts: readonly number[] } {
  const shapes = scene.groups.find((g) => g.kind === "process" && g.id === id)?.shapes ?? [];
  return {
    height: shapes.flatMap((s) => (s.type === "rect" ? [s.height] : []))[0] ?? 0,
    fonts: shapes.flatMap((s) => (s.type === "text" ? [s.size] : [])),
  };
}

describe("level maps with flows", () => {
  it("run from left to right, straight where boxes are neighbours", async () => {
    const { whole } = await layOut(level(list(3), [flow(1, 2), flow(2, 3)]), context);
    const [a, b, c] = ["1", "2", "3"].map((id) => bounds(whole, id));
    expect([a!.x < b!.x, b!.x < c!.x, a!.y === b!.y, b!.y === c!.y]).toEqual([true, true, true, true]);
    const routes = whole.groups.filter((g) => g.kind === "sequence").map((g) => g.shapes[0]);
    expect(routes.map((r) => (r?.type === "path" ? r.commands.length : 0))).toEqual([2, 2]);
  });

  it("follow the flows, not the codes: a process that others lead to stands behind them", async () => {
    const { whole } = await layOut(level(list(3), [flow(3, 1), flow(1, 2)]), context);
    expect(bounds(whole, "3").x).toBeLessThan(bounds(whole, "1").x);
    expect(bounds(whole, "1").x).toBeLessThan(bounds(whole, "2").x);
  });

  it("tell a long label in the box that its flow leaves", async () => {
    const label = "setelah disetujui oleh kepala dinas dan seluruh kepala bidang";
    const { whole } = await layOut(level(list(2), [flow(1, 2, label)]), context);
    const told = whole.groups
      .find((g) => g.id === "1")
      ?.shapes.flatMap((s) => (s.type === "text" ? [s.text] : []));
    expect(told?.join(" ")).toContain(`→ P.2: ${label}`);
    expect(whole.groups.filter((g) => g.kind === "sequence")).toHaveLength(1);
  });

  it("tell a flow between pages at both ends", async () => {
    const boxes = list(40).map((b) => ({
      ...b,
      title: "Penyusunan rencana dan pelaporan kegiatan ".repeat(4),
    }));
    const pages = (await layOut(level(boxes, [flow(1, 40, "hasil")]), context)).paginate(PORTRAIT, LANDSCAPE);
    expect(pages.length).toBeGreaterThan(1);
    expect(texts(pages[0]!.scene)).toContain("→ P.40: hasil");
    expect(texts(pages.at(-1)!.scene)).toContain("← P.1: hasil");
  });

  it("tell flows for which a box has no port left", async () => {
    const flows = Array.from({ length: 20 }, (_, i) => flow(1, 2, `jenis ${i}`));
    const { whole } = await layOut(level(list(2), flows), context);
    expect(checkGeometry(whole, { minText: 0 })).toEqual([]);
    for (const { label } of flows) expect(texts(whole)).toContain(label);
  });
});

describe("level maps", () => {
  it("give few children wider boxes than many", async () => {
    const width = async (count: number): Promise<number> =>
      bounds((await layOut(level(list(count), []), context)).whole, "1").width;
    const widths = [await width(2), await width(3), await width(4), await width(20)];
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(widths[3]!);
  });

  it.each([1, 2, 3])("of %i boxes set them large and high: a sheet has room for them", async (count) => {
    const { whole } = await layOut(level(list(count), []), context);
    const { height, fonts } = looks(whole, "1");
    expect([height >= 80, Math.min(...fonts)]).toEqual([true, 12]);
  });

  it("of four boxes stand two by two, and in one row where flows lead from one to the next", async () => {
    const rows = async (flows: readonly DrawnFlow[]): Promise<readonly number[]> => {
      const { whole } = await layOut(level(list(4), flows), context);
      const tops = ["1", "2", "3", "4"].map((id) => bounds(whole, id).y);
      return tops.map((top) => [...new Set(tops)].indexOf(top));
    };
    expect(await rows([])).toEqual([0, 0, 1, 1]);
    expect(await rows([flow(1, 2), flow(2, 3), flow(3, 4)])).toEqual([0, 0, 0, 0]);
  });

  it("name the process whose title is larger than a sheet", async () => {
    const laidOut = await layOut(level([box(1), box(2, "x".repeat(10_000))], []), context);
    try {
      laidOut.paginate(PORTRAIT, LANDSCAPE);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      expect(error.subject).toEqual({ drawing: "p-1", step: "2" });
    }
  });
});

describe("trees", () => {
  it("show a long title whole and a map of 40 processes on one sheet", async () => {
    const child = (n: number): TreeDrawing["roots"][number] => ({ ...box(n), children: [] });
    const title = "Peta Proses Bisnis Dinas Koperasi, Usaha Kecil dan Menengah Kota Bekasi Tahun 2024-2026";
    const drawing: TreeDrawing = {
      ...level([], []),
      kind: "tree",
      title,
      roots: [{ ...box(0), children: Array.from({ length: 39 }, (_, i) => child(i + 1)) }],
    };
    const laidOut = await layOut(drawing, context);
    const lines = laidOut.whole.groups.find((g) => g.kind === "title")?.shapes ?? [];
    expect(lines.flatMap((s) => (s.type === "text" ? [s.text] : [])).join(" ")).toBe(title);
    expect(laidOut.paginate(PORTRAIT, LANDSCAPE)).toHaveLength(1);
  });
});

describe("a band", () => {
  it("that holds half a box is seen, wherever its edge is moved into one", async () => {
    const boxes = list(4).map((one, i): ProcessBox => ({ ...one, group: i < 2 ? "core" : "support" }));
    const bands = [
      { group: "core", name: "Proses utama" },
      { group: "support", name: "Proses pendukung" },
    ] as const;
    const { whole } = await layOut({ ...level(boxes, []), bands }, context);
    expect(checkGeometry(whole)).toEqual([]);
    const isBand = whole.groups.map((g) => g.kind === "band");
    expect(isBand.filter(Boolean)).toHaveLength(2);
    isBand.forEach((band, at) => {
      if (!band) return;
      const groups = whole.groups.map((group, i) =>
        i === at
          ? {
              ...group,
              shapes: group.shapes.map((s) => (s.type === "rect" ? { ...s, height: s.height - 25 } : s)),
            }
          : group,
      );
      const kinds = checkGeometry({ ...whole, groups }).map((d) => d.kind);
      expect(kinds).toContain("step-outside-lane");
    });
  });
});
