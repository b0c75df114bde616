import type { Matrix } from "../views/matrix.ts";
import { placeDrawings, type DrawingPages } from "./drawing-pages.ts";
import { upperNumber } from "./capitals.ts";
import type { DocumentFacts } from "./facts.ts";
import { placeMatrix } from "./matrix-pdf.ts";
import {
  createComposer,
  currentPage,
  element,
  finishPages,
  lineHeight,
  openPage,
  placeBlock,
  stack,
} from "./pdf/composer.ts";
import type { Composer, Setting } from "./pdf/composer.ts";
import type { Composed, OutlineEntry } from "./pdf/page.ts";
import { createTypesetter, type Faces } from "./pdf/typesetter.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import { writePdf } from "./pdf/write.ts";
import { levelsOf, type OutlineProcess } from "./process-tree.ts";
import { frameOf } from "./profile.ts";
import type { Profile } from "./profile.ts";
import { signatureBlock } from "./signature.ts";

/** Plain data: nothing is read, drawn or laid out here any more. */
export interface LampiranInput {
  readonly facts: DocumentFacts;
  readonly profile: Profile;
  readonly matrix: Matrix;
  readonly tree: readonly OutlineProcess[];
  /** In the order of their pages, each cut for `drawingSheets(profile)`. */
  readonly drawings: readonly DrawingPages[];
  /** Of the text. */
  readonly faces: Faces;
  /** Marks every page KONSEP. */
  readonly konsep: boolean;
}

/**
 * The attachment of the decree as a tagged PDF: heading, drawings depth first, matrix, signature.
 * Rejects when a font can't be read or a matrix row exceeds a page.
 */
export async function lampiranPdf(input: LampiranInput): Promise<Uint8Array> {
  const composed = composeLampiran(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: lampiranTitle(input.facts),
    author: input.facts.institution,
    subject: `Lampiran Keputusan ${input.facts.official ?? ""} tentang ${input.facts.subject}`.replace(
      / {2,}/g,
      " ",
    ),
    madeOn: input.facts.madeOn,
  });
}

/** Where everything of the lampiran stands. */
export function composeLampiran(input: LampiranInput, typesetter: Typesetter): Composed {
  const { facts, profile, drawings } = input;
  const composer = createComposer(typesetter);
  const body: Setting = { style: "biasa", size: profile.bodySize, leading: profile.leading };
  const first = drawings[0]?.sheets[0]?.orientation ?? "lanskap";
  openPage(composer, frameOf(profile, "gambar", first)).anchors.push("lampiran");
  placeHeadingBlock(composer, facts, profile, body);
  placeMainTitle(composer, facts, body);
  placeDrawings(composer, drawings, profile, levelsOf(input.tree));
  openPage(composer, frameOf(profile, "gambar", "lanskap"));
  const frame = currentPage(composer).frame;
  placeMatrix(composer, composer.root, input.matrix, {
    profile,
    frame,
    subtitle: null,
    tail: signatureBlock(facts, profile, typesetter, { width: frame.right - frame.left, initials: true }),
    tag: "H2",
  });
  const pages = finishPages(composer, {
    firstNumbered: profile.firstNumberedPage,
    mark: input.konsep ? profile.draftMark : null,
    setting: body,
  });
  return { pages, outline: outlineOf(input), root: composer.root };
}

/** "PETA PROSES BISNIS … TAHUN 2024-2026", without saying the years twice. */
function lampiranTitle(facts: DocumentFacts): string {
  const title = facts.attachment.title ?? facts.title;
  return facts.years === null || title.includes(facts.years) ? title : `${title} Tahun ${facts.years}`;
}

/** Upper right, left-aligned in itself, capitals, colons below one another. */
function placeHeadingBlock(composer: Composer, facts: DocumentFacts, profile: Profile, body: Setting): void {
  const { typesetter } = composer;
  const page = currentPage(composer);
  const width = (page.frame.right - page.frame.left) * (page.frame.width > page.frame.height ? 0.45 : 0.55);
  const left = page.frame.right - width;
  const official = (facts.official ?? facts.signatory.office ?? profile.blank).replace(/,\s*$/, "");
  const wide = (text: string): void => {
    placeBlock(composer, element(composer.root, "P"), text, body, { x: left, width, align: "kiri" });
  };
  wide("LAMPIRAN");
  wide(`KEPUTUSAN ${official.toUpperCase()}`);
  const colon =
    left + Math.max(...["NOMOR", "TENTANG"].map((l) => typesetter.width(l, body.style, body.size))) + 6;
  const text = colon + typesetter.width(": ", body.style, body.size) + 2;
  const number = facts.attachment.number ?? facts.number;
  const rows = [
    ["NOMOR", number === null ? profile.blank : upperNumber(number)],
    ["TENTANG", (facts.attachment.subject ?? facts.subject).toUpperCase()],
  ] as const;
  for (const [label, value] of rows) {
    const top = currentPage(composer).y;
    const lines = typesetter.lines(value, body.style, body.size, page.frame.right - text);
    const single = (what: string, x: number) =>
      stack(typesetter, [{ text: what, width: 0, last: true }], body, { x, width: 0, top, align: "kiri" });
    page.parts.push({
      element: element(composer.root, "P"),
      items: [
        ...single(label, left),
        ...single(":", colon),
        ...stack(typesetter, lines, body, { x: text, width: page.frame.right - text, top, align: "kiri" }),
      ],
    });
    page.y += lines.length * lineHeight(body);
  }
  page.y += lineHeight(body);
}

function placeMainTitle(composer: Composer, facts: DocumentFacts, body: Setting): void {
  const { frame } = currentPage(composer);
  const width = frame.right - frame.left;
  const bold: Setting = { ...body, style: "tebal" };
  const title = (facts.attachment.title ?? facts.title).toUpperCase();
  const own = facts.years !== null && !title.includes(facts.years) ? `${title}\nTAHUN ${facts.years}` : title;
  placeBlock(composer, element(composer.root, "H1"), own, bold, { x: frame.left, width, align: "tengah" });
  currentPage(composer).y += lineHeight(body);
}

/** Every process once, below its parent; a process without a drawing leads to where its box stands. */
function outlineOf(input: LampiranInput): OutlineEntry[] {
  const drawn = new Set(input.drawings.map((d) => d.drawing.name));
  const top = input.drawings.find((d) => d.drawing.kind === "level")?.drawing.name ?? "lampiran";
  const entry = (process: OutlineProcess, parent: string): OutlineEntry => {
    const anchor = drawn.has(process.drawing) ? process.drawing : parent;
    return {
      title: `${process.code} ${process.title}`,
      anchor,
      children: process.children.map((child) => entry(child, anchor)),
    };
  };
  const inTree = new Set(levelsOf(input.tree).keys());
  const others = input.drawings
    .filter(({ drawing }) => !inTree.has(drawing.name))
    .map(({ drawing }): OutlineEntry => ({
      title: drawing.heading === "" ? drawing.title : drawing.heading,
      anchor: drawing.name,
      children: drawing.name === top ? input.tree.map((process) => entry(process, top)) : [],
    }));
  const hung = others.some((other) => other.anchor === top);
  return [
    { title: lampiranTitle(input.facts), anchor: "lampiran", children: [] },
    ...others,
    ...(hung ? [] : input.tree.map((process) => entry(process, top))),
    { title: "Matriks Level dan Pengampu", anchor: "matriks", children: [] },
  ];
}
