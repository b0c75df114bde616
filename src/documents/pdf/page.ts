import type { PdfForm } from "../../paint/pdf/form.ts";
import type { Theme } from "../../paint/theme.ts";
import type { Rect, Scene } from "../../scene/scene.ts";
import type { Style } from "./typesetter.ts";

/**
 * Composed pages: where every line and rule stands, in pt from the top left corner. Composition decides
 * everything here; the writer only translates it, as painters do with a scene.
 */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are read. */
  readonly parts: readonly (Part | LinkArea)[];
  /** Names that links and the outline can lead to. */
  readonly anchors: readonly string[];
}

export interface Composed {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  readonly root: Element;
}

export interface OutlineEntry {
  readonly title: string;
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

export type Tag =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "TOC"
  | "TOCI"
  | "Link"
  | "Figure"
  | "Table"
  | "TR"
  | "TH"
  | "TD";

/** A node of the logical structure that a screen reader follows; parts of several pages may share one. */
export interface Element {
  readonly tag: Tag;
  readonly parent: Element | null;
  readonly alt?: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly scope?: "Column" | "Row";
  /** How the items of a list are marked. */
  readonly numbering?: Numbering;
}

export type Numbering = "LowerAlpha" | "Decimal";

/**
 * What is no content: `Layout` are rules and fills, `Pagination` is what stands there because of the page (its number,
 * a repeated header, the draft's mark).
 */
export type Artifact = "Layout" | "Pagination";

/** Things painted together for one element of the structure, or as an artifact. */
export interface Part {
  readonly element: Element | Artifact;
  readonly items: readonly Item[];
}

export type Item = TextItem | RuleItem | FillItem | ImageItem | FormItem | SceneItem | MarkItem;

/**
 * One line of text; `y` is the baseline. A line that goes on in the next ends with the blank between them: what reads the
 * text of a tagged file finds words apart only where a space says so (PDF 32000-1, 14.8.2.5).
 */
export interface TextItem {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: Style | "drawing";
  readonly size: number;
  /** Added to each space of a justified line, pt. */
  readonly wordSpacing: number;
}

/** Where the number of a page stands that is known only when all pages are composed. */
export interface PageReference {
  readonly type: "page";
  readonly anchor: string;
  /** The left edge or, when it is aligned there, the right one. */
  readonly x: number;
  readonly y: number;
  readonly align: "left" | "right";
  /** What stands before the number ("hlm. "). */
  readonly before: string;
  /** `gambar`: the face of drawings; such a reference begins at its left edge. */
  readonly style: Style | "drawing";
  readonly size: number;
}

export interface RuleItem {
  readonly type: "rule";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

export interface FillItem extends Rect {
  readonly type: "fill";
  readonly color: string;
}

/** Emblem bytes (PNG or JPEG), fitted into the rectangle. */
export interface ImageItem extends Rect {
  readonly type: "image";
  readonly bytes: Uint8Array;
}

/** A painted sheet of a drawing. */
export interface FormItem {
  readonly type: "form";
  readonly form: PdfForm;
  readonly x: number;
  readonly y: number;
  /** Points on the page for one point of the sheet. */
  readonly scale: number;
}

/** A scene that stands in this document only; its upper left corner is at `x`, `y`. */
export interface SceneItem {
  readonly type: "scene";
  readonly scene: Scene;
  readonly theme: Theme["name"];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The pale word that runs across a draft's page, over what stands there. */
export interface MarkItem {
  readonly type: "mark";
  readonly text: string;
}

export interface LinkArea extends Rect {
  readonly anchor: string;
  /** The `Link` element that holds what can be clicked on; it has no other area. */
  readonly element: Element;
  /** What the link does, for those who can't see it. */
  readonly label: string;
}
