import { nameRegistry } from "../../../syntax/print/names.ts";
import type { ImportNote } from "../../note.ts";
import { markOf, spoken } from "../marks.ts";
import { noteOf } from "../notes.ts";
import { namesIn } from "../owners.ts";
import { placeOf, type Cell, type SheetRow } from "../table.ts";
import { newTally, type Tally } from "../tally.ts";
import { isMark, type DetailKind, type SopColumns } from "./columns.ts";
import { phaseIn } from "./phases.ts";

/** A row of an SOP table, with the rows below that go on with it. */
export interface Activity {
  readonly text: string;
  readonly id: string;
  /** As the table numbers it; "" where it does not. */
  readonly number: string;
  readonly executors: readonly string[];
  readonly details: ReadonlyMap<DetailKind, string>;
  /** Whether the mark of its executor is a rhombus. */
  readonly hasRhombus: boolean;
  /** The phase that begins with it. */
  readonly opens: string | null;
  readonly place: string;
}

interface Draft extends Omit<Activity, "text" | "id"> {
  text: string;
  readonly executors: string[];
  readonly details: Map<DetailKind, string>;
}

/** A row without an executor, in front of the activity `at`. */
interface Dropped {
  readonly text: string;
  readonly number: string;
  readonly place: string;
  readonly at: number;
}

const RHOMBUS = /^(?:[◇◆◊⬦⬥⋄♢♦]|<>)$/u;
const SUM = /^(?:jumlah|total)\b/i;

/** The activities of a table, in their order. What is no activity is noted at its cell. */
export function activitiesOf(
  sheet: { readonly name: string; readonly rows: readonly SheetRow[] },
  columns: SopColumns,
  notes: ImportNote[],
): readonly Activity[] {
  const drafts: Draft[] = [];
  const dropped: Dropped[] = [];
  /** Behind a sum, a note or a gap no row goes on with the activity above. */
  let isClosed = false;
  const tally = newTally();
  let opened: { readonly name: string; readonly place: string } | null = null;
  const known = new Set([
    ...[columns.number, columns.activity, columns.names],
    ...[...columns.executors, ...columns.details].map(({ column }) => column),
  ]);
  /** What stands in columns that are none of an SOP's. */
  const noteOthers = (row: SheetRow): void => {
    row.cells.forEach((cell, column) => {
      if (known.has(column) || !isMark(cell) || spoken(cell) === null) return;
      const head = sheet.rows.slice(columns.at, columns.below).findLast(({ cells }) => cells[column] != null);
      if (head === undefined) tally.add("cell-passed-over", placeOf(sheet, column, row), cell.text);
      else
        tally.add(
          "column-passed-over",
          placeOf(sheet, column, head),
          head.cells[column]!.text,
          String(column),
        );
    });
  };
  const leaveEmptyPhase = (): void => {
    if (opened !== null) notes.push(noteOf("sop-phase", opened.place, opened.name));
  };
  let rowAbove = sheet.rows[columns.below - 1]?.number ?? 0;
  for (const row of sheet.rows.slice(columns.below)) {
    const isApart = row.number > rowAbove + 1;
    rowAbove = row.number;
    const phase = phaseIn(row, columns);
    if (phase !== null) {
      leaveEmptyPhase();
      opened = { name: phase, place: placeOf(sheet, columns.activity, row) };
      isClosed = true;
      continue;
    }
    const cell = row.cells[columns.activity] ?? null;
    const place = placeOf(sheet, columns.activity, row);
    const own = cell === null || cell.isCovered ? null : spoken(cell);
    const text = own === null ? "" : oneLine(own).replace(/^[0-9]{1,3}[.)]\s/, "");
    const executors = executorsOf(row, columns, drafts.at(-1)?.executors ?? [], { sheet, tally });
    const number = numberOf(row, columns);
    if (SUM.test(text) || /\p{L}{3}/u.test(number) || isApart) isClosed = true;
    if (executors.length > 0 && text !== "") isClosed = false;
    const last = drafts.at(-1);
    if (executors.length > 0 || (last !== undefined && !isClosed)) noteOthers(row);
    const goesOn = text === "" || (executors.length === 0 && columns.number !== null && number === "");
    if (goesOn && last !== undefined && !isClosed) {
      if (text !== "") last.text += ` ${text}`;
      last.executors.push(...executors.filter((name) => !last.executors.includes(name)));
      addDetails(last.details, row, columns, { sheet, tally });
    } else if (executors.length === 0) {
      if (text !== "") dropped.push({ text, number, place, at: drafts.length });
    } else if (text !== "") {
      const hasRhombus = columns.executors.some(({ column }) => RHOMBUS.test(row.cells[column]?.text ?? ""));
      const details = new Map<DetailKind, string>();
      addDetails(details, row, columns, { sheet, tally, above: last?.details });
      drafts.push({
        text,
        number,
        executors: [...executors],
        details,
        hasRhombus,
        opens: opened?.name ?? null,
        place,
      });
      opened = null;
    } else notes.push(noteOf("sop-activity", placeOf(sheet, columns.activity, row), executors.join(", ")));
  }
  leaveEmptyPhase();
  notes.push(...tally.notes());
  for (const { text, number, place, at } of dropped) {
    const isBelow = (at === drafts.length && number === "") || SUM.test(text);
    notes.push(noteOf(isBelow && drafts.length > 0 ? "row-passed-over" : "sop-executor", place, text));
  }
  const names = nameRegistry(["mulai", "selesai", ...drafts.map((_, i) => `selesai-${i + 2}`)]);
  return drafts.map((draft) => ({ ...draft, id: names.nameFrom(draft.text, "langkah") }));
}

function numberOf({ cells }: SheetRow, { number }: SopColumns): string {
  const cell = number === null ? null : (cells[number] ?? null);
  if (cell === null || cell.isCovered) return "";
  return cell.text.replace(/[.)]$/, "");
}

/** Where cells that say "as above" are noted. */
interface AsAbove {
  readonly sheet: { readonly name: string };
  readonly tally: Tally;
}

function executorsOf(
  row: SheetRow,
  { executors, names }: SopColumns,
  above: readonly string[],
  { sheet, tally }: AsAbove,
): readonly string[] {
  if (names === null)
    return executors.filter(({ column }) => isMark(row.cells[column])).map(({ name }) => name);
  const own = row.cells[names];
  if (own?.isCovered !== true && markOf(own) === "above" && above.length > 0) {
    tally.add("as-above", placeOf(sheet, names, row), own!.text, String(names));
    return above;
  }
  const cell = spoken(own);
  return cell === null || cell.isCovered ? [] : namesIn(cell);
}

/** `above`: the details of the activity before, for cells that say the same. */
function addDetails(
  details: Map<DetailKind, string>,
  row: SheetRow,
  columns: SopColumns,
  { sheet, tally, above }: AsAbove & { readonly above?: ReadonlyMap<DetailKind, string> | undefined },
): void {
  for (const { column, kind, unit } of columns.details) {
    const own = row.cells[column];
    const same = above?.get(kind);
    if (own?.isCovered !== true && markOf(own) === "above") {
      const isKnown = same !== undefined && kind !== "keterangan";
      if (isKnown) details.set(kind, same);
      tally.add(isKnown ? "as-above" : "sop-mark", placeOf(sheet, column, row), own!.text, String(column));
      continue;
    }
    const cell = spoken(own);
    if (cell === null || cell.isCovered) continue;
    const text = kind === "keterangan" ? cell.text : listed(cell);
    const counted = unit !== "" && /^[0-9.,]+$/.test(text) ? `${text} ${unit}` : text;
    const known = details.get(kind);
    details.set(kind, known === undefined ? counted : joined([known, counted], kind));
  }
}

const BULLET = /^(?:[-–•●▪*]|[0-9]{1,2}[.)]|[a-z][.)])\s/;

/** The lines of a cell as one text: a list with commas, a broken line with a space. */
function listed({ text }: Cell): string {
  return joined(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    "kelengkapan",
  );
}

function joined(lines: readonly string[], kind: DetailKind): string {
  if (kind === "keterangan") return lines.join("\n");
  return lines.reduce((before, line) => {
    const text = line.replace(BULLET, "").trim();
    if (before === "") return text;
    const isNext = BULLET.test(line) || /^\p{Lu}/u.test(text);
    return isNext && !/[,;(&-]$/.test(before) ? `${before}, ${text}` : `${before} ${text}`;
  }, "");
}

function oneLine(cell: Cell): string {
  return cell.text.replace(/\s+/g, " ");
}
