import type { TreeDrawing } from "../../views/drawing.ts";
import { fitScene } from "../fit.ts";
import { LayoutError, type Arranged, type LayoutContext, type PageScene, type Sheet } from "../layout.ts";
import { longestNumber, WHOLE, type SheetNumber } from "../sheet-sign.ts";
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
  const pageAt =
    (scale: number) =>
    ({ from, to }: Stretch, number: SheetNumber): PageScene | null => {
      const own = Array.from({ length: to - from }, (_, i) => from + i);
      const part = { own, repeated: ancestorsOf(rows, from), sheet: number };
      const scene = outlineTree(drawing, rows, part, sheet.width / scale, context);
      return scene.height > sheet.height / scale ? null : fitScene(scene, portrait, landscape, wanted);
    };
  const reserved = longestNumber(rows.length);
  for (const scale of SCALES) {
    const page = pageAt(scale);
    const all = page({ from: 0, to: rows.length }, WHOLE);
    if (all !== null) return [all];
  }
  const plans = SCALES.flatMap((scale) => {
    const page = pageAt(scale);
    const stretches = deal(rows.length, (stretch) => page(stretch, reserved) !== null);
    return stretches === null ? [] : [{ page, stretches }];
  });
  const best = plans.reduce<(typeof plans)[number] | null>(
    (a, b) => (a === null || b.stretches.length < a.stretches.length ? b : a),
    null,
  );
  const pages = best?.stretches.map((stretch, i) =>
    best.page(stretch, { page: i + 1, pages: best.stretches.length }),
  );
  if (pages?.every((page) => page !== null) === true) return pages;
  const longest = rows.reduce((a, b) => (b.box.title.length > a.box.title.length ? b : a), rows[0]!);
  throw new LayoutError("terlalu-besar", drawing.heading, { drawing: drawing.name, step: longest.box.id });
}

/** Rows that stand on one page: from the first on, up to and without the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** As many rows on each page as it takes; null when one row alone is too much for a page. */
function deal(count: number, fits: (stretch: Stretch) => boolean): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (let from = 0; from < count;) {
    let to = from + 1;
    if (!fits({ from, to })) return null;
    while (to < count && fits({ from, to: to + 1 })) to += 1;
    stretches.push({ from, to });
    from = to;
  }
  return stretches;
}
