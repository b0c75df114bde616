import { openFace } from "../../fonts/face.ts";
import type { PackageFacts } from "../../export/ooxml/package.ts";
import { composeDecree, decreeSections, decreeTitle, type DecreeInput } from "../papers/decree.ts";
import {
  composeLampiran,
  lampiranSections,
  lampiranSubject,
  lampiranTitle,
  type LampiranInput,
} from "../papers/lampiran.ts";
import {
  composeMatrix,
  matrixDocumentTitle,
  matrixSections,
  type MatrixPdfInput,
} from "../papers/matrix-pdf.ts";
import { composeRelation, relationSections, relationTitle, type RelationInput } from "../papers/relation.ts";
import { composeSop, sopSections, sopTitle, type SopInput } from "../papers/sop.ts";
import { createTypesetter, type Faces } from "../pdf/typesetter.ts";
import { writeDocx, type DrawingOptions } from "./document.ts";
import { BOOKMAN } from "./parts/settings.ts";

/** The decree for word processors. Rejects when a font cannot be read. */
export async function decreeDocx(input: DecreeInput, drawings: DrawingOptions): Promise<Uint8Array> {
  const typesetter = await createTypesetter(input.faces);
  const { facts } = input;
  return writeDocx(decreeSections(input), composeDecree(input, typesetter), {
    typesetter,
    profile: input.profile,
    face: await familyOf(input.faces),
    emblem: input.emblem,
    draft: input.draft,
    facts: factsOf(decreeTitle(facts), facts.institution, facts.subject, facts.madeOn),
    drawings,
  });
}

/** The lampiran for word processors. Rejects when a font cannot be read; a drawing that cannot be painted is left out. */
export async function lampiranDocx(input: LampiranInput, drawings: DrawingOptions): Promise<Uint8Array> {
  const typesetter = await createTypesetter(input.faces);
  const { facts } = input;
  return writeDocx(lampiranSections(input), composeLampiran(input, typesetter), {
    typesetter,
    profile: input.profile,
    face: await familyOf(input.faces),
    emblem: null,
    draft: input.draft,
    facts: factsOf(lampiranTitle(facts), facts.institution, lampiranSubject(facts), facts.madeOn),
    drawings,
  });
}

/** The matrix for word processors. Rejects when a font cannot be read. */
export async function matrixDocx(input: MatrixPdfInput, drawings: DrawingOptions): Promise<Uint8Array> {
  const typesetter = await createTypesetter(input.faces);
  const { facts } = input;
  return writeDocx(matrixSections(input), composeMatrix(input, typesetter), {
    typesetter,
    profile: input.profile,
    face: await familyOf(input.faces),
    emblem: null,
    draft: input.draft,
    facts: factsOf(matrixDocumentTitle(input.matrix, facts), facts.institution, facts.title, facts.madeOn),
    drawings,
  });
}

/** An SOP for word processors: cover and table can be edited; what is drawn in the table is a picture a sheet. Rejects when a font cannot be read. */
export async function sopDocx(input: SopInput, drawings: DrawingOptions): Promise<Uint8Array> {
  const typesetter = await createTypesetter(input.faces);
  const { facts } = input;
  return writeDocx(sopSections(input), composeSop(input, typesetter), {
    typesetter,
    profile: input.profile,
    face: await familyOf(input.faces),
    emblem: null,
    draft: input.draft,
    facts: factsOf(sopTitle(input), facts.institution, facts.title, facts.madeOn),
    drawings,
  });
}

/** A relation map with its matrix for word processors. Rejects when a font cannot be read. */
export async function relationDocx(input: RelationInput, drawings: DrawingOptions): Promise<Uint8Array> {
  const typesetter = await createTypesetter(input.faces);
  const { facts } = input;
  return writeDocx(relationSections(input), composeRelation(input, typesetter), {
    typesetter,
    profile: input.profile,
    face: await familyOf(input.faces),
    emblem: null,
    draft: input.draft,
    facts: factsOf(relationTitle(input), facts.institution, facts.title, facts.madeOn),
    drawings,
  });
}

function factsOf(
  title: string,
  creator: string,
  subject: string,
  madeOn: PackageFacts["madeOn"],
): PackageFacts {
  return { title, creator, subject, language: "id-ID", madeOn };
}

/** The family that word processors look for: an agency's own, or the one that ours has the measures of. */
async function familyOf(faces: Faces): Promise<string> {
  const { own } = await openFace(faces.regular);
  const family = own?.font.familyName ?? "";
  return family === "" ? BOOKMAN : family;
}
