import { relationsOf } from "../../views/relation.ts";
import { sopsOf } from "../../views/sop/of-map.ts";
import type { Faces } from "../../documents/pdf/typesetter.ts";
import { matrixCsv } from "../../export/matrix-csv.ts";
import { matrixMarkdown } from "../../export/matrix-md.ts";
import type { DrawTask } from "../../draw.ts";
import type { MapSettings, ProcessMap } from "../../model/model.ts";
import type { OutputName } from "../../syntax/ast.ts";
import type { Drawing } from "../../views/drawing.ts";
import type { Matrix } from "../../views/matrix/matrix.ts";
import type { DocumentMaker } from "../cache/document-maker.ts";
import type { DrawnDrawing } from "./draw-all.ts";
import type { OutputFile } from "../commit/manifest.ts";
import type { OutputInput } from "../outputs/output.ts";
import { pngFiles } from "../outputs/png.ts";
import { outputs } from "../outputs/table.ts";
import { lampiranPaper, matrixPaper, papersOf, type MatrixFacts } from "./papers.ts";

interface SetInput {
  /** Made by other threads meanwhile, when there are any. */
  readonly drawings: Promise<readonly DrawnDrawing[]>;
  readonly faces: Faces;
  readonly draft: boolean;
  readonly made: DocumentMaker;
  readonly png: OutputInput["png"];
  readonly draw: OutputInput["draw"];
  readonly onMissing: OutputInput["onMissing"];
  /** Outputs asked for beside the ones that every set has. */
  readonly also: readonly OutputName[];
}

export interface MapOutputInput extends SetInput {
  readonly map: ProcessMap;
  readonly tasks: readonly DrawTask[];
  readonly emblem: Uint8Array | null;
}

interface MatrixInput extends SetInput {
  readonly matrix: Matrix;
  readonly facts: MatrixFacts;
  readonly settings: MapSettings;
}

/** Every file of one map's `hasil/`. Pure but for the libraries' own loading and the store of made documents. */
export async function mapOutputs(input: MapOutputInput): Promise<readonly OutputFile[]> {
  const { map, faces, draft } = input;
  const { matrix, facts, profile } = papersOf(map);
  // Each document's code and libraries are loaded only when it has to be made.
  const decree = { facts, profile, draft };
  const makeDecree = async (): Promise<Uint8Array> =>
    (await import("../../documents/papers/decree.ts")).decreePdf({ ...decree, faces, emblem: input.emblem });
  const withoutDrawings = [
    ...(map.decree === null
      ? []
      : [file("keputusan.pdf", await input.made("keputusan.pdf", decree, makeDecree))]),
    ...(await matrixFiles({ ...input, matrix, facts, settings: map.settings })),
  ];
  const drawings = await input.drawings;
  const lampiran = lampiranPaper({ map, drawings, faces, draft });
  const makeLampiran = async (): Promise<Uint8Array> =>
    (await import("../../documents/papers/lampiran.ts")).lampiranPdf(await lampiran.input());
  const sops = () =>
    sopsOf(
      map,
      input.tasks.map(({ drawing }) => drawing),
    );
  const relations = () => relationsOf(map);
  const asked = { ...input, drawn: () => input.drawings, sops, relations };
  return [
    file("lampiran.pdf", await input.made("lampiran.pdf", lampiran.decisive, makeLampiran)),
    ...withoutDrawings,
    ...drawingFiles(drawings),
    ...(await Promise.all(input.also.map((name) => outputs[name].files(asked)))).flat(),
  ];
}

/** Every file that the maps of a repository have together. */
export async function repositoryOutputs(input: MatrixInput): Promise<readonly OutputFile[]> {
  const drawings = await input.drawings;
  const png = input.also.includes("png") ? await pngFiles(drawings, input) : [];
  return [...(await matrixFiles(input)), ...drawingFiles(drawings), ...png];
}

async function matrixFiles(input: MatrixInput): Promise<readonly OutputFile[]> {
  const { matrix, facts, settings, faces } = input;
  const { title, institution, madeOn } = facts;
  const table = matrixPaper(input);
  const sheet = { matrix, title, institution, paper: settings.paper, madeOn };
  const makePdf = async (): Promise<Uint8Array> =>
    (await import("../../documents/papers/matrix-pdf.ts")).matrixPdf({ ...table, faces });
  const makeXlsx = async (): Promise<Uint8Array> =>
    (await import("../../export/matrix-xlsx.ts")).matrixXlsx(sheet);
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
