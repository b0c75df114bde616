import type { TreeDrawing } from "../../views/drawing.ts";
import { fitScene } from "../fit.ts";
import { LayoutError, type Arranged, type LayoutContext, type PageScene, type Sheet } from "../layout.ts";
import { columnTree } from "./columns.ts";
import { ancestorsOf, outlineRows, outlineTree } from "./outline.ts";

/**
 * The whole map on one sheet if it can be: a column a level where that fits, else as an outline. A map that is too long
 * for that goes on over pages, each with the parents of its first process. Rejects with `LayoutError` when one process
 * is larger than a sheet.
 */
export function layOutTree(drawing: TreeDrawing, context: LayoutContext): Arranged {
  const whole = columnTree(drawing, context);
  return {
    whole,
    paginate(portrait, landscape) {
      const one = fitScene(whole, portrait, landscape, drawing.orientation);
      const pages = one === null ? outlinePages(drawing, portrait, landscape, context) : [one];
      return pages;
    },
  };
}

/** Scales that an outline is tried at: 8.5 pt text, and 7 pt. All pages have one scale. */
const SCALES: readonly number[] = [1, 0.83];

/** As few pages as can be, in the larger text if that takes no more; upright unless the source says otherwise. */
function outlinePages(
  drawing: TreeDrawing,
  portrait: Sheet,
  landscape: Sheet,
  context: LayoutContext,
): readonly PageScene[] {
  const wanted = drawing.orientation === "landscape" ? "landscape" : "portrait";
  const sheet = wanted === "portrait" ? portrait : landscape;
  const rows = outlineRows(drawing);
  const plans = SCALES.map((scale) => {
    const page = (from: number, to: number): PageScene | null => {
      const own = Array.from({ length: to - from }, (_, i) => from + i);
      const shown = [...ancestorsOf(rows, from), ...own];
      const scene = outlineTree(drawing, rows, shown, sheet.width / scale, context);
      return scene.height > sheet.height / scale ? null : fitScene(scene, portrait, landscape, wanted);
    };
    return deal(rows.length, page);
  });
  const best = plans.reduce<readonly PageScene[] | null>(
    (a, b) => (b !== null && (a === null || b.length < a.length) ? b : a),
    null,
  );
  if (best !== null) return best;
  const longest = rows.reduce((a, b) => (b.box.title.length > a.box.title.length ? b : a), rows[0]!);
  throw new LayoutError("terlalu-besar", drawing.heading, { drawing: drawing.name, step: longest.box.id });
}

/** As many rows on each page as it takes; null when one row alone is too much for a page. */
function deal(
  count: number,
  page: (from: number, to: number) => PageScene | null,
): readonly PageScene[] | null {
  const pages: PageScene[] = [];
  for (let at = 0; at < count;) {
    let fitting = page(at, at + 1);
    if (fitting === null) return null;
    let end = at + 1;
    for (; end < count; end += 1) {
      const tried = page(at, end + 1);
      if (tried === null) break;
      fitting = tried;
    }
    pages.push(fitting);
    at = end;
  }
  return pages;
}
