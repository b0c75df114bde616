import type { Blemish, LayoutError, LayoutSubject } from "../layout/layout.ts";

/** A file of a set that is not what the sources give: it is gone, has other content, or should not be there. */
export type Difference = { readonly path: string; readonly kind: "gone" | "different" | "surplus" };

/** A drawing that cannot be made, in the terms of the `LayoutError` that says why; plain data, for threads. */
export interface MissingDrawing {
  readonly code: LayoutError["code"];
  readonly message: string;
  readonly subject: LayoutSubject;
}

/** A drawing that is made, but less tidy than it should be. */
export interface UntidyDrawing {
  readonly drawing: string;
  /** What the drawing is called. */
  readonly heading: string;
  readonly blemishes: readonly Blemish[];
}

export interface BuiltMap {
  /** Id of the map; "gabungan" for what the maps of a repository have together. */
  readonly map: string;
  readonly folder: string;
  /** How many drawings there are, those that are missing not counted. */
  readonly drawings: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Nothing had to be written. */
  readonly upToDate: boolean;
  /** With `checkOnly`: what differs from the sources. */
  readonly stale: readonly Difference[];
  /** Drawings that cannot be made; everything else is there. */
  readonly missing: readonly MissingDrawing[];
  /** Drawings that have to be read twice; they are there. */
  readonly untidy: readonly UntidyDrawing[];
}
