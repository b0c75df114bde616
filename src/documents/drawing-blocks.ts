import type { PaintedSheet } from "../paint/sheet.ts";
import type { Drawing } from "../views/drawing.ts";
import type { DrawingBlock } from "./blocks.ts";

/** A drawing and the sheets that it was cut into for `drawingSheets(profile)`. */
export interface DrawingPages {
  readonly drawing: Drawing;
  readonly sheets: readonly PaintedSheet[];
  /** Why it could not be drawn, as a sentence for readers: its page says so. */
  readonly missing?: string;
}

/**
 * The drawings as blocks, in their order. `levels`: the level of the process that a drawing shows, by the drawing's name;
 * `shared`: whether small level maps, or relation maps, may share a page.
 */
export function drawingBlocks(
  drawings: readonly DrawingPages[],
  levels: ReadonlyMap<string, number>,
  shared: boolean,
): readonly DrawingBlock[] {
  const parents = parentDrawings(drawings.map(({ drawing }) => drawing));
  return drawings.map(({ drawing, sheets, missing }) => ({
    kind: "drawing",
    name: drawing.name,
    level: headingLevel(levels.get(drawing.name)),
    heading: drawing.heading === "" ? drawing.title : drawing.heading,
    code: belowHeading(drawing, sheets.length > 0),
    above: parents.get(drawing.name) ?? null,
    sheets,
    missing: missing ?? (sheets.length === 0 ? "Gambar ini tidak dapat dibuat." : null),
    shares: shared && (drawing.kind === "level" || drawing.kind === "relation"),
  }));
}

/** A CFM's heading names its code itself, a level map has it below; what is not drawn is named by its title too. */
function belowHeading({ kind, code, title, heading }: Drawing, drawn: boolean): string {
  const own = kind === "level" && !heading.includes(code) ? code : "";
  return drawn ? own : [own, title].filter((text) => text !== "").join(" ");
}

const LEVELS = [2, 3, 4, 5, 6] as const;

/** Headings of a tagged PDF end at the sixth; what lies deeper has that one. */
function headingLevel(level: number | undefined): (typeof LEVELS)[number] {
  return LEVELS[level === undefined ? 0 : level + 1] ?? 6;
}

/** The drawing whose box leads to a drawing. */
function parentDrawings(drawings: readonly Drawing[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const drawing of drawings) {
    if (drawing.kind !== "level") continue;
    for (const box of drawing.boxes) {
      if (box.link !== null && !parents.has(box.link)) parents.set(box.link, drawing.name);
    }
  }
  return parents;
}
