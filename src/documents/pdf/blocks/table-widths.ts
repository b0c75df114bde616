import type { TableBlock, TableCell } from "../../blocks.ts";
import type { Profile } from "../../profile.ts";
import type { Setting } from "../composer.ts";
import type { Typesetter } from "../typesetter.ts";

/** How a table is set on a sheet. */
export interface TableForm {
  readonly block: TableBlock;
  readonly setting: Setting;
  readonly style: TableStyle;
  /** pt, a column each. */
  readonly widths: readonly number[];
}

export interface TableStyle {
  /** pt around the text of a cell. */
  readonly padding: number;
  readonly rule: number;
  /** Least height of a row of values, pt. */
  readonly row: number;
  readonly values: "top" | "center";
}

const STYLES: Readonly<Record<TableBlock["size"], TableStyle>> = {
  matrix: { padding: 3, rule: 0.5, row: 0, values: "top" },
  list: { padding: 3, rule: 0.5, row: 0, values: "top" },
  initials: { padding: 4, rule: 0.5, row: 18, values: "center" },
};

/** Sizes that are tried, the largest first, pt. */
function sizesOf(size: TableBlock["size"], profile: Profile): readonly number[] {
  if (size === "initials") return [profile.initialsSize];
  const { normal, least } = profile.matrixSize;
  const first = size === "list" ? Math.max(least, profile.bodySize - 2) : normal;
  const steps = Math.max(0, Math.floor((first - least) * 2));
  return Array.from({ length: steps + 1 }, (_, i) => first - i * 0.5);
}

/**
 * Chooses size and widths for a table `room` pt wide: the largest text for which no word is torn, then the same in the
 * table's narrow form; when even that is too wide, words are torn. Tables to initial in are only as wide as they must be.
 */
export function formOf(block: TableBlock, typesetter: Typesetter, profile: Profile, room: number): TableForm {
  const style = STYLES[block.size];
  const sizes = sizesOf(block.size, profile);
  const setting = (size: number): Setting => ({ style: "regular", size, leading: profile.leading });
  for (const form of block.narrow === null ? [block] : [block, block.narrow]) {
    for (const size of sizes) {
      const widths = columnWidths(form, typesetter, setting(size), style.padding, room);
      if (widths !== null) return { block: form, setting: setting(size), style, widths };
    }
  }
  const last = block.narrow ?? block;
  const widths = last.columns.map(() => room / last.columns.length);
  return { block: last, setting: setting(sizes.at(-1) ?? profile.bodySize), style, widths };
}

interface Need {
  least: number;
  most: number;
}

/** Widths that tear no word, or null when there is not room for that. */
function columnWidths(
  block: TableBlock,
  typesetter: Typesetter,
  setting: Setting,
  padding: number,
  room: number,
): number[] | null {
  const spare = 2 * padding + 0.5;
  const needs: Need[] = block.columns.map(({ width }) => ({ least: width ?? 0, most: width ?? 0 }));
  const wide: { readonly cell: TableCell; readonly need: Need }[] = [];
  for (const [rows, style] of [
    [block.header, "bold"],
    [block.rows, "regular"],
  ] as const) {
    const measure = (text: string): number => typesetter.width(text, style, setting.size);
    for (const cell of rows.flat()) {
      const whole = block.columns[cell.column]?.whole === true && style === "regular";
      const need = needOf(cell, whole, measure);
      const own = needs[cell.column];
      if (own === undefined || block.columns[cell.column]?.width !== undefined) continue;
      if ((cell.columns ?? 1) > 1) wide.push({ cell, need });
      else {
        own.least = Math.max(own.least, need.least + spare);
        own.most = Math.max(own.most, need.most + spare);
      }
    }
  }
  for (const { cell, need } of wide) widenFor(needs, cell, need.least + spare);
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least > room) return null;
  if (block.size === "initials") {
    const most = needs.reduce((sum, need) => sum + need.most, 0);
    return needs.map((need) => need.least + (most <= least ? 0 : share(need, least, most, room)));
  }
  // What is left goes where texts are long; the root keeps one long title from taking all.
  const wants = needs.map((need) => Math.sqrt(need.most - need.least));
  const wanted = wants.reduce((sum, want) => sum + want, 0);
  return needs.map(
    (need, i) =>
      need.least +
      (wanted === 0 ? (room - least) / needs.length : ((room - least) * (wants[i] ?? 0)) / wanted),
  );
}

/** What a column gets beyond its least when no column needs more than its longest text. */
function share(need: Need, least: number, most: number, room: number): number {
  return ((need.most - need.least) * Math.min(room - least, most - least)) / (most - least);
}

function needOf(cell: TableCell, whole: boolean, measure: (text: string) => number): Need {
  const texts = [
    cell.text,
    ...(cell.continued === undefined || (cell.rows ?? 1) === 1 ? [] : [cell.continued]),
  ];
  let least = cell.code === undefined ? 0 : measure(cell.code);
  let most = least;
  for (const text of texts) {
    for (const word of whole ? [text] : text.split(/\s+/)) least = Math.max(least, measure(word));
    most = Math.max(most, measure(text));
  }
  if (cell.page !== undefined) least = Math.max(least, measure(WIDEST_NUMBER));
  return { least, most: Math.max(least, most) };
}

/** No lampiran has more pages. */
const WIDEST_NUMBER = "0000";

/** A cell over several columns widens the last of them. */
function widenFor(needs: readonly Need[], cell: TableCell, least: number): void {
  const covered = needs.slice(cell.column, cell.column + (cell.columns ?? 1));
  const lack = least - covered.reduce((sum, need) => sum + need.least, 0);
  const last = covered.at(-1);
  if (last === undefined || lack <= 0) return;
  last.least += lack;
  last.most = Math.max(last.most, last.least);
}
