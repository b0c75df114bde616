import type { Group } from "../../scene/scene.ts";
import type { SopDrawing } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { rectShape, textLines } from "../primitives.ts";
import { CONTINUED } from "../sheet-sign.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { PADDING, type Column, type Columns } from "./columns.ts";
import { RULE, type Form } from "./form.ts";
import type { RowRange } from "./sheet.ts";

/** The row over the whole width of the table with the name of a phase. */
export interface PhaseRow {
  readonly name: string;
  readonly lines: readonly string[];
  /** pt */
  readonly height: number;
}

/** The rows of phases that a table may need, by the rows of steps below them. */
export interface PhaseRows {
  /** Above the first step of each phase. */
  readonly opening: readonly (PhaseRow | null)[];
  /** Above any other step of a phase when a sheet begins with it. */
  readonly continued: readonly (PhaseRow | null)[];
}

/** The columns before those of the executors: there the name stands, so that lines of flows never meet it. */
function nameColumn({ texts: { number, activity } }: Columns): Column {
  return { x: number.x, width: activity.x + activity.width - number.x };
}

export function phaseRowsOf(
  { rows }: SopDrawing,
  columns: Columns,
  form: Form,
  { ruler }: LayoutContext,
): PhaseRows {
  const made = (name: string): PhaseRow => {
    const lines = wrapText(name, nameColumn(columns).width - 2 * PADDING, ruler, "bold", form.text);
    return { name, lines, height: lines.length * form.text * LEADING + 2 * PADDING };
  };
  const opening = rows.map(({ opens }) => (opens === null ? null : made(opens)));
  let open: PhaseRow | null = null;
  const continued = rows.map(({ opens }): PhaseRow | null => {
    if (opens === null) return open;
    open = made(`${opens} ${CONTINUED}`);
    return null;
  });
  return { opening, continued };
}

/** The rows of phases on a sheet, by the rows of its lattice that they stand above; `above`: rows of connectors. */
export function sheetPhases(
  { opening, continued }: PhaseRows,
  { from, to }: RowRange,
  above: number,
  rows: number,
): readonly (PhaseRow | null)[] {
  return Array.from({ length: rows }, (_, r): PhaseRow | null => {
    const row = from + r - above;
    if (r < above || row >= to) return null;
    return opening[row] ?? (row === from ? (continued[row] ?? null) : null);
  });
}

/** The cells of a phase's row: its name, the executors' columns, through which flows run on, and the columns behind them. */
export function phaseGroups(
  id: string,
  { lines, height }: PhaseRow,
  columns: Columns,
  form: Form,
  at: { readonly x: number; readonly y: number },
  context: LayoutContext,
): readonly Group[] {
  const { texts, lanes } = columns;
  const name = nameColumn(columns);
  const [first, last] = [lanes[0], lanes.at(-1)];
  const behind = {
    x: texts.requirements.x,
    width: texts.remarks.x + texts.remarks.width - texts.requirements.x,
  };
  const cell = ({ x, width }: Column, part: string, isShaded: boolean): Group => ({
    kind: "cell",
    id: `tahap-${part}-${id}`,
    alt: "",
    shapes: [
      rectShape({ x: at.x + x, width, y: at.y, height }, 0, isShaded ? { ...RULE, fill: "title" } : RULE),
      ...(part === "nama"
        ? textLines(lines, { x: at.x + x + PADDING, y: at.y + PADDING }, "start", "bold", form.text, context)
        : []),
    ],
  });
  return [
    cell(name, "nama", true),
    ...(first === undefined || last === undefined
      ? []
      : [cell({ x: first.x, width: last.x + last.width - first.x }, "pelaksana", false)]),
    cell(behind, "mutu", true),
  ];
}
