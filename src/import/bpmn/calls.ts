import type { BpmnProcess } from "./read/document.ts";

/** What the first named call of each process is called, by the id of the process. */
export function callNames(processes: readonly BpmnProcess[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const walk = ({ nodes }: BpmnProcess): void => {
    for (const { calledElement, name, inside } of nodes) {
      if (calledElement !== "" && name !== "" && !names.has(calledElement)) names.set(calledElement, name);
      if (inside !== null) walk(inside);
    }
  };
  processes.forEach(walk);
  return names;
}
