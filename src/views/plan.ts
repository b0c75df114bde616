import { printCfmCode, printCode } from "../model/code.ts";
import type { Cfm, Process, ProcessMap, Repository } from "../model/model.ts";
import { cfmsByProcess, cfmTitle, isListed, numberOf, processOf } from "../model/lookup.ts";
import type { CodeReference } from "../model/symbol.ts";
import { phasesOf } from "../model/phases.ts";
import { isInternal } from "../model/units.ts";
import { drawnFlows, drawnNotes } from "./cfm-flows.ts";
import { markersOf } from "./markers.ts";
import type {
  CfmDrawing,
  CfmFlow,
  Drawing,
  DrawnPhase,
  DrawnStep,
  LevelMapDrawing,
  Link,
  ProcessBox,
  RelationDrawing,
  TreeBox,
  TreeDrawing,
} from "./drawing.ts";
import { cfmName, drawingName, safeName } from "./names.ts";
import { drawingOf, relationsOf } from "./relation.ts";

/** What a build draws of a map. */
export type PlannedDrawing = LevelMapDrawing | CfmDrawing | RelationDrawing;

/**
 * The drawings of a map in the order of the lampiran: level 0, then depth first the level map of each
 * process with children and the CFMs of each leaf; at last the relation maps, where the map asks for them.
 */
export function plan(map: ProcessMap, repository: Repository): readonly PlannedDrawing[] {
  const targets = targetsIn(repository);
  const cfms = targets.cfms(map);
  const roots = map.processes.filter((p) => p.level === 0);
  const drawings: PlannedDrawing[] = roots.length === 0 ? [] : [levelMap(null, roots, map, cfms)];
  for (const process of map.processes) {
    if (process.children.length > 0) {
      drawings.push(levelMap(process, childrenOf(process, map), map, cfms));
      continue;
    }
    const own = cfms.get(process.key) ?? [];
    const isAlone = own.length === 1;
    for (const cfm of own)
      if (!isListed(cfm)) drawings.push(cfmDrawing({ cfm, process, isAlone }, map, targets));
  }
  if (map.settings.relationMaps)
    drawings.push(...relationsOf(map).map((relation) => drawingOf(relation, map)));
  return drawings;
}

/** CFMs by their process. */
type Cfms = ReturnType<typeof cfmsByProcess>;

function childrenOf(process: Process, map: ProcessMap): readonly Process[] {
  return process.children.map((key) => map.byPath.get(key)).filter((p) => p !== undefined);
}

function levelMap(
  parent: Process | null,
  children: readonly Process[],
  map: ProcessMap,
  cfms: Cfms,
): LevelMapDrawing {
  const level = parent === null ? 0 : parent.level + 1;
  const institution = map.institution?.value ?? "";
  const heading = map.levels.find((l) => l.level === level && l.title !== null)?.title?.value;
  const code = parent === null ? "" : printCode(parent.path, map.schemes.map);
  const title = parent?.title ?? heading ?? map.title?.value ?? "";
  const keys = new Set(children.map((c) => c.key));
  // In the author's order: that of the codes.
  const groups =
    parent === null ? [...new Set(children.flatMap((c) => (c.group === null ? [] : [c.group.value])))] : [];
  return {
    kind: "level",
    name: parent === null ? "level-0" : drawingName(parent, map),
    code,
    title,
    heading: `Proses Bisnis Level ${level} ${institution}`.trim(),
    orientation: parent?.orientation ?? map.settings.orientation,
    level,
    frame: parent === null ? `Level 0 ${title}`.trim() : `${code} ${title}`,
    boxes: children.map((c) => processBox(c, map, cfms)),
    flows: map.siblingFlows
      .filter((f) => f.from.key !== null && f.to.key !== null && keys.has(f.from.key) && keys.has(f.to.key))
      .map((f) => ({
        from: f.from.key ?? "",
        to: f.to.key ?? "",
        kind: f.kind,
        label: f.label?.value ?? "",
      })),
    bands: groups.length > 1 ? groups.map((group) => ({ group, name: map.settings.groupNames[group] })) : [],
  };
}

/** What stands below a process: its level map, or the first of its CFMs, which the others follow. */
function pageOf(process: Process, map: ProcessMap, cfms: Cfms): Link {
  if (process.children.length > 0) return drawingName(process, map);
  const first = cfms.get(process.key)?.find((cfm) => !isListed(cfm));
  return first === undefined ? null : cfmName(first, process, map);
}

function processBox(process: Process, map: ProcessMap, cfms: Cfms): ProcessBox {
  return {
    id: process.key,
    code: printCode(process.path, map.schemes.map),
    title: process.title,
    group: process.group?.value ?? null,
    link: pageOf(process, map, cfms),
  };
}

/** A CFM with its process; `isAlone`: it has no others. */
interface OwnedCfm {
  readonly cfm: Cfm;
  readonly process: Process;
  readonly isAlone: boolean;
}

function cfmDrawing({ cfm, process, isAlone }: OwnedCfm, map: ProcessMap, targets: Targets): CfmDrawing {
  const code = printCfmCode(process.path, cfm.number, map.schemes);
  const lanes = cfm.lanes.map((lane) => ({
    id: lane.id.value,
    name: lane.unit?.name ?? lane.id.value,
    external: lane.unit === null || !isInternal(lane.unit, map),
    group: lane.group?.value ?? null,
  }));
  const { flows, parties } = drawnFlows(cfm, lanes);
  const notes = drawnNotes(cfm);
  const markers = markersOf(cfm);
  return {
    kind: "cfm",
    name: cfmName(cfm, process, map),
    code,
    title: cfmTitle(cfm, process, isAlone),
    heading: /\bCFM\b/i.test(code) ? code : `CFM ${code}`,
    orientation: cfm.orientation ?? map.settings.orientation,
    direction: cfm.direction,
    lanes,
    ...(cfm.phases.length === 0 ? {} : { phases: drawnPhases(cfm, [...flows, ...notes.flows]) }),
    steps: [
      ...cfm.steps.map((step) => ({
        id: step.id,
        kind: step.kind,
        text: step.text,
        lanes: step.lanes,
        marker: markers.get(step.id) ?? null,
        link: stepLink(step.target, map, targets),
        leads: leadsTo(step.target, targets),
      })),
      ...parties,
      ...notes.steps,
    ],
    flows: [...flows, ...notes.flows],
  };
}

/** The phases that have a step; parties and notes go with the step they are tied to. */
function drawnPhases(cfm: Cfm, flows: readonly CfmFlow[]): readonly DrawnPhase[] {
  const { of } = phasesOf(cfm);
  const all = new Map(of);
  const ids = new Set(cfm.steps.map(({ id }) => id));
  for (const { from, to } of flows)
    for (const [beside, step] of [
      [from, to],
      [to, from],
    ] as const) {
      const phase = of.get(step);
      if (!ids.has(beside) && phase !== undefined) all.set(beside, phase);
    }
  const order = [...cfm.steps.map(({ id }) => id), ...[...all.keys()].filter((id) => !ids.has(id))];
  return cfm.phases.flatMap(({ title }, phase) => {
    const steps = order.filter((id) => all.get(id) === phase);
    return steps.length === 0 ? [] : [{ name: title.value, steps }];
  });
}

/** What steps may lead to; the CFMs of each map are sorted once. */
interface Targets {
  readonly repository: Repository;
  readonly cfms: (map: ProcessMap) => Cfms;
}

function targetsIn(repository: Repository): Targets {
  const known = new Map<ProcessMap, Cfms>();
  return {
    repository,
    cfms(map) {
      const cfms = known.get(map) ?? cfmsByProcess(map);
      known.set(map, cfms);
      return cfms;
    },
  };
}

/** Only pages of the same map can be opened from a drawing: other maps have files of their own. */
function stepLink(target: CodeReference | null, map: ProcessMap, targets: Targets): Link {
  if (target?.key == null || target.mapId !== map.id.value) return null;
  const process = map.byPath.get(target.key);
  if (process === undefined) return null;
  const cfms = targets.cfms(map);
  const cfm = named(target, cfms.get(process.key) ?? []);
  return cfm === undefined || isListed(cfm)
    ? (pageOf(process, map, cfms) ?? drawingName(process, map))
    : cfmName(cfm, process, map);
}

/** The process or the CFM that a step goes on to, in this map or another, as it is called there. */
function leadsTo(target: CodeReference | null, { repository, cfms }: Targets): DrawnStep["leads"] {
  const found = target === null ? null : processOf(target, repository);
  if (target === null || found === null) return null;
  const { map, process } = found;
  const own = cfms(map).get(process.key) ?? [];
  const cfm = named(target, own);
  return cfm === undefined
    ? { code: printCode(process.path, map.schemes.map), title: process.title }
    : {
        code: printCfmCode(process.path, cfm.number, map.schemes),
        title: cfmTitle(cfm, process, own.length === 1),
      };
}

/** The CFM that a reference names; undefined when it names the process as a whole. */
function named({ cfm }: CodeReference, own: readonly Cfm[]): Cfm | undefined {
  return cfm === null ? undefined : own.find((one) => numberOf(one) === cfm);
}

/** The whole map on one sheet. */
export function treeDrawing(map: ProcessMap): TreeDrawing {
  const cfms = cfmsByProcess(map);
  const box = (process: Process): TreeBox => ({
    ...processBox(process, map, cfms),
    children: childrenOf(process, map).map(box),
  });
  return {
    kind: "tree",
    name: "pohon",
    code: "",
    title: map.title?.value ?? map.id.value,
    heading: `Pohon Proses Bisnis ${map.institution?.value ?? ""}`.trim(),
    orientation: map.settings.orientation,
    roots: map.processes.filter((p) => p.level === 0).map(box),
  };
}

/** Finds the first of these drawings that has a name or code, in whatever case it is asked for. */
export function drawingFinder<D extends Drawing>(drawings: readonly D[]): (wanted: string) => D | undefined {
  const byName = new Map<string, number>();
  const byCode = new Map<string, number>();
  for (const [i, { name, code }] of drawings.entries()) {
    if (!byName.has(name)) byName.set(name, i);
    if (!byCode.has(code.toLowerCase())) byCode.set(code.toLowerCase(), i);
  }
  return (wanted) => {
    const found = [byName.get(safeName(wanted)), byCode.get(wanted.toLowerCase())];
    // Of none the least is infinite, and there is no such drawing.
    return drawings[Math.min(...found.filter((i) => i !== undefined))];
  };
}
