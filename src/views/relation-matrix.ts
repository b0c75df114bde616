import type { ProcessMap } from "../model/model.ts";
import { drawingOf, type Handover, type Relation } from "./relation.ts";

/** A unit × unit matrix: a row a giver, a column a receiver. Plain data. */
export interface RelationMatrix {
  /** Name of the drawing that shows the same. */
  readonly drawing: string;
  /** Printed code and title of the process. */
  readonly code: string;
  readonly title: string;
  readonly givers: readonly string[];
  readonly takers: readonly string[];
  /** A row for each giver, in it a cell for each receiver. */
  readonly cells: readonly (readonly RelationCell[])[];
}

/** How headings, lists of contents and workbooks name a matrix. */
export function matrixLabel({ code, title }: Pick<RelationMatrix, "code" | "title">): string {
  return `Matriks Relasi ${code} ${title}`;
}

export interface RelationCell {
  /** Giver and receiver are one. */
  readonly own: boolean;
  /** What is handed over, by the printed code of the process in which it is; none where nothing is. */
  readonly processes: readonly { readonly code: string; readonly items: readonly string[] }[];
}

/**
 * So many pairs of units need no matrix: four units have six at most, and a map of them is taken in at a glance. With more
 * pairs a unit stands at several places of the map, and what it receives has to be looked for.
 */
const FEW_PAIRS = 6;

/** Whether more pairs of units exchange something than a reader takes in from the drawing alone. */
export function isLarge({ handovers }: Pick<Relation, "handovers">): boolean {
  const pairs = new Set(handovers.map(({ from, to }) => JSON.stringify([from, to].sort())));
  return pairs.size > FEW_PAIRS;
}

/** The relation as a matrix: units inside the organisation first; those that give or receive nothing have no row or column. */
export function relationMatrix(relation: Relation, map: ProcessMap): RelationMatrix {
  const { units, handovers, process, code } = relation;
  const ordered = [...units.filter(({ external }) => !external), ...units.filter(({ external }) => external)];
  const givers = ordered.filter(({ id }) => handovers.some(({ from }) => from === id));
  const takers = ordered.filter(({ id }) => handovers.some(({ to }) => to === id));
  return {
    drawing: drawingOf(relation, map).name,
    code,
    title: process.title,
    givers: givers.map(({ name }) => name),
    takers: takers.map(({ name }) => name),
    cells: givers.map((giver) =>
      takers.map((taker) => ({
        own: giver.id === taker.id,
        processes: byProcess(handovers.find(({ from, to }) => from === giver.id && to === taker.id)),
      })),
    ),
  };
}

/** The items of a handover below the codes of their processes, in the order met. */
function byProcess(handover: Handover | undefined): RelationCell["processes"] {
  const codes = new Map<string, string[]>();
  for (const { text, codes: own } of handover?.items ?? [])
    for (const code of own) codes.set(code, [...(codes.get(code) ?? []), text]);
  return [...codes].map(([code, items]) => ({ code, items }));
}
