import { stepKinds } from "../../../syntax/words.ts";
import type { CfmDecl, StepDecl } from "../../../syntax/ast.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { ImportNote } from "../../note.ts";
import type { PartyRegistry } from "../../parties.ts";
import { noteOf } from "../notes.ts";
import type { Sheet, SheetRow } from "../table.ts";
import { activitiesOf, type Activity } from "./activities.ts";
import { findSop, sopAt, type DetailKind, type SopColumns } from "./columns.ts";
import { sopName } from "./name.ts";
import { otherAnswer, waysIn, type Way } from "./ways.ts";

/** An SOP table of a sheet: the rows above it that are its own, its heading, its rows. */
export interface SopTable {
  readonly sheet: Pick<Sheet, "name" | "rows">;
  readonly columns: SopColumns;
  /** What it is called; null where neither the rows above nor the sheet say so. */
  readonly name: string | null;
}

/**
 * The SOP tables of a sheet. A heading that comes again, as at the top of a printed page, goes on with the table above;
 * one whose rows are numbered from 1 again begins another SOP.
 */
export function sopTables({ name, rows }: Sheet): readonly SopTable[] {
  const first = findSop({ rows });
  if (first === null) return [];
  const tables: SopTable[] = [];
  let titles = rows.slice(0, first.at);
  let columns = first;
  let body: SheetRow[] = [];
  const close = (): void => {
    const heads = rows.slice(columns.at, columns.below);
    tables.push({
      sheet: { name, rows: [...heads, ...body] },
      columns: { ...columns, at: 0, below: heads.length },
      name: sopName(titles, tables.length === 0 ? name : ""),
    });
  };
  for (let index = first.below; index < rows.length; index += 1) {
    const next = sopAt(rows, index);
    if (next === null) {
      body.push(rows[index]!);
      continue;
    }
    if (numberAt(rows, next) === "1") {
      const behind = body.splice(activitiesEnd(body, columns));
      close();
      titles = behind;
      columns = next;
      body = [];
    }
    index = next.below - 1;
  }
  close();
  return tables;
}

function numberAt(rows: readonly SheetRow[], { number, below }: SopColumns): string {
  return number === null ? "" : (rows[below]?.cells[number]?.text ?? "").replace(/[.)]$/, "");
}

/** Index behind the last activity: titles of the next table stand from there on. */
function activitiesEnd(rows: readonly SheetRow[], { number, activity }: SopColumns): number {
  return rows.findLastIndex(({ cells }) => cells[number ?? activity] != null && cells[activity] != null) + 1;
}

/** An SOP table as a CFM: a lane for each executor, the rows in their order, the ways that its remarks say. */
export function cfmOfSop(
  { sheet, columns }: SopTable,
  code: WrittenCode,
  parties: PartyRegistry,
  notes: ImportNote[],
): Written<CfmDecl> {
  const activities = activitiesOf(sheet, columns, notes);
  const steps = waysOn(activities, notes);
  const names = activities.flatMap(({ executors }) => executors);
  const ordered = columns.executors.map(({ name }) => name).filter((name) => names.includes(name));
  const lanes = [...new Set([...ordered, ...names])];
  const ends = endsOf(steps);
  const flows = flowsOf(activities, steps, ends);
  const idOf = (name: string): string => parties.idOf(name, true);
  return {
    kind: "cfm",
    code,
    title: null,
    sops: [],
    directions: [],
    pages: [],
    phases: phasesOf(activities, flows),
    lanes: lanes.map((name) => ({
      id: idOf(name),
      name: null,
      group: null,
      steps: [
        ...(activities[0]?.executors[0] === name ? [event("mulai", "mulai")] : []),
        ...activities.flatMap((activity, i) => {
          if (activity.executors[0] !== name) return [];
          const end = ends.get(i);
          return [stepOf(activity, steps[i]!, idOf), ...(end === undefined ? [] : [event("selesai", end)])];
        }),
      ],
    })),
    flows,
    notes: [],
  };
}

/** A phase names the activities with which it begins: its first, and those that a way from an earlier phase leads to. */
function phasesOf(
  activities: readonly Activity[],
  flows: Written<CfmDecl>["flows"],
): Written<CfmDecl>["phases"] {
  const rows = new Map(activities.map(({ id }, i) => [id, i]));
  const starts = activities.flatMap(({ opens }, i) => (opens === null ? [] : [i]));
  return starts.map((start, count) => {
    const end = starts[count + 1] ?? activities.length;
    const isEntered = (id: string): boolean =>
      flows.some(({ from, to }) => to === id && (rows.get(from) ?? Infinity) < start);
    const steps = activities.slice(start, end).filter(({ id }, i) => i === 0 || isEntered(id));
    return { title: activities[start]!.opens!, steps: steps.map(({ id }) => id) };
  });
}

interface StepWays {
  readonly isDecision: boolean;
  readonly ways: readonly Way[];
  /** The remarks that say no way. */
  readonly remarks: string;
}

/** How each activity goes on: as its remarks say, else to the next. */
function waysOn(activities: readonly Activity[], notes: ImportNote[]): readonly StepWays[] {
  const numbers = new Set(activities.map(({ number }) => number).filter((number) => number !== ""));
  return activities.map(({ text, executors, details, hasRhombus, place }, i): StepWays => {
    if (executors.length > 1) notes.push(noteOf("sop-several", place, text, String(executors.length)));
    const { ways: said, rest } = waysIn(details.get("keterangan") ?? "", numbers);
    const next: Way = { label: "", to: activities[i + 1]?.number ?? null };
    const asks = text.endsWith("?") || hasRhombus;
    const remarks = rest.join(" ");
    const labels = said.filter(({ label }) => label !== "");
    const [only] = said;
    if (only === undefined) {
      if (asks) notes.push(noteOf("sop-decision", place, text));
      return { isDecision: asks, ways: [{ ...next, label: asks ? "Ya" : "" }], remarks };
    }
    if (said.length === 1 && only.label !== "")
      return { isDecision: true, ways: [{ ...next, label: otherAnswer(only.label) }, only], remarks };
    return { isDecision: asks || labels.length > 1, ways: said, remarks };
  });
}

/** The ends of the activities that end, by their indexes: each has its own in the lane of its activity. */
function endsOf(steps: readonly StepWays[]): ReadonlyMap<number, string> {
  const ending = steps.flatMap(({ ways }, i) => (ways.some(({ to }) => to === null) ? [i] : []));
  return new Map(ending.map((i, count) => [i, count === 0 ? "selesai" : `selesai-${count + 1}`]));
}

function event(word: "mulai" | "selesai", id: string): Written<StepDecl> {
  return { kind: stepKinds[word], id, text: null, target: null, together: [], details: [] };
}

const ORDER: readonly DetailKind[] = ["kelengkapan", "waktu", "keluaran", "keterangan"];

function stepOf(
  { text, id, executors, details }: Activity,
  { isDecision, remarks }: StepWays,
  idOf: (name: string) => string,
): Written<StepDecl> {
  const said = new Map(details).set("keterangan", remarks);
  return {
    kind: isDecision ? "decision" : "activity",
    id,
    text,
    target: null,
    together: executors.slice(1).map(idOf),
    details: ORDER.flatMap((kind) => {
      const value = said.get(kind) ?? "";
      return value === "" ? [] : [{ kind, text: value }];
    }),
  };
}

function flowsOf(
  activities: readonly Activity[],
  steps: readonly StepWays[],
  ends: ReadonlyMap<number, string>,
): Written<CfmDecl>["flows"] {
  if (activities.length === 0) return [];
  const idAt = (from: number, to: string | null): string => {
    if (to === null) return ends.get(from)!;
    // Rows without numbers lead to the next one.
    const next = activities[from + 1];
    return (next?.number === to ? next : activities.find(({ number }) => number === to))!.id;
  };
  const flow = (from: string, to: string, label: string): Written<CfmDecl>["flows"][number] => ({
    from,
    to,
    arrow: "sequence",
    label: label === "" ? null : label,
  });
  return [
    flow("mulai", activities[0]!.id, ""),
    ...steps.flatMap(({ ways }, i) =>
      ways.map(({ label, to }) => flow(activities[i]!.id, idAt(i, to), label)),
    ),
  ];
}
