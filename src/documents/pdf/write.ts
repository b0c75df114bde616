import { readPicture, type Picture } from "../../assets/picture.ts";
import { openFace, type Face } from "../../fonts/face.ts";
import { SHIPPED } from "../../fonts/files.ts";
import { facesOf } from "../../paint/pdf/faces.ts";
import { formOperators, paintForm } from "../../paint/pdf/form.ts";
import { color, number, numbers, plainCodes, plainText, upright } from "../../paint/pdf/operators.ts";
import { themes } from "../../paint/theme.ts";
import { pictureObject, pictureOperators } from "../../paint/pdf/picture.ts";
import { textOperators, type TextFont, type TextPlace } from "../../paint/pdf/text.ts";
import {
  openPdf,
  type FileFacts,
  type PdfElement,
  type PdfFile,
  type PdfObject,
} from "../../paint/pdf/pdfkit.ts";
import { printableLine } from "../../text/printable.ts";
import { attributesOf, boundsOfItems } from "./attributes.ts";
import type { Composed, Element, Item, LinkArea, OutlineEntry, Page, Part, TextItem } from "./page.ts";
import type { Faces, Style } from "./typesetter.ts";
import { render } from "../../diagnostics/message.ts";

export type Metadata = Required<FileFacts>;

/** What shows of the draft's mark: text below it stays easy to read, also in print. */
const MARK_OPACITY = 0.09;

/**
 * Writes composed pages as a tagged PDF/A-2a file. The same input gives the same bytes anywhere.
 * Rejects with `FontError` when a font cannot be read.
 */
export async function writePdf(composed: Composed, faces: Faces, metadata: Metadata): Promise<Uint8Array> {
  const pdf = await openPdf({
    title: printableLine(metadata.title),
    author: printableLine(metadata.author),
    subject: printableLine(metadata.subject),
    madeOn: metadata.madeOn,
  });
  const ink = inkOf(pdf, await textFaces(faces));
  const structure = structureOf(pdf, composed.root);
  const pageOf = pagesOfAnchors(composed.pages);
  composed.pages.forEach((page, number) => {
    pdf.page(page.width, page.height);
    if (page.anchors.some((anchor) => pageOf.get(anchor) === number)) pdf.destination(destination(number));
    for (const part of page.parts) {
      if ("anchor" in part) writeLink(pdf, part, pageOf.get(part.anchor) ?? 0, structure(part.element));
      else writePart(pdf, ink, page, part, structure);
    }
  });
  pdf.outline(outlineOf(composed.outline, pageOf));
  await ink.faces.finish();
  return pdf.end();
}

function pagesOfAnchors(pages: readonly Page[]): Map<string, number> {
  const pageOf = new Map<string, number>();
  pages.forEach((page, number) => {
    for (const anchor of page.anchors) if (!pageOf.has(anchor)) pageOf.set(anchor, number);
  });
  return pageOf;
}

/** Zero padded, so that the file's name tree has one order whatever the locale compares. */
function destination(page: number): string {
  return `halaman-${String(page + 1).padStart(6, "0")}`;
}

async function textFaces(faces: Faces): Promise<ReadonlyMap<Style, Face>> {
  const styles: readonly Style[] = ["regular", "bold", "italic", "boldItalic"];
  return new Map(
    await Promise.all(
      styles.map(async (style) => [style, await openFace(faces[style] ?? faces.regular)] as const),
    ),
  );
}

type Structure = (element: Element) => PdfElement;

/** Makes each element of the logical structure when it is first needed, under its parent. */
function structureOf(pdf: PdfFile, root: Element): Structure {
  const made = new Map<Element, PdfElement>();
  const make = (element: Element): PdfElement => {
    const known = made.get(element);
    if (known !== undefined) return known;
    const parent = element.parent === null ? null : make(element.parent);
    const attributes = attributesOf(element);
    const structure = pdf.element(element.tag, parent, {
      ...(element.alt === undefined ? {} : { alt: printableLine(element.alt) }),
      ...(attributes === null ? {} : { attributes }),
    });
    made.set(element, structure);
    return structure;
  };
  make(root);
  return make;
}

/** What items of one document are painted with. */
interface Ink {
  readonly faces: ReturnType<typeof facesOf>;
  /** Text in the face of drawings, set as they set it. */
  readonly setPlain: (item: TextItem) => string;
  readonly setText: (text: string, style: Style, place: TextPlace) => string;
  /** pt */
  readonly width: (text: string, style: Style, size: number) => number;
  readonly picture: (bytes: Uint8Array) => { readonly picture: Picture; readonly object: PdfObject };
  /** The name of a state on the current page that lets shine through what lies below. */
  readonly pale: () => string;
}

function inkOf(pdf: PdfFile, byStyle: ReadonlyMap<Style, Face>): Ink {
  const faces = facesOf(pdf);
  const pictures = new Map<Uint8Array, ReturnType<Ink["picture"]>>();
  let pale: PdfObject | null = null;
  // Word by word with its trailing space, as text is measured.
  const runsOf = (face: Face, text: string) => text.split(/(?<=[ \t])/).map((piece) => face.layout(piece));
  return {
    faces,
    setPlain({ text, x, y, size }) {
      const name = SHIPPED.drawing.regular;
      const { codes, highest } = plainCodes(name, text);
      const resource = pdf.use("font", faces.shipped(name, highest));
      return `${color(INK)} rg\n${plainText(resource, codes, { matrix: upright(x, y), size })}`;
    },
    setText(text, style, place) {
      const face = byStyle.get(style)!;
      const { object, code } = faces.text(face);
      const font: TextFont = { resource: pdf.use("font", object), unitsPerEm: face.unitsPerEm, code };
      return textOperators(runsOf(face, text), font, place);
    },
    width(text, style, size) {
      const face = byStyle.get(style)!;
      const units = runsOf(face, text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
      return (units * size) / face.unitsPerEm;
    },
    picture(bytes) {
      const known = pictures.get(bytes);
      if (known !== undefined) return known;
      const reading = readPicture(bytes);
      if (!reading.ok) throw new Error(`the picture ${render(reading.fault.what, "en")}`);
      const made = { picture: reading.value, object: pictureObject(pdf, reading.value) };
      pictures.set(bytes, made);
      return made;
    },
    pale() {
      pale ??= pdf.object({ Type: "ExtGState", ca: MARK_OPACITY });
      return pdf.use("state", pale);
    },
  };
}

function writePart(pdf: PdfFile, ink: Ink, page: Page, part: Part, structure: Structure): void {
  const operators = part.items.map((item) => paintItem(pdf, ink, page, item)).join("\n");
  if (typeof part.element === "string") {
    const marks = part.items.some(({ type }) => type === "mark");
    pdf.artifact(marks ? "Watermark" : part.element, operators);
    return;
  }
  const element = structure(part.element);
  const box = part.element.tag === "Figure" ? boundsOfItems(part.items) : null;
  if (box !== null) pdf.box(element, box);
  pdf.content(element, operators);
}

const INK = "#000000";

function paintItem(pdf: PdfFile, ink: Ink, page: Page, item: Item): string {
  switch (item.type) {
    case "text":
      return item.style === "drawing"
        ? ink.setPlain(item)
        : `${color(INK)} rg\n${ink.setText(item.text, item.style, item)}`;
    case "rule": {
      const line = `${numbers(item.x1, item.y1)} m ${numbers(item.x2, item.y2)} l S`;
      return `${color(INK)} RG ${number(item.width)} w\n${line}`;
    }
    case "fill":
      return `${color(item.color)} rg\n${numbers(item.x, item.y, item.width, item.height)} re f`;
    case "image": {
      const { picture, object } = ink.picture(item.bytes);
      return pictureOperators(pdf, picture, object, item);
    }
    case "form":
      return formOperators(pdf, ink.faces, item.form, item);
    case "scene":
      return formOperators(pdf, ink.faces, paintForm(item.scene, themes[item.theme]), item);
    case "mark":
      return paintMark(ink, page, item.text);
  }
}

/** Runs from the lower left to the upper right, as large as the page lets it. */
function paintMark(ink: Ink, { width, height }: Page, text: string): string {
  const diagonal = Math.hypot(width, height);
  const size = Math.min(200, (100 * diagonal * 0.55) / ink.width(text, "bold", 100));
  const [cos, sin] = [width / diagonal, height / diagonal];
  // Turned about the middle of the page, where y runs downwards.
  const turn = numbers(cos, -sin, sin, cos, width / 2, height / 2);
  const place = { x: -ink.width(text, "bold", size) / 2, y: size * 0.35, size, wordSpacing: 0 };
  return `q /${ink.pale()} gs ${turn} cm ${color(INK)} rg\n${ink.setText(text, "bold", place)}\nQ`;
}

function writeLink(pdf: PdfFile, link: LinkArea, target: number, element: PdfElement): void {
  pdf.link(element, link, destination(target), printableLine(link.label));
}

function outlineOf(
  entries: readonly OutlineEntry[],
  pageOf: ReadonlyMap<string, number>,
): Parameters<PdfFile["outline"]>[0] {
  return entries.map(({ title, anchor, children }) => ({
    title: printableLine(title),
    page: pageOf.get(anchor) ?? 0,
    children: outlineOf(children, pageOf),
  }));
}
