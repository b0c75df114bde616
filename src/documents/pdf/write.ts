import { Buffer } from "node:buffer";
import { openFace, type Face } from "../../fonts/face.ts";
import { SHIPPED } from "../../fonts/files.ts";
import { openPdf, setLine, setPlain, type OpenPdf } from "../../paint/pdf-document.ts";
import { placeForm } from "../../paint/pdf-form.ts";
import { addDrawingFaces, paintPdf } from "../../paint/pdf.ts";
import type { Composed, Element, Item, LinkArea, OutlineEntry, Page, Part } from "./page.ts";
import { printable } from "../../text/printable.ts";
import type { Faces, Style } from "./typesetter.ts";

/** What the file says about itself; all of it from the source, nothing from the clock. */
export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

type PdfDocument = PDFKit.PDFDocument;
type Structure = ReturnType<PdfDocument["struct"]>;

/** What shows of the draft's mark: text below it stays easy to read, also in print. */
const MARK = { color: "#000000", opacity: 0.09 };

/**
 * Writes composed pages as a tagged PDF/A-2a file. The same input gives the same bytes anywhere.
 * Rejects with pdfkit's error when a font or image can't be read.
 */
export async function writePdf(composed: Composed, faces: Faces, metadata: Metadata): Promise<Uint8Array> {
  const { year, month, day } = metadata.madeOn;
  const pdf = await openPdf({
    // None: every face is embedded.
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    displayTitle: true,
    lang: "id",
    info: {
      Title: printable(metadata.title),
      Author: printable(metadata.author),
      Subject: printable(metadata.subject),
      Creator: "ppb",
      Producer: "ppb",
      CreationDate: new Date(Date.UTC(year, month - 1, day)),
    },
  });
  const { doc } = pdf;
  escapeMetadata(doc);
  await addDrawingFaces(pdf);
  for (const [style, face] of await textFaces(faces)) pdf.addFace(fontName(style), face);
  const structure = structureOf(doc, composed.root);
  const pageOf = pagesOfAnchors(composed.pages);
  composed.pages.forEach((page, number) => {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    if (page.anchors.some((anchor) => pageOf.get(anchor) === number)) {
      doc.addNamedDestination(destination(number), "Fit");
    }
    for (const part of page.parts) {
      if ("anchor" in part) writeLink(doc, part, pageOf.get(part.anchor) ?? 0, structure(part.element));
      else writePart(pdf, part, structure);
    }
  });
  writeOutline(doc.outline, composed.outline, pageOf);
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

/**
 * pdfkit copies title, author and subject into the XMP packet as they are; `&` or `<` in a title would
 * leave a broken packet. The plain strings have been written by the time the packet is made.
 */
function escapeMetadata(doc: PdfDocument): void {
  const target = doc as unknown as { endMetadata: () => void; info: Record<string, unknown> };
  const endMetadata = target.endMetadata.bind(doc);
  target.endMetadata = () => {
    for (const key of ["Title", "Author", "Subject"]) {
      const value = target.info[key];
      if (typeof value === "string") target.info[key] = xmlText(value);
    }
    endMetadata();
  };
}

function xmlText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

async function textFaces(faces: Faces): Promise<ReadonlyMap<Style, Face>> {
  const styles: readonly Style[] = ["biasa", "tebal", "miring", "tebal-miring"];
  return new Map(
    await Promise.all(
      styles.map(async (style) => [style, await openFace(faces[style] ?? faces.biasa)] as const),
    ),
  );
}

function fontName(style: Style): string {
  return `naskah-${style}`;
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Makes each element of the logical structure when it is first needed, under its parent. */
function structureOf(doc: PdfDocument, root: Element): (element: Element) => Structure {
  const made = new Map<Element, Structure>();
  const make = (element: Element): Structure => {
    const known = made.get(element);
    if (known !== undefined) return known;
    const parent = element.parent === null ? null : make(element.parent);
    const structure = doc.struct(
      element.tag,
      element.alt === undefined ? {} : { alt: printable(element.alt) },
    );
    setAttributes(structure, element);
    if (parent === null) doc.addStructure(structure);
    else parent.add(structure);
    made.set(element, structure);
    return structure;
  };
  make(root);
  return make;
}

/** pdfkit has no options for spans and lists; the attribute dictionary is set before it is written. */
function setAttributes(structure: Structure, element: Element): void {
  const { rowSpan, columnSpan, scope, numbering } = element;
  const { dictionary } = structure as unknown as { dictionary: { data: Record<string, unknown> } };
  if (numbering !== undefined) dictionary.data.A = { O: "List", ListNumbering: numbering };
  if (rowSpan === undefined && columnSpan === undefined && scope === undefined) return;
  dictionary.data.A = {
    O: "Table",
    ...(rowSpan === undefined ? {} : { RowSpan: rowSpan }),
    ...(columnSpan === undefined ? {} : { ColSpan: columnSpan }),
    ...(scope === undefined ? {} : { Scope: scope }),
  };
}

function writePart(pdf: OpenPdf, part: Part, structure: (element: Element) => Structure): void {
  const { doc } = pdf;
  const paint = (): void => part.items.forEach((item) => paintItem(pdf, item));
  if (typeof part.element !== "string") {
    structure(part.element).add(paint);
    return;
  }
  doc.markContent("Artifact", { type: part.element });
  paint();
  doc.endMarkedContent();
}

function paintItem(pdf: OpenPdf, item: Item): void {
  const { doc } = pdf;
  switch (item.type) {
    case "text":
      doc.fillColor("#000000");
      if (item.style === "gambar") {
        setPlain(doc, pdf.shipped(SHIPPED.gambar.biasa), item.text, item);
        return;
      }
      doc.font(fontName(item.style)).fontSize(item.size);
      setLine(doc, item.text, item.x, item.y, item.wordSpacing);
      return;
    case "rule":
      doc.lineWidth(item.width).strokeColor("#000000");
      doc.moveTo(item.x1, item.y1).lineTo(item.x2, item.y2).stroke();
      return;
    case "fill":
      doc.rect(item.x, item.y, item.width, item.height).fill(item.color);
      return;
    case "image":
      doc.image(toBuffer(item.bytes), item.x, item.y, {
        fit: [item.width, item.height],
        align: "center",
        valign: "center",
      });
      return;
    case "form":
      placeForm(pdf, item.form, item);
      return;
    case "scene":
      doc.save();
      doc.translate(item.x, item.y);
      doc.scale(item.scale);
      paintPdf(pdf, item.scene);
      doc.restore();
      return;
    case "mark":
      paintMark(doc, item.text);
  }
}

/** Runs from the lower left to the upper right, as large as the page lets it. */
function paintMark(doc: PdfDocument, text: string): void {
  const { width, height } = doc.page;
  const diagonal = Math.hypot(width, height);
  doc.font(fontName("tebal")).fontSize(100);
  const size = Math.min(200, (100 * diagonal * 0.55) / doc.widthOfString(text));
  doc.save().fillColor(MARK.color, MARK.opacity).fontSize(size);
  doc.rotate((-Math.atan2(height, width) * 180) / Math.PI, { origin: [width / 2, height / 2] });
  setLine(doc, text, width / 2 - doc.widthOfString(text) / 2, height / 2 + size * 0.35);
  doc.restore();
}

function writeLink(doc: PdfDocument, link: LinkArea, target: number, element: Structure): void {
  doc.goTo(link.x, link.y, link.width, link.height, destination(target), {
    // A screen reader has nothing else to say about an area.
    Contents: new String(printable(link.label)) as string,
    structParent: element,
  } as PDFKit.Mixins.AnnotationOption);
  // The element refers to the page that is open when it is closed.
  element.end();
}

function writeOutline(
  parent: PDFKit.PDFOutline,
  entries: readonly OutlineEntry[],
  pageOf: ReadonlyMap<string, number>,
): void {
  for (const entry of entries) {
    const pageNumber = pageOf.get(entry.anchor) ?? 0;
    const item = parent.addItem(printable(entry.title), { pageNumber, fit: true, expanded: true } as never);
    writeOutline(item, entry.children, pageOf);
  }
}
