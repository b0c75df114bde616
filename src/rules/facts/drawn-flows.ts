import type { ProcessMap } from "../../model/model.ts";
import type { Span } from "../../source/source.ts";

/** A flow of a CFM or of a level map: two of one list that agree in everything are drawn on one another. */
export interface DrawnFlow {
  /** What the ends are; processes by their place, however their codes are written. */
  readonly from: string;
  readonly to: string;
  /** The ends as the source writes them. */
  readonly written: { readonly from: string; readonly to: string };
  /** What the line looks like and says. */
  readonly look: string;
  readonly span: Span;
}

/** The flows of the level maps, then those of each CFM. */
export function drawnFlows(map: ProcessMap): readonly (readonly DrawnFlow[])[] {
  const levels = map.siblingFlows.map(({ from, to, kind, label, span }) => ({
    from: from.key ?? from.code.text,
    to: to.key ?? to.code.text,
    written: { from: from.code.text, to: to.code.text },
    look: `${kind} ${label?.value ?? ""}`,
    span,
  }));
  const cfms = map.cfms.map((cfm) =>
    cfm.flows.map(({ from, to, kind, label, span }) => ({
      from: from.value,
      to: to.value,
      written: { from: from.value, to: to.value },
      look: `${kind} ${label?.value ?? ""}`,
      span,
    })),
  );
  return [levels, ...cfms];
}
