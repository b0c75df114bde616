import type { Blemish, LayoutError, LayoutSubject } from "../layout/layout.ts";
import { errorLine } from "../text/error-line.ts";

/** A file of a set that is not what the sources give: it is gone, has other content, or should not be there. */
export type Difference = { readonly path: string; readonly kind: "gone" | "different" | "surplus" };

/** What outputs lack; plain data, for threads. */
export type MissingDrawing = UndrawnDrawing | DrawingWithoutPng;

/** A drawing that cannot be made, in the terms of the `LayoutError` that says why. */
export interface UndrawnDrawing {
  readonly code: LayoutError["code"];
  /** What the drawing is called. */
  readonly message: string;
  readonly subject: LayoutSubject;
  /** What went wrong, where that was no drawing's fault but our own; null otherwise. */
  readonly fault: string | null;
}

export function undrawn({ code, message, subject, cause }: LayoutError): UndrawnDrawing {
  return { code, message, subject, fault: cause === undefined ? null : errorLine(cause) };
}

/** A drawing that is made, but cannot be made into a PNG: papers for word processors and folders of images lack it. */
export interface DrawingWithoutPng {
  readonly code: "gambar-tanpa-png";
  /** What the drawing is called. */
  readonly message: string;
  readonly subject: LayoutSubject;
  /** In the words of the program that paints. */
  readonly reason: string;
}

export function drawingWithoutPng(drawing: string, heading: string, error: unknown): DrawingWithoutPng {
  const subject = { drawing, step: null };
  return { code: "gambar-tanpa-png", message: heading, subject, reason: errorLine(error) };
}

/** Several outputs may lack one drawing for one reason: each reason once. */
export function missingOnce(missing: readonly MissingDrawing[]): readonly MissingDrawing[] {
  const seen = new Map(missing.map((one) => [`${one.code} ${one.subject.drawing}`, one]));
  return [...seen.values()];
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
  /** Drawings that cannot be made, or not as PNG; everything else is there. */
  readonly missing: readonly MissingDrawing[];
  /** Drawings that have to be read twice; they are there. */
  readonly untidy: readonly UntidyDrawing[];
}
