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
/** Of the title, pt. */
const TITLE = 12;
/** The narrowest frame: its rules are 1 pt within the drawing on either side. */
const FRAME = { least: 300, rules: 2 } as const;

/** One way to set a level map: so many boxes side by side, of this width and text. */
export interface Setting extends BoxStyle {
  readonly columns: number;
  /** The width of the sheet, pt: a frame is not widened beyond it. */
  readonly room: number;
  /** How far from the number of columns that looks best. */
  readonly off: number;
  /** Room that each row has beyond its boxes, pt. */
  readonly row: number;
  /** Of the title, pt. */
  readonly title: number;
  /** The narrowest frame, pt. */
  readonly frame: number;
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
    settings.push({
      columns,
      width,
      text,
      height,
      room: sheet.width,
      off,
      row: 0,
      title: TITLE,
      frame: FRAME.least,
      print: 1,
    });
  }
  return settings;
}

/**
 * How large a map is set that has a page for itself and leaves much of it empty, pt: headings of posters are as large as
 * the title, and a box is no wider than its text can be read as one, nor higher than its text can fill.
 */
const FILLING = { width: 330, text: 14, height: 150, squat: 0.6, row: 60, title: 14 } as const;
const STEPS = 8;

/**
 * The same columns set larger, the largest first: what a page for itself may be filled with. `taken`: the width of the map as
 * it is, pt; what of it is no box is left to flows and names.
 */
export function largerSettings(sheet: Sheet, setting: Setting, taken: number): readonly Setting[] {
  const { columns } = setting;
  const each = Math.floor((sheet.width - (taken - columns * setting.width)) / columns);
  const width = Math.max(WIDTH.least, Math.min(each, FILLING.width));
  const height = Math.max(setting.height, Math.min(FILLING.height, width * FILLING.squat));
  return Array.from({ length: STEPS }, (_, i): Setting => {
    const share = 1 - i / STEPS;
    const between = (from: number, to: number): number => from + Math.max(0, to - from) * share;
    const text = Math.round(between(setting.text, FILLING.text) * 2) / 2;
    return {
      ...setting,
      width: Math.min(width, Math.floor(between(setting.width, width))),
      text,
      height: Math.round(between(setting.height, height)),
      row: Math.round(between(0, FILLING.row)),
      title: Math.round(between(setting.title, FILLING.title)),
      frame: Math.floor(sheet.width) - FRAME.rules,
      print: text / setting.text,
    };
  });
}
