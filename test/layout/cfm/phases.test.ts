import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { DefectKind } from "../../../src/scene/check/defects.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { Group, Rect, Scene } from "../../../src/scene/scene.ts";
import { breathing, upTo } from "../../support/breathing.ts";
import { context } from "../../support/layout.ts";
import { sheetFaults } from "./sheets/sheets.ts";
import { cfmDrawing, drawnCfm } from "./source.ts";
import { withPhases } from "./with-phases.ts";
import { often } from "../../support/often.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };
/** What maps without rhyme or reason may have here and there. */
const RARE: ReadonlySet<DefectKind> = new Set<DefectKind>(["end-off-middle", "slanted-exit", "label-astray"]);

const bands = (scene: Scene): readonly Group[] => scene.groups.filter(({ kind }) => kind === "phase");
const bandRect = (group: Group): Rect => boundsOf(outlineOf(group.shapes[0]!));

describe("random maps with phases", () => {
  it("have each step under its band and no other, whole and on sheets, without a defect or a loss", async () => {
    const defects: string[] = [];
    let rare = 0;
    let continued = 0;
    const seeds = upTo(often(14));
    for await (const seed of breathing(seeds)) {
      const drawing = withPhases(seed);
      const laidOut = await layOutCfm(drawing, context);
      expect(bands(laidOut.whole).map(({ alt }) => alt)).toEqual(drawing.phases?.map(({ name }) => name));
      for (const d of checkGeometry(laidOut.whole, {}))
        if (RARE.has(d.kind)) rare += 1;
        else defects.push(`${seed}: ${d.kind} ${d.groups.join(" ")} ${d.detail}`);
      const pages = laidOut.paginate(PORTRAIT, LANDSCAPE);
      for (const { scene } of pages) {
        continued += bands(scene).filter(({ alt }) => alt.endsWith(" (lanjutan)")).length;
        for (const d of checkGeometry(scene, { minText: 6.99 }))
          if (!RARE.has(d.kind)) defects.push(`${seed} page: ${d.kind} ${d.groups.join(" ")} ${d.detail}`);
      }
      for (const fault of sheetFaults(drawing.name, laidOut.whole, pages)) defects.push(`${seed}: ${fault}`);
    }
    expect(defects).toEqual([]);
    expect(rare / seeds.length).toBeLessThan(0.3);
    expect(continued).toBeGreaterThan(5);
  }, 600_000);
});

const SOURCE = `
  lajur a {
    mulai
    terima "Menerima"
    lengkap cabang "Lengkap?"
    terbit "Menerbitkan"
    selesai
  }
  lajur b {
    survei "Menyurvei"
    nilai "Menilai"
  }
  tahap "Pendaftaran" terima
  tahap "Penilaian lapangan dan perhitungan" survei
  tahap "Pertanggungjawaban" terbit
  alur mulai -> terima -> lengkap -[Ya]-> survei -> nilai -> terbit -> selesai
  alur lengkap -[Tidak]-> terima`;

describe.each([["datar"], ["tegak"]] as const)("%s", (direction) => {
  const upright = direction === "tegak";

  it("bands follow one another without a gap, beside the headers, before the lanes", async () => {
    const scene = await drawnCfm(`arah ${direction}\n${SOURCE}`);
    const rects = bands(scene).map(bandRect);
    expect(rects).toHaveLength(3);
    const [lane] = scene.groups.filter(({ kind }) => kind === "lane").map(bandRect);
    rects.slice(1).forEach((rect, i) => {
      const before = rects[i]!;
      if (upright) expect(rect.y).toBeCloseTo(before.y + before.height, 1);
      else expect(rect.x).toBeCloseTo(before.x + before.width, 1);
    });
    const [first, last] = [rects[0]!, rects.at(-1)!];
    if (upright) {
      expect(first.x + first.width).toBeCloseTo(lane!.x, 1);
      expect(last.y + last.height).toBeCloseTo(lane!.y + lane!.height, 1);
    } else {
      expect(first.y + first.height).toBeCloseTo(lane!.y, 1);
      expect(last.x + last.width).toBeCloseTo(lane!.x + lane!.width, 1);
    }
    expect(scene.description).toContain("Tahap: Pendaftaran (mulai, Menerima, Lengkap?)");
  });

  it("a phase is as long as its name needs, also over one narrow step", async () => {
    const scene = await drawnCfm(
      `arah ${direction}\nlajur a { mulai\n a "A"\n selesai\n }\ntahap "Penyelenggaraan" mulai\ntahap "Pertanggungjawaban keuangan daerah tahunan" selesai\nalur mulai -> a -> selesai`,
    );
    for (const band of bands(scene)) {
      const rect = bandRect(band);
      for (const text of band.shapes)
        if (text.type === "text") {
          expect(text.x - text.width / 2).toBeGreaterThanOrEqual(rect.x);
          expect(text.x + text.width / 2).toBeLessThanOrEqual(rect.x + rect.width);
          expect(text.y).toBeLessThanOrEqual(rect.y + rect.height);
        }
    }
  });

  it("a drawing without phases is as it was", async () => {
    const plain = SOURCE.replace(/ {2}tahap .*\n/g, "");
    const scene = await drawnCfm(`arah ${direction}\n${plain}`);
    expect(bands(scene)).toEqual([]);
    expect(scene.description).not.toContain("Tahap");
  });

  it("a planted step under another band is seen, and nothing else", async () => {
    const scene = await drawnCfm(`arah ${direction}\n${SOURCE}`);
    const seen = scene.groups.flatMap((group) => {
      if (group.phase === undefined) return [];
      const others = bands(scene).filter(({ id }) => id !== group.phase);
      return [...others.map(({ id }) => id), "tahap-9"].map((phase) => {
        const groups = scene.groups.map((one) => (one === group ? { ...group, phase } : one));
        return checkGeometry({ ...scene, groups }).map(({ kind, groups: [id] }) => `${kind} ${id}`);
      });
    });
    expect(seen.length).toBeGreaterThan(15);
    const ids = scene.groups.filter(({ phase }) => phase !== undefined).map(({ id }) => id);
    expect(new Set(seen.flat())).toEqual(new Set(ids.map((id) => `step-outside-phase ${id}`)));
    expect(seen.every((found) => found.length === 1)).toBe(true);
  });

  it("a band that is too short for its steps is seen", async () => {
    const scene = await drawnCfm(`arah ${direction}\n${SOURCE}`);
    const [band] = bands(scene);
    const [rect, ...rest] = band!.shapes;
    if (rect?.type !== "rect") throw new Error("no band");
    const short = upright ? { ...rect, height: 20 } : { ...rect, width: 20 };
    const groups = scene.groups.map((one) => (one === band ? { ...band, shapes: [short, ...rest] } : one));
    expect(checkGeometry({ ...scene, groups }).map(({ kind }) => kind)).toContain("step-outside-phase");
  });
});

it("bands of lanes and sheets begin with phases where that costs no sheet, and a phase that goes on says so", async () => {
  const lanes = (phase: number): string =>
    Array.from({ length: 9 }, (_, i) => `s${phase}x${i} "Langkah nomor ${i} yang panjang"`).join("\n");
  const drawing = cfmDrawing(
    `lajur a { mulai\n${[1, 2, 3].map(lanes).join("\n")}\nselesai\n }\n${[1, 2, 3].map((n) => `tahap "Tahap ${n}" s${n}x0`).join("\n")}\nalur mulai -> ${[1, 2, 3].flatMap((n) => Array.from({ length: 9 }, (_, i) => `s${n}x${i}`)).join(" -> ")} -> selesai`,
  );
  const laidOut = await layOutCfm(drawing, context);
  const pages = laidOut.paginate(PORTRAIT, { width: 822, height: 300 });
  const shown = pages.map(({ scene }) => bands(scene).map(({ alt }) => alt));
  expect(shown).toEqual([["Tahap 1", "Tahap 2", "Tahap 3"]]);
  const narrow = laidOut.paginate({ width: 300, height: 300 }, { width: 300, height: 300 });
  const names = narrow.map(({ scene }) => bands(scene).map(({ alt }) => alt));
  expect(names.length).toBeGreaterThan(1);
  expect(names[0]![0]).toBe("Tahap 1");
  expect(names.flat().filter((name) => name.endsWith("(lanjutan)")).length).toBeGreaterThan(2);
  expect(names.flat().filter((name) => !name.endsWith("(lanjutan)"))).toEqual([
    "Tahap 1",
    "Tahap 2",
    "Tahap 3",
  ]);
});

describe("the corner between the bands of phases and the headers of the lanes", () => {
  const PHASED = `tahap "Persiapan" x
tahap "Penetapan" y
lajur a { x "Menyusun" }
lajur b { y "Menetapkan" }
alur x -> y`;

  it.each([
    ["", "x", "width", "y", "height"],
    ["arah tegak\n", "y", "height", "x", "width"],
  ] as const)("is closed (%j)", async (setting, along, length, across, breadth) => {
    const scene = await drawnCfm(`${setting}${PHASED}`);
    const corners = scene.groups.filter(({ id }) => id === "sudut-tahap");
    expect(corners).toHaveLength(1);
    const corner = bandRect(corners[0]!);
    const first = bandRect(bands(scene)[0]!);
    const lane = bandRect(scene.groups.find(({ kind }) => kind === "lane")!);
    expect(corner[along]).toBeCloseTo(lane[along], 2);
    expect(corner[along] + corner[length]).toBeCloseTo(first[along], 2);
    expect([corner[across], corner[breadth]]).toEqual([first[across], first[breadth]]);
  });

  it("is not there without phases", async () => {
    const scene = await drawnCfm('lajur a { x "Menyusun" }\nlajur b { y "Menetapkan" }\nalur x -> y');
    expect(scene.groups.some(({ id }) => id === "sudut-tahap")).toBe(false);
  });
});
