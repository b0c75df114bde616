import type { Drawing } from "../views/drawing.ts";
import type { BlemishKind } from "../scene/check/defects.ts";
import type { Scene } from "../scene/scene.ts";
import type { FontRole } from "../scene/scene.ts";
import type { SceneTable } from "../scene/table.ts";

/** Measures text in the very face that is embedded. Widths and metrics in pt. */
export interface Ruler {
  width(text: string, font: FontRole, size: number): number;
  ascent(font: FontRole, size: number): number;
  descent(font: FontRole, size: number): number;
  /** Whether the face has a glyph for every character of the text. */
  covers(text: string, font: FontRole): boolean;
}

/** The printable area of one sheet for a drawing, pt. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Steps by number, and the flows that give their order: all that decides their layers. */
export interface LayerGraph {
  /** For each step, whether it must stand in the first layer. */
  readonly first: readonly boolean[];
  readonly links: readonly (readonly [from: number, to: number])[];
}

/** Gives each step its layer, from 0. */
export type FindLayers = (graph: LayerGraph) => Promise<readonly number[]>;

/** What the searches of one drawing may still cost, in states taken up: the same on every machine, unlike time. */
export interface Work {
  left: number;
}

export interface LayoutContext {
  readonly ruler: Ruler;
  readonly findLayers: FindLayers;
  /** Left out: as much as any drawing that people can read needs. */
  readonly work?: Work;
}

/** What one kind of drawing comes out as: in one piece, and cut into sheets (text never under 7 pt once scaled). */
export interface Arranged {
  readonly whole: Scene;
  /** Pages already scaled to fit the sheet, each its own scene; one page when it fits. Throws `LayoutError`. */
  paginate(portrait: Sheet, landscape: Sheet): readonly PageScene[];
}

/** A fault of a drawing that misleads nobody: it is drawn, and reported. */
export interface Blemish {
  readonly kind: BlemishKind;
  /** Id of the step, key of the process; null when it is neither's. */
  readonly step: string | null;
  readonly detail: string;
}

/** A drawing whose every scene has passed the geometry check. */
export interface LaidOut {
  readonly whole: Scene;
  /** Of the whole drawing; what only its sheets have is reported with them. */
  readonly blemishes: readonly Blemish[];
  /** Throws `LayoutError` when it fits no sheets, or when its sheets would mislead. */
  paginate(
    portrait: Sheet,
    landscape: Sheet,
  ): readonly (PageScene & { readonly blemishes: readonly Blemish[] })[];
}

export interface PageScene {
  readonly scene: Scene;
  /** The scene as a table, where it is one. */
  readonly table?: SceneTable;
  /** The same drawing set smaller, for a page that it shares with others; left out where it is not set larger alone. */
  readonly compact?: Scene;
  readonly orientation: "landscape" | "portrait";
}

/** Lays out one drawing. Rejects with `LayoutError` when no valid drawing exists. */
export type LayOut = (drawing: Drawing, context: LayoutContext) => Promise<LaidOut>;

/** What of a drawing cannot be laid out, so that its place in the sources can be named. */
export interface LayoutSubject {
  /** The drawing's name. */
  readonly drawing: string;
  /** Id of the step to blame, if it is one. */
  readonly step: string | null;
}

export class LayoutError extends Error {
  constructor(
    readonly code: "gambar-tak-sah" | "terlalu-besar",
    message: string,
    readonly subject: LayoutSubject,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "LayoutError";
  }
}

/**
 * What keeps a drawing from being made. A mistake of the layout's own is `gambar-tak-sah` too, with the mistake as its cause:
 * one drawing never takes the others along.
 */
export function layoutErrorOf(error: unknown, { heading, name }: Drawing): LayoutError {
  if (error instanceof LayoutError) return error;
  return new LayoutError("gambar-tak-sah", heading, { drawing: name, step: null }, { cause: error });
}
