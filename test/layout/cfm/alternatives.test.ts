import { expect, it } from "vitest";
import { findTopologies, type Topology } from "../../../src/layout/cfm/topology.ts";
import { layOut } from "../../../src/layout/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { Direction } from "../../../src/syntax/ast.ts";
import { context } from "../../support/layout.ts";
import { sheetFaults } from "./sheets/sheets.ts";
import { cfmDrawing } from "./source.ts";

const WAYS = ["Menerima seluruhnya", "Menerima sebagian", "Menolak", "Menambah", "Membatalkan"];
const ALTERNATIVES = ["w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"];

/** A decision of some ways, a step at each, and a step to which all of them lead. */
const ways = (count: number, target: string): string =>
  WAYS.slice(0, count)
    .map((name, i) => `alur pilih -[${name}]-> ${ALTERNATIVES[i]!} -> ${target}\n`)
    .join("");
const steps = (from: number, to: number): string =>
  WAYS.slice(from, to)
    .map((name, i) => `w${i + from} "${name.replace("Men", "Menyusun konsep men").toLowerCase()}"\n`)
    .join("");

const CASES: Readonly<Record<string, string>> = {
  "two, and what follows in their lane": `lajur a { mulai\npilih cabang "Usulan?"\n${steps(0, 2)} t "Mereviu"\nselesai }
    alur mulai -> pilih\n${ways(2, "t")} alur t -> selesai`,
  "four, and what follows in the lane below": `lajur a { mulai\nlapor "Menyusun laporan"\npilih cabang "Usulan?"\n${steps(0, 4)} }
    lajur b { t "Mereviu"\nselesai }\nalur mulai -> lapor -> pilih\n${ways(4, "t")} alur t -> selesai`,
  "three, and what follows in the lane above": `lajur b { t "Mereviu"\nselesai }
    lajur a { mulai\nlapor "Menyusun laporan"\npilih cabang "Usulan?"\n${steps(0, 3)} }
    alur mulai -> lapor -> pilih\n${ways(3, "t")} alur t -> selesai`,
  "in two lanes": `lajur a { mulai\npilih cabang "Usulan?"\n${steps(0, 2)} }
    lajur b { ${steps(2, 4)} t "Mereviu"\nselesai }\nalur mulai -> pilih\n${ways(4, "t")} alur t -> selesai`,
  "one with a document, and what follows leads back": `lajur a { mulai\npilih cabang "Usulan?"\n${steps(0, 3)} }
    lajur b { t "Mereviu"\nlagi cabang "Cukup?"\nselesai }\nlajur m { d dokumen "Berkas" }
    alur mulai -> pilih\n${ways(3, "t")} alur t -> lagi -[Ya]-> selesai\nalur lagi -[Tidak]-> pilih\nalur w1 ..> d`,
  "five, after a step of another lane": `lajur m { mulai\nkirim "Mengirim permohonan" }
    lajur a { pilih cabang "Usulan?"\n${steps(0, 5)} t "Mereviu"\nselesai }
    alur mulai -> kirim -> pilih\n${ways(5, "t")} alur t -> selesai`,
};
const DIRECTIONS: readonly Direction[] = ["horizontal", "vertical"];

/** The columns in which the steps stand to which the ways of the decision lead. */
function columnsOf({ graph, placement }: Topology): ReadonlySet<number> {
  return new Set(
    graph.boxes.flatMap(({ id }, i) => (ALTERNATIVES.includes(id) ? [placement.cells[i]!.column] : [])),
  );
}

it.each(
  Object.entries(CASES).flatMap(([name, inside]) => DIRECTIONS.map((to) => [name, to, inside] as const)),
)("alternatives that are alike stand in one column: %s, %s", async (_, direction, inside) => {
  const { usual } = await findTopologies({ ...cfmDrawing(inside), direction }, context);
  expect(columnsOf(usual).size).toBe(1);
});

const fork = (count: number): string =>
  `lajur a { mulai\npilih paralel\n${steps(0, count)} t paralel\nselesai }\nalur mulai -> pilih\n${ALTERNATIVES.slice(
    0,
    count,
  )
    .map((id) => `alur pilih -> ${id} -> t\n`)
    .join("")} alur t -> selesai`;
/** More lines at a decision than it has places for. */
const toBranches = (count: number, documents: readonly string[] = []): string => {
  const branches = ALTERNATIVES.slice(0, count);
  const lines = [
    `lajur a { mulai\npilih cabang "Disposisi?"\n${documents.map((id) => `${id} dokumen "Berkas ${id}"`).join("\n")} }`,
    `lajur b { ${branches.map((id) => `${id} "Bidang ${id}"`).join("\n")}\nselesai }`,
    "alur mulai -> pilih",
    ...branches.map((id) => `alur pilih -[Ke ${id}]-> ${id} -> selesai`),
    ...documents.map((id) => `alur pilih ..> ${id}`),
  ];
  return lines.join("\n");
};
const IN_ORDER: Readonly<Record<string, string>> = {
  "ways of a decision": CASES["five, after a step of another lane"]!,
  "ways of a decision before another lane": CASES["four, and what follows in the lane below"]!,
  "two branches": fork(2),
  "three branches": fork(3),
  "five branches": fork(5),
  "eight ways of a decision": toBranches(8),
  "nine ways of a decision": toBranches(9),
};

it.each(
  Object.entries(IN_ORDER).flatMap(([name, inside]) => DIRECTIONS.map((to) => [name, to, inside] as const)),
)("alternatives that are alike stand in the author's order: %s, %s", async (_, direction, inside) => {
  const { usual } = await findTopologies({ ...cfmDrawing(inside), direction }, context);
  const { graph, placement } = usual;
  const rows = graph.boxes.flatMap(({ id }, i) =>
    ALTERNATIVES.includes(id) ? [placement.cells[i]!.row] : [],
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
});

it("of two ways out of a decision the first stays straight ahead", async () => {
  const inside = CASES["two, and what follows in their lane"]!;
  const { usual } = await findTopologies({ ...cfmDrawing(inside), direction: "horizontal" }, context);
  const rowOf = (id: string): number =>
    usual.placement.cells[usual.graph.boxes.findIndex((box) => box.id === id)]!.row;
  expect(rowOf("w0")).toBe(rowOf("pilih"));
});

const FULL: readonly (readonly [string, string])[] = [
  ["eight ways", toBranches(8)],
  ["nine ways", toBranches(9)],
  ["seven ways and two documents", toBranches(7, ["d", "e"])],
  ["five ways out of a step", toBranches(5).replace("pilih cabang", "pilih")],
  ["nine ways out of a step", toBranches(9).replace("pilih cabang", "pilih")],
];

it.each(FULL.flatMap(([name, inside]) => DIRECTIONS.map((to) => [name, to, inside] as const)))(
  "a box with more lines than it has places for is drawn without a fault, whole and on sheets: %s, %s",
  async (_, direction, inside) => {
    const laid = await layOut({ ...cfmDrawing(inside), direction }, context);
    const pages = laid.paginate({ width: 510, height: 800 }, { width: 822, height: 480 });
    expect(laid.blemishes).toEqual([]);
    expect(sheetFaults("k.1", laid.whole, pages)).toEqual([]);
    for (const { scene } of [{ scene: laid.whole }, ...pages]) expect(checkGeometry(scene, {})).toEqual([]);
    const labels = new Set(cfmDrawing(inside).flows.flatMap(({ label }) => (label === "" ? [] : [label])));
    const shown = pages.flatMap(({ scene }) => scene.groups.flatMap(({ shapes }) => shapes));
    const texts = shown.flatMap((shape) => (shape.type === "text" ? [shape.text] : [])).join(" ");
    for (const label of labels) expect(texts).toContain(label);
  },
);
