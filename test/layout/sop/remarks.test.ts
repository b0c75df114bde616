import { expect, it } from "vitest";
import { layOutSop } from "../../../src/layout/sop/index.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { onlyMap, repositoryOf } from "../../documents/support.ts";
import { context } from "../../support/layout.ts";

const SHEET = { width: 822, height: 444 };

/** Three ways whose labels find no room beside their lines, among `count` executors. */
function drawingOf(labels: readonly string[], count: number) {
  const lanes = Array.from({ length: count }, (_, i) => `u${i}`);
  const repository = repositoryOf({
    "peta.ppb": `peta D { judul "Peta" instansi "Dinas" tahun 2027 }
${lanes.map((id, i) => `unit ${id} "Subbagian ${"ABCDEFGH"[i]}"`).join("\n")}
level 0 { P.1 "Pelayanan" pengampu u0 }
cfm P.1 {
${lanes.map((id, i) => `  lajur ${id} { s${i} "Mengerjakan bagian ${i + 1}" }`).join("\n")}
  lajur u0 { mulai }
  lajur u${count - 1} { pilih cabang "Jenis rekomendasi?"
    selesai }
  alur mulai -> s0 -> pilih
${labels.map((label, i) => `  alur pilih -[${label}]-> s${i + 1} -> s${count - 1}`).join("\n")}
  alur s${count - 1} -> selesai
}`,
  });
  const map = onlyMap(repository);
  return sopsOf(map, plan(map, repository))[0]!.drawing;
}

it.each([
  [["Administrasi", "Keuangan", "Kepegawaian"], 6],
  [["Penyelesaian", "Pertanggungjawaban", "Kepegawaian"], 6],
] as const)("breaks no word of labels that are said among the remarks: %s", (labels, count) => {
  const remarks = layOutSop(drawingOf(labels, count), context)
    .paginate(SHEET, SHEET)
    .flatMap(({ scene }) => scene.groups.filter(({ id }) => id.startsWith("sel-remarks-")))
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === "text" ? [shape.text] : [])));
  const said = remarks.join(" ");
  expect(labels.filter((label) => said.includes(`${label}:`))).not.toEqual([]);
  expect(remarks.filter((line) => /[a-z]-$/.test(line))).toEqual([]);
});

it("ways that have a letter get no dash before it", () => {
  const remarks = layOutSop(drawingOf(["Penyelesaian", "Pertanggungjawaban", "Kepegawaian"], 6), context)
    .paginate(SHEET, SHEET)
    .flatMap(({ scene }) => scene.groups.filter(({ id }) => id.startsWith("sel-remarks-")))
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === "text" ? [shape.text] : [])));
  expect(remarks.filter((line) => /^[a-c]\. /.test(line)).length).toBeGreaterThan(1);
  expect(remarks.filter((line) => /^- [a-c]\./.test(line))).toEqual([]);
});
