import { breathing, upTo } from "../../support/breathing.ts";
import { describe, expect, it } from "vitest";
import { layOut } from "../../../src/layout/index.ts";
import type { PageScene } from "../../../src/layout/layout.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type {
  Drawing,
  LevelMapDrawing,
  RelationDrawing,
  TreeBox,
  TreeDrawing,
} from "../../../src/views/drawing.ts";
import { randomLevel, randomRelation, randomTree } from "./random.ts";
import { context } from "../../support/layout.ts";
import { often } from "../../support/often.ts";

/** F4 within its margins and under a page heading, pt. */
const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };

/** What is wrong with a drawing, whole or on pages, as far as geometry and sheets go. */
async function faultsOf(
  drawing: Drawing,
): Promise<{ faults: string[]; whole: Scene; pages: readonly PageScene[] }> {
  const laidOut = await layOut(drawing, context);
  const { whole } = laidOut;
  const faults = checkGeometry(whole, { minText: 7 }).map((d) => `${d.kind} ${d.groups.join(" ")}`);
  const pages = laidOut.paginate(PORTRAIT, LANDSCAPE);
  for (const { scene, orientation } of pages) {
    const sheet = orientation === "portrait" ? PORTRAIT : LANDSCAPE;
    if (scene.width > sheet.width || scene.height > sheet.height) faults.push("larger than its sheet");
    if (drawing.orientation !== "auto" && orientation !== drawing.orientation) faults.push("other way round");
    for (const d of checkGeometry(scene, { minText: 6.99 }))
      faults.push(`page: ${d.kind} ${d.groups.join(" ")}`);
  }
  return { faults, whole, pages };
}

const scenesOf = (pages: readonly PageScene[]): readonly Scene[] => pages.map(({ scene }) => scene);
/** All words of a kind of group, in order, without the breaks of lines. */
const words = (scenes: readonly Scene[], kind: string): readonly string[] =>
  scenes.flatMap((scene) =>
    scene.groups
      .filter((g) => g.kind === kind)
      .map((g) =>
        g.shapes
          .flatMap((s) => (s.type === "text" ? [s.text] : []))
          .join("")
          .replaceAll(/[ -]/g, ""),
      ),
  );
const ids = (scenes: readonly Scene[], kind: string): readonly string[] =>
  scenes.flatMap((scene) => scene.groups.filter((g) => g.kind === kind).map((g) => g.id));
const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

/** A box shows its code and title whole; a flow is drawn, or told in the boxes at its ends. */
function levelLosses(drawing: LevelMapDrawing, scenes: readonly Scene[]): readonly string[] {
  const texts = words(scenes, "process");
  const boxes = ids(scenes, "process");
  const losses = drawing.boxes.flatMap((box) => {
    const at = boxes.indexOf(box.id);
    const plain = `${box.code}${box.title}`.replaceAll(/[ -]/g, "");
    return at >= 0 && at === boxes.lastIndexOf(box.id) && texts[at]?.startsWith(plain) === true
      ? []
      : [`box ${box.id}`];
  });
  const drawn = [...ids(scenes, "sequence")];
  for (const { from, to, label } of drawing.flows) {
    if (from === to) continue;
    const at = drawn.indexOf(`${from}->${to}`);
    if (at >= 0) drawn.splice(at, 1);
    const code = (id: string): string =>
      (drawing.boxes.find((b) => b.id === id)?.code ?? "").replaceAll(/[ -]/g, "");
    const source = texts[boxes.indexOf(from)] ?? "";
    const target = texts[boxes.indexOf(to)] ?? "";
    const told = source.includes(`→${code(to)}`) && target.includes(`←${code(from)}`);
    if (at < 0 && !told) losses.push(`flow ${from}->${to}`);
    const plain = label.replaceAll(/[ -]/g, "");
    if (![...words(scenes, "sequence"), source].some((text) => text.includes(plain)))
      losses.push(`label ${label}`);
  }
  return losses;
}

/** How near the nearest flow of a whole map runs to its frame, and to the title in it, pt. */
function nearestToFrame({ groups }: Scene): number {
  const [outer, head] = groups.find((g) => g.kind === "frame")?.shapes ?? [];
  if (outer?.type !== "rect" || head?.type !== "rect")
    throw new Error("a frame and its title are rectangles");
  const points = groups
    .filter((g) => g.kind === "sequence")
    .flatMap((g) => g.shapes.slice(0, 1))
    .flatMap((shape) => (shape.type === "path" ? shape.commands : []))
    .flatMap(([kind, x, y]) => (kind === "M" || kind === "L" ? [{ x, y }] : []));
  return Math.min(
    ...points.flatMap(({ x, y }) => [
      x - outer.x,
      outer.x + outer.width - x,
      y - head.y - head.height,
      outer.y + outer.height - y,
    ]),
  );
}

describe("random level maps", () => {
  it("have no defect and lose nothing, whole or on pages; none is refused", async () => {
    const found: string[] = [];
    for await (const seed of breathing(upTo(often(70)))) {
      const drawing = randomLevel(seed);
      const { faults, whole, pages } = await faultsOf(drawing);
      found.push(...faults.map((fault) => `${seed}: ${fault}`));
      found.push(...levelLosses(drawing, [whole]).map((loss) => `${seed}: lost ${loss}`));
      if (nearestToFrame(whole) < 19.98)
        found.push(`${seed}: a flow ${nearestToFrame(whole)} pt from the frame`);
      found.push(...levelLosses(drawing, scenesOf(pages)).map((loss) => `${seed}: lost ${loss} on pages`));
    }
    expect(found).toEqual([]);
  }, 600_000);

  it("keep the author's order from left to right and from top to bottom when there are no flows", async () => {
    for await (const seed of breathing(upTo(often(20)))) {
      const drawing = { ...randomLevel(seed), flows: [], bands: [] };
      const { pages } = await faultsOf(drawing);
      expect(ids(scenesOf(pages), "process")).toEqual(drawing.boxes.map((box) => box.id));
      for (const { scene } of pages) {
        const rects = scene.groups.filter((g) => g.kind === "process").flatMap((g) => g.shapes.slice(0, 1));
        rects.slice(1).forEach((rect, i) => {
          const before = rects[i];
          if (rect.type !== "rect" || before?.type !== "rect") throw new Error("boxes are rectangles");
          expect(rect.y > before.y || (rect.y === before.y && rect.x > before.x)).toBe(true);
        });
      }
    }
  });
});

function treeIds(boxes: readonly TreeBox[]): readonly string[] {
  return boxes.flatMap((box) => [box.id, ...treeIds(box.children)]);
}

/** Each process once, whole; on pages parents may be repeated above their children. */
function treeLosses(drawing: TreeDrawing, scenes: readonly Scene[]): readonly string[] {
  const shown = new Set(ids(scenes, "process"));
  const lines = new Set(ids(scenes, "association"));
  const texts = new Set(words(scenes, "process"));
  const visit = (box: TreeBox, parent: TreeBox | null): readonly string[] => [
    ...(shown.has(box.id) && texts.has(`${box.code}${box.title}`.replaceAll(/[ -]/g, "")) ? [] : [box.id]),
    ...(parent === null || lines.has(`${parent.id}>${box.id}`) ? [] : [`line to ${box.id}`]),
    ...box.children.flatMap((child) => visit(child, box)),
  ];
  const sign = scenes.length === 1 ? "" : `(1/${scenes.length})`;
  const plain = drawing.title.replaceAll(/[ -]/g, "") + sign;
  const title = words(scenes.slice(0, 1), "title")[0] === plain ? [] : ["title"];
  return [...title, ...drawing.roots.flatMap((root) => visit(root, null))];
}

describe("random trees", () => {
  it("have no defect and lose nothing, whole or on pages; none is refused", async () => {
    const found: string[] = [];
    for await (const seed of breathing(upTo(often(70)))) {
      const drawing = randomTree(seed);
      const { faults, whole, pages } = await faultsOf(drawing);
      found.push(...faults.map((fault) => `${seed}: ${fault}`));
      found.push(...treeLosses(drawing, [whole]).map((loss) => `${seed}: lost ${loss}`));
      found.push(...treeLosses(drawing, scenesOf(pages)).map((loss) => `${seed}: lost ${loss} on pages`));
      expect(ids([whole], "process")).toEqual(treeIds(drawing.roots));
    }
    expect(found).toEqual([]);
  }, 600_000);
});

/** Every item on an arrow between its units, once. */
function relationLosses(drawing: RelationDrawing, scenes: readonly Scene[]): readonly string[] {
  const shown = scenes.flatMap((scene) =>
    scene.groups
      .filter((g) => g.kind === "sequence")
      .map((g) => {
        const ends = [g.from, g.to].map((end) => (end ?? "").replace(/#.*$/, "")).join(">");
        const text = g.shapes.flatMap((s) => (s.type === "text" ? [s.text] : [])).join("");
        return { ends, text: text.replaceAll(/[ -]/g, "") };
      }),
  );
  const given = (ends: string): string =>
    shown
      .filter((s) => s.ends === ends)
      .map((s) => s.text)
      .join("");
  return drawing.handovers.flatMap(({ from, to, items }) =>
    given(`${from}>${to}`) === items.map((item) => `•${item}`.replaceAll(/[ -]/g, "")).join("")
      ? []
      : [`${from}>${to}`],
  );
}

describe("random relation maps", () => {
  it("have no defect and lose nothing, whole or on pages; none is refused", async () => {
    const found: string[] = [];
    for await (const seed of breathing(upTo(often(70)))) {
      const drawing = randomRelation(seed);
      const { faults, whole, pages } = await faultsOf(drawing);
      found.push(...faults.map((fault) => `${seed}: ${fault}`));
      found.push(...relationLosses(drawing, [whole]).map((loss) => `${seed}: lost ${loss}`));
      found.push(...relationLosses(drawing, scenesOf(pages)).map((loss) => `${seed}: lost ${loss} on pages`));
      expect(
        sorted(new Set(ids([whole], "sequence")).size === ids([whole], "sequence").length ? [] : ["ids"]),
      ).toEqual([]);
    }
    expect(found).toEqual([]);
  }, 600_000);
});
