import { documentFacts } from "../../documents/facts.ts";
import { profileOf } from "../../documents/profile.ts";
import { coverParts, sopCover } from "../../documents/papers/sop-facts.ts";
import { sopsOf, type SopOfCfm } from "../../views/sop/of-map.ts";
import type { DrawnDrawing } from "../sets/draw-all.ts";
import type { OutputFile } from "../commit/manifest.ts";
import { taskOf } from "../sets/task.ts";
import { docxPapers } from "./docx-papers.ts";
import { filesOfEach, type Output, type OutputInput } from "./output.ts";

const FOLDER = "sop/";

/** A procedure (PermenPANRB 35/2012) of each CFM: cover and table. */
export const sopOutput: Output = {
  files: (input) => filesOfEach(input, input.sops(), ({ drawing }) => taskOf(drawing, input.map), filesOf),
  drawings: (map, planned) => sopsOf(map, planned).map(({ drawing }) => drawing),
  owns: (path) => path.startsWith(FOLDER),
};

async function filesOf(
  sop: SopOfCfm,
  { key, drawn, missing }: DrawnDrawing,
  output: OutputInput,
): Promise<readonly OutputFile[]> {
  const { map, faces, draft, made } = output;
  const facts = documentFacts(map);
  const profile = profileOf(map.settings);
  const { drawing } = sop;
  const cover = sopCover(map, sop, facts);
  const path = `${FOLDER}${drawing.name.replace(/^sop-/, "")}`;
  const input = {
    facts,
    cover,
    drawing,
    missing: missing === null ? null : WHY_MISSING,
    profile,
    draft,
  };
  const pdf = await made(`${path}.pdf`, { ...input, key }, async () => {
    const { sopPdf } = await import("../../documents/papers/sop.ts");
    return sopPdf({ ...input, faces, sheets: drawn?.sheets ?? [] });
  });
  const word = docxPapers(output, map.settings);
  const docx = await word(`${path}.docx`, { ...input, key }, async (drawings) => {
    const { sopDocx } = await import("../../documents/docx/papers.ts");
    return sopDocx({ ...input, faces, sheets: drawn?.sheets ?? [] }, drawings);
  });
  const sheet = {
    drawing,
    title: cover.name,
    institution: facts.institution,
    cover: coverParts(cover),
    paper: profile.paper.name,
    madeOn: facts.madeOn,
  };
  const xlsx = await made(`${path}.xlsx`, sheet, async () =>
    (await import("../../export/sop-xlsx.ts")).sopXlsx(sheet),
  );
  return [
    { path: `${path}.pdf`, content: pdf },
    { path: `${path}.docx`, content: docx },
    { path: `${path}.xlsx`, content: xlsx },
  ];
}

const WHY_MISSING = "Tabel SOP ini tidak dapat dibuat. SOP belum lengkap.";
