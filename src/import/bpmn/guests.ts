import { addTo } from "../add-to.ts";
import { calledProcesses } from "./calls.ts";
import type { BpmnDocument, BpmnProcess } from "./read/document.ts";

/** The numbers of the diagrams that show an element, by its id. */
export function diagramsShowing(diagrams: BpmnDocument["diagrams"]): ReadonlyMap<string, readonly number[]> {
  const showing = new Map<string, number[]>();
  diagrams.forEach((shown, index) => {
    for (const id of shown) addTo(showing, id, index);
  });
  return showing;
}

/**
 * The processes not yet used that a diagram shows beside one of `others`, in the order of the file. What a call activity calls
 * is drawn inside that, and is no guest.
 */
export function guestFinder(
  { diagrams, processes }: BpmnDocument,
  used: ReadonlySet<BpmnProcess>,
): (others: readonly { readonly id: string }[]) => readonly BpmnProcess[] {
  const showing = diagramsShowing(diagrams);
  const order = new Map(processes.map((process, index) => [process, index]));
  const shownBy = diagrams.map(() => new Set<BpmnProcess>());
  const called = calledProcesses(processes);
  for (const process of processes.filter(({ id }) => !called.has(id)))
    // Some programs (Signavio) keep lines with a loose end in a process of their own.
    for (const { id } of [...process.nodes, ...process.flows])
      for (const index of showing.get(id) ?? []) shownBy[index]!.add(process);
  return (others) => {
    const guests = new Set<BpmnProcess>();
    for (const index of new Set(others.flatMap(({ id }) => showing.get(id) ?? [])))
      for (const process of shownBy[index]!)
        if (used.has(process)) shownBy[index]!.delete(process);
        else guests.add(process);
    return [...guests].sort((a, b) => order.get(a)! - order.get(b)!);
  };
}
