import { sheetAnchor } from "../../../scene/anchors.ts";
import type { Xml } from "../../../export/ooxml/xml.ts";
import type { PaintedSheet } from "../../../paint/sheet.ts";
import type { DrawingBlock, FigureBlock } from "../../blocks.ts";
import { frameOf, type PageFrame } from "../../profile.ts";
import { textRoom, type DocxContext } from "../context.ts";
import { paragraph, spacer, type Flow, type Paragraph } from "./flow.ts";
import { shownSheet, type DrawingPlace } from "../places.ts";
import { link, run, textRuns } from "./runs.ts";
import { sceneTable } from "./scene-table.ts";
import { framedBox } from "./tables.ts";
import { contentsMark } from "./text.ts";

/** What stands together on one page: a sheet below its heading, or what says that it is not there. */
export interface DrawnSheet {
  readonly frame: PageFrame;
  /** As the PDF counts; null = on a page of its own. */
  readonly page: number | null;
  flows(context: DocxContext): readonly Flow[];
}

/** The sheets of a drawing, in their order. */
export function drawnSheets(context: DocxContext, block: DrawingBlock): readonly DrawnSheet[] {
  const { profile, places, pictures } = context;
  if (block.missing !== null || block.sheets.length === 0) {
    return [missingSheet(context, block, 0, block.missing ?? "")];
  }
  return block.sheets.map((either, index): DrawnSheet => {
    const sheet = shownSheet(places, either);
    const place = places.drawings.get(sheet.form);
    const picture = pictures.of(sheet.form);
    if (place === undefined || picture === null) return missingSheet(context, block, index, NOT_PAINTED);
    return {
      frame: frameOf(profile, "drawing", sheet.orientation),
      page: place.page,
      flows: (at) => sheetFlows(at, block, index, { sheet, place, picture }),
    };
  });
}

const NOT_PAINTED = "Gambar ini tidak dapat dimasukkan ke berkas Word. Gambarnya ada di PDF.";

interface Placed {
  readonly sheet: PaintedSheet;
  readonly place: DrawingPlace;
  readonly picture: NonNullable<ReturnType<DocxContext["pictures"]["of"]>>;
}

/** Room that a line needs below the picture that stands on it, or the line behind a table, pt. */
const BELOW_PICTURE = 4;

function sheetFlows(
  context: DocxContext,
  block: DrawingBlock,
  index: number,
  { sheet, place, picture }: Placed,
): readonly Flow[] {
  const { form, description } = sheet;
  // A picture that fills its page to the last point would be pushed over to the next.
  const lack = Math.max(0, BELOW_PICTURE - place.below);
  const before = Math.max(0, place.belowHeading - lack);
  const shrunk = Math.max(0, lack - place.belowHeading);
  const height = form.height * place.scale;
  const scale = place.scale * ((height - shrunk) / height);
  const heading = headingParagraph(context, block, index, place.aboveHeading);
  if (sheet.table !== null)
    return [
      heading,
      spacer(before, true),
      sceneTable(context, { ...sheet, table: sheet.table }, picture, scale),
    ];
  const size = { width: form.width * scale, height: form.height * scale, alt: description };
  return [heading, paragraph("Gambar", [run([context.pictures.inline(picture, size)])], { before })];
}

/** The heading of a sheet; it leads back to the drawing whose box leads here. */
function headingParagraph(
  { bookmarks, ...context }: DocxContext,
  { name, level, heading, code, above, sheets }: DrawingBlock,
  index: number,
  before: number,
): Paragraph {
  const count = sheets.length;
  const sheet = count > 1 ? ` (lembar ${index + 1} dari ${count})` : "";
  const words = textRuns(`${heading}${sheet}${code === "" ? "" : `\n${code}`}`);
  const target = above === null ? null : bookmarks.nameOf(above);
  const shown: readonly Xml[] = target === null ? words : [link(target, "Kembali ke peta di atasnya", words)];
  const anchors = [...(index === 0 ? [name] : []), ...(count > 1 ? [sheetAnchor(name, index + 1)] : [])];
  const mark = index === 0 ? contentsMark({ bookmarks, ...context }, name) : [];
  return paragraph(
    `Heading${level}`,
    [...mark, ...bookmarks.around(anchors, shown)],
    before === 0 ? {} : { before },
  );
}

const BOX = { height: 180, inset: 60 } as const;

/** A page that says which drawing is not there, and why: what is missing from an official paper must be seen. */
function missingSheet({ profile }: DocxContext, block: DrawingBlock, index: number, why: string): DrawnSheet {
  const frame = frameOf(profile, "drawing", block.sheets[index]?.orientation ?? "landscape");
  const box = { width: frame.right - frame.left - 2 * BOX.inset, height: BOX.height };
  return {
    frame,
    page: null,
    flows: (context) => [
      headingParagraph(context, block, index, 0),
      spacer((frame.bottom - frame.top - box.height) / 4, true),
      framedBox(box, [
        paragraph("Tengah", textRuns("GAMBAR BELUM ADA", { bold: true }), { after: 6 }),
        paragraph("Tengah", textRuns(why)),
      ]),
    ],
  };
}

/** A small drawing among the text, as large as in the PDF. */
export function figureParagraph(context: DocxContext, { scene }: FigureBlock): Paragraph {
  const picture = context.pictures.of(scene);
  if (picture === null) return paragraph("Tengah", textRuns(NOT_PAINTED));
  const scale = context.places.drawings.get(scene)?.scale ?? Math.min(1, textRoom(context) / scene.width);
  const size = { width: scene.width * scale, height: scene.height * scale, alt: scene.description };
  return paragraph("Gambar", [run([context.pictures.inline(picture, size)])]);
}
