import type { PdfForm } from "../../paint/pdf-form.ts";
import type { Rect } from "../../scene/scene.ts";
import type { Style } from "./typesetter.ts";

/**
 * Composed pages: where every line and rule stands, in pt from the top left corner. Composition decides
 * everything here; the writer only translates it, as painters do with a scene.
 */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  readonly links: readonly LinkArea[];
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
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
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
}

/** Things painted together for one element; null = decoration (rules, page numbers). */
export interface Part {
  readonly element: Element | null;
  readonly items: readonly Item[];
}

export type Item = TextItem | RuleItem | FillItem | ImageItem | FormItem | MarkItem;

/** One line of text; `y` is the baseline. */
export interface TextItem {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: Style;
  readonly size: number;
  /** Added to each space of a justified line, pt. */
  readonly wordSpacing: number;
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

/** The pale word that runs across a draft's page, over what stands there. */
export interface MarkItem {
  readonly type: "mark";
  readonly text: string;
}

export interface LinkArea extends Rect {
  readonly anchor: string;
  /** What the link does, for those who can't see it. */
  readonly label: string;
}
