import type { BpmnNode, BpmnProcess } from "./read/document.ts";

/** What the first named call of each process is called, by the id of the process. */
export function callNames(processes: readonly BpmnProcess[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { calledElement, name } of processes.flatMap(callsIn))
    if (name !== "" && !names.has(calledElement)) names.set(calledElement, name);
  return names;
}

/** The ids of processes that another process calls. */
export function calledProcesses(processes: readonly BpmnProcess[]): ReadonlySet<string> {
  return new Set(
    processes.flatMap((process) =>
      callsIn(process).flatMap(({ calledElement }) => (calledElement === process.id ? [] : [calledElement])),
    ),
  );
}

function callsIn({ nodes }: BpmnProcess): readonly BpmnNode[] {
  return nodes.flatMap((node) => [
    ...(node.calledElement === "" ? [] : [node]),
    ...(node.inside === null ? [] : callsIn(node.inside)),
  ]);
}
