import type { CfmDecl, Declaration, LaneDecl, StepDecl } from "../syntax/ast.ts";
import type { MapHead } from "./bind-settings.ts";
import { keyOf } from "./bind-tree.ts";
import type { Cfm, Lane, Process, ProcessDeclaration, Step, Unit } from "./model.ts";
import { foldTitle } from "./words.ts";

/** All CFMs of a map as written; names of lanes resolve to units, partners or parties declared on the spot. */
export function bindCfms(
  declarations: readonly Declaration[],
  byPath: ReadonlyMap<string, Process>,
  head: MapHead,
  units: readonly Unit[],
  tree: {
    readonly written: ReadonlyMap<string, string>;
    readonly declarations: readonly ProcessDeclaration[];
  },
): readonly Cfm[] {
  const known = new Map(units.map((u) => [u.id, u]));
  const twins = repeatedCodes(tree.declarations);
  return declarations
    .filter((d) => d.kind === "cfm")
    .map((d) => {
      const key = keyOf(d.code, head, byPath, tree.written);
      return bindCfm(d, twins.get(twinKey(key ?? "", d.title?.value ?? "")) ?? key, known);
    });
}

/** Of a code declared twice, the CFM's title tells which of the two it belongs to. */
function repeatedCodes(declarations: readonly ProcessDeclaration[]): ReadonlyMap<string, string> {
  const twins = new Map<string, string>();
  for (const { problem, path, meant, title } of declarations) {
    if (problem !== "ganda" || path === null || meant === null || title === null) continue;
    twins.set(twinKey(path.join("."), title.value), meant.join("."));
  }
  return twins;
}

function twinKey(code: string, title: string): string {
  return `${code} ${foldTitle(title)}`;
}

function bindCfm(decl: CfmDecl, process: string | null, units: ReadonlyMap<string, Unit>): Cfm {
  const merged = mergeLanes(decl.lanes);
  const laneIds = new Set(merged.map((lane) => lane.id.value));
  const steps: Step[] = [];
  const repeatedSteps: Step[] = [];
  const taken = new Set<string>();
  for (const lane of decl.lanes) {
    for (const source of lane.steps) {
      const step = bindStep(source, lane.id.value, laneIds);
      (taken.has(step.id) ? repeatedSteps : steps).push(step);
      taken.add(step.id);
    }
  }
  return {
    code: decl.code,
    process,
    title: decl.title,
    direction: decl.direction?.value ?? "datar",
    orientation: decl.page?.value ?? null,
    lanes: merged.map((lane) => bindLane(lane, units)),
    steps,
    repeatedSteps,
    flows: decl.flows.map((f) => ({ from: f.from, to: f.to, kind: f.arrow, label: f.label, span: f.span })),
    notes: decl.notes,
    span: decl.span,
  };
}

/** A lane written in two pieces is one lane, where it stood first. */
function mergeLanes(lanes: readonly LaneDecl[]): readonly LaneDecl[] {
  const byId = new Map<string, LaneDecl>();
  for (const lane of lanes) if (!byId.has(lane.id.value)) byId.set(lane.id.value, lane);
  return [...byId.values()];
}

function bindLane(lane: LaneDecl, units: ReadonlyMap<string, Unit>): Lane {
  const spot: Unit | null =
    lane.name === null
      ? null
      : {
          id: lane.id.value,
          name: lane.name.value,
          abbreviation: null,
          kind: "lajur",
          span: { ...lane.id.span, end: lane.name.span.end },
        };
  return { id: lane.id, unit: spot ?? units.get(lane.id.value) ?? null, span: lane.span };
}

function bindStep(source: StepDecl, home: string, laneIds: ReadonlySet<string>): Step {
  const others = source.together.map((t) => t.value).filter((id) => laneIds.has(id));
  return {
    id: source.id.value,
    idSpan: source.id.span,
    kind: source.kind,
    text: source.text?.value ?? "",
    textSpan: source.text?.span ?? null,
    lanes: others.length === 0 ? [home] : [...new Set([home, ...others])],
    together: source.together,
    target: source.target === null ? null : { code: source.target, mapId: null, key: null },
    details: source.details,
    span: source.span,
  };
}
