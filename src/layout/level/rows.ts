import type { LevelMapDrawing, ProcessBox } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { sizeBox, type SizedBox } from "./boxes.ts";

/** A row of boxes in reading order; `band` names its group, "" without bands. */
export interface Row {
  readonly band: string;
  readonly boxes: readonly SizedBox[];
  readonly height: number;
}

const COLUMNS: readonly number[] = [1, 1, 2, 3, 4, 3, 3, 4, 4, 5, 5];

/** Boxes side by side for a number of children: short rows of about equal length. */
export function columnsFor(count: number): number {
  return COLUMNS[count] ?? 5;
}

/** Breaks the children into rows, band after band, in the author's order. */
export function rowsOf(drawing: LevelMapDrawing, context: LayoutContext): readonly Row[] {
  const bands = drawing.bands.length === 0 ? [null] : [...drawing.bands.map((b) => b.group), null];
  const names = new Map<string | null, string>(drawing.bands.map((b) => [b.group, b.name]));
  const inBand = (box: ProcessBox, band: string | null): boolean =>
    drawing.bands.length === 0 ||
    (band === null ? !names.has(box.group) || box.group === null : box.group === band);
  return bands.flatMap((band) => {
    const boxes = drawing.boxes.filter((box) => inBand(box, band));
    const columns = columnsFor(boxes.length);
    const rows: Row[] = [];
    for (let i = 0; i < boxes.length; i += columns) {
      const sized = boxes.slice(i, i + columns).map((box) => sizeBox(box, context));
      rows.push({
        band: names.get(band) ?? "",
        boxes: sized,
        height: Math.max(...sized.map((s) => s.height)),
      });
    }
    return rows;
  });
}
