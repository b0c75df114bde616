import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { nearest } from "../../diagnostics/nearest.ts";
import { partNumberOf, printCfmCode, printCode } from "../../model/code.ts";
import { cfmsByProcess, findProcess, numberOf } from "../../model/lookup.ts";
import { groupBy } from "../../syntax/group-by.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import type { Drawing } from "../../views/drawing.ts";
import { splitCode } from "../../syntax/code.ts";
import { cfmName } from "../../views/names.ts";
import { drawingFinder, plan } from "../../views/plan.ts";
import { relationOf, relationsOf, type Relation } from "../../views/relation.ts";
import { sopsOf, type SopOfCfm } from "../../views/sop/of-map.ts";
import { UsageError } from "../command.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  noDrawing: { id: 'Tidak ada gambar untuk "{code}".', en: 'There is no drawing for "{code}".' },
  noDrawingNear: {
    id: 'Tidak ada gambar untuk "{code}". Maksud Anda "{near}"?',
    en: 'There is no drawing for "{code}". Did you mean "{near}"?',
  },
  nothingToDraw: {
    id: "Belum ada yang dapat digambar di peta ini.",
    en: "There is nothing to draw in this map yet.",
  },
  noSuchPath: { id: 'Folder atau berkas "{path}" tidak ada.', en: 'There is no folder or file "{path}".' },
});

/** What a command is given: what exists on the disk is a folder, the rest are codes. */
export function foldersAndCodes(
  args: readonly string[],
  cwd: string,
): { readonly folders: readonly string[]; readonly codes: readonly string[] } {
  const folders = args.filter((arg) => existsSync(resolve(cwd, arg)));
  return { folders, codes: args.filter((arg) => !folders.includes(arg)) };
}

/** Gives those of a map's things that codes name, and all when there are none. */
export type Chooser<T> = (codes: readonly string[]) => readonly T[];

/**
 * Chooses among a map's drawings. What it looks up is laid out once, when it is first asked for a code: a city is asked
 * for a thousand.
 */
export function drawingChooser<D extends Drawing>(drawings: readonly D[], map: ProcessMap): Chooser<D> {
  const lookUp = once(() => ({ find: drawingFinder(drawings), cfms: cfmsByProcess(map) }));
  return (codes) => {
    if (codes.length === 0) return drawings;
    const { find, cfms } = lookUp();
    const named = new Set(codes.flatMap((code) => canonical(code, map, cfms).map(find)));
    return [...named].filter((drawing) => drawing !== undefined);
  };
}

/**
 * Chooses among the SOPs of a map's drawings: the code of an SOP names it alone, any other all SOPs of the CFMs that it
 * names.
 */
export function sopChooser(drawings: readonly Drawing[], map: ProcessMap): Chooser<SopOfCfm> {
  const drawingsNamed = drawingChooser(drawings, map);
  const all = once(() => sopsOf(map, drawings));
  const declared = once(() => all().filter(({ sop }) => sop !== null));
  const byCode = once(() => groupBy(declared(), ({ drawing }) => drawing.code.toLowerCase()));
  const byCfm = once(() => groupBy(all(), ({ cfm, process }) => cfmName(cfm, process, map)));
  const named = (code: string): readonly SopOfCfm[] =>
    namesSop(code)
      ? (byCode().get(code.toLowerCase()) ?? sopsOfProcess(code, declared(), map))
      : [...new Set(drawingsNamed([code]).map(({ name }) => name))].flatMap(
          (name) => byCfm().get(name) ?? [],
        );
  return (codes) => (codes.length === 0 ? all() : [...new Set(codes.flatMap(named))]);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What units hand each other in the processes that these codes name; in those of level 0 when there are none. */
export function namedRelations(map: ProcessMap, codes: readonly string[]): readonly Relation[] {
  if (codes.length === 0) return relationsOf(map);
  const processes = new Set(codes.map((code) => findProcess(code, map)?.process));
  return map.processes
    .filter((process) => processes.has(process))
    .map((process) => relationOf(process, map))
    .filter(({ handovers }) => handovers.length > 0);
}

/** Whether a code is one of an SOP, "P.1.CFM.2.SOP.3". */
export function namesSop(code: string): boolean {
  return splitCode(code).parts.some(({ kind }) => kind === "sop");
}

/** The SOPs that a code names in another form than it is printed in. */
function sopsOfProcess(code: string, declared: readonly SopOfCfm[], map: ProcessMap): readonly SopOfCfm[] {
  const found = findProcess(code, map);
  const number = partNumberOf(splitCode(code), "sop");
  if (found === null || number === null) return [];
  return declared.filter(
    ({ process, cfm, sop }) =>
      process === found.process &&
      (found.cfm === null || numberOf(cfm) === found.cfm) &&
      sop?.number === number,
  );
}

/**
 * A code in any of its printed forms, as drawings carry it; a prefix says which map is meant. The code of a process
 * stands for its level map or all of its CFMs.
 */
function canonical(code: string, map: ProcessMap, cfms: ReturnType<typeof cfmsByProcess>): readonly string[] {
  const found = findProcess(code, map);
  if (found === null) return [code];
  const { process, cfm } = found;
  const own = cfms.get(process.key) ?? [];
  const meant = cfm === null ? own : own.filter((one) => numberOf(one) === cfm);
  if (process.children.length > 0 || meant.length === 0) return [printCode(process.path, map.schemes.map)];
  return meant.map(({ number }) => printCfmCode(process.path, number, map.schemes));
}

/**
 * Throws `UsageError` when one of the codes names nothing in any of the maps, or when there are no codes and nothing
 * to draw: with several codes, a mistyped one would otherwise be missing without a word.
 */
export function refuseUnknownCodes(
  codes: readonly string[],
  maps: readonly ProcessMap[],
  repository: Repository,
  choosers: readonly Chooser<unknown>[],
): void {
  const empty = (wanted: readonly string[]): boolean =>
    choosers.every((choose) => choose(wanted).length === 0);
  if (codes.length === 0 && empty([])) throw new UsageError(messages.nothingToDraw());
  const unknown = codes.find((code) => empty([code]));
  if (unknown === undefined) return;
  throw isPath(unknown) ? noSuchPath(unknown) : noSuchDrawing(unknown, maps, repository);
}

/** A slash also stands in the prefixes of codes, which end with a number. */
function isPath(written: string): boolean {
  return /^\.{1,2}$|[\\/]/.test(written) && !/[0-9]$/.test(written);
}

function noSuchPath(path: string): UsageError {
  return new UsageError(messages.noSuchPath({ path }));
}

function noSuchDrawing(code: string, maps: readonly ProcessMap[], repository: Repository): UsageError {
  const known = maps.flatMap((map) => {
    const drawings = plan(map, repository);
    const sops = namesSop(code) ? sopsOf(map, drawings) : [];
    return [...drawings, ...sops.map(({ drawing }) => drawing)].map((d) => d.code);
  });
  const near = nearest(code, known);
  return new UsageError(
    near === null ? messages.noDrawing({ code }) : messages.noDrawingNear({ code, near }),
  );
}
