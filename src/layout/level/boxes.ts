import type { Group, PageNote, Point, Rect } from "../../scene/scene.ts";
import type { ProcessBox } from "../../views/drawing.ts";
import { centredText, rectShape, round, outlined, textLines } from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { MIN_TEXT } from "../fit.ts";
import { fittedSize, LEADING, wrapText } from "../wrap.ts";

/** Sizes in pt. */
const BOX = {
  padX: 8,
  padY: 8,
  gap: 3,
  marker: 9,
  markerRoom: 14,
  note: 8,
  mention: 8.5,
} as const;

/** How boxes are set: all of a map have one width, one least height and one size of text, pt. */
export interface BoxStyle {
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

/** A process with its texts wrapped. */
export interface SizedBox {
  readonly box: ProcessBox;
  readonly codeLines: readonly string[];
  readonly titleLines: readonly string[];
  /** Flows that are said in words, see `mentions.ts`. */
  readonly mentionLines: readonly string[];
  readonly text: number;
  /** What its texts need, pt. */
  readonly height: number;
}

/** The size at which no word of the boxes' texts is broken, up to the one that their width allows, pt. */
export function readableText(
  boxes: readonly ProcessBox[],
  { width, text }: BoxStyle,
  { ruler }: LayoutContext,
): number {
  const texts = boxes.flatMap(({ code, title }) => [code, title]);
  return fittedSize(texts, width - 2 * BOX.padX, [MIN_TEXT, text], ruler, "bold");
}

/** Wraps the texts of a process; the box is as high as they need. */
export function sizeBox(
  box: ProcessBox,
  mentions: readonly string[],
  { width, height, text }: BoxStyle,
  { ruler }: LayoutContext,
): SizedBox {
  const inner = width - 2 * BOX.padX;
  const codeLines = wrapText(box.code, inner, ruler, "bold", text);
  const titleLines = wrapText(box.title, inner, ruler, "regular", text);
  const mentionLines = mentions.flatMap((line) => wrapText(line, inner, ruler, "regular", BOX.mention));
  const sized = { box, codeLines, titleLines, mentionLines, text };
  const marker = box.link === null ? 0 : BOX.markerRoom;
  return { ...sized, height: Math.max(height, textHeight(sized) + marker + 2 * BOX.padY) };
}

function textHeight(sized: Omit<SizedBox, "height">): number {
  const { codeLines, titleLines, mentionLines, text } = sized;
  const mentions = mentionLines.length === 0 ? 0 : mentionLines.length * BOX.mention * LEADING + BOX.gap;
  return (codeLines.length + titleLines.length) * text * LEADING + BOX.gap + mentions;
}

/** What a document may print beside [+]: kept for the longest that is likely. */
const PAGE_NOTE = "hlm. 999";

function pageNote(plus: Point, { ruler }: LayoutContext): PageNote {
  return {
    x: round(plus.x + ruler.width("[+]", "bold", BOX.marker) / 2 + 4),
    // The baseline of [+].
    y: round(plus.y + BOX.marker * 0.28),
    size: BOX.note,
    width: round(ruler.width(PAGE_NOTE, "regular", BOX.note)),
  };
}

/** A rounded box: code in bold, title and mentioned flows below, [+] at the bottom when it opens a page. */
export function drawBox(sized: SizedBox, rect: Rect, context: LayoutContext): Group {
  const { box, text } = sized;
  const centre = rect.x + rect.width / 2;
  const bottom = box.link === null ? 0 : BOX.markerRoom;
  const top = rect.y + (rect.height - bottom - textHeight(sized)) / 2;
  const titleTop = top + sized.codeLines.length * text * LEADING + BOX.gap;
  const mentionTop = titleTop + sized.titleLines.length * text * LEADING + BOX.gap;
  const plus = { x: centre, y: rect.y + rect.height - BOX.padY - BOX.marker / 2 };
  return {
    kind: "process",
    id: box.id,
    alt: `${box.code} ${box.title}`,
    ...(box.link === null ? {} : { link: box.link, pageNote: pageNote(plus, context) }),
    shapes: [
      rectShape(rect, 6, outlined("process")),
      ...textLines(sized.codeLines, { x: centre, y: top }, "middle", "bold", text, context),
      ...textLines(sized.titleLines, { x: centre, y: titleTop }, "middle", "regular", text, context),
      ...textLines(
        sized.mentionLines,
        { x: centre, y: mentionTop },
        "middle",
        "regular",
        BOX.mention,
        context,
      ),
      ...(box.link === null ? [] : centredText(["[+]"], plus, "bold", BOX.marker, context)),
    ],
  };
}
