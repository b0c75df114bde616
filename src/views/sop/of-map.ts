import { printSopCode } from "../../model/code.ts";
import { cfmsByProcess, cfmTitle } from "../../model/lookup.ts";
import type { Cfm, Process, ProcessMap, Sop } from "../../model/model.ts";
import { targetOf } from "../../model/symbol.ts";
import type { CfmDrawing, Drawing, DrawnStep, SopDrawing } from "../drawing.ts";
import { cfmName, distinctNames, safeName } from "../names.ts";
import { partDrawing } from "./part.ts";
import { sopDrawing, type SopStepFacts } from "./sop.ts";

/** The table of an SOP, and what of the model it shows. */
export interface SopOfCfm {
  readonly process: Process;
  readonly cfm: Cfm;
  /** As the source declares it; null for a CFM that declares none: its SOP is the whole of it. */
  readonly sop: Sop | null;
  readonly drawing: SopDrawing;
}

interface CfmOfDrawing {
  readonly process: Process;
  readonly cfm: Cfm;
  readonly drawing: CfmDrawing;
  readonly isAlone: boolean;
}

/**
 * The SOPs of the CFMs among a map's drawings, in their order: those that a CFM declares, each with the steps that it
 * names, or else one of all its steps.
 */
export function sopsOf(map: ProcessMap, drawings: readonly Drawing[]): readonly SopOfCfm[] {
  const sops = cfmsOf(map, drawings).flatMap((one): readonly SopOfCfm[] => {
    const { process, cfm } = one;
    if (cfm.sops.length === 0) return [{ process, cfm, sop: null, drawing: wholeTable(one) }];
    return cfm.sops.map((sop) => ({ process, cfm, sop, drawing: declaredTable(sop, one, map) }));
  });
  // Two SOPs with one code are a finding; their files must not take each other's place.
  const names = distinctNames(sops.map(({ drawing }) => drawing.name));
  return sops.map((sop, i) => ({ ...sop, drawing: { ...sop.drawing, name: names[i]! } }));
}

/** All of a CFM as one table, whatever SOPs it declares, for each CFM among a map's drawings. */
export function cfmTables(map: ProcessMap, drawings: readonly Drawing[]): readonly SopOfCfm[] {
  return cfmsOf(map, drawings).map((one) => ({
    process: one.process,
    cfm: one.cfm,
    sop: null,
    drawing: wholeTable(one),
  }));
}

function cfmsOf(map: ProcessMap, drawings: readonly Drawing[]): readonly CfmOfDrawing[] {
  const cfms = cfmsByProcess(map);
  const byName = new Map(
    map.processes.flatMap((process): [string, Omit<CfmOfDrawing, "drawing">][] => {
      const own = cfms.get(process.key) ?? [];
      return own.map((cfm) => [cfmName(cfm, process, map), { process, cfm, isAlone: own.length === 1 }]);
    }),
  );
  return drawings
    .filter((drawing): drawing is CfmDrawing => drawing.kind === "cfm")
    .flatMap((drawing) => {
      const found = byName.get(drawing.name);
      return found === undefined ? [] : [{ ...found, drawing }];
    });
}

function wholeTable({ drawing, cfm }: CfmOfDrawing): SopDrawing {
  return sopDrawing(drawing, stepFacts(cfm));
}

function declaredTable(sop: Sop, one: CfmOfDrawing, map: ProcessMap): SopDrawing {
  const { drawing, cfm } = one;
  const steps = stepsOf(sop);
  const table =
    steps.size === 0
      ? wholeTable(one)
      : partDrawing(drawing, stepFacts(cfm), steps, { nameOf: (step) => placeOf(step, sop, one, map) });
  const code = sopCode(sop, one, map);
  return {
    ...table,
    name: nameOf(code),
    code,
    title: sopTitle(sop, one),
    heading: /(?<![A-Za-z])SOP(?![A-Za-z])/i.test(code) ? code : `SOP ${code}`,
  };
}

/** The steps that an SOP names; none: it is of all. */
function stepsOf({ steps }: Sop): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => (targetOf(step) === null ? [] : [step.value])));
}

/** Where a step outside an SOP is described: in the one other SOP that names it, or nowhere but in the CFM. */
function placeOf(step: DrawnStep, own: Sop, one: CfmOfDrawing, map: ProcessMap): string {
  const others = one.cfm.sops.filter((sop) => sop !== own && stepsOf(sop).has(step.id));
  const [only] = others;
  if (only !== undefined && others.length === 1) return `${sopCode(only, one, map)} ${sopTitle(only, one)}`;
  return step.text === "" ? EVENTS[step.kind === "end" ? "end" : "start"] : `"${step.text}"`;
}

const EVENTS = { start: "awal", end: "akhir" } as const;

/** The name of the drawing of an SOP that a CFM declares, as a file name. Of two SOPs with one code the second has a number behind it. */
export function sopName(sop: Sop, owner: Pick<CfmOfDrawing, "process" | "cfm">, map: ProcessMap): string {
  return safeName(nameOf(sopCode(sop, owner, map)));
}

function nameOf(code: string): string {
  return `sop-${code}`;
}

/** As printed; as written where its number cannot be read. */
function sopCode(
  { number, code }: Sop,
  { process, cfm }: Pick<CfmOfDrawing, "process" | "cfm">,
  map: ProcessMap,
): string {
  return number === null ? code.text : printSopCode(process.path, cfm.number, number, map.schemes);
}

function sopTitle({ title }: Sop, { cfm, process, isAlone }: CfmOfDrawing): string {
  return title?.value ?? cfmTitle(cfm, process, isAlone);
}

/** The mutu baku of each step, by its id. */
function stepFacts({ steps }: Cfm): ReadonlyMap<string, SopStepFacts> {
  return new Map(
    steps.map(({ id, details }): [string, SopStepFacts] => [
      id,
      Object.fromEntries(
        details.flatMap((detail) => (detail.kind === "jenis" ? [] : [[detail.kind, detail.text.value]])),
      ),
    ]),
  );
}
