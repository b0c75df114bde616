import { stepKinds } from "../../../syntax/words.ts";
import type { CfmDecl, StepDecl, StepDetail } from "../../../syntax/ast.ts";
import { nameFrom } from "../../../syntax/print/names.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { ImportNote } from "../../note.ts";
import type { PartyRegistry } from "../../parties.ts";
import { spoken } from "../marks.ts";
import { namesIn } from "../owners.ts";
import { noteOf } from "../notes.ts";
import { addressOf, type Cell, type Sheet, type SheetRow } from "../table.ts";

/**
 * The columns of an SOP table (PermenPANRB 35/2012, appendix): No, Kegiatan, a column for each executor under
 * Pelaksana (or one with names), mutu baku, Keterangan.
 */
interface SopColumns {
  readonly activity: number;
  /** Executors with a column each, by their headings. */
  readonly executors: readonly { readonly column: number; readonly name: string }[];
  /** One column that holds the executors' names. */
  readonly names: number | null;
  readonly details: readonly { readonly column: number; readonly kind: DetailKind }[];
  readonly below: number;
}

type DetailKind = "kelengkapan" | "waktu" | "keluaran" | "keterangan";

const DETAILS: readonly (readonly [RegExp, DetailKind])[] = [
  [/^(?:kelengkapan|persyaratan|requirements?|persyaratan kelengkapan)$/, "kelengkapan"],
  [/^(?:waktu|time)$/, "waktu"],
  [/^(?:output|keluaran|hasil)$/, "keluaran"],
  [/^(?:keterangan|ket|remarks?)$/, "keterangan"],
];
const ACTIVITY = /^(?:kegiatan|aktivitas|aktifitas|uraian kegiatan|uraian prosedur|langkah|activity)$/;
const EXECUTOR = /^(?:pelaksana|aktor|executors?)$/;

function folded(cell: Cell | null | undefined): string {
  return cell === null || cell === undefined
    ? ""
    : cell.text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
}

/** The columns of the sheet's SOP table; null when it has none. */
export function findSop({ rows }: Sheet): SopColumns | null {
  for (const [index, row] of rows.slice(0, 60).entries()) {
    const words = row.cells.map(folded);
    const activity = words.findIndex((word) => ACTIVITY.test(word));
    const from = words.findIndex((word) => EXECUTOR.test(word));
    if (activity < 0 || from < 0) continue;
    const lower = rows[index + 1]?.cells.map(folded) ?? [];
    const isSplit = lower.some((word) => DETAILS.some(([pattern]) => pattern.test(word)));
    const heads = isSplit ? lower : words;
    const details = heads.flatMap((word, column) => {
      const upper = words[column] ?? "";
      const found = DETAILS.find(([pattern]) => pattern.test(word) || (word === "" && pattern.test(upper)));
      return found === undefined ? [] : [{ column, kind: found[1] }];
    });
    const end = Math.min(...details.map(({ column }) => column), ...endsOf(words, from));
    const executors = isSplit
      ? range(from, end).flatMap((column) => {
          const cell = rows[index + 1]?.cells[column] ?? null;
          return cell === null || EXECUTOR.test(folded(cell)) ? [] : [{ column, name: oneLine(cell) }];
        })
      : [];
    const below = index + (isSplit ? 2 : 1);
    return { activity, executors, names: executors.length === 0 ? from : null, details, below };
  }
  return null;
}

/** Where the merged heading over the executors ends. */
function endsOf(words: readonly string[], from: number): readonly number[] {
  const next = words.findIndex((word, column) => column > from && word !== "" && !EXECUTOR.test(word));
  return next < 0 ? [words.length] : [next];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function oneLine(cell: Cell): string {
  return cell.text.replace(/\s+/g, " ");
}

interface Activity {
  readonly text: string;
  readonly id: string;
  readonly executors: readonly string[];
  readonly details: readonly Written<StepDetail>[];
  readonly isDecision: boolean;
  /** The phase that begins with it. */
  readonly opens: string | null;
}

/** An SOP table as a CFM: a lane for each executor, the rows in their order. */
export function cfmOfSop(
  sheet: Sheet,
  columns: SopColumns,
  code: WrittenCode,
  parties: PartyRegistry,
  notes: ImportNote[],
): Written<CfmDecl> {
  const activities = activitiesOf(sheet, columns, notes);
  const names = [...new Set(activities.flatMap(({ executors }) => executors))];
  const ordered = [
    ...columns.executors.map(({ name }) => name).filter((name) => names.includes(name)),
    ...names,
  ];
  const lanes = [...new Set(ordered)];
  const [first, last] = [activities[0], activities.at(-1)];
  const idOf = (name: string): string => parties.idOf(name, true);
  return {
    kind: "cfm",
    code,
    title: null,
    sops: [],
    directions: [],
    pages: [],
    phases: activities.flatMap(({ id, opens }) => (opens === null ? [] : [{ title: opens, steps: [id] }])),
    lanes: lanes.map((name) => ({
      id: idOf(name),
      name: null,
      group: null,
      steps: [
        ...(first?.executors[0] === name ? [event("mulai")] : []),
        ...activities
          .filter(({ executors }) => executors[0] === name)
          .map((activity) => stepOf(activity, idOf)),
        ...(last?.executors[0] === name ? [event("selesai")] : []),
      ],
    })),
    flows: flowsOf(activities),
    notes: [],
  };
}

function activitiesOf(sheet: Sheet, columns: SopColumns, notes: ImportNote[]): readonly Activity[] {
  const taken = new Set(["mulai", "selesai"]);
  const activities: Activity[] = [];
  let opened: { readonly name: string; readonly place: string } | null = null;
  const leaveEmptyPhase = (): void => {
    if (opened !== null) notes.push(noteOf("sop-phase", opened.place, opened.name));
  };
  for (const row of sheet.rows.slice(columns.below)) {
    const place = (sheet.name === "" ? "" : `${sheet.name}!`) + addressOf(columns.activity, row.number);
    const phase = phaseIn(row, columns);
    if (phase !== null) {
      leaveEmptyPhase();
      opened = { name: phase, place };
      continue;
    }
    const activity = activityIn(row, columns, place, taken, notes);
    if (activity === null) continue;
    activities.push({ ...activity, opens: opened?.name ?? null });
    opened = null;
  }
  leaveEmptyPhase();
  return activities;
}

function activityIn(
  row: SheetRow,
  columns: SopColumns,
  place: string,
  taken: Set<string>,
  notes: ImportNote[],
): Omit<Activity, "opens"> | null {
  const cell = row.cells[columns.activity] ?? null;
  if (cell === null || spoken(cell) === null || ACTIVITY.test(folded(cell)) || /^[0-9]+$/.test(cell.text))
    return null;
  const text = oneLine(cell).replace(/^[0-9]{1,3}[.)]\s*/, "");
  const executors = executorsOf(row, columns);
  if (executors.length === 0) {
    notes.push(noteOf("sop-executor", place, text));
    return null;
  }
  if (executors.length > 1) notes.push(noteOf("sop-several", place, text, String(executors.length)));
  const isDecision = text.endsWith("?");
  if (isDecision) notes.push(noteOf("sop-decision", place, text));
  const id = nameFrom(text, taken, "langkah");
  taken.add(id);
  return { text, id, executors, details: detailsOf(row, columns), isDecision };
}

/** The name of a phase: the text of a row that is one cell over the activity and all executors. Null for other rows. */
function phaseIn(row: SheetRow, { activity, executors, names }: SopColumns): string | null {
  const cell = row.cells[activity] ?? null;
  if (cell === null || spoken(cell) === null) return null;
  const over = names === null ? executors.map(({ column }) => column) : [names];
  const isOver = over.every((column) => {
    const other = row.cells[column] ?? null;
    return other !== null && other.isCovered && other.text === cell.text;
  });
  return isOver ? oneLine(cell) : null;
}

/** Any mark in a column counts: drawings of Excel are not seen, a letter, a number or a symbol is. */
function executorsOf(row: SheetRow, { executors, names }: SopColumns): readonly string[] {
  if (names !== null) {
    const cell = row.cells[names] ?? null;
    return spoken(cell) === null || cell === null ? [] : namesIn(cell);
  }
  return executors
    .filter(({ column }) => {
      const cell = row.cells[column] ?? null;
      return cell !== null && !cell.isCovered && !/^[\s\-–—.]*$/.test(cell.text);
    })
    .map(({ name }) => name);
}

function detailsOf(row: SheetRow, { details }: SopColumns): readonly Written<StepDetail>[] {
  return details.flatMap(({ column, kind }) => {
    const cell = row.cells[column] ?? null;
    return spoken(cell) === null || cell === null ? [] : [{ kind, text: oneLine(cell) }];
  });
}

function event(word: "mulai" | "selesai"): Written<StepDecl> {
  return { kind: stepKinds[word], id: word, text: null, target: null, together: [], details: [] };
}

function stepOf(
  { text, id, executors, details, isDecision }: Activity,
  idOf: (name: string) => string,
): Written<StepDecl> {
  const together = executors.slice(1).map(idOf);
  return { kind: isDecision ? "decision" : "activity", id, text, target: null, together, details };
}

function flowsOf(activities: readonly Activity[]): Written<CfmDecl>["flows"] {
  if (activities.length === 0) return [];
  const ids = ["mulai", ...activities.map(({ id }) => id), "selesai"];
  return ids.slice(1).map((to, index) => ({
    from: ids[index]!,
    to,
    arrow: "sequence",
    label: activities[index - 1]?.isDecision === true ? "Ya" : null,
  }));
}
