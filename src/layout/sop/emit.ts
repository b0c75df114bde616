import type { Group, Scene } from "../../scene/scene.ts";
import type { LayoutContext } from "../layout.ts";
import { rectShape, round, textLines, turnedLines } from "../primitives.ts";
import { LEADING } from "../wrap.ts";
import type { ArrangedSheet, Arrangement } from "./arrange.ts";
import { PADDING, type Column } from "./columns.ts";
import { drawnGroups } from "./drawn.ts";
import { RULE, TEXT_COLUMNS, type TextColumn } from "./form.ts";
import { bodyHeight, MARGIN, topOf } from "./flows/points.ts";
import { phaseGroups } from "./phases.ts";
import { describeSop } from "./spoken.ts";

/** Columns whose texts are short and stand in the middle. */
export const CENTRED: ReadonlySet<TextColumn> = new Set<TextColumn>(["number", "duration"]);

/** One sheet of a table as a drawing list. */
export function emitSheet(all: Arrangement, index: number, context: LayoutContext): Scene {
  const { drawing, columns, header, sheets } = all;
  const sheet = sheets[index]!;
  const height = header.height + bodyHeight(sheet);
  return {
    name: sheets.length === 1 ? drawing.name : `${drawing.name}-${index + 1}`,
    title: `${drawing.heading} ${drawing.title}`,
    description: describeSop(drawing, sheet.topology.range),
    width: round(columns.width + 2 * MARGIN),
    height: round(height + 2 * MARGIN),
    groups: [
      ...laneGroups(all, height, context),
      ...headerGroups(all, context),
      ...rowGroups(all, sheet, context),
      ...drawnGroups(all, sheet, context),
    ],
  };
}

/** A column of the table from its head to its end. */
function laneGroups(all: Arrangement, height: number, context: LayoutContext): readonly Group[] {
  const { drawing, columns, header } = all;
  return drawing.lanes.map(({ id, name }, i) => {
    const { x, width } = columns.lanes[i]!;
    const whole = { x: MARGIN + x, y: MARGIN + header.upper, width, height: height - header.upper };
    const head = { ...whole, height: header.height - header.upper };
    const style = all.form.names === "turned" ? "turned" : "head";
    return {
      kind: "lane",
      id,
      alt: name,
      shapes: [
        rectShape(whole, 0, { fill: "paper", stroke: RULE.stroke }),
        ...cellGroup(id, head, header.lanes[i]!, style, all, context).shapes,
      ],
    };
  });
}

type CellStyle = "head" | "turned" | "middle" | "start";

interface Box extends Column {
  readonly y: number;
  readonly height: number;
}

/** A cell with its text in the middle of its height. */
function cellGroup(
  id: string,
  box: Box,
  lines: readonly string[],
  style: CellStyle,
  { form }: Arrangement,
  context: LayoutContext,
): Group {
  const isHead = style === "head" || style === "turned";
  const across = lines.length * form.text * LEADING;
  const x = style === "start" ? box.x + PADDING : box.x + box.width / 2;
  const top = box.y + (box.height - across) / 2;
  const anchor = style === "start" ? "start" : "middle";
  const turnedAt = { x: x - across / 2, y: box.y + box.height / 2 };
  return {
    kind: "cell",
    id,
    alt: "",
    shapes: [
      rectShape(box, 0, isHead ? { fill: "title", stroke: RULE.stroke } : RULE),
      ...(style === "turned"
        ? turnedLines(lines, turnedAt, "bold", form.text, context)
        : textLines(lines, { x, y: top }, anchor, isHead ? "bold" : "regular", form.text, context)),
    ],
  };
}

function headerGroups(all: Arrangement, context: LayoutContext): readonly Group[] {
  const { columns, header } = all;
  const { texts, lanes } = columns;
  const over = (from: Column, to: Column): Column => ({ x: from.x, width: to.x + to.width - from.x });
  const cell = (
    id: string,
    column: Column,
    lines: readonly string[],
    part: "whole" | "upper" | "lower",
  ): Group => {
    const y = MARGIN + (part === "lower" ? header.upper : 0);
    const height = { whole: header.height, upper: header.upper, lower: header.height - header.upper }[part];
    return cellGroup(
      id,
      { x: MARGIN + column.x, width: column.width, y, height },
      lines,
      "head",
      all,
      context,
    );
  };
  const [first, last] = [lanes[0], lanes.at(-1)];
  return [
    cell("kepala-number", texts.number, header.texts.number, "whole"),
    cell("kepala-activity", texts.activity, header.texts.activity, "whole"),
    ...(first === undefined || last === undefined
      ? []
      : [cell("kepala-pelaksana", over(first, last), header.executors, "upper")]),
    cell("kepala-mutu", over(texts.requirements, texts.output), header.quality, "upper"),
    cell("kepala-requirements", texts.requirements, header.texts.requirements, "lower"),
    cell("kepala-duration", texts.duration, header.texts.duration, "lower"),
    cell("kepala-output", texts.output, header.texts.output, "lower"),
    cell("kepala-remarks", texts.remarks, header.texts.remarks, "whole"),
  ];
}

/** The cells of all rows but those that hold symbols: these have a frame over all executors. */
function rowGroups(all: Arrangement, sheet: ArrangedSheet, context: LayoutContext): readonly Group[] {
  const { drawing, columns, cells, form } = all;
  const { range, above: bands } = sheet.topology;
  const [first, last] = [columns.lanes[0], columns.lanes.at(-1)];
  return sheet.heights.flatMap((height, r): readonly Group[] => {
    const number = range.from + r - bands;
    const isRow = r >= bands && number < range.to;
    const id = isRow ? drawing.rows[number]!.id : `sambungan-${r}`;
    const box = (column: Column): Box => ({
      x: MARGIN + column.x,
      width: column.width,
      y: topOf(all, sheet, r),
      height,
    });
    const texts = TEXT_COLUMNS.map((column) => {
      const lines = isRow ? cells[number]![column] : [];
      const style = CENTRED.has(column) ? "middle" : "start";
      return cellGroup(`sel-${column}-${id}`, box(columns.texts[column]), lines, style, all, context);
    });
    const phase = sheet.phases[r];
    const above =
      phase == null
        ? []
        : phaseGroups(
            id,
            phase,
            columns,
            form,
            { x: MARGIN, y: topOf(all, sheet, r) - phase.height },
            context,
          );
    if (first === undefined || last === undefined) return [...above, ...texts];
    const area = { x: first.x, width: last.x + last.width - first.x };
    return [...above, ...texts, cellGroup(`sel-pelaksana-${id}`, box(area), [], "middle", all, context)];
  });
}
