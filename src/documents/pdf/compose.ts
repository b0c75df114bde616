import type { Block, HeadingBlock, ParagraphBlock, Section, TableBlock } from "../blocks.ts";
import { frameOf, type Profile } from "../profile.ts";
import { bodyOf, currentPage, element, ensureRoom, lineHeight, openPage, placeText } from "./composer.ts";
import type { Composer, Setting } from "./composer.ts";
import { contentsStart, placeContents } from "./blocks/contents.ts";
import { drawingAnchors, placeDrawings } from "./blocks/drawings.ts";
import { placeSmallFigure, smallFigureHeight } from "./blocks/figure.ts";
import { finishPages } from "./finish.ts";
import { placeLetterhead, placeReference } from "./blocks/letterhead.ts";
import { listHeight, listStart, placeList } from "./blocks/lists.ts";
import type { Composed, OutlineEntry, Tag } from "./page.ts";
import { placeSignature, signatureHeight } from "./blocks/signature.ts";
import { placeTable, tableStart } from "./blocks/table.ts";
import type { Typesetter } from "./typesetter.ts";

export interface ComposeOptions {
  readonly typesetter: Typesetter;
  readonly profile: Profile;
  /** Bytes of the letterhead's picture. */
  readonly emblem: Uint8Array | null;
  /** Marks every page. */
  readonly draft: boolean;
  readonly outline: readonly OutlineEntry[];
}

/** Fills pages with blocks, a section from a new page on. */
export function composeSections(sections: readonly Section[], options: ComposeOptions): Composed {
  const { typesetter, profile, emblem } = options;
  const composer: Composer = {
    typesetter,
    profile,
    emblem,
    root: { tag: "Document", parent: null },
    pages: [],
    anchors: new Set(sections.flatMap(({ blocks }) => blocks.flatMap(anchorsOf))),
  };
  for (const { use, orientation, blocks } of sections) {
    openPage(composer, frameOf(profile, use, orientation));
    placeBlocks(composer, blocks);
  }
  return {
    pages: finishPages(composer, options.draft),
    outline: options.outline,
    root: composer.root,
  };
}

/** What links and the outline can lead to in a block. */
function anchorsOf(block: Block): readonly string[] {
  if (block.kind === "drawing") return drawingAnchors(block);
  return block.kind === "heading" && block.anchor !== undefined ? [block.anchor] : [];
}

function placeBlocks(composer: Composer, blocks: readonly Block[]): void {
  let next = 0;
  while (next < blocks.length) {
    const block = blocks[next]!;
    if (block.kind === "drawing") {
      const run = blocks.slice(next);
      const end = run.findIndex((one) => one.kind !== "drawing");
      const drawings = (end < 0 ? run : run.slice(0, end)).filter((one) => one.kind === "drawing");
      placeDrawings(composer, drawings, next === 0);
      next += drawings.length;
      continue;
    }
    if (block.kind === "table")
      placeTable(composer, block, {
        above: headingsAbove(composer, blocks, next),
        tail: followers(composer, blocks, next),
      });
    else placeBlock(composer, block, followers(composer, blocks, next));
    next += 1;
  }
}

/** Sets a block; `keepAfter`: height of what must stand below it on the same page, pt. */
function placeBlock(
  composer: Composer,
  block: Exclude<Block, { kind: "drawing" | "table" }>,
  keepAfter: number,
): void {
  switch (block.kind) {
    case "heading":
      placeHeading(composer, block, keepAfter);
      return;
    case "paragraph":
      placeParagraph(composer, block, keepAfter);
      return;
    case "gap": {
      const page = currentPage(composer);
      if (page.y > page.frame.top) page.y += block.lines * lineHeight(bodyOf(composer.profile));
      return;
    }
    case "letterhead":
      placeLetterhead(composer, block);
      return;
    case "reference":
      placeReference(composer, block);
      return;
    case "list":
      placeList(composer, block, keepAfter);
      return;
    case "contents":
      placeContents(composer, block);
      return;
    case "figure":
      placeSmallFigure(composer, block);
      return;
    case "signature":
      ensureRoom(composer, signatureHeight(composer, block) + keepAfter);
      placeSignature(composer, block);
  }
}

/** Share of a page that is kept together at most. */
const MOST_KEPT = 0.8;

/** Height of what has to begin on the page where the block at `index` ends, pt; 0 when it may be torn off. */
function followers(composer: Composer, blocks: readonly Block[], index: number): number {
  const { frame } = currentPage(composer);
  const full = frame.bottom - frame.top;
  let height = 0;
  for (let i = index; i + 1 < blocks.length && keepsNext(blocks[i]!); i += 1) {
    const next = blocks[i + 1]!;
    // Rows are not torn: what stands above a tall first row can only go over to the next page with it.
    if (next.kind === "table") {
      const whole = height + tableStart(composer, next, headingsAbove(composer, blocks, i + 1));
      return whole > full ? height : whole;
    }
    const most = full * MOST_KEPT;
    const start = startHeight(composer, next, most - height);
    if (height + start > most) break;
    height += start;
  }
  return height;
}

/** Height of the headings that stand directly above a block and go where it goes, pt. */
function headingsAbove(composer: Composer, blocks: readonly Block[], index: number): number {
  const block = blocks[index - 1];
  if (block?.kind !== "heading") return 0;
  return headingHeight(composer, block) + headingsAbove(composer, blocks, index - 1);
}

function keepsNext(block: Block): boolean {
  switch (block.kind) {
    case "heading":
    case "gap":
      return true;
    case "paragraph":
    case "list":
    case "table":
    case "signature":
      return block.keepNext === true;
    default:
      return false;
  }
}

/** Height that a block needs to begin on a page, pt; `room`: what there is for a list that is better kept whole. */
function startHeight(composer: Composer, block: Exclude<Block, TableBlock>, room: number): number {
  const line = lineHeight(bodyOf(composer.profile));
  switch (block.kind) {
    case "heading":
      return headingHeight(composer, block);
    case "paragraph":
      return linesIn(composer, block.text, bodyOf(composer.profile)) * line;
    case "gap":
      return block.lines * line;
    case "list": {
      const whole = block.whole === true ? listHeight(composer, block) : Infinity;
      return whole <= room ? whole : listStart(composer, block);
    }
    case "signature":
      return signatureHeight(composer, block);
    case "contents":
      return contentsStart(composer);
    case "figure":
      return smallFigureHeight(composer, block);
    default:
      return 0;
  }
}

function linesIn(composer: Composer, text: string, setting: Setting): number {
  const { frame } = currentPage(composer);
  return composer.typesetter.lines(text, setting.style, setting.size, frame.right - frame.left).length;
}

function headingSetting({ profile }: Composer, { bold }: HeadingBlock): Setting {
  return { style: bold ? "bold" : "regular", size: profile.bodySize, leading: profile.leading };
}

function headingHeight(composer: Composer, block: HeadingBlock): number {
  const setting = headingSetting(composer, block);
  return (linesIn(composer, block.text, setting) + block.below) * lineHeight(setting);
}

const HEADINGS = ["H1", "H2", "H3", "H4", "H5", "H6"] as const satisfies readonly Tag[];

function placeHeading(composer: Composer, block: HeadingBlock, keepAfter: number): void {
  const setting = headingSetting(composer, block);
  ensureRoom(composer, headingHeight(composer, block) + keepAfter);
  const page = currentPage(composer);
  const { left, right } = page.frame;
  if (block.anchor !== undefined) page.anchors.push(block.anchor);
  const owner = element(composer.root, HEADINGS[block.level - 1] ?? "H6");
  placeText(composer, owner, block.text, setting, { x: left, width: right - left, align: "center" });
  currentPage(composer).y += block.below * lineHeight(setting);
}

function placeParagraph(composer: Composer, block: ParagraphBlock, keepAfter: number): void {
  const body = bodyOf(composer.profile);
  const setting: Setting = block.bold === true ? { ...body, style: "bold" } : body;
  ensureRoom(composer, linesIn(composer, block.text, setting) * lineHeight(setting) + keepAfter);
  const { left, right } = currentPage(composer).frame;
  const at = { x: left, width: right - left, align: block.align };
  placeText(composer, element(composer.root, "P"), block.text, setting, at);
}
