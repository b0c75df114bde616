import { addTo } from "../../add-to.ts";
import type { BpmnNode } from "../read/document.ts";
import type { Report } from "../report.ts";
import type { Scope } from "../scopes.ts";
import { nodeAt, type EndTable } from "./ends.ts";

export interface Annotations {
  /** By the step that they are tied to. */
  readonly beside: ReadonlyMap<BpmnNode, readonly string[]>;
  /** Of the whole CFM. */
  readonly apart: readonly string[];
}

/** Annotations by the step that each is tied to; one tied to no step, or to several, says so in the report. */
export function placedAnnotations(
  { annotations, associations }: Scope,
  ends: EndTable,
  drawn: ReadonlySet<BpmnNode>,
  report: Report,
): Annotations {
  const beside = new Map<BpmnNode, string[]>();
  const apart: string[] = [];
  const ties = new Map<string, { readonly id: string; readonly other: string }[]>();
  for (const { id, source, target } of associations)
    for (const [end, other] of [
      [source, target],
      [target, source],
    ] as const)
      addTo(ties, end, { id, other });
  for (const { id, text, isTwin } of annotations) {
    const own = ties.get(id) ?? [];
    report.written([id, ...own.map((tie) => tie.id)]);
    if (text === "" || isTwin) continue;
    const tied = own.flatMap(({ other }) => {
      const node = nodeAt(other, ends);
      return node === null || !drawn.has(node) ? [] : [node];
    });
    const [first, ...others] = tied;
    if (first === undefined) {
      apart.push(text);
      report.note("annotation", id, text);
      continue;
    }
    addTo(beside, first, text);
    if (others.length > 0) report.note("annotation-of-several", id, text, first.name || first.id);
  }
  return { beside, apart };
}
