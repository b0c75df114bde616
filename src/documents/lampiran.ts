import type { PageScene } from "../layout/layout.ts";
import { sheetAnchor } from "../scene/anchors.ts";
import type { Group, Rect } from "../scene/scene.ts";
import type { Drawing } from "../views/drawing.ts";
import type { Matrix } from "../views/matrix.ts";
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
  roomLeft,
  stack,
} from "./pdf/composer.ts";
import type { Composer, Setting } from "./pdf/composer.ts";
import { groupBounds } from "./pdf/bounds.ts";
import type { Composed, OutlineEntry, Tag } from "./pdf/page.ts";
import { createTypesetter } from "./pdf/typesetter.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import { writePdf } from "./pdf/write.ts";
import type { Fonts } from "./pdf/write.ts";
import type { OutlineProcess } from "./process-tree.ts";
import { frameOf, headingHeight } from "./profile.ts";
import type { Profile } from "./profile.ts";
import { signatureBlock } from "./signature.ts";

/** Plain data: nothing is read, drawn or laid out here any more. */
export interface LampiranInput {
  readonly facts: DocumentFacts;
  readonly profile: Profile;
  readonly matrix: Matrix;
  readonly tree: readonly OutlineProcess[];
  /** In the order of their pages, each cut for `drawingSheets(profile)`. */
  readonly drawings: readonly { readonly drawing: Drawing; readonly pages: readonly PageScene[] }[];
  readonly fonts: Fonts;
  /** Marks every page KONSEP. */
  readonly konsep: boolean;
}

/**
 * The attachment of the decree as a tagged PDF: heading, drawings depth first, matrix, signature.
 * Rejects when a font can't be read or a matrix row exceeds a page.
 */
export async function lampiranPdf(input: LampiranInput): Promise<Uint8Array> {
  const composed = composeLampiran(input, await createTypesetter(input.fonts.text));
  return writePdf(composed, input.fonts, {
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
  const first = drawings[0]?.pages[0]?.orientation ?? "lanskap";
  openPage(composer, frameOf(profile, "gambar", first)).anchors.push("lampiran");
  placeHeadingBlock(composer, facts, profile, body);
  placeMainTitle(composer, facts, body);
  const parents = parentDrawings(drawings.map((d) => d.drawing));
  const levels = levelsOf(input.tree);
  for (const entry of drawings) placeDrawing(composer, input, entry, { parents, levels });
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
  const rows = [
    ["NOMOR", facts.attachment.number ?? facts.number ?? profile.blank],
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

/** The drawing whose box leads to a drawing. */
function parentDrawings(drawings: readonly Drawing[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const drawing of drawings) {
    if (drawing.kind !== "level") continue;
    for (const box of drawing.boxes) {
      if (box.link !== null && !parents.has(box.link)) parents.set(box.link, drawing.name);
    }
  }
  return parents;
}

function levelsOf(tree: readonly OutlineProcess[]): Map<string, number> {
  const levels = new Map<string, number>();
  const visit = (process: OutlineProcess): void => {
    levels.set(process.drawing, process.level);
    process.children.forEach(visit);
  };
  tree.forEach(visit);
  return levels;
}

interface Relations {
  readonly parents: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, number>;
}

const HEADINGS = ["H2", "H3", "H4", "H5", "H6"] as const satisfies readonly Tag[];

function placeDrawing(
  composer: Composer,
  input: LampiranInput,
  entry: LampiranInput["drawings"][number],
  relations: Relations,
): void {
  const { drawing, pages } = entry;
  const { profile } = input;
  pages.forEach((scene, i) => {
    const beneath = entry === input.drawings[0] && i === 0 && fitsBelow(composer, scene, profile);
    if (!beneath) openPage(composer, frameOf(profile, "gambar", scene.orientation));
    const page = currentPage(composer);
    if (i === 0) page.anchors.push(drawing.name);
    if (pages.length > 1) page.anchors.push(sheetAnchor(drawing.name, i + 1));
    placePageHeading(composer, entry, i, profile, relations);
    const { frame } = page;
    const room = { width: frame.right - frame.left, height: frame.bottom - page.y };
    const scale = pages.length > 1 ? 1 : enlargement(scene.scene, room);
    // A small map stands a little below its heading, not stuck under it with an empty page beneath.
    page.y += (room.height - scene.scene.height * scale) * LOWERED;
    const x = frame.left + (room.width - scene.scene.width * scale) / 2;
    const owner = element(composer.root, "Figure", { alt: scene.scene.description });
    page.parts.push({ element: owner, items: [{ type: "scene", scene: scene.scene, x, y: page.y, scale }] });
    for (const group of scene.scene.groups) linkGroup(composer, group, { x, y: page.y, scale });
    page.y += scene.scene.height * scale;
  });
}

/** Drawings are set in 8 to 9 pt; small ones are enlarged towards the size of the text around them. */
const MOST_ENLARGED = 1.4;

/** Share of the free height that is left above a drawing. */
const LOWERED = 0.15;

function enlargement(
  scene: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): number {
  return Math.max(1, Math.min(MOST_ENLARGED, room.width / scene.width, room.height / scene.height));
}

/** Whether the first drawing still fits below the heading block. */
function fitsBelow(composer: Composer, scene: PageScene, profile: Profile): boolean {
  const { frame } = currentPage(composer);
  const landscape = frame.width > frame.height;
  if (landscape !== (scene.orientation === "lanskap")) return false;
  return scene.scene.height + headingHeight(profile) <= roomLeft(composer);
}

function placePageHeading(
  composer: Composer,
  entry: LampiranInput["drawings"][number],
  index: number,
  profile: Profile,
  relations: Relations,
): void {
  const { drawing, pages } = entry;
  const page = currentPage(composer);
  const { frame } = page;
  const bold: Setting = { style: "tebal", size: profile.pageHeadingSize, leading: profile.leading };
  const sheet = pages.length > 1 ? ` (lembar ${index + 1} dari ${pages.length})` : "";
  // A CFM's heading names its code itself; a level map has it below.
  const code =
    drawing.kind === "level" && drawing.code !== "" && !drawing.heading.includes(drawing.code)
      ? `\n${drawing.code}`
      : "";
  const own = relations.levels.get(drawing.name);
  const depth = own === undefined ? 0 : own + 1;
  const tag = HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? "H6";
  const top = page.y;
  placeBlock(composer, element(composer.root, tag), `${drawing.heading}${sheet}${code}`, bold, {
    x: frame.left,
    width: frame.right - frame.left,
    align: "tengah",
  });
  const parent = relations.parents.get(drawing.name);
  if (parent !== undefined) {
    const half = (frame.right - frame.left) / 4;
    page.links.push({
      x: frame.left + half,
      y: top,
      width: 2 * half,
      height: page.y - top,
      anchor: parent,
      label: "Kembali ke peta di atasnya",
    });
  }
  page.y += 6;
}

function linkGroup(
  composer: Composer,
  group: Group,
  at: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  if (group.link === undefined) return;
  const bounds: Rect | null = groupBounds(group);
  if (bounds === null) return;
  currentPage(composer).links.push({
    x: bounds.x * at.scale + at.x,
    y: bounds.y * at.scale + at.y,
    width: bounds.width * at.scale,
    height: bounds.height * at.scale,
    anchor: group.link,
    label: `Ke ${group.alt === "" ? group.link : group.alt}`,
  });
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
