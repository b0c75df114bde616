/**
 * A finished drawing: a display list in points (1/72 inch), y downwards. Layout makes it, painters only
 * translate it; nothing here is measured, wrapped or placed any more. Plain JSON data.
 */
export interface Scene {
  readonly name: string;
  readonly title: string;
  /** Alternative text for the whole drawing, one or more sentences. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Group[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** What a group shows; also `data-jenis` in SVG. */
export type GroupKind =
  | "lane"
  | "activity"
  | "decision"
  | "parallel"
  | "document"
  | "archive"
  | "wait"
  | "milestone"
  | "subprocess"
  | "start"
  | "end"
  | "party"
  | "note"
  | "process"
  | "frame"
  | "sequence"
  | "message"
  | "association"
  | "connector"
  | "band"
  | "phase"
  | "unit"
  | "title"
  | "cell";

/**
 * One drawn thing, in paint order. Inside a step's group the first shape is its outline; inside a flow's
 * group the first shape is its route, a `path` of M and L commands only; a label is a `text`.
 */
export interface Group {
  readonly kind: GroupKind;
  readonly id: string;
  /** Only flows: ids of the groups at the ends. */
  readonly from?: string;
  readonly to?: string;
  /** Lanes a step stands in. */
  readonly lanes?: readonly string[];
  /** Id of the group of the phase that a step is in. */
  readonly phase?: string;
  /** Alternative text; "" = decorative. */
  readonly alt: string;
  /** Name of the drawing that the group opens. */
  readonly link?: string;
  readonly pageNote?: PageNote;
  readonly shapes: readonly Shape[];
}

/**
 * A place beside the sign [+] that is kept free for the page on which the drawing that the group opens stands ("hlm. 12"):
 * only a document of several pages knows it. `x`, `y` is the start of the baseline; pt.
 */
export interface PageNote extends Point {
  readonly size: number;
  readonly width: number;
}

export type Shape = RectShape | EllipseShape | PathShape | TextShape;

/** What a filled area is: painters give it the colour that a theme has for it. */
export type FillRole =
  | "activity"
  | "subprocess"
  | "decision"
  | "parallel"
  | "start"
  | "end"
  | "wait"
  | "document"
  | "archive"
  | "process"
  | "unit"
  | "band"
  | "title"
  | "lane-header"
  | "paper"
  | "arrowhead"
  | "branch-dot";

/** What a line is. */
export type StrokeRole = "outline" | "mark" | "flow" | "message" | "association" | "tie";

/** As many times as wide as a theme's lines, or so many pt in every theme. */
export type StrokeWidth = { readonly lines: number } | { readonly pt: number };

/** `dash` in pt. */
export interface Stroke {
  readonly role: StrokeRole;
  readonly width: StrokeWidth;
  readonly dash?: readonly number[];
  /**
   * How far into its `dash` a path begins, pt; without it, at the start of a dash. So the dashes of lines that come together
   * lie on each other where they share a stretch.
   */
  readonly phase?: number;
}

/** What a shape stands for. A scene knows no colours: the same one is painted in every theme. */
export interface Paint {
  readonly fill: FillRole | null;
  readonly stroke: Stroke | null;
}

export interface RectShape extends Rect {
  readonly type: "rect";
  readonly radius: number;
  readonly paint: Paint;
}

export interface EllipseShape {
  readonly type: "ellipse";
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  readonly paint: Paint;
}

export interface PathShape {
  readonly type: "path";
  readonly commands: readonly PathCommand[];
  readonly paint: Paint;
}

export type PathCommand =
  | readonly ["M" | "L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

/** A font of the drawing face; the files behind it are chosen by the font set. */
export type FontRole = "regular" | "bold" | "italic";

/**
 * One line of text. `x`,`y` is the baseline's start, middle or end by `anchor`; `width` as measured. A `turned` one is read
 * from below upwards, its baseline to the right of its letters.
 */
export interface TextShape {
  readonly type: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: FontRole;
  /** pt */
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly width: number;
  readonly turned?: true;
}
