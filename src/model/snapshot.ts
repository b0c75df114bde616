import type { FlowKind, Located, TextLiteral } from "../syntax/ast.ts";
import { factWords, processFacts, sopFacts, sopFactWords } from "../syntax/facts.ts";
import type { Decree } from "./decree.ts";
import type { Cfm, Process, ProcessMap, Sop, Unit } from "./model.ts";
import { phasesOf } from "./phases.ts";
import type {
  MapSnapshot,
  NameSnapshot,
  UnitSnapshot,
  FactSnapshots,
  ProcessSnapshot,
  FlowSnapshot,
  CfmSnapshot,
  SopFactSnapshots,
  SopSnapshot,
  DecreeSnapshot,
} from "./snapshot-types.ts";
import { nameKey, symbolId, targetOf, type Reference, type SymbolId } from "./symbol.ts";
import { unitSymbol } from "./units.ts";

/** The snapshot of a bound map. Two maps with one meaning have equal snapshots, whatever their lines and files. */
export function snapshot(map: ProcessMap): MapSnapshot {
  const { fonts, ...settings } = map.settings;
  return {
    id: map.symbol,
    title: value(map.title),
    institution: value(map.institution),
    government: value(map.government),
    years: map.years === null ? null : { from: map.years.from, to: map.years.to },
    schemes: map.schemes,
    settings: {
      ...settings,
      fonts: {
        regular: value(fonts.regular),
        bold: value(fonts.bold),
        italic: value(fonts.italic),
        boldItalic: value(fonts.boldItalic),
      },
    },
    rules: sortedBy(
      map.ruleSettings.map(({ rule, severity }) => ({ rule: rule.value, severity: severity.value })),
      ({ rule }) => rule,
    ),
    units: sortedBy(
      map.units.map((unit) => unitSnapshot(unit, map)),
      ({ id }) => id,
    ),
    levels: levelTitles(map),
    processes: map.processes.map((process) => processSnapshot(process, map)),
    flows: sortedBy(map.siblingFlows.map(flowSnapshot), (flow) => JSON.stringify(flow)),
    cfms: sortedBy(map.cfms.map(cfmSnapshot), ({ id }) => id),
    decree: map.decree === null ? null : decreeSnapshot(map.decree),
  };
}

function value<T>(located: Located<T> | null): T | null {
  return located?.value ?? null;
}

function values(texts: readonly TextLiteral[]): readonly string[] {
  return texts.map((text) => text.value);
}

function named(reference: Reference): NameSnapshot {
  const symbol = targetOf(reference);
  return symbol === null ? { written: reference.written } : { symbol };
}

function sortedBy<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
  return list
    .map((item) => ({ item, by: key(item) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map(({ item }) => item);
}

/** Titles of levels, each once; several blocks of a level may have the titles of their pages. */
function levelTitles(map: ProcessMap): MapSnapshot["levels"] {
  const titles = map.levels.flatMap(({ level, title }) =>
    title === null ? [] : [{ level, title: title.value }],
  );
  const byKey = new Map(titles.map((heading) => [JSON.stringify([heading.level, heading.title]), heading]));
  return sortedBy([...byKey.values()], ({ level, title }) => `${String(level).padStart(4, "0")} ${title}`);
}

function unitSnapshot(unit: Unit, map: ProcessMap): UnitSnapshot {
  const { kind, name, abbreviation, parent } = unit;
  return {
    id: unitSymbol(map, unit),
    kind,
    name,
    abbreviation,
    parent: parent === null ? null : named(parent),
  };
}

function processSnapshot(process: Process, map: ProcessMap): ProcessSnapshot {
  return {
    id: symbolId(map.symbol, "process", process.key),
    path: process.path,
    title: process.title,
    parent: process.parent === null ? null : symbolId(map.symbol, "process", process.parent),
    group: value(process.group),
    ...factSnapshots(process),
    derivedFrom: process.derivedFrom === null ? null : named(process.derivedFrom),
    orientation: process.orientation,
  };
}

/** The fields of the table of facts. */
function factSnapshots(process: Process): FactSnapshots {
  const fields = [
    ...factWords("units").map((word) => {
      const { field } = processFacts[word];
      return [field, process[field].map(named)] as const;
    }),
    ...factWords("texts").map((word) => {
      const { field } = processFacts[word];
      return [field, values(process[field])] as const;
    }),
    ...factWords("text").map((word) => {
      const { field } = processFacts[word];
      return [field, value(process[field])] as const;
    }),
  ];
  return Object.fromEntries(fields) as FactSnapshots;
}

function flowSnapshot(flow: {
  readonly from: Reference;
  readonly to: Reference;
  readonly kind: FlowKind;
  readonly label: Located<string> | null;
}): FlowSnapshot {
  return { from: named(flow.from), to: named(flow.to), kind: flow.kind, label: value(flow.label) };
}

function cfmSnapshot(cfm: Cfm): CfmSnapshot {
  const inside = (kind: "lane" | "step", id: string): SymbolId => symbolId(cfm.symbol, kind, nameKey(id));
  const { of: phaseOf } = phasesOf(cfm);
  return {
    id: cfm.symbol,
    process: named(cfm.reference),
    number: cfm.number,
    title: value(cfm.title),
    sops: cfm.sops.map(sopSnapshot),
    direction: cfm.direction,
    orientation: cfm.orientation,
    lanes: cfm.lanes.map(({ id, unit, group, reference }) => ({
      id: inside("lane", id.value),
      unit: reference === null ? null : named(reference),
      name: unit?.name ?? id.value,
      group: value(group),
    })),
    phases: cfm.phases.map(({ title, steps }, phase) => ({
      title: title.value,
      named: steps.map(named),
      steps: cfm.steps.filter(({ id }) => phaseOf.get(id) === phase).map(({ id }) => inside("step", id)),
    })),
    steps: cfm.steps.map((step) => ({
      id: inside("step", step.id),
      kind: step.kind,
      text: step.text,
      lanes: step.lanes.map((lane) => inside("lane", lane)),
      target: step.target === null ? null : named(step.target),
      details: Object.fromEntries(
        step.details.map((detail) => [
          detail.kind,
          "text" in detail ? detail.text.value : detail.value.value,
        ]),
      ),
    })),
    flows: sortedBy(cfm.flows.map(flowSnapshot), (flow) => JSON.stringify(flow)),
    notes: values(cfm.notes),
  };
}

function sopSnapshot(sop: Sop): SopSnapshot {
  const fields = [
    ...sopFactWords("texts").map(
      (word) => [sopFacts[word].field, values(sop[sopFacts[word].field])] as const,
    ),
    ...sopFactWords("text", "date").map(
      (word) => [sopFacts[word].field, value(sop[sopFacts[word].field])] as const,
    ),
  ];
  return {
    id: sop.symbol,
    number: sop.number,
    title: value(sop.title),
    ...(Object.fromEntries(fields) as SopFactSnapshots),
    approver: record(sop.approver),
    steps: sop.steps.map(named),
  };
}

function decreeSnapshot(decree: Decree): DecreeSnapshot {
  return {
    number: value(decree.number),
    subject: value(decree.subject),
    official: value(decree.official),
    place: value(decree.place),
    date: value(decree.date),
    letterhead: decree.letterhead === null ? null : record(decree.letterhead),
    considering: values(decree.considering),
    inViewOf: values(decree.inViewOf),
    noting: values(decree.noting),
    clauses: decree.clauses.map(({ text, points }) => ({ text: text.value, points: values(points) })),
    signatory: record(decree.signatory),
    copies: values(decree.copies),
    initials: {
      hierarchy: values(decree.initials.hierarchy),
      coordination: values(decree.initials.coordination),
    },
    attachment: record(decree.attachment),
  };
}

function record(fields: Readonly<Partial<Record<string, TextLiteral>>>): Readonly<Record<string, string>> {
  const entries = Object.entries(fields).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text.value]],
  );
  return Object.fromEntries(sortedBy(entries, ([name = ""]) => name)) as Readonly<Record<string, string>>;
}
