import type { Faces } from "../documents/pdf/typesetter.ts";
import { documentFacts, type DocumentFacts } from "../documents/facts.ts";
import { processTree } from "../documents/process-tree.ts";
import type { DrawingPages } from "../documents/drawing-blocks.ts";
import { profileOf, textWidth, type Profile } from "../documents/profile.ts";
import { matrixCsv } from "../export/matrix-csv.ts";
import { matrixMarkdown } from "../export/matrix-md.ts";
import type { DrawTask } from "../draw.ts";
import type { MapSettings, ProcessMap } from "../model/model.ts";
import type { OutputName } from "../syntax/ast.ts";
import type { Scene } from "../scene/scene.ts";
import type { Drawing } from "../views/drawing.ts";
import { legendEntries } from "../views/legend.ts";
import { buildMatrix, type Matrix } from "../views/matrix.ts";
import type { DocumentMaker } from "./document-maker.ts";
import type { DrawnDrawing } from "./draw-all.ts";
import type { OutputFile } from "./manifest.ts";
import type { OutputInput } from "./outputs/output.ts";
import { pngFiles } from "./outputs/png.ts";
import { outputs } from "./outputs/table.ts";
import type { MissingDrawing } from "./result.ts";

interface SetInput {
  /** Made by other threads meanwhile, when there are any. */
  readonly drawings: Promise<readonly DrawnDrawing[]>;
  readonly faces: Faces;
  readonly konsep: boolean;
  readonly made: DocumentMaker;
  readonly png: OutputInput["png"];
  /** Outputs asked for beside the ones that every set has. */
  readonly also: readonly OutputName[];
}

export interface MapOutputInput extends SetInput {
  readonly map: ProcessMap;
  readonly tasks: readonly DrawTask[];
  readonly emblem: Uint8Array | null;
}

/** What the matrix's files print of their map or maps. */
export type MatrixFacts = Pick<DocumentFacts, "title" | "institution" | "years" | "madeOn">;

interface MatrixInput extends SetInput {
  readonly matrix: Matrix;
  readonly facts: MatrixFacts;
  readonly settings: MapSettings;
}

/** Every file of one map's `hasil/`. Pure but for the libraries' own loading and the store of made documents. */
export async function mapOutputs(input: MapOutputInput): Promise<readonly OutputFile[]> {
  const { map, faces, konsep } = input;
  const matrix = buildMatrix(map);
  const facts = documentFacts(map);
  const profile = profileOf(map.settings);
  // Each document's code and libraries are loaded only when it has to be made.
  const decree = { facts, profile, konsep };
  const makeDecree = async (): Promise<Uint8Array> =>
    (await import("../documents/decree.ts")).decreePdf({ ...decree, faces, emblem: input.emblem });
  const withoutDrawings = [
    ...(map.decree === null
      ? []
      : [file("keputusan.pdf", await input.made("keputusan.pdf", decree, makeDecree))]),
    ...(await matrixFiles({ ...input, matrix, facts, settings: map.settings })),
  ];
  const drawings = await input.drawings;
  const lampiran = {
    facts,
    profile,
    matrix,
    tree: processTree(map),
    konsep,
  };
  const painted = drawings.map(({ drawing, drawn, missing }) =>
    missing === null
      ? { drawing, sheets: drawn?.sheets ?? [] }
      : { drawing, sheets: [], missing: WHY_MISSING[missing.code] },
  );
  const { theme } = map.settings;
  const decisive = { ...lampiran, theme, drawings: drawings.map(({ key, missing }) => [key, missing?.code]) };
  const makeLampiran = async (): Promise<Uint8Array> => {
    const scene = profile.legend ? await legendOf(painted, profile) : null;
    const legend = scene === null ? null : { scene, theme };
    const { lampiranPdf } = await import("../documents/lampiran.ts");
    return lampiranPdf({ ...lampiran, legend, drawings: painted, faces });
  };
  const asked = { ...input, drawn: () => input.drawings };
  return [
    file("lampiran.pdf", await input.made("lampiran.pdf", decisive, makeLampiran)),
    ...withoutDrawings,
    ...drawingFiles(drawings),
    ...(await Promise.all(input.also.map((name) => outputs[name].files(asked)))).flat(),
  ];
}

/** The signs of a lampiran's drawings and what they mean; null when it has none. */
async function legendOf(drawings: readonly DrawingPages[], profile: Profile): Promise<Scene | null> {
  const [{ layOutLegend }, { shippedRuler }] = await Promise.all([
    import("../layout/legend/index.ts"),
    import("../layout/ruler.ts"),
  ]);
  const entries = legendEntries(
    drawings.map(({ drawing }) => drawing),
    drawings.some(({ sheets }) => sheets.length > 1),
  );
  return entries.length === 0 ? null : layOutLegend(entries, textWidth(profile), { ruler: shippedRuler() });
}

/** What the lampiran says to its readers; where it is in the sources is for the planner, who sees the finding. */
const WHY_MISSING: Readonly<Record<MissingDrawing["code"], string>> = {
  "terlalu-besar": "Gambar ini terlalu besar untuk satu lembar. Lampiran belum lengkap.",
  "gambar-tak-sah": "Gambar ini tidak dapat dibuat dengan benar. Lampiran belum lengkap.",
};

/** Every file that the maps of a repository have together. */
export async function repositoryOutputs(input: MatrixInput): Promise<readonly OutputFile[]> {
  const drawings = await input.drawings;
  const png = input.also.includes("png") ? await pngFiles(drawings, input.png) : [];
  return [...(await matrixFiles(input)), ...drawingFiles(drawings), ...png];
}

async function matrixFiles(input: MatrixInput): Promise<readonly OutputFile[]> {
  const { matrix, facts, settings, faces } = input;
  const { title, institution, years, madeOn } = facts;
  const table = {
    matrix,
    facts: { title, institution, years, madeOn },
    profile: profileOf(settings),
    konsep: input.konsep,
  };
  const sheet = { matrix, title, institution, paper: settings.paper, madeOn };
  const makePdf = async (): Promise<Uint8Array> =>
    (await import("../documents/matrix-pdf.ts")).matrixPdf({ ...table, faces });
  const makeXlsx = async (): Promise<Uint8Array> =>
    (await import("../export/matrix-xlsx.ts")).matrixXlsx(sheet);
  return [
    file("matriks.pdf", await input.made("matriks.pdf", table, makePdf)),
    file("matriks.xlsx", await input.made("matriks.xlsx", sheet, makeXlsx)),
    file("matriks.csv", matrixCsv(matrix, settings.csvSeparator)),
    file("matriks.md", matrixMarkdown(matrix)),
  ];
}

function drawingFiles(drawings: readonly DrawnDrawing[]): readonly OutputFile[] {
  const files: OutputFile[] = [];
  const made = drawings.flatMap(({ drawing, drawn }) => (drawn === null ? [] : [{ drawing, drawn }]));
  for (const { drawing, drawn } of made) {
    if (drawn.svg !== null) files.push(file(`svg/${drawing.name}.svg`, drawn.svg));
    if (drawn.pdf !== null) files.push(file(`pdf/${drawing.name}.pdf`, drawn.pdf));
  }
  const index = made.map(({ drawing }) => indexEntry(drawing));
  return [...files, file("svg/index.json", JSON.stringify(index, null, 1) + "\n")];
}

function file(path: string, content: Uint8Array | string): OutputFile {
  return { path, content: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

function indexEntry(drawing: Drawing): object {
  const links =
    drawing.kind === "cfm"
      ? drawing.steps.map((step) => step.link)
      : drawing.kind === "level"
        ? drawing.boxes.map((box) => box.link)
        : [];
  return {
    name: drawing.name,
    kind: drawing.kind,
    code: drawing.code,
    title: drawing.title,
    links: links.filter((link) => link !== null),
  };
}
