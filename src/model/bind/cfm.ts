import type {
  CfmDecl,
  Declaration,
  Identifier,
  LaneDecl,
  StepDecl,
  StepDetail,
  TextLiteral,
} from "../../syntax/ast.ts";
import type { Units } from "./units.ts";
import { bindSops } from "./sop.ts";
import { partNumberOf } from "../code.ts";
import type { Cfm, Lane, ProcessDeclaration, Step, Unit } from "../model.ts";
import { scope, type Names, type Scope } from "./names.ts";
import type { Once } from "./once.ts";
import {
  cfmKey,
  nameKey,
  symbolId,
  targetOf,
  type CodeReference,
  type Reference,
  type SymbolId,
} from "../symbol.ts";
import { foldTitle } from "../words.ts";

/** All CFMs of a map as written, with their lanes, steps and flows as symbols of their own. */
export function bindCfms(
  declarations: readonly Declaration[],
  lines: readonly ProcessDeclaration[],
  units: Units,
  names: Names,
  once: Once,
): readonly Cfm[] {
  const twins = repeatedCodes(lines);
  const taken = new Set<string>();
  const cfms = scope(names.map);
  return declarations
    .filter((d) => d.kind === "cfm")
    .map((d) => {
      // Of a code declared twice, the CFM with the second line's title does not belong to the first.
      const reference = names.referToCode("cfm", d.code, (key) =>
        twins.has(twinKey(key, d.title?.value ?? "")),
      );
      const name = unusedName(cfmName(d, reference), taken);
      return bindCfm(d, reference, name, cfms, units, names, once);
    });
}

/** A number that cannot be read says nothing of which CFM is meant. */
function cfmName({ code }: CfmDecl, { key }: CodeReference): string {
  const number = partNumberOf(code, "cfm");
  return key === null || (number === null && code.parts.length > 0) ? `?${code.text}` : cfmKey(key, number);
}

/** A second CFM of one code is a symbol of its own. */
function unusedName(name: string, taken: Set<string>): string {
  let unused = name;
  for (let n = 2; taken.has(unused); n += 1) unused = `${name}#${n}`;
  taken.add(unused);
  return unused;
}

/** Codes and titles of lines that repeat the code of an earlier line under another title. */
function repeatedCodes(lines: readonly ProcessDeclaration[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ problem, path, meant, title }) =>
      problem === "repeated" && path !== null && meant !== null && title !== null
        ? [twinKey(path.join("."), title.value)]
        : [],
    ),
  );
}

function twinKey(code: string, title: string): string {
  return `${code} ${foldTitle(title)}`;
}

function bindCfm(
  source: CfmDecl,
  reference: CodeReference,
  name: string,
  cfms: Scope,
  units: Units,
  names: Names,
  once: Once,
): Cfm {
  const symbol = symbolId(names.map, "cfm", name);
  names.define("cfm", { value: source.code.text, span: source.code.span }, cfms, name);
  const laneNames = scope(symbol);
  for (const lane of source.lanes) names.define("lane", lane.id, laneNames);
  const lanes = bindLanes(source.lanes, symbol, units, names, once);
  const stepNames = scope(symbol);
  const steps: Step[] = [];
  const repeatedSteps: Step[] = [];
  for (const lane of source.lanes) {
    const home = laneNames.names.get(nameKey(lane.id.value))?.name ?? lane.id.value;
    for (const written of lane.steps) {
      const isFirst = names.define("step", written.id, stepNames);
      (isFirst ? steps : repeatedSteps).push(bindStep(written, home, laneNames, names, once));
    }
  }
  const workEnds = endsOfWork(source.flows);
  /** A party that does nothing here: messages lead to it, and not to a step of it. */
  const isIdle = (key: string): boolean =>
    laneNames.names.has(key) &&
    ![...steps, ...repeatedSteps].some((step) => step.lanes.some((lane) => nameKey(lane) === key));
  // In a chain `a -> b -> c` one end is written once and belongs to two flows.
  const ends = new Map<Identifier, Reference>();
  const end = (id: Identifier): Reference => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    const key = nameKey(id.value);
    const isStep = stepNames.names.has(key) || workEnds.has(id);
    const reference = names.refer("flow", id, isStep || !isIdle(key) ? stepNames : laneNames, symbol);
    ends.set(id, reference);
    return reference;
  };
  return {
    symbol,
    code: source.code,
    reference,
    process: targetOf(reference) === null ? null : reference.key,
    number: partNumberOf(source.code, "cfm"),
    sops: bindSops(source.sops, symbol, stepNames, names, once),
    title: source.title,
    direction: once.first("arah", source.directions)?.value ?? "horizontal",
    orientation: once.first("halaman", source.pages)?.value ?? null,
    lanes,
    phases: source.phases.map(({ title, steps: named, span }) => ({
      title,
      steps: named.map((id) => names.refer("phase", id, stepNames, symbol)),
      span,
    })),
    steps,
    repeatedSteps,
    flows: source.flows.map((f) => ({
      from: end(f.from),
      to: end(f.to),
      kind: f.arrow,
      label: f.label,
      span: f.span,
    })),
    notes: source.notes,
    span: source.span,
  };
}

/**
 * The names that a flow of work begins or ends at: only a step can be meant there. Names, not their places: those that a
 * correction has put in order may stand at one place.
 */
function endsOfWork(flows: CfmDecl["flows"]): ReadonlySet<Identifier> {
  return new Set(flows.flatMap(({ arrow, from, to }) => (arrow === "sequence" ? [from, to] : [])));
}

/**
 * A lane written in two pieces is one lane, where it stood first. A name of its own makes it a party declared on the
 * spot, unless a unit of that id is declared: then it is the unit's lane, printed with the name of the lane.
 */
function bindLanes(
  lanes: readonly LaneDecl[],
  cfm: SymbolId,
  units: Units,
  names: Names,
  once: Once,
): readonly Lane[] {
  const byId = new Map<string, LaneDecl[]>();
  for (const lane of lanes) {
    const key = nameKey(lane.id.value);
    const pieces = byId.get(key);
    if (pieces === undefined) byId.set(key, [lane]);
    else pieces.push(lane);
  }
  return [...byId].flatMap(([key, pieces]) => {
    const [lane] = pieces;
    if (lane === undefined) return [];
    const { id, span } = lane;
    const given = pieces.flatMap((piece) => (piece.name === null ? [] : [piece.name]));
    const name = once.first(`lajur ${id.value}`, given, (a, b) => a.value === b.value);
    const unit = units.byName.get(key);
    const isReference = unit !== undefined || name === null;
    const [reference = null] = isReference
      ? pieces.map((piece) => names.refer("lane", piece.id, units.symbols, cfm))
      : [];
    const [group = null] = pieces.flatMap((piece) => (piece.group === null ? [] : [piece.group]));
    if (unit === undefined)
      return [{ id, unit: name === null ? null : spot(id, name), group, reference, span }];
    const shown = name === null ? unit : { ...unit, name: name.value, nameSpan: name.span };
    return [{ id, unit: shown, group, reference, span }];
  });
}

/** A party that a lane declares on the spot. */
function spot(id: Identifier, name: TextLiteral): Unit {
  return {
    id: id.value,
    name: name.value,
    abbreviation: null,
    kind: "lane",
    parent: null,
    idSpan: id.span,
    nameSpan: name.span,
    span: { ...id.span, end: name.span.end },
  };
}

function bindStep(source: StepDecl, home: string, laneNames: Scope, names: Names, once: Once): Step {
  const together = source.together.map((id) => names.refer("together", id, laneNames, laneNames.container));
  const lanes = [home];
  for (const party of together)
    if (targetOf(party) !== null && !lanes.includes(party.value)) lanes.push(party.value);
  return {
    id: source.id.value,
    idSpan: source.id.span,
    kind: source.kind,
    text: source.text?.value ?? "",
    textSpan: source.text?.span ?? null,
    lanes,
    together,
    target: source.target === null ? null : names.referToCode("subprocess", source.target),
    details: distinct(source.details, once),
    span: source.span,
  };
}

/** Of each kind of detail the first. */
function distinct(details: readonly StepDetail[], once: Once): readonly StepDetail[] {
  if (details.length === 0) return details;
  return [...new Set(details.map((d) => d.kind))].flatMap((kind) => {
    const first = once.first(
      kind,
      details.filter((d) => d.kind === kind),
    );
    return first === null ? [] : [first];
  });
}
