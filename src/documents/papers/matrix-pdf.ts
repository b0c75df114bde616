import type { Matrix } from "../../views/matrix/matrix.ts";
import { inCapitals } from "../../text/capitals.ts";
import type { Block, Section } from "../blocks.ts";
import type { DocumentFacts } from "../facts.ts";
import { matrixTable } from "./matrix-table.ts";
import { composeSections } from "../pdf/compose.ts";
import type { Composed } from "../pdf/page.ts";
import { createTypesetter, type Faces } from "../pdf/typesetter.ts";
import type { Typesetter } from "../pdf/typesetter.ts";
import { writePdf } from "../pdf/write.ts";
import type { Profile } from "../profile.ts";

export interface MatrixPdfInput {
  readonly matrix: Matrix;
  readonly facts: Pick<DocumentFacts, "title" | "institution" | "years" | "madeOn">;
  readonly profile: Profile;
  /** Of the text. */
  readonly faces: Faces;
  readonly draft: boolean;
}

/** The matrix alone, landscape. Rejects when a font can't be read. */
export async function matrixPdf(input: MatrixPdfInput): Promise<Uint8Array> {
  const composed = composeMatrix(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: matrixDocumentTitle(input.matrix, input.facts),
    author: input.facts.institution,
    subject: input.facts.title,
    madeOn: input.facts.madeOn,
  });
}

/** Where everything of the matrix stands. */
export function composeMatrix(input: Omit<MatrixPdfInput, "faces">, typesetter: Typesetter): Composed {
  const { matrix, profile } = input;
  return composeSections(matrixSections(input), {
    typesetter,
    profile,
    emblem: null,
    draft: input.draft,
    outline: [{ title: matrix.title, anchor: "matriks", children: [] }],
  });
}

/** What the file of the matrix is called by. */
export function matrixDocumentTitle(
  { name }: Pick<Matrix, "name">,
  { institution }: Pick<DocumentFacts, "institution">,
): string {
  return `${name} ${institution}`;
}

export function matrixSections({ matrix, facts }: Omit<MatrixPdfInput, "faces">): readonly Section[] {
  return [{ use: "drawing", orientation: "landscape", blocks: matrixBlocks(matrix, 1, facts.title) }];
}

/** The matrix below its title, and below that what it is the matrix of, unless the document has said so. */
export function matrixBlocks(matrix: Matrix, level: 1 | 2, subtitle: string | null): readonly Block[] {
  return [
    {
      kind: "heading",
      level,
      text: matrix.title,
      bold: true,
      anchor: "matriks",
      below: subtitle === null ? 0.5 : 0,
    },
    ...(subtitle === null
      ? []
      : ([
          {
            kind: "paragraph",
            text: inCapitals(subtitle),
            align: "center",
            bold: true,
            keepNext: true,
          },
          { kind: "gap", lines: 0.5 },
        ] satisfies Block[])),
    matrixTable(matrix),
  ];
}
