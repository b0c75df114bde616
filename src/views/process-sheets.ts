import { printCode } from "../model/code.ts";
import type { Process, ProcessMap } from "../model/model.ts";
import { cfmName, drawingName } from "./names.ts";
import type { DrawnKind, Drawing, SopDrawing } from "./drawing.ts";
import { cfmTables, type SopOfCfm } from "./sop/of-map.ts";

/** What the source says of one process beside its place in the map; SIPOC of PermenPANRB 19/2018. */
export interface ProcessSheet {
  /** Its printed code. */
  readonly code: string;
  readonly title: string;
  /** From 0. */
  readonly level: number;
  /** The drawings that show how it is done: the map of its processes, or each of its CFMs. */
  readonly drawings: readonly ShownIn[];
  readonly owners: readonly string[];
  readonly suppliers: readonly string[];
  readonly inputs: readonly string[];
  /** What it consists of: the titles of its processes or of its CFMs, or else the activities of its only CFM in their order. */
  readonly steps: readonly string[];
  readonly outputs: readonly string[];
  readonly customers: readonly string[];
  readonly legalBasis: readonly string[];
  readonly notes: readonly string[];
  readonly rab: string | null;
  readonly sipd: string | null;
  /** The mutu baku of its CFMs, of each that says anything: a row a step. */
  readonly quality: readonly QualityTable[];
}

/** A drawing by its name, and what it is called. */
export interface ShownIn {
  readonly drawing: string;
  /** Printed code. */
  readonly code: string;
}

export interface QualityTable {
  /** Printed code and title of the CFM; null for the only one of its process. */
  readonly heading: string | null;
  readonly rows: readonly QualityRow[];
}

export interface QualityRow {
  readonly number: string;
  readonly activity: string;
  readonly executors: readonly string[];
  readonly requirements: readonly string[];
  readonly duration: readonly string[];
  readonly output: readonly string[];
  readonly remarks: readonly string[];
}

/** A sheet for each process of which more is said than its title, group and owners, in code order. */
export function processSheets(map: ProcessMap, drawings: readonly Drawing[]): readonly ProcessSheet[] {
  const names = new Map(map.units.map((unit) => [unit.id, unit.name]));
  const units = (references: Process["owners"]): readonly string[] =>
    references.map(({ value }) => names.get(value) ?? value);
  const texts = (literals: Process["inputs"]): readonly string[] => literals.map(({ value }) => value);
  const tables = cfmTables(map, drawings);
  const shown = new Set(drawings.map(({ name }) => name));
  return map.processes.flatMap((process): readonly ProcessSheet[] => {
    const cfms = tables.filter((table) => table.process === process);
    const own = cfms.map(({ drawing }) => drawing);
    const code = printCode(process.path, map.schemes.map);
    const name = drawingName(process, map);
    const children = process.children.flatMap((key) => map.byPath.get(key) ?? []);
    const sheet: ProcessSheet = {
      code,
      title: process.title,
      level: process.level,
      drawings: [
        ...(children.length > 0 && shown.has(name) ? [{ drawing: name, code }] : []),
        ...cfms.map(({ cfm, drawing }) => ({ drawing: cfmName(cfm, process, map), code: drawing.code })),
      ],
      owners: units(process.owners),
      suppliers: units(process.suppliers),
      inputs: texts(process.inputs),
      steps:
        children.length > 0
          ? children.map((child) => `${printCode(child.path, map.schemes.map)} ${child.title}`)
          : contents(own),
      outputs: texts(process.outputs),
      customers: units(process.customers),
      legalBasis: texts(process.legalBasis),
      notes: texts(process.notes),
      rab: process.rab?.value ?? null,
      sipd: process.sipd?.value ?? null,
      quality: cfms.flatMap((table) => qualityOf(table, cfms.length === 1)),
    };
    return saysSomething(sheet) ? [sheet] : [];
  });
}

function saysSomething(sheet: ProcessSheet): boolean {
  const { suppliers, inputs, outputs, customers, legalBasis, notes, rab, sipd, quality } = sheet;
  return (
    [suppliers, inputs, outputs, customers, legalBasis, notes, quality].some((list) => list.length > 0) ||
    rab !== null ||
    sipd !== null
  );
}

/** The activities of the only CFM; of several CFMs what each is called. */
function contents(tables: readonly SopDrawing[]): readonly string[] {
  const [only, ...others] = tables;
  if (only === undefined) return [];
  if (others.length > 0) return tables.map(nameOf);
  return only.rows.filter(({ kind }) => !EVENTS.has(kind)).map(({ activity }) => activity);
}

/** Where work begins and ends is nothing that it consists of. */
const EVENTS: ReadonlySet<DrawnKind> = new Set<DrawnKind>(["start", "end"]);

function nameOf({ code, title }: SopDrawing): string {
  return `${code} ${title}`;
}

/** Of remarks only those count that the source says: others repeat what the drawing shows. */
function qualityOf({ cfm, drawing: table }: SopOfCfm, isOnly: boolean): readonly QualityTable[] {
  const { lanes, rows } = table;
  const names = new Map(lanes.map(({ id, name }) => [id, name]));
  const hasQuality =
    rows.some(
      ({ requirements, duration, output }) => requirements.length + duration.length + output.length > 0,
    ) ||
    cfm.steps.some(({ details }) =>
      details.some(({ kind }) => kind === "keterangan" || kind === "pelaksana"),
    );
  if (!hasQuality) return [];
  const said = rows.map(({ number, activity, lanes: own, requirements, duration, output, remarks }) => ({
    number,
    activity,
    executors: own.map((id) => names.get(id) ?? id),
    requirements,
    duration,
    output,
    remarks,
  }));
  return [{ heading: isOnly ? null : nameOf(table), rows: said }];
}
