import { documentFacts } from "../documents/facts.ts";
import { processTree } from "../documents/process-tree.ts";
import { profileOf } from "../documents/profile.ts";
import { matrixCsv } from "../export/matrix-csv.ts";
import { matrixMarkdown } from "../export/matrix-md.ts";
import type { ProcessMap } from "../model/model.ts";
import type { Drawing } from "../views/drawing.ts";
import { buildMatrix } from "../views/matrix.ts";
import type { DocumentMaker } from "./document-maker.ts";
import type { Drawn } from "./drawer.ts";
import type { DocumentFonts } from "./fonts.ts";
import type { OutputFile } from "./manifest.ts";

export interface MapOutputInput {
  readonly map: ProcessMap;
  readonly drawings: readonly { readonly drawing: Drawing; readonly drawn: Drawn }[];
  readonly fonts: DocumentFonts;
  readonly emblem: Uint8Array | null;
  readonly konsep: boolean;
  readonly made: DocumentMaker;
  readonly png: ((svg: string, name: string) => Promise<Uint8Array>) | null;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every file of one map's `hasil/`, in order of their paths' making. Pure but for the libraries' own loading. */
export async function mapOutputs(input: MapOutputInput): Promise<readonly OutputFile[]> {
  const { map, drawings, fonts, konsep } = input;
  const matrix = buildMatrix(map);
  const facts = documentFacts(map);
  const profile = profileOf(map.settings);
  const files: OutputFile[] = [];
  const add = (path: string, bytes: Uint8Array | string): void => {
    files.push({ path, content: typeof bytes === "string" ? encode(bytes) : bytes });
  };
  const lampiran = {
    facts,
    profile,
    matrix,
    tree: processTree(map),
    drawings: drawings.map(({ drawing, drawn }) => ({ drawing, pages: drawn.pages })),
    konsep,
  };
  // Each document's code and libraries are loaded only when it has to be made.
  const pdf = {
    lampiran: async () => (await import("../documents/lampiran.ts")).lampiranPdf({ ...lampiran, fonts }),
    decree: async () =>
      (await import("../documents/decree.ts")).decreePdf({ ...decree, fonts, emblem: input.emblem }),
    matrix: async () => (await import("../documents/matrix-pdf.ts")).matrixPdf({ ...table, fonts }),
  };
  const decree = { facts, profile, konsep };
  const table = { matrix, facts, profile, konsep };
  const sheet = {
    matrix,
    title: facts.title,
    institution: facts.institution,
    paper: map.settings.paper,
    madeOn: facts.madeOn,
  };
  const xlsx = async (): Promise<Uint8Array> => (await import("../export/matrix-xlsx.ts")).matrixXlsx(sheet);
  add("lampiran.pdf", await input.made("lampiran", lampiran, pdf.lampiran));
  if (map.decree !== null) add("keputusan.pdf", await input.made("keputusan", decree, pdf.decree));
  add("matriks.pdf", await input.made("matriks.pdf", table, pdf.matrix));
  add("matriks.xlsx", await input.made("matriks.xlsx", sheet, xlsx));
  add("matriks.csv", matrixCsv(matrix, map.settings.csvSeparator));
  add("matriks.md", matrixMarkdown(matrix, { drawings: "svg" }));
  for (const { drawing, drawn } of drawings) {
    add(`svg/${drawing.name}.svg`, drawn.svg);
    if (drawn.pdf !== null) add(`pdf/${drawing.name}.pdf`, drawn.pdf);
    if (input.png !== null) add(`png/${drawing.name}.png`, await input.png(drawn.svg, drawing.name));
  }
  add(
    "svg/index.json",
    JSON.stringify(
      drawings.map(({ drawing }) => indexEntry(drawing)),
      null,
      1,
    ) + "\n",
  );
  return files;
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
