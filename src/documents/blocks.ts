import type { PaintedSheet } from "../paint/sheet.ts";
import type { Theme } from "../paint/theme.ts";
import type { Scene } from "../scene/scene.ts";

/**
 * What a document says, in reading order, as data: no place, no font, no measure. The functions that make blocks
 * (`decreeBlocks`, `lampiranSections`, `matrixTable`) know the form of official papers; composers (`pdf/compose.ts`) know
 * how a page is filled.
 */
export interface Section {
  /** Text pages have the margins of a decree, the others those of drawings. */
  readonly use: "text" | "drawing";
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | GapBlock
  | LetterheadBlock
  | ReferenceBlock
  | ListBlock
  | TableBlock
  | ContentsBlock
  | FigureBlock
  | DrawingBlock
  | SignatureBlock;

/** A heading; it never ends a page. */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly text: string;
  readonly bold: boolean;
  /** What links and the outline call this place. */
  readonly anchor?: string;
  /** Empty lines below. */
  readonly below: number;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: string;
  readonly align: "left" | "center";
  readonly bold?: boolean;
  /** The next block begins on the page where this one ends. */
  readonly keepNext?: boolean;
}

export interface GapBlock {
  readonly kind: "gap";
  readonly lines: number;
}

/** The agency's kop: centred lines beside the emblem, a double rule below. */
export interface LetterheadBlock {
  readonly kind: "letterhead";
  readonly lines: readonly {
    readonly role: "government" | "institution" | "address" | "city";
    readonly text: string;
  }[];
  /** Alternative text of the emblem. */
  readonly emblem: string;
}

/** The block at the upper right that says whose attachment this is. */
export interface ReferenceBlock {
  readonly kind: "reference";
  readonly lines: readonly string[];
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

export interface ListBlock {
  readonly kind: "list";
  /** Printed once, before the first item ("Menimbang"). */
  readonly label: string | null;
  /** Where markers hang: behind the label, in the label's place (KESATU), or at the margin. */
  readonly hangs: "label" | "clause" | "margin";
  readonly items: readonly ListItem[];
  /** Empty lines between items. */
  readonly between: number;
  readonly keepNext?: boolean;
  /** Not torn where a page can hold it. */
  readonly whole?: boolean;
}

export interface ListItem {
  /** "a.", "1.", "KESATU". */
  readonly marker: string;
  readonly text: string;
  readonly points: readonly ListItem[];
}

/** A ruled table; its header is repeated on every page. */
export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** The same table in fewer columns, for a sheet that is too narrow for this one. */
  readonly narrow: TableBlock | null;
  readonly size: "matrix" | "list" | "initials";
  readonly keepNext?: boolean;
  /** Not torn where a page can hold it. */
  readonly whole?: boolean;
}

export interface TableColumn {
  /** pt, where it does not follow from the texts. */
  readonly width?: number;
  /** Its texts stand on one line each, as codes do. */
  readonly whole?: boolean;
}

export type TableRow = readonly TableCell[];

export interface TableCell {
  readonly column: number;
  /** Columns and rows that it covers; 1 when left out. */
  readonly columns?: number;
  readonly rows?: number;
  /** What the cell is for those who hear the table: the head of a column, that of a row, or a value. */
  readonly role: "column" | "row" | "value";
  /** A code on a line of its own above the text. */
  readonly code?: string;
  readonly text: string;
  /** What is printed where its rows go on on another page; nothing when left out. */
  readonly continued?: string;
  readonly align?: "left" | "center" | "right";
  /** Grey: there is nothing that could stand here. */
  readonly shaded?: boolean;
  readonly link?: BlockLink;
  /** The page of this anchor stands here. */
  readonly page?: string;
}

export interface BlockLink {
  readonly anchor: string;
  /** What the link does, for those who can't see it. */
  readonly label: string;
}

/** A table of contents: a line an entry, its page at the right. */
export interface ContentsBlock {
  readonly kind: "contents";
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly depth: number;
  readonly code: string;
  readonly title: string;
  readonly anchor: string;
}

/** A small drawing among the text. */
export interface FigureBlock {
  readonly kind: "figure";
  readonly scene: Scene;
  readonly theme: Theme["name"];
}

/** A drawing below its heading, a page a sheet. */
export interface DrawingBlock {
  readonly kind: "drawing";
  readonly name: string;
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly heading: string;
  /** Printed below the heading; "" = the heading says it. */
  readonly code: string;
  /** The drawing whose box leads here. */
  readonly above: string | null;
  readonly sheets: readonly PaintedSheet[];
  /** Why there is no drawing, as a sentence; null when there is one. */
  readonly missing: string | null;
  /** Several of these may share a page. */
  readonly shares: boolean;
}

/** What makes the paper valid, at the lower right, and the tables to initial in at its left. It is never torn. */
export interface SignatureBlock {
  readonly kind: "signature";
  readonly lines: readonly {
    readonly text: string;
    readonly style: "regular" | "bold";
    readonly underlined: boolean;
  }[];
  readonly initials: readonly TableBlock[];
  readonly keepNext?: boolean;
}
