import { printCode } from "../model/code.ts";
import type { Cfm, Process, ProcessMap, Repository } from "../model/model.ts";
import { cfmsByProcess, processOf } from "../model/lookup.ts";
import { isInternal } from "../model/units.ts";
import { drawnFlows, drawnNotes } from "./cfm-flows.ts";
import { markersOf } from "./markers.ts";
import type {
  CfmDrawing,
  Drawing,
  DrawnStep,
  LevelMapDrawing,
  Link,
  ProcessBox,
  TreeBox,
  TreeDrawing,
} from "./drawing.ts";
import { drawingName, safeName } from "./names.ts";

/**
 * The drawings of a map in the order of the lampiran: level 0, then depth first the level map of each
 * process with children and the CFM of each leaf.
 */
export function plan(map: ProcessMap, repository: Repository): readonly (LevelMapDrawing | CfmDrawing)[] {
  const cfms = cfmsByProcess(map);
  const roots = map.processes.filter((p) => p.level === 0);
  const drawings: (LevelMapDrawing | CfmDrawing)[] =
    roots.length === 0 ? [] : [levelMap(null, roots, map, cfms)];
  for (const process of map.processes) {
    if (process.children.length > 0) {
      drawings.push(levelMap(process, childrenOf(process, map), map, cfms));
      continue;
    }
    const cfm = cfms.get(process.key);
    if (cfm !== undefined) drawings.push(cfmDrawing(process, cfm, map, repository));
  }
  return drawings;
}

function childrenOf(process: Process, map: ProcessMap): readonly Process[] {
  return process.children.map((key) => map.byPath.get(key)).filter((p) => p !== undefined);
}

function levelMap(
  parent: Process | null,
  children: readonly Process[],
  map: ProcessMap,
  cfms: ReadonlyMap<string, Cfm>,
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

function processBox(process: Process, map: ProcessMap, cfms: ReadonlyMap<string, Cfm>): ProcessBox {
  const opens = process.children.length > 0 || cfms.has(process.key);
  return {
    id: process.key,
    code: printCode(process.path, map.schemes.map),
    title: process.title,
    group: process.group?.value ?? null,
    link: opens ? drawingName(process, map) : null,
  };
}

function cfmDrawing(process: Process, cfm: Cfm, map: ProcessMap, repository: Repository): CfmDrawing {
  const code = printCode(process.path, map.schemes.map);
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
    name: drawingName(process, map),
    code,
    title: process.title,
    heading: `CFM ${code}`,
    orientation: cfm.orientation ?? map.settings.orientation,
    direction: cfm.direction,
    lanes,
    steps: [
      ...cfm.steps.map((step) => ({
        id: step.id,
        kind: step.kind,
        text: step.text,
        lanes: step.lanes,
        marker: markers.get(step.id) ?? null,
        link: stepLink(step.target, map),
        leads: leadsTo(step.target, repository),
      })),
      ...parties,
      ...notes.steps,
    ],
    flows: [...flows, ...notes.flows],
  };
}

/** Only pages of the same map can be opened from a drawing: other maps have files of their own. */
function stepLink(target: Cfm["steps"][number]["target"], map: ProcessMap): Link {
  if (target?.key == null || target.mapId !== map.id.value) return null;
  const process = map.byPath.get(target.key);
  return process === undefined ? null : drawingName(process, map);
}

/** The process that a step goes on to, in this map or another, as it is called there. */
function leadsTo(target: Cfm["steps"][number]["target"], repository: Repository): DrawnStep["leads"] {
  const found = target === null ? null : processOf(target, repository);
  if (found === null) return null;
  const { map, process } = found;
  return { code: printCode(process.path, map.schemes.map), title: process.title };
}

/** The whole map on one sheet. */
export function treeDrawing(map: ProcessMap): TreeDrawing {
  const cfms = cfmsByProcess(map);
  const box = (process: Process): TreeBox => ({
    ...processBox(process, map, cfms),
    children: childrenOf(process, map).map(box),
  });
  return {
    kind: "pohon",
    name: "pohon",
    code: "",
    title: map.title?.value ?? map.id.value,
    heading: `Pohon Proses Bisnis ${map.institution?.value ?? ""}`.trim(),
    orientation: map.settings.orientation,
    roots: map.processes.filter((p) => p.level === 0).map(box),
  };
}

/** All drawings that a name or code can ask for. */
export function findDrawing<D extends Drawing>(drawings: readonly D[], wanted: string): D | undefined {
  const folded = safeName(wanted);
  return drawings.find((d) => d.name === folded || d.code.toLowerCase() === wanted.toLowerCase());
}
