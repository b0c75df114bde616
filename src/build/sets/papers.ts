import type { DrawingPages } from "../../documents/drawing-blocks.ts";
import { documentFacts, type DocumentFacts } from "../../documents/facts.ts";
import type { LampiranInput } from "../../documents/papers/lampiran.ts";
import type { MatrixPdfInput } from "../../documents/papers/matrix-pdf.ts";
import type { Faces } from "../../documents/pdf/typesetter.ts";
import { processTree } from "../../documents/papers/process-tree.ts";
import { profileOf, textWidth, type Profile } from "../../documents/profile.ts";
import type { MapSettings, ProcessMap } from "../../model/model.ts";
import type { Scene } from "../../scene/scene.ts";
import { legendEntries } from "../../views/legend.ts";
import { processSheets } from "../../views/process-sheets.ts";
import { relationsOf } from "../../views/relation.ts";
import { isLarge, relationMatrix } from "../../views/relation-matrix.ts";
import { buildMatrix, type Matrix } from "../../views/matrix/matrix.ts";
import type { DrawnDrawing } from "./draw-all.ts";
import type { UndrawnDrawing } from "../result.ts";

/** What the matrix's files print of their map or maps. */
export type MatrixFacts = Pick<DocumentFacts, "title" | "institution" | "years" | "madeOn">;

/** What the papers of a map are made from, whatever their form. */
export interface Papers {
  readonly matrix: Matrix;
  readonly facts: DocumentFacts;
  readonly profile: Profile;
}

export function papersOf(map: ProcessMap): Papers {
  return { matrix: buildMatrix(map), facts: documentFacts(map), profile: profileOf(map.settings) };
}

/** All that decides a matrix beside the fonts. */
export function matrixPaper({
  matrix,
  facts: { title, institution, years, madeOn },
  settings,
  draft,
}: {
  readonly matrix: Matrix;
  readonly facts: MatrixFacts;
  readonly settings: MapSettings;
  readonly draft: boolean;
}): Omit<MatrixPdfInput, "faces"> {
  return { matrix, facts: { title, institution, years, madeOn }, profile: profileOf(settings), draft };
}

/** A lampiran that may have to be made. */
interface LampiranPaper {
  /** All that decides it beside the fonts: plain data. */
  readonly decisive: unknown;
  /** What it is made from; its legend is laid out when it is asked for. */
  readonly input: () => Promise<LampiranInput>;
}

export function lampiranPaper({
  map,
  drawings,
  faces,
  draft,
}: {
  readonly map: ProcessMap;
  readonly drawings: readonly DrawnDrawing[];
  readonly faces: Faces;
  readonly draft: boolean;
}): LampiranPaper {
  const shown = drawings.map(({ drawing }) => drawing);
  const sheets = map.settings.processSheets ? processSheets(map, shown) : [];
  const relations = map.settings.relationMaps
    ? relationsOf(map)
        .filter(isLarge)
        .map((relation) => relationMatrix(relation, map))
    : [];
  const paper = { ...papersOf(map), tree: processTree(map), sheets, relations, draft };
  const { theme } = map.settings;
  const painted = drawings.map(({ drawing, drawn, missing }) =>
    missing === null
      ? { drawing, sheets: drawn?.sheets ?? [] }
      : { drawing, sheets: [], missing: WHY_MISSING[missing.code] },
  );
  return {
    decisive: { ...paper, theme, drawings: drawings.map(({ key, missing }) => [key, missing?.code]) },
    async input() {
      const scene = paper.profile.legend ? await legendOf(painted, paper.profile) : null;
      const legend = scene === null ? null : { scene, theme };
      return { ...paper, legend, drawings: painted, faces };
    },
  };
}

/** The signs of a lampiran's drawings and what they mean; null when it has none. */
async function legendOf(drawings: readonly DrawingPages[], profile: Profile): Promise<Scene | null> {
  const [{ layOutLegend }, { shippedRuler }] = await Promise.all([
    import("../../layout/legend/index.ts"),
    import("../../layout/ruler.ts"),
  ]);
  const entries = legendEntries(
    drawings.map(({ drawing }) => drawing),
    drawings.some(({ sheets }) => sheets.length > 1),
  );
  return entries.length === 0 ? null : layOutLegend(entries, textWidth(profile), { ruler: shippedRuler() });
}

/** What papers say to their readers of a drawing that is missing; where it is in the sources is for the planner, who sees the finding. */
export const WHY_MISSING: Readonly<Record<UndrawnDrawing["code"], string>> = {
  "terlalu-besar": "Gambar ini terlalu besar untuk satu lembar. Lampiran belum lengkap.",
  "gambar-tak-sah": "Gambar ini tidak dapat dibuat dengan benar. Lampiran belum lengkap.",
};
