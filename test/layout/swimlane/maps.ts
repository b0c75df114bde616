import { buildGraph, type Graph } from "../../../src/layout/swimlane/order/graph.ts";
import type { SwimlaneInput, SwimlaneNode } from "../../../src/layout/swimlane/input.ts";
import { ANYWHERE } from "../../../src/layout/swimlane/routing/ports.ts";
import type { Placement } from "../../../src/layout/swimlane/order/rows.ts";

/**
 * Lanes and flows in a few words: "x: a? b" is lane x with a decision and a step ("(m" begins, "m)" ends a story), "a>b",
 * "a>b no" a rejection, "a..b" a tie, "a+y" a step shared with lane y.
 */
export function input(lanes: readonly string[], flows: readonly string[]): SwimlaneInput {
  const nodes = lanes.flatMap((line): readonly SwimlaneNode[] => {
    const [lane = "", words = ""] = line.split(": ");
    return words.split(" ").map((word) => ({
      id: word.replace(/[(?)]|\+.*/g, ""),
      lanes: [lane, ...shared(word)],
      role: word.startsWith("(") ? "start" : /\)/.test(word) ? "end" : /\?/.test(word) ? "decision" : "step",
      ports: ANYWHERE,
    }));
  });
  const edges = flows.map((text) => {
    const [ends = "", label = ""] = text.split(" ");
    const tie = ends.includes("..");
    const [from = "", to = ""] = ends.split(tie ? ".." : ">");
    return { from, to, kind: tie ? "association" : "sequence", label, rejection: label === "no" } as const;
  });
  return { lanes: lanes.map((line) => line.split(": ")[0]!), nodes, edges, order: "narrative" };
}

/** The lanes that a word of a lane shares its step with. */
function shared(word: string): readonly string[] {
  return word.split("+").slice(1);
}

/** The rows of each lane as text, a column a word: "x | a . b". */
export function rowsOf(
  { boxes, laneCount }: Graph,
  placement: Placement,
  lanes: readonly string[],
): readonly string[] {
  return Array.from({ length: laneCount }, (_, lane) => lane).flatMap((lane) =>
    Array.from({ length: placement.rows[lane]! }, (_, row) => {
      const cells = Array.from({ length: placement.columns }, (__, column) => {
        const at = placement.cells.findIndex((cell, i) => {
          const { lane: first, lastLane: last } = boxes[i]!;
          const below = lane > first || (lane === first && row >= cell.row);
          const above = lane < last || (lane === last && row <= cell.lastRow);
          return cell.column === column && below && above && lane >= first && lane <= last;
        });
        return at < 0 ? "." : boxes[at]!.id;
      });
      return `${lanes[lane]!} | ${cells.join(" ")}`;
    }),
  );
}

export function graphOf(lanes: readonly string[], flows: readonly string[]): Graph {
  return buildGraph(input(lanes, flows));
}
