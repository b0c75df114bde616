import type { RelationDrawing } from "../../views/drawing.ts";
import { fitScene, MIN_TEXT } from "../fit.ts";
import { LayoutError, type Arranged, type LayoutContext, type PageScene, type Sheet } from "../layout.ts";
import { longestNumber, WHOLE, type SheetNumber } from "../sheet-sign.ts";
import { blocksOf, naturalWidth, relationScene, RELATION_TEXT, type Block, type Exchange } from "./scene.ts";

/** Width of the whole drawing, and the most of one on a sheet that no item asks to be wider, pt. */
const WIDTH = 580;
/** Scales that pages are tried at: as designed, and down to 7 pt. All pages have one. */
const SCALES: readonly number[] = [1, Math.ceil((MIN_TEXT / RELATION_TEXT) * 100) / 100];

/** Who hands what to whom: an arrow a handover, both ways between two units together. Rejects with `LayoutError` when one text is larger than a sheet. */
export function layOutRelation(drawing: RelationDrawing, context: LayoutContext): Arranged {
  const blocks = blocksOf(drawing);
  return {
    whole: relationScene(drawing, blocks, WHOLE, WIDTH, context),
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
      const page = (shown: readonly Block[], number: SheetNumber): PageScene | null => {
        const scene = relationScene(drawing, shown, number, width, context);
        return scene.height > sheet.height / scale ? null : fitScene(scene, portrait, landscape, side);
      };
      const pages = pagesOf(blocks, page);
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

type PageOf = (shown: readonly Block[], number: SheetNumber) => PageScene | null;

/** All on one page, or dealt out; the room for the longest sign is kept until the pages are counted. */
function pagesOf(blocks: readonly Block[], page: PageOf): readonly PageScene[] | null {
  const all = page(blocks, WHOLE);
  if (all !== null) return [all];
  const reserved = longestNumber(blocks.flat().reduce((sum, one) => sum + itemCount(one), 0));
  const dealt = deal(blocks, (shown) => page(shown, reserved) !== null);
  const pages = dealt?.map((shown, i) => page(shown, { page: i + 1, pages: dealt.length }));
  return pages?.every((one) => one !== null) === true ? pages : null;
}

function itemCount({ given, taken }: Exchange): number {
  return given.length + taken.length;
}

type Fits = (shown: readonly Block[]) => boolean;

/** As many givers on each page as it takes; a giver's handovers are parted only when they fill more than a page. */
function deal(blocks: readonly Block[], fits: Fits): readonly (readonly Block[])[] | null {
  const pages: (readonly Block[])[] = [];
  let current: readonly Block[] = [];
  for (const block of blocks.flatMap((b) => goingOn(parted(b, fits)))) {
    if (fits([...current, block])) {
      current = [...current, block];
      continue;
    }
    if (current.length > 0) pages.push(current);
    current = [block];
    if (!fits(current)) return null;
  }
  return [...pages, current];
}

/** The parts of one block: units that stood in a part before go on. */
function goingOn(parts: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return parts.map((part, nth) => {
    const marked = part.map((one) => ({ ...one, goesOn: { unit: nth > 0, other: seen.has(one.other) } }));
    for (const { other } of part) seen.add(other);
    return marked;
  });
}

/** Parts of a block that fit a page each, as far as it can be parted: between handovers, then between items. */
function parted(block: Block, fits: Fits): readonly Block[] {
  if (fits([block])) return [block];
  return halvesOf(block).flatMap((half) => partsOf(half, fits));
}

/** As `parted`, of what is a part already: its units may have to say that they go on. */
function partsOf(block: Block, fits: Fits): readonly Block[] {
  if (fits([block.map((one) => ({ ...one, goesOn: { unit: true, other: true } }))])) return [block];
  const halves = halvesOf(block);
  return halves.length === 1 ? halves : halves.flatMap((half) => partsOf(half, fits));
}

/** A block in two, between its exchanges, its two ways or its items; one that can't be parted alone. */
function halvesOf(block: Block): readonly Block[] {
  const half = Math.ceil(block.length / 2);
  if (block.length > 1) return [block.slice(0, half), block.slice(half)];
  const [exchange] = block;
  if (exchange === undefined) return [block];
  const { given, taken } = exchange;
  if (given.length > 0 && taken.length > 0)
    return [[{ ...exchange, taken: [] }], [{ ...exchange, given: [] }]];
  const [items, way] = given.length > 0 ? ([given, "given"] as const) : ([taken, "taken"] as const);
  if (items.length < 2) return [block];
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].map((part) => [{ ...exchange, [way]: part }]);
}
