import type { Sheet } from "../layout.ts";
import type { BoxStyle } from "./boxes.ts";

/** Sizes in pt. */
const GAP = 26;
const WIDTH = { least: 112, most: 250 } as const;
/** A whole chain of flows in one row is worth narrower boxes. */
const CHAIN_WIDTH = 100;
/** Chains over several rows look as bad as so many columns more or less than best. */
const CHAIN_BROKEN = 8;
/** Wider boxes are set larger: [from this width, size of text]. */
const TEXT: readonly (readonly [number, number])[] = [
  [200, 11],
  [160, 10],
  [0, 9],
];
/** So few boxes would leave most of a sheet empty: they are set as large as the text of a decree, and higher. */
const FEW = { most: 3, text: 12, height: 80 } as const;
const LEAST_HEIGHT = 62;
/** Four boxes stand two by two, unless flows lead on from one to the next: a row of four leaves the sheet empty below. */
const TWO_BY_TWO = { boxes: 4, width: 232 } as const;
/** Columns that look best for a number of children: rows of about equal length. More children take the last. */
const PREFERRED = {
  wide: [1, 1, 2, 3, 4, 3, 3, 4, 4, 3, 4],
  tall: [1, 1, 2, 3, 2, 3, 3, 3, 3, 3, 3],
} as const;

const MOST_COLUMNS = 6;

/** One way to set a level map: so many boxes side by side, of this width and text. */
export interface Setting extends BoxStyle {
  readonly columns: number;
  /** The width of the sheet, pt: a frame is not widened beyond it. */
  readonly room: number;
  /** How far from the number of columns that looks best. */
  readonly off: number;
}

/** What of a map decides how its boxes are set. */
export interface BoxCounts {
  /** The most boxes of a band. */
  readonly count: number;
  readonly all: number;
  /** The most boxes that the author wrote as one chain. */
  readonly chain: number;
}

/** The ways to set the boxes of a map on a sheet, all as wide as the sheet as far as that looks well. */
export function settingsFor(
  sheet: Sheet,
  { count, all, chain }: BoxCounts,
  bandWidth: number,
): readonly Setting[] {
  const table = PREFERRED[sheet.width > sheet.height ? "wide" : "tall"];
  // Many boxes in chains stand a chain a row.
  const isInChains = chain > 2 && chain <= MOST_COLUMNS && count > table.length - 1;
  const usual = table[Math.min(count, table.length - 1)] ?? 1;
  const isTwoByTwo = all === TWO_BY_TWO.boxes && chain <= 2;
  const best = isInChains ? chain : isTwoByTwo ? Math.min(usual, 2) : usual;
  // Not wider than those of three in a row.
  const most = isTwoByTwo ? TWO_BY_TWO.width : WIDTH.most;
  const isFew = all <= FEW.most;
  const height = isFew ? FEW.height : LEAST_HEIGHT;
  const settings: Setting[] = [];
  for (let columns = 1; columns <= Math.max(1, Math.min(count, MOST_COLUMNS)); columns += 1) {
    const each = Math.floor((sheet.width - bandWidth - (columns + 1) * GAP - 2) / columns);
    const least = isInChains && columns === chain ? CHAIN_WIDTH : WIDTH.least;
    if (each < least && columns > 1) break;
    const broken = isInChains && columns !== chain ? CHAIN_BROKEN : 0;
    const width = Math.max(least, Math.min(each, most));
    const [, usualText] = TEXT.find(([from]) => width >= from) ?? [0, 9];
    const text = isFew ? FEW.text : usualText;
    const off = Math.abs(columns - best) + broken;
    settings.push({ columns, width, text, height, room: sheet.width, off });
  }
  return settings;
}
