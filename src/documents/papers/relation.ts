import { sheetSign } from "../../layout/sheet-sign.ts";
import { matrixLabel, type RelationCell, type RelationMatrix } from "../../views/relation-matrix.ts";
import type { RelationDrawing } from "../../views/drawing.ts";
import type { Block, Section, TableBlock, TableCell, TableRow } from "../blocks.ts";
import { drawingBlocks, type DrawingPages } from "../drawing-blocks.ts";
import type { DocumentFacts } from "../facts.ts";
import { composeSections } from "../pdf/compose.ts";
import type { Composed } from "../pdf/page.ts";
import { createTypesetter, type Faces, type Typesetter } from "../pdf/typesetter.ts";
import { writePdf } from "../pdf/write.ts";
import type { Profile } from "../profile.ts";

export interface RelationInput {
  readonly facts: Pick<DocumentFacts, "institution" | "title" | "madeOn">;
  readonly drawing: RelationDrawing;
  /** The drawing, cut for `drawingSheets(profile)`, or why it is missing. */
  readonly pages: Omit<DrawingPages, "drawing">;
  readonly matrix: RelationMatrix;
  readonly profile: Profile;
  /** Of the text. */
  readonly faces: Faces;
  readonly draft: boolean;
}

/** A relation map with its matrix as a tagged PDF. Rejects when a font can't be read. */
export async function relationPdf(input: RelationInput): Promise<Uint8Array> {
  const composed = composeRelation(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: relationTitle(input),
    author: input.facts.institution,
    subject: input.facts.title,
    madeOn: input.facts.madeOn,
  });
}

/** What the files of a relation map are called in a reader. */
export function relationTitle({ drawing }: Pick<RelationInput, "drawing">): string {
  return `${drawing.heading} ${drawing.code} ${drawing.title}`;
}

/** Where everything of the relation map and its matrix stands. */
export function composeRelation(input: Omit<RelationInput, "faces">, typesetter: Typesetter): Composed {
  const { drawing, matrix, profile, draft } = input;
  return composeSections(relationSections(input), {
    typesetter,
    profile,
    emblem: null,
    draft,
    outline: [
      { title: relationLabel(drawing), anchor: drawing.name, children: [] },
      { title: matrixLabel(matrix), anchor: matrixAnchor(matrix), children: [] },
    ],
  });
}

/** The drawing, and on a sheet of its own its matrix: whoever asks for this file asks for both. */
export function relationSections({
  drawing,
  pages,
  matrix,
}: Omit<RelationInput, "faces">): readonly Section[] {
  return [
    {
      use: "drawing",
      orientation: pages.sheets[0]?.orientation ?? "landscape",
      blocks: drawingBlocks([{ drawing, ...pages }], new Map(), false),
    },
    matrixSection(matrix),
  ];
}

/** How lists of contents name a relation map: its heading is the same for all of a map. */
export function relationLabel({ title }: Pick<RelationDrawing, "title">): string {
  return `Peta Relasi ${title}`;
}

/** The matrix below its heading, on sheets of its own. */
export function matrixSection(matrix: RelationMatrix): Section {
  return { use: "drawing", orientation: "landscape", blocks: relationMatrixBlocks(matrix) };
}

export function matrixAnchor({ drawing }: RelationMatrix): string {
  return `matriks-${drawing}`;
}

/** Receivers side by side on a sheet: with more, columns are narrower than the codes of processes. */
const MOST_TAKERS = 6;

/**
 * Givers down the side, receivers across: what is handed over, below the code of the process in which it is. A matrix that
 * is too wide for a sheet is parted between receivers into tables of equal breadth; each has a row for whoever gives one of
 * its receivers something.
 */
export function relationMatrixBlocks(matrix: RelationMatrix): readonly Block[] {
  const stretches = evenly(matrix.takers.length, MOST_TAKERS);
  const heading = matrixLabel(matrix);
  return stretches.flatMap((stretch, i): readonly Block[] => [
    {
      kind: "heading",
      level: 3,
      text: heading + sheetSign({ page: i + 1, pages: stretches.length }),
      bold: true,
      ...(i === 0 ? { anchor: matrixAnchor(matrix) } : {}),
      below: i === 0 ? 0 : 0.25,
    },
    ...(i === 0 ? [explanation(), { kind: "gap", lines: 0.25 } as const] : []),
    relationTable(matrix, stretch),
    ...(i === stretches.length - 1 ? [] : [{ kind: "gap", lines: 1 } as const]),
  ]);
}

function explanation(): Block {
  return {
    kind: "paragraph",
    text: "Baris: unit yang menyerahkan. Kolom: unit yang menerima.",
    align: "center",
    keepNext: true,
  };
}

interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** `count` things in as few stretches as can be, none longer than `most`, all as equal as can be. */
function evenly(count: number, most: number): readonly Stretch[] {
  const parts = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: parts }, (_, i) => ({
    start: Math.ceil((i * count) / parts),
    end: Math.ceil(((i + 1) * count) / parts),
  }));
}

function relationTable({ givers, takers, cells }: RelationMatrix, { start, end }: Stretch): TableBlock {
  const shown = takers.slice(start, end);
  return {
    kind: "table",
    columns: ["", ...shown].map(() => ({})),
    header: [["Pemberi / Penerima", ...shown].map((text, column) => ({ column, role: "column", text }))],
    rows: givers.flatMap((giver, row): readonly TableRow[] => {
      const shownCells = (cells[row] ?? []).slice(start, end);
      return shownCells.every(({ processes }) => processes.length === 0)
        ? []
        : [[{ column: 0, role: "row", text: giver }, ...shownCells.map((cell, i) => cellOf(cell, i + 1))]];
    }),
    narrow: null,
    size: "matrix",
    whole: true,
  };
}

function cellOf({ own, processes }: RelationCell, column: number): TableCell {
  if (own) return { column, role: "value", text: "", shaded: true };
  const text = processes.flatMap(({ code, items }) => [code, ...items.map((item) => `• ${item}`)]).join("\n");
  return { column, role: "value", text };
}
