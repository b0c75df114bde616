import { deflate } from "../../bytes/deflate.ts";
import type { Rect } from "../../scene/scene.ts";
import { isWholePdf } from "./whole.ts";
import { metadataText, PDFUA_CLAIM } from "./xmp.ts";

/**
 * The only module that knows pdfkit, which writes objects, pages, the tree of structure, outline, destinations and metadata
 * for us. Members that its declarations leave out are listed in `MEMBERS` and looked for when they are first needed, so that
 * another version of pdfkit fails at once and says what it lacks. What stands on pages is made by `operators.ts` and
 * packed here, so that no byte depends on Node's zlib.
 */
export interface PdfFile {
  /** An object that is finished; its content is packed unless the data name a filter. */
  readonly object: (data: PdfData, content?: Uint8Array) => PdfObject;
  /** An object that others refer to before it is finished. */
  readonly later: () => LaterObject;
  /** Opens a page, pt; what follows is put on it. Its y runs downwards. */
  readonly page: (width: number, height: number) => void;
  /** Makes an object known to the operators of the current page; gives what they call it. */
  readonly use: (kind: ResourceKind, object: PdfObject) => string;
  /** Puts operators on the page that stand for no element: decoration. */
  readonly artifact: (kind: ArtifactKind, operators: string) => void;
  /** Puts operators on the page that show an element. */
  readonly content: (element: PdfElement, operators: string) => void;
  readonly element: (tag: string, parent: PdfElement | null, more?: ElementData) => PdfElement;
  /** Says where on the current page an element stands. */
  readonly box: (element: PdfElement, box: Rect) => void;
  /** Makes an area of the current page open a destination. Closes the link's element: nothing can be added to it. */
  readonly link: (link: PdfElement, area: Rect, destination: string, label: string) => void;
  /** Gives the current page a name. */
  readonly destination: (name: string) => void;
  readonly outline: (entries: readonly OutlineItem[]) => void;
  /** Ends the file. Rejects when its bytes have not arrived whole. */
  readonly end: () => Promise<Uint8Array>;
}

export type PdfData = Readonly<Record<string, unknown>>;

/** A reference to an object, written as such where data name it. */
export interface PdfObject {
  readonly data: PdfData;
}

interface LaterObject {
  readonly object: PdfObject;
  readonly finish: (data: PdfData) => void;
}

/** An element of the structure that screen readers follow. */
export interface PdfElement {
  readonly dictionary: PdfObject;
}

interface ElementData {
  /** Alternative text. */
  readonly alt?: string;
  /** By owner (PDF 32000-1, 14.8.5); strings are names. */
  readonly attributes?: PdfData;
}

interface OutlineItem {
  readonly title: string;
  /** From 0. */
  readonly page: number;
  readonly children: readonly OutlineItem[];
}

/** What a file says about itself; all of it from the source, nothing from the clock. */
export interface FileFacts {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

/** Kinds of decoration (PDF 32000-1, 14.8.2.2); those of pages can be left out by programs that pour the text anew. */
const ARTIFACTS = {
  Layout: "/Type /Layout",
  Pagination: "/Type /Pagination /Subtype /Header",
  Watermark: "/Type /Pagination /Subtype /Watermark",
} as const;

type ArtifactKind = keyof typeof ARTIFACTS;

/** What operators refer to: pdfkit's list of it on a page, and how names of it begin. */
const RESOURCES = {
  font: { list: "fonts", prefix: "F" },
  form: { list: "xobjects", prefix: "Gambar" },
  picture: { list: "xobjects", prefix: "Lambang" },
  state: { list: "ext_gstates", prefix: "S" },
} as const;

type ResourceKind = keyof typeof RESOURCES;

/** What must be there of pdfkit though it declares it otherwise or not at all, with its type. */
const MEMBERS = {
  document: {
    ...{ ref: "function", addContent: "function", appendXML: "function", struct: "function" },
    ...{ addStructure: "function", addNamedDestination: "function", goTo: "function", outline: "object" },
  },
  page: {
    ...{ content: "object", dictionary: "object", height: "number" },
    ...{ fonts: "object", xobjects: "object", ext_gstates: "object" },
  },
  content: { buffer: "object", data: "object" },
  element: { add: "function", end: "function", dictionary: "object" },
} as const;

/** Throws when a part of pdfkit lacks a member that is used here. */
function checked(part: unknown, name: keyof typeof MEMBERS): unknown {
  const members = part as Readonly<Record<string, unknown>>;
  for (const [member, type] of Object.entries(MEMBERS[name]))
    if (typeof members[member] !== type) throw new Error(`pdfkit's ${name} has no ${type} "${member}"`);
  return part;
}

interface Reference {
  data: Record<string, unknown>;
  end(content?: Uint8Array): void;
}

interface Content {
  buffer: Uint8Array[];
  readonly data: Record<string, unknown>;
}

interface Inner {
  ref(data: object): Reference;
  addContent(operators: string): void;
  appendXML(xml: string): void;
  readonly page: Readonly<Record<(typeof RESOURCES)[ResourceKind]["list"], Record<string, unknown>>> & {
    readonly content: unknown;
    readonly height: number;
  };
}

interface Structure {
  add(child: Structure | (() => void)): void;
  end(): void;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/** Opens a tagged PDF/A-2a file that keeps PDF/UA-1 as well. Same input, same bytes on every machine. */
export async function openPdf(facts: FileFacts): Promise<PdfFile> {
  const { default: PDFDocument } = await import("pdfkit");
  const { year, month, day } = facts.madeOn;
  const doc = new PDFDocument({
    autoFirstPage: false,
    // Packed here.
    compress: false,
    // None: every face is embedded.
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    displayTitle: true,
    lang: "id",
    info: {
      Title: metadataText(facts.title),
      Author: metadataText(facts.author),
      ...(facts.subject === undefined ? {} : { Subject: metadataText(facts.subject) }),
      Creator: "ppb",
      Producer: "ppb",
      CreationDate: new Date(Date.UTC(year, month - 1, day)),
    },
  });
  const inner = checked(doc, "document") as Inner;
  const whole = bytesOf(doc);
  const names = new Map<PdfObject, string>();
  let open = false;

  const object = (data: PdfData, content?: Uint8Array): PdfObject => {
    const packed = content === undefined || "Filter" in data ? content : deflate(content);
    const reference = inner.ref(packed === content ? { ...data } : { ...data, Filter: "FlateDecode" });
    reference.end(packed);
    return reference;
  };

  const closePage = (): void => {
    if (!open) return;
    const content = checked(inner.page.content, "content") as Content;
    content.buffer = [deflate(joined(content.buffer))];
    content.data["Filter"] = "FlateDecode";
    open = false;
  };

  return {
    object,
    later() {
      const reference = inner.ref({});
      return {
        object: reference,
        finish(data) {
          reference.data = { ...data };
          reference.end();
        },
      };
    },
    page(width, height) {
      closePage();
      doc.addPage({ size: [width, height], margin: 0 });
      checked(inner.page, "page");
      open = true;
    },
    use(kind, resource) {
      const { list, prefix } = RESOURCES[kind];
      const name = names.get(resource) ?? `${prefix}${names.size + 1}`;
      names.set(resource, name);
      inner.page[list][name] = resource;
      return name;
    },
    artifact(kind, operators) {
      inner.addContent(`/Artifact <<${ARTIFACTS[kind]}>> BDC\n${operators}\nEMC`);
    },
    content(element, operators) {
      structureOf(element).add(() => {
        inner.addContent(operators);
      });
    },
    element(tag, parent, { alt, attributes } = {}) {
      const made = checked(doc.struct(tag, alt === undefined ? {} : { alt }), "element") as Structure;
      if (attributes !== undefined) made.dictionary.data["A"] = { ...attributes };
      if (parent === null) doc.addStructure(made as unknown as PDFKit.PDFStructureElement);
      else structureOf(parent).add(made);
      return made;
    },
    box(element, { x, y, width, height }) {
      const top = inner.page.height - y;
      structureOf(element).dictionary.data["A"] = {
        O: "Layout",
        Placement: "Block",
        BBox: [x, top - height, x + width, top],
      };
    },
    link(link, area, destination, label) {
      doc.goTo(area.x, area.y, area.width, area.height, destination, {
        // A screen reader has nothing else to say about an area.
        Contents: new String(label) as string,
        structParent: structureOf(link) as unknown as PDFKit.PDFStructureElement,
      } as PDFKit.Mixins.AnnotationOption);
      // pdfkit refers to the page that is open when an element is closed.
      structureOf(link).end();
    },
    destination(name) {
      doc.addNamedDestination(name, "Fit");
    },
    outline(entries) {
      addOutline(doc.outline, entries);
    },
    async end() {
      closePage();
      inner.appendXML(PDFUA_CLAIM);
      doc.end();
      const bytes = await whole;
      if (!isWholePdf(bytes)) throw new Error("pdfkit's bytes have arrived incomplete");
      return bytes;
    },
  };
}

function structureOf(element: PdfElement): Structure {
  return element as unknown as Structure;
}

function addOutline(parent: PDFKit.PDFOutline, entries: readonly OutlineItem[]): void {
  for (const { title, page, children } of entries) {
    const item = parent.addItem(title, { pageNumber: page, fit: true, expanded: true } as never);
    addOutline(item, children);
  }
}

/** What a document sends until it ends. */
function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => {
      resolve(joined(chunks));
    });
    doc.on("error", reject);
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
