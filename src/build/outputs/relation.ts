import { documentFacts } from "../../documents/facts.ts";
import { profileOf } from "../../documents/profile.ts";
import { relationCsv } from "../../export/relation-csv.ts";
import { drawingOf, relationsOf, type Relation } from "../../views/relation.ts";
import { matrixLabel, relationMatrix } from "../../views/relation-matrix.ts";
import type { OutputFile } from "../commit/manifest.ts";
import type { DrawnDrawing } from "../sets/draw-all.ts";
import { WHY_MISSING } from "../sets/papers.ts";
import { taskOf } from "../sets/task.ts";
import { docxPapers } from "./docx-papers.ts";
import { filesOfEach, type Output, type OutputInput } from "./output.ts";

const FOLDER = "relasi/";

/** Who hands what to whom in a process: the relation map with its matrix, and the matrix as a table. */
export const relationOutput: Output = {
  files: (input) =>
    filesOfEach(input, input.relations(), (one) => taskOf(drawingOf(one, input.map), input.map), filesOf),
  drawings: (map) => relationsOf(map).map((relation) => drawingOf(relation, map)),
  owns: (path) => path.startsWith(FOLDER),
};

async function filesOf(
  relation: Relation,
  { key, drawn, missing }: DrawnDrawing,
  output: OutputInput,
): Promise<readonly OutputFile[]> {
  const { map, faces, draft, made } = output;
  const { institution, title, madeOn } = documentFacts(map);
  const drawing = drawingOf(relation, map);
  const matrix = relationMatrix(relation, map);
  const profile = profileOf(map.settings);
  const paper = { facts: { institution, title, madeOn }, drawing, matrix, profile, draft };
  const decisive = { ...paper, key, missing: missing?.code };
  const pages =
    missing === null ? { sheets: drawn?.sheets ?? [] } : { sheets: [], missing: WHY_MISSING[missing.code] };
  const path = `${FOLDER}${drawing.name.replace(/^relasi-/, "")}`;
  const pdf = await made(`${path}.pdf`, decisive, async () => {
    const { relationPdf } = await import("../../documents/papers/relation.ts");
    return relationPdf({ ...paper, pages, faces });
  });
  const word = docxPapers(output, map.settings);
  const docx = await word(`${path}.docx`, decisive, async (drawings) => {
    const { relationDocx } = await import("../../documents/docx/papers.ts");
    return relationDocx({ ...paper, pages, faces }, drawings);
  });
  const sheet = {
    matrix,
    title: matrixLabel(matrix),
    institution,
    paper: map.settings.paper,
    madeOn,
  };
  const xlsx = await made(`${path}.xlsx`, sheet, async () =>
    (await import("../../export/relation-xlsx.ts")).relationXlsx(sheet),
  );
  const csv = new TextEncoder().encode(relationCsv(matrix, map.settings.csvSeparator));
  return [
    { path: `${path}.pdf`, content: pdf },
    { path: `${path}.docx`, content: docx },
    { path: `${path}.xlsx`, content: xlsx },
    { path: `${path}.csv`, content: csv },
  ];
}
