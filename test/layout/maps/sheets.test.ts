import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/layout/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { Group, Scene } from "../../../src/scene/scene.ts";
import type { Drawing, LevelMapDrawing, RelationDrawing, TreeDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };
const TITLE = "Penyusunan rencana dan pelaporan kegiatan ".repeat(4).trim();
const BASE = { name: "p-1", code: "P.1", heading: "Proses Bisnis Level 1", orientation: "auto" } as const;

async function sheetsOf(drawing: Drawing): Promise<readonly Scene[]> {
  const pages = (await layOut(drawing, context)).paginate(PORTRAIT, LANDSCAPE).map(({ scene }) => scene);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap((scene) => checkGeometry(scene, { minText: 6.99 }))).toEqual([]);
  return pages;
}

const textOf = (group: Group | undefined): string =>
  group?.shapes.flatMap((s) => (s.type === "text" ? [s.text] : [])).join(" ") ?? "";
const texts = (scene: Scene, kind: Group["kind"]): readonly string[] =>
  scene.groups.filter((g) => g.kind === kind).map(textOf);
/** What the titles of the sheets say of them. */
const signs = (scenes: readonly Scene[], kind: Group["kind"]): readonly string[] =>
  scenes.map((scene) => / \((?:\d+|lanjutan, \d+)\/\d+\)$/.exec(texts(scene, kind)[0] ?? "")?.[0] ?? "");
const expected = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? ` (1/${count})` : ` (lanjutan, ${i + 1}/${count})`));

const children = (count: number): LevelMapDrawing["boxes"] =>
  Array.from({ length: count }, (_, i) => ({
    id: String(i + 1),
    code: `P.1.${i + 1}`,
    title: TITLE,
    group: i < count / 4 ? "core" : "support",
    link: null,
  }));

describe("sheets of one map", () => {
  const level: LevelMapDrawing = {
    ...BASE,
    kind: "level",
    title: "Uji",
    level: 1,
    frame: "P.1 Uji",
    boxes: children(60),
    flows: [
      { from: "1", to: "60", kind: "sequence", label: "hasil" },
      { from: "60", to: "2", kind: "sequence", label: "" },
      { from: "1", to: "2", kind: "sequence", label: "berkas" },
    ],
    bands: [
      { group: "core", name: "Proses Utama" },
      { group: "support", name: "Proses Pendukung" },
    ],
  };

  it("are numbered in the frame of a level map", async () => {
    const sheets = await sheetsOf(level);
    expect(signs(sheets, "frame")).toEqual(expected(sheets.length));
  });

  it("name the sheet that a flow goes to or comes from, and none for a flow of their own", async () => {
    const sheets = await sheetsOf(level);
    const last = sheets.length;
    const of = (id: string): string =>
      textOf(sheets.flatMap(({ groups }) => groups).find((g) => g.kind === "process" && g.id === id));
    expect(of("1")).toContain(`→ P.1.60: hasil (lembar ${last})`);
    expect(of("60")).toContain("← P.1.1: hasil (lembar 1)");
    expect(of("60")).toContain("→ P.1.2 (lembar 1)");
    expect(of("2")).toContain(`← P.1.60 (lembar ${last})`);
    expect(of("2")).not.toContain("P.1.1:");
  });

  it("say of a band that it goes on, where it does", async () => {
    const bands = (await sheetsOf(level)).map((scene) => texts(scene, "band"));
    const seen = new Set<string>();
    for (const name of bands.flat()) {
      const plain = name.replace(" (lanjutan)", "");
      expect(name.endsWith(" (lanjutan)")).toBe(seen.has(plain));
      seen.add(plain);
    }
    expect([...seen]).toEqual(["Proses Utama", "Proses Pendukung"]);
    expect(bands.at(-1)).toEqual(["Proses Pendukung (lanjutan)"]);
  });

  it("are numbered in the title of a tree; parents that are repeated say so", async () => {
    const leaves = children(40).map((box) => ({ ...box, id: `1.${box.id}`, children: [] }));
    const roots = [1, 2].map((n) => ({
      ...children(1)[0]!,
      id: String(n),
      title: `Induk ${n}`,
      code: `P.${n}`,
      children: leaves.map((leaf) => ({ ...leaf, id: leaf.id.replace("1.", `${n}.`) })),
    }));
    const drawing: TreeDrawing = { ...BASE, code: "", kind: "tree", title: "Peta Uji", roots };
    const sheets = await sheetsOf(drawing);
    expect(signs(sheets, "title")).toEqual(expected(sheets.length));
    const repeated = sheets.map((scene) =>
      texts(scene, "process").filter((text) => text.endsWith("(lanjutan)")),
    );
    expect(repeated[0]).toEqual([]);
    expect(repeated.at(-1)).toEqual(["P.2 Induk 2 (lanjutan)"]);
    const firsts = sheets.flatMap((scene) => texts(scene, "process"));
    expect(firsts.filter((text) => /^P\.\d Induk \d$/.test(text))).toEqual(["P.1 Induk 1", "P.2 Induk 2"]);
  });

  it("are numbered in the title of a relation map; units whose handovers are parted go on", async () => {
    const items = Array.from({ length: 120 }, (_, i) => `berkas ${i + 1}`);
    const drawing: RelationDrawing = {
      ...BASE,
      kind: "relation",
      title: "Uji",
      units: ["A", "B", "C"].map((id) => ({ id, name: `Bidang ${id}`, external: false })),
      handovers: [
        { from: "A", to: "B", items },
        { from: "B", to: "C", items: items.slice(0, 3) },
      ],
    };
    const sheets = await sheetsOf(drawing);
    expect(signs(sheets, "title")).toEqual(expected(sheets.length));
    const units = sheets.map((scene) => texts(scene, "unit"));
    expect(units[0]).toEqual(["Bidang A", "Bidang B"]);
    expect(units[1]?.slice(0, 2)).toEqual(["Bidang A (lanjutan)", "Bidang B (lanjutan)"]);
    expect(units.flat().slice(-2)).toEqual(["Bidang B", "Bidang C"]);
  });

  it("have no number where one is enough", async () => {
    const few = { ...level, boxes: children(4), flows: [] };
    const pages = (await layOut(few, context)).paginate(PORTRAIT, LANDSCAPE);
    expect(pages.map(({ scene }) => texts(scene, "frame"))).toEqual([["P.1 Uji"]]);
  });
});
