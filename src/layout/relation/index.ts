import type { RelationDrawing } from "../../views/drawing.ts";
import { fitScene, MIN_TEXT } from "../fit.ts";
import { LayoutError, type Arranged, type LayoutContext, type PageScene, type Sheet } from "../layout.ts";
import { blocksOf, naturalWidth, relationScene, RELATION_TEXT, type Block } from "./scene.ts";

/** Width of the whole drawing, and the most of one on a sheet that no item asks to be wider, pt. */
const WIDTH = 580;
/** Scales that pages are tried at: as designed, and down to 7 pt. All pages have one. */
const SCALES: readonly number[] = [1, Math.ceil((MIN_TEXT / RELATION_TEXT) * 100) / 100];

/** Who hands what to whom: an arrow a handover, both ways between two units together. Rejects with `LayoutError` when one text is larger than a sheet. */
export function layOutRelation(drawing: RelationDrawing, context: LayoutContext): Arranged {
  const blocks = blocksOf(drawing);
  return {
    whole: relationScene(drawing, blocks, WIDTH, context),
    paginate(portrait, landscape) {
      const plan = bestPlan(plans(drawing, blocks, portrait, landscape, context));
      if (plan === null)
        throw new LayoutError("terlalu-besar", drawing.heading, { drawing: drawing.name, step: null });
      return plan.pages;
    },
  };
}

interface Plan {
  readonly pages: readonly PageScene[];
  readonly scale: number;
  /** How much of the sheets' height is filled. */
  readonly filled: number;
}

/** Ways to fill sheets: both ways round, unless the source names one, each at each scale. */
function plans(
  drawing: RelationDrawing,
  blocks: readonly Block[],
  portrait: Sheet,
  landscape: Sheet,
  context: LayoutContext,
): readonly Plan[] {
  const sides = (["landscape", "portrait"] as const).filter(
    (side) => drawing.orientation === "auto" || drawing.orientation === side,
  );
  const natural = naturalWidth(drawing, context);
  return sides.flatMap((side) =>
    SCALES.flatMap((scale): Plan[] => {
      const sheet = side === "portrait" ? portrait : landscape;
      const width = Math.min(sheet.width / scale, Math.max(WIDTH, natural));
      const page = (shown: readonly Block[]): PageScene | null => {
        const scene = relationScene(drawing, shown, width, context);
        return scene.height > sheet.height / scale ? null : fitScene(scene, portrait, landscape, side);
      };
      const pages = deal(blocks, page);
      if (pages === null) return [];
      const used = pages.reduce((sum, { scene }) => sum + scene.height, 0);
      return [{ pages, scale, filled: used / (pages.length * sheet.height) }];
    }),
  );
}

/** The fewest sheets, then the larger text, then the fuller sheets; the first of equals. */
function bestPlan(all: readonly Plan[]): Plan | null {
  const better = (a: Plan, b: Plan): boolean =>
    a.pages.length !== b.pages.length
      ? a.pages.length < b.pages.length
      : a.scale !== b.scale
        ? a.scale > b.scale
        : a.filled > b.filled;
  return all.reduce<Plan | null>((best, plan) => (best === null || better(plan, best) ? plan : best), null);
}

/** As many givers on each page as it takes; a giver's handovers are parted only when they fill more than a page. */
function deal(
  blocks: readonly Block[],
  page: (shown: readonly Block[]) => PageScene | null,
): readonly PageScene[] | null {
  const pages: PageScene[] = [];
  let current: readonly Block[] = [];
  let fitting = page(current);
  for (const block of blocks.flatMap((b) => parted(b, page))) {
    const tried = page([...current, block]);
    if (tried !== null) {
      [current, fitting] = [[...current, block], tried];
      continue;
    }
    if (fitting !== null && current.length > 0) pages.push(fitting);
    current = [block];
    fitting = page(current);
    if (fitting === null) return null;
  }
  return fitting === null ? null : [...pages, fitting];
}

/** Parts of a block that fit a page each, as far as it can be parted: between handovers, then between items. */
function parted(block: Block, page: (shown: readonly Block[]) => PageScene | null): readonly Block[] {
  if (page([block]) !== null) return [block];
  const half = Math.ceil(block.length / 2);
  if (block.length > 1)
    return [block.slice(0, half), block.slice(half)].flatMap((part) => parted(part, page));
  const [exchange] = block;
  if (exchange === undefined) return [block];
  const { given, taken } = exchange;
  if (given.length > 0 && taken.length > 0)
    return [
      { ...exchange, taken: [] },
      { ...exchange, given: [] },
    ].flatMap((one) => parted([one], page));
  const [items, way] = given.length > 0 ? ([given, "given"] as const) : ([taken, "taken"] as const);
  if (items.length < 2) return [block];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].flatMap((part) =>
    parted([{ ...exchange, [way]: part }], page),
  );
}
