import { describe, expect, it } from "vitest";
import { layOutSop } from "../../../src/layout/sop/index.ts";
import type { PageScene } from "../../../src/layout/layout.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type { SceneTable } from "../../../src/scene/table.ts";
import type { CfmDrawing, SopDrawing } from "../../../src/views/drawing.ts";
import { sopDrawing } from "../../../src/views/sop/sop.ts";
import { breathing, upTo } from "../../support/breathing.ts";
import { context } from "../../support/layout.ts";
import { cfmDrawing } from "../cfm/source.ts";
import { withPhases } from "../cfm/with-phases.ts";
import { sheetFaults } from "./faults.ts";
import { often } from "../../support/often.ts";

const SHEET = { width: 822, height: 444 };
const LOW = { width: 822, height: 200 };

const sopOf = (cfm: CfmDrawing): SopDrawing => sopDrawing(cfm, new Map());
const pagesOf = (drawing: SopDrawing, sheet = SHEET): readonly PageScene[] =>
  layOutSop(drawing, context).paginate(sheet, sheet);

/** The names of phases and the steps below each, from top to bottom. */
function rowsOf({ groups }: Scene): readonly string[] {
  return groups.flatMap(({ id, shapes }) => {
    const texts = shapes.flatMap((shape) => (shape.type === "text" ? [shape.text] : []));
    if (id.startsWith("tahap-nama-")) return [`= ${texts.join(" ")}`];
    return id.startsWith("sel-number-") && texts.length > 0 ? texts : [];
  });
}

const LONG = cfmDrawing(`
  lajur a {
    mulai
    s1 "Langkah satu"
    s2 "Langkah dua"
    s3 "Langkah tiga"
    s4 "Langkah empat"
    s5 "Langkah lima"
    s6 "Langkah enam"
    s7 "Langkah tujuh"
    s8 "Langkah delapan"
    selesai
  }
  alur mulai -> s1 -> s2 -> s3 -> s4 -> s5 -> s6 -> s7 -> s8 -> selesai
  tahap "Persiapan dan pengumpulan seluruh bahan dari semua bidang" s2
  tahap "Penutupan" s7
`);

describe("the phases of a CFM in the table of its SOP", () => {
  it("are rows with their names, each above its first step", () => {
    expect(rowsOf(layOutSop(sopOf(LONG), context).whole)).toEqual([
      "1",
      "= Persiapan dan pengumpulan seluruh bahan dari semua bidang",
      ...["2", "3", "4", "5", "6"],
      "= Penutupan",
      ...["7", "8"],
    ]);
  });

  it("are named again on a sheet that begins within one", () => {
    const pages = pagesOf(sopOf(LONG), LOW).map(({ scene }) => rowsOf(scene));
    expect(pages.length).toBeGreaterThan(2);
    const [, second] = pages;
    expect(second![0]).toBe("= Persiapan dan pengumpulan seluruh bahan dari semua bidang (lanjutan)");
    expect(pages.flat().filter((row) => row === "= Penutupan")).toHaveLength(1);
    expect(pages.flat().filter((row) => !row.startsWith("="))).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
    ]);
  });

  it("are said to those who do not see the table", () => {
    const scenes = pagesOf(sopOf(LONG), LOW).map(({ scene }) => scene);
    expect(scenes[0]!.description).not.toContain("(lanjutan)");
    expect(scenes[1]!.description).toContain(
      "Tahap Persiapan dan pengumpulan seluruh bahan dari semua bidang (lanjutan): ",
    );
    expect(scenes.map(({ description }) => description).join()).toContain(
      "Tahap Penutupan: 7. Langkah tujuh",
    );
  });

  it("leave a table without phases as it was", () => {
    const { phases: _, ...bare } = LONG;
    expect(rowsOf(layOutSop(sopOf(bare), context).whole)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  });

  it("random ones have no defect, lose nothing, and stand each in one piece, on sheets as in the whole", async () => {
    const defects: string[] = [];
    for await (const seed of breathing(upTo(often(7)))) {
      const drawing = sopOf(withPhases(seed));
      const names = drawing.rows.flatMap(({ opens }) => opens ?? []);
      expect(new Set(names).size).toBe(names.length);
      const laidOut = layOutSop(drawing, context);
      const pages = laidOut.paginate(SHEET, SHEET);
      for (const scene of [laidOut.whole, ...pages.map((page) => page.scene)])
        for (const d of checkGeometry(scene, { minText: 6.99 }))
          // Every fourth map has phases without any order: so many ways lead back that labels have little room.
          if (seed % 4 !== 0 || d.kind !== "label-astray")
            defects.push(`${seed}: ${d.kind} ${d.groups.join(" ")} ${d.detail}`);
      for (const { scene } of pages)
        if (scene.width > SHEET.width || scene.height > SHEET.height)
          defects.push(`${seed}: larger than its sheet`);
      defects.push(
        ...sheetFaults(
          drawing,
          pages.map(({ scene }) => scene),
        ).map((fault) => `${seed}: ${fault}`),
      );
      defects.push(...pages.flatMap((page) => tableFaults(page)).map((fault) => `${seed}: ${fault}`));
      const shown = rowsOf(laidOut.whole).filter((row) => row.startsWith("="));
      expect(shown).toEqual(names.map((name) => `= ${name}`));
    }
    expect(defects).toEqual([]);
  }, 600_000);
});

/** Places of the table that no cell covers or several do, and names of phases that stand elsewhere than in the scene. */
function tableFaults({ scene, table }: PageScene): readonly string[] {
  if (table === undefined) return ["no table"];
  const faults: string[] = [];
  for (let row = 0; row < table.rows.length - 1; row += 1)
    for (let column = 0; column < table.columns.length - 1; column += 1) {
      const count = table.cells.filter((cell) => covers(cell, row, column)).length;
      if (count !== 1) faults.push(`${count} cells at ${row} ${column}`);
    }
  const named = scene.groups.filter(({ id }) => id.startsWith("tahap-nama-"));
  const tops = named.map(({ shapes }) => boundsOf(outlineOf(shapes[0]!)).y);
  const cells = table.cells.filter(
    ({ column, content }) => column === 0 && content.kind === "text" && content.role === "phase",
  );
  const said = cells.map(({ row }) => table.rows[row]!);
  if (said.length !== tops.length || said.some((top, i) => Math.abs(top - tops[i]!) > 0.02))
    faults.push(`phases at ${said.join(" ")} rather than ${tops.join(" ")}`);
  return faults;
}

function covers(cell: SceneTable["cells"][number], row: number, column: number): boolean {
  return (
    cell.row <= row &&
    row < cell.row + cell.rows &&
    cell.column <= column &&
    column < cell.column + cell.columns
  );
}
