import type { Paint } from "../../scene/scene.ts";
import type { SopDrawing } from "../../views/drawing.ts";
import type { LayoutContext, Ruler } from "../layout.ts";
import { letterOf } from "../letters.ts";
import { wrapText } from "../wrap.ts";

/** The lines of the table are thinner than those of flows. */
export const RULE: Paint = { fill: null, stroke: { role: "outline", width: { lines: 0.6 } } };

/** Sizes of one way to set a table, pt. */
export interface Form {
  readonly text: number;
  readonly label: number;
  readonly symbol: { readonly width: number; readonly height: number };
  /** Labels wider than this are set in two lines; what is wider still is named by a letter. */
  readonly widestLabel: number;
  /** How the names of executors stand at the heads of their columns: a `turned` one is read from below upwards. */
  readonly names: "level" | "turned";
  /** Words that are wider are broken: in executors' names, and in cells as a multiple of the columns' least widths. */
  readonly widestWord: { readonly name: number; readonly cell: number };
  /** Least widths of the columns of text. */
  readonly columns: Readonly<Record<TextColumn, number>>;
}

/** The columns of text, as the regulation orders them; the executors stand behind the second. */
export const TEXT_COLUMNS = ["number", "activity", "requirements", "duration", "output", "remarks"] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];
/** What stands at the head of columns, and of several together. */
export const NAMES: Readonly<Record<TextColumn | "executors" | "quality", string>> = {
  number: "No",
  activity: "Kegiatan",
  requirements: "Kelengkapan",
  duration: "Waktu",
  output: "Output",
  remarks: "Keterangan",
  executors: "Pelaksana",
  quality: "Mutu Baku",
};

/** What may grow where there is room. */
export const GROWING = ["activity", "requirements", "duration", "output", "remarks"] as const;

/** Sizes from comfortable to the smallest that may be printed. */
const SIZES = {
  roomy: {
    text: 8.5,
    label: 8,
    symbol: { width: 30, height: 17 },
    widestLabel: 40,
    widestWord: { name: 130, cell: 2.5 },
    columns: { number: 22, activity: 118, requirements: 66, duration: 44, output: 62, remarks: 58 },
  },
  usual: {
    text: 8,
    label: 7.5,
    symbol: { width: 27, height: 16 },
    widestLabel: 32,
    widestWord: { name: 130, cell: 2.5 },
    columns: { number: 20, activity: 104, requirements: 60, duration: 40, output: 56, remarks: 52 },
  },
  close: {
    text: 7.5,
    label: 7,
    symbol: { width: 24, height: 15 },
    widestLabel: 24,
    widestWord: { name: 130, cell: 2 },
    columns: { number: 18, activity: 92, requirements: 54, duration: 36, output: 50, remarks: 46 },
  },
  small: {
    text: 7,
    label: 7,
    symbol: { width: 20, height: 13 },
    widestLabel: 19,
    widestWord: { name: 130, cell: 1.3 },
    columns: { number: 16, activity: 76, requirements: 46, duration: 30, output: 42, remarks: 40 },
  },
  least: {
    text: 7,
    label: 7,
    symbol: { width: 16, height: 12 },
    widestLabel: 9,
    widestWord: { name: 22, cell: 1 },
    columns: { number: 16, activity: 60, requirements: 34, duration: 26, output: 34, remarks: 38 },
  },
} as const satisfies Record<string, Omit<Form, "names">>;

/**
 * The first that fits is taken: names of executors are turned before they are broken, and broken only where their columns
 * are too narrow for a turned one.
 */
export const FORMS: readonly Form[] = [
  ...[SIZES.roomy, SIZES.usual, SIZES.close, SIZES.small].map(
    (size) => ({ ...size, names: "level" }) as const,
  ),
  ...[SIZES.close, SIZES.small, SIZES.least].map((size) => ({ ...size, names: "turned" }) as const),
  { ...SIZES.least, names: "level" },
];

/** What stands at a flow where it leaves its step; no lines when it has no label. */
export interface FlowLabel {
  readonly lines: readonly string[];
  readonly width: number;
  /** The letter that stands for a label that is too long; what it means is said among the remarks. */
  readonly letter: string | null;
}

/** The labels of all flows; `unplaced`: those that have no place of their own in the drawing. */
export function flowLabels(
  { flows }: SopDrawing,
  form: Form,
  unplaced: ReadonlySet<number>,
  { ruler }: LayoutContext,
): readonly FlowLabel[] {
  const letters = new Map<string, number>();
  return flows.map(({ from, label }, i): FlowLabel => {
    const lines = label === "" || unplaced.has(i) ? [] : labelLines(label, form, ruler);
    if (lines !== null) return { lines, width: widthOf(lines, form, ruler), letter: null };
    const count = letters.get(from) ?? 0;
    letters.set(from, count + 1);
    const letter = letterOf(count).toLowerCase();
    return { lines: [letter], width: widthOf([letter], form, ruler), letter };
  });
}

function widthOf(lines: readonly string[], form: Form, ruler: Ruler): number {
  return Math.max(0, ...lines.map((line) => ruler.width(line, "regular", form.label)));
}

/** At most two lines without a broken word; null when the label is too long for that. */
function labelLines(label: string, form: Form, ruler: Ruler): readonly string[] | null {
  const { widestLabel } = form;
  if (label.split(/\s+/).some((word) => ruler.width(word, "regular", form.label) > widestLabel)) return null;
  const lines = wrapText(label, widestLabel, ruler, "regular", form.label);
  return lines.length > 2 ? null : lines;
}

/**
 * What the remarks of each step say of its ways, where their labels are not printed beside them or where they are not
 * drawn (`undrawn`); by the step's id.
 */
export function statedWays(
  { rows, flows }: SopDrawing,
  labels: readonly FlowLabel[],
  undrawn: ReadonlySet<number>,
): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const stated = new Map<string, string[]>();
  flows.forEach(({ from, to, label }, i) => {
    const { lines, letter } = labels[i]!;
    if (!undrawn.has(i) && (label === "" || (lines.length > 0 && letter === null))) return;
    const name = [letter, label].filter((part) => part !== null && part !== "").join(". ");
    const way = `langkah ${numbers.get(to)!}`;
    const text = name === "" ? `Lanjut ke ${way}` : `${name}: ke ${way}`;
    stated.set(from, [...(stated.get(from) ?? []), text]);
  });
  return stated;
}
