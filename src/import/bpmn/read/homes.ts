import type { BpmnFlow, BpmnProcess } from "./document.ts";

/** The lists of a process that hold lines. */
type LineList = "flows" | "data" | "associations";

/** Lines that move to a process, by the list that they belong to. */
type Moved = Readonly<Record<LineList, BpmnFlow[]>>;

/** Processes with each line where its ends are, and what of `associations` (of a collaboration) stays. */
export interface LinesAtHome {
  readonly processes: readonly BpmnProcess[];
  readonly associations: readonly BpmnFlow[];
}

/**
 * Puts each line into the innermost process or sub-process that holds both its ends. Programs write the lines of
 * sub-processes into the process around them (Enterprise Explorer), or associations into the collaboration.
 */
export function linesAtHome(
  processes: readonly BpmnProcess[],
  associations: readonly BpmnFlow[],
): LinesAtHome {
  const paths = pathsOf(processes);
  const moved = new Map<BpmnProcess, Moved>();
  const wholes = new Set(processes);
  const moves = (line: BpmnFlow, list: LineList, from: BpmnProcess | null): boolean => {
    const home = commonHome(paths.get(line.source), paths.get(line.target));
    // A whole process is drawn with its collaboration: only what belongs inside a sub-process leaves that.
    if (home === null || home === from || (from === null && wholes.has(home))) return false;
    const lines = moved.get(home) ?? { flows: [], data: [], associations: [] };
    moved.set(home, lines);
    lines[list].push(line);
    return true;
  };
  const stayed = new Map<BpmnProcess, Readonly<Record<LineList, readonly BpmnFlow[]>>>();
  const sortOut = (process: BpmnProcess): void => {
    const own = (list: LineList): readonly BpmnFlow[] =>
      process[list].filter((line) => !moves(line, list, process));
    stayed.set(process, { flows: own("flows"), data: own("data"), associations: own("associations") });
    for (const { inside } of process.nodes) if (inside !== null) sortOut(inside);
  };
  processes.forEach(sortOut);
  const staying = associations.filter((line) => !moves(line, "associations", null));
  if (moved.size === 0) return { processes, associations };
  const rebuilt = (process: BpmnProcess): BpmnProcess => {
    const own = stayed.get(process)!;
    const added = moved.get(process);
    return {
      ...process,
      nodes: process.nodes.map((node) =>
        node.inside === null ? node : { ...node, inside: rebuilt(node.inside) },
      ),
      flows: [...own.flows, ...(added?.flows ?? [])],
      data: [...own.data, ...(added?.data ?? [])],
      associations: [...own.associations, ...(added?.associations ?? [])],
    };
  };
  return { processes: processes.map(rebuilt), associations: staying };
}

/** The processes around each element that a line may lead to, the outermost first. */
function pathsOf(processes: readonly BpmnProcess[]): ReadonlyMap<string, readonly BpmnProcess[]> {
  const paths = new Map<string, readonly BpmnProcess[]>();
  const walk = (process: BpmnProcess, above: readonly BpmnProcess[]): void => {
    const path = [...above, process];
    const ids = [
      ...process.nodes.flatMap(({ id, aliases }) => [id, ...aliases]),
      ...process.annotations.map(({ id }) => id),
    ];
    // The first of several elements with one id is meant.
    for (const id of ids) if (id !== "" && !paths.has(id)) paths.set(id, path);
    for (const { inside } of process.nodes) if (inside !== null) walk(inside, path);
  };
  for (const process of processes) walk(process, []);
  return paths;
}

function commonHome(
  a: readonly BpmnProcess[] | undefined,
  b: readonly BpmnProcess[] | undefined,
): BpmnProcess | null {
  if (a === undefined || b === undefined) return null;
  return a.findLast((process, i) => b[i] === process) ?? null;
}
