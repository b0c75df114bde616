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
  /** How much larger than usual [+], page numbers and flows in words are. */
  readonly print: number;
}

/** A process with its texts wrapped. */
export interface SizedBox {
  readonly box: ProcessBox;
  readonly codeLines: readonly string[];
  readonly titleLines: readonly string[];
  /** Flows that are said in words, see `mentions.ts`. */
  readonly mentionLines: readonly string[];
  readonly text: number;
  readonly print: number;
  /** What its texts need, pt. */
  readonly height: number;
}

/** The size at which no word of the boxes' texts is broken, up to the one that their width allows, pt. */
export function readableText(
  boxes: readonly ProcessBox[],
  { width, text }: Pick<BoxStyle, "width" | "text">,
  { ruler }: LayoutContext,
): number {
  const texts = boxes.flatMap(({ code, title }) => [code, title]);
  return fittedSize(texts, width - 2 * BOX.padX, [MIN_TEXT, text], ruler, "bold");
}

/** Wraps the texts of a process; the box is as high as they need. */
export function sizeBox(
  box: ProcessBox,
  mentions: readonly string[],
  { width, height, text, print }: BoxStyle,
  { ruler }: LayoutContext,
): SizedBox {
  const inner = width - 2 * BOX.padX;
  const codeLines = wrapText(box.code, inner, ruler, "bold", text);
  const titleLines = wrapText(box.title, inner, ruler, "regular", text);
  const mentionLines = mentions.flatMap((line) =>
    wrapText(line, inner, ruler, "regular", BOX.mention * print),
  );
  const sized = { box, codeLines, titleLines, mentionLines, text, print };
  const marker = box.link === null ? 0 : BOX.markerRoom * print;
  return { ...sized, height: Math.max(height, textHeight(sized) + marker + 2 * BOX.padY) };
}

function textHeight(sized: Omit<SizedBox, "height">): number {
  const { codeLines, titleLines, mentionLines, text, print } = sized;
  const mentions =
    mentionLines.length === 0 ? 0 : mentionLines.length * BOX.mention * print * LEADING + BOX.gap;
  return (codeLines.length + titleLines.length) * text * LEADING + BOX.gap + mentions;
}

/** What a document may print beside [+]: kept for the longest that is likely. */
const PAGE_NOTE = "hlm. 999";

function pageNote(plus: Point, print: number, { ruler }: LayoutContext): PageNote {
  const [marker, size] = [BOX.marker * print, BOX.note * print];
  return {
    x: round(plus.x + ruler.width("[+]", "bold", marker) / 2 + 4),
    // The baseline of [+].
    y: round(plus.y + marker * 0.28),
    size: round(size),
    width: round(ruler.width(PAGE_NOTE, "regular", size)),
  };
}

/** A rounded box: code in bold, title and mentioned flows below, [+] at the bottom when it opens a page. */
export function drawBox(sized: SizedBox, rect: Rect, context: LayoutContext): Group {
  const { box, text, print } = sized;
  const centre = rect.x + rect.width / 2;
  const marker = round(BOX.marker * print);
  const bottom = box.link === null ? 0 : BOX.markerRoom * print;
  const top = rect.y + (rect.height - bottom - textHeight(sized)) / 2;
  const titleTop = top + sized.codeLines.length * text * LEADING + BOX.gap;
  const mentionTop = titleTop + sized.titleLines.length * text * LEADING + BOX.gap;
  const plus = { x: centre, y: rect.y + rect.height - BOX.padY - marker / 2 };
  return {
    kind: "process",
    id: box.id,
    alt: `${box.code} ${box.title}`,
    ...(box.link === null ? {} : { link: box.link, pageNote: pageNote(plus, print, context) }),
    shapes: [
      rectShape(rect, 6, outlined("process")),
      ...textLines(sized.codeLines, { x: centre, y: top }, "middle", "bold", text, context),
      ...textLines(sized.titleLines, { x: centre, y: titleTop }, "middle", "regular", text, context),
      ...textLines(
        sized.mentionLines,
        { x: centre, y: mentionTop },
        "middle",
        "regular",
        round(BOX.mention * print),
        context,
      ),
      ...(box.link === null ? [] : centredText(["[+]"], plus, "bold", marker, context)),
    ],
  };
}
