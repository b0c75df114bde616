import type { SopDrawing } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { PADDING, sum, type Columns } from "./columns.ts";
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
  const names = lanes.map((lane, i) => lines(lane.name, columns.lanes[i]!.width));
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
  const lower = heightOf([...names, texts.requirements, texts.duration, texts.output]);
  const height = Math.max(upper + lower, heightOf([texts.number, texts.activity, texts.remarks]));
  return { upper, height, lanes: names, texts, executors, quality };
}
