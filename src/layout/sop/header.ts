import type { SopDrawing } from "../../views/drawing.ts";
import type { LayoutContext, Ruler } from "../layout.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";
import { PADDING, sum, TALLEST_NAME, type Columns } from "./columns.ts";
import { NAMES, type Form, type TextColumn } from "./form.ts";

/** The two rows at the head of every sheet, pt. */
export interface Header {
  readonly upper: number;
  readonly height: number;
  readonly lanes: readonly (readonly string[])[];
  readonly texts: Readonly<Record<TextColumn, readonly string[]>>;
  readonly executors: readonly string[];
  readonly quality: readonly string[];
}

/** Breaks the names of all columns into lines. */
export function headerOf(
  { lanes }: SopDrawing,
  columns: Columns,
  form: Form,
  { ruler }: LayoutContext,
): Header {
  const lines = (name: string, width: number): readonly string[] =>
    wrapText(name, width - 2 * PADDING, ruler, "bold", form.text);
  const turned = form.names === "turned" ? turnedNames(lanes, columns, form, ruler) : null;
  const names = turned?.names ?? lanes.map((lane, i) => lines(lane.name, columns.lanes[i]!.width));
  const heading = (column: TextColumn): readonly string[] =>
    lines(NAMES[column], columns.texts[column].width);
  const texts = {
    number: heading("number"),
    activity: heading("activity"),
    requirements: heading("requirements"),
    duration: heading("duration"),
    output: heading("output"),
    remarks: heading("remarks"),
  };
  const { requirements, duration, output } = columns.texts;
  const executors = lines(NAMES.executors, sum(columns.lanes.map(({ width }) => width)));
  const quality = lines(NAMES.quality, requirements.width + duration.width + output.width);
  const heightOf = (all: readonly (readonly string[])[]): number =>
    Math.max(1, ...all.map((own) => own.length)) * form.text * LEADING + 2 * PADDING;
  const upper = heightOf([executors, quality]);
  const level = [texts.requirements, texts.duration, texts.output];
  const lower =
    turned === null ? heightOf([...names, ...level]) : Math.max(turned.height + 2 * PADDING, heightOf(level));
  const height = Math.max(upper + lower, heightOf([texts.number, texts.activity, texts.remarks]));
  return { upper, height, lanes: names, texts, executors, quality };
}

/** Heights that are tried for names that are read upwards differ by this, pt. */
const STEP = 2;

/** The names of executors as they are read upwards, in so many lines as their columns hold, and the least height for that. */
function turnedNames(
  lanes: SopDrawing["lanes"],
  columns: Columns,
  { text }: Form,
  ruler: Ruler,
): { readonly names: readonly (readonly string[])[]; readonly height: number } {
  const words = lanes.map(({ name }) => widestWord(name, ruler, "bold", text));
  const held = columns.lanes.map(({ width }) => Math.floor((width - 2 * PADDING) / (text * LEADING)));
  for (let height = Math.min(TALLEST_NAME, Math.max(0, ...words) + 0.01); ; height += STEP) {
    const tried = Math.min(TALLEST_NAME, height);
    const names = lanes.map(({ name }) => wrapText(name, tried, ruler, "bold", text));
    if (tried === TALLEST_NAME || names.every((own, i) => own.length <= held[i]!))
      return { names, height: tried };
  }
}
