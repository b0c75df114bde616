import type { PlacedCfm, PlacedFlow, PlacedNode } from "../../../../src/layout/cfm/placed.ts";
import type { CfmDrawing } from "../../../../src/views/drawing.ts";

/** A box of 40 by 20 pt, or as large as is said, by its upper left corner. */
export interface Box {
  readonly id: string;
  readonly along: number;
  readonly across: number;
  readonly breadth?: number;
  /** What its text needs of its breadth. */
  readonly least?: number;
}

/** A line from point to point, `[along, across]` each; stretches are named after the line of the grid that they run on. */
export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [along: number, across: number])[];
}

interface ByHand {
  readonly direction?: CfmDrawing["direction"];
  /** Where lanes end; the first begins at 0. */
  readonly lanes: readonly number[];
  /** What the header of each lane needs for its name. */
  readonly nameHeight?: number;
  readonly length: number;
  readonly boxes: readonly Box[];
  readonly lines?: readonly Line[];
  readonly cuts?: readonly number[];
  readonly rowCuts?: readonly number[];
  readonly phases?: readonly (readonly [from: number, to: number])[];
}

/** A placed CFM whose every coordinate is written down, so that what is found in it can be said beforehand. */
export function byHand(given: ByHand): PlacedCfm {
  const lanes = given.lanes.map((to, i) => ({
    lane: { id: `l${i}`, name: `Lane ${i}`, external: false },
    extent: { from: given.lanes[i - 1] ?? 0, to },
    lines: [`Lane ${i}`],
    nameHeight: given.nameHeight ?? 10,
  }));
  const nodes = given.boxes.map(({ id, along, across, breadth = 20, least = 20 }): PlacedNode => {
    const outline = { along, across, length: 40, breadth };
    const laneAt = (at: number): number => lanes.findIndex(({ extent }) => at < extent.to);
    return {
      id,
      step: { id, kind: "activity", text: id, lanes: [], marker: null, link: null, leads: null },
      phase: null,
      lanes: [laneAt(across), laneAt(across + breadth - 1)],
      room: outline,
      outline,
      caption: null,
      captionPlace: "after",
      texts: [],
      partTexts: [],
      least: { length: 40, breadth: least },
    };
  });
  const flows = (given.lines ?? []).map(({ id, from, to, points }): PlacedFlow => {
    const at = points.map(([along, across]) => ({ along, across }));
    const lines = at.slice(1).map((b, i) => {
      const isAcross = b.along === at[i]!.along;
      return isAcross ? `along ${b.along}` : `across ${b.across}`;
    });
    return { id, kind: "sequence", source: from, target: to, text: "", points: at, lines, label: null };
  });
  return {
    drawing: {
      kind: "cfm",
      name: "tangan",
      code: "T.1",
      title: "By hand",
      heading: "CFM T.1",
      orientation: "auto",
      direction: given.direction ?? "horizontal",
      lanes: lanes.map(({ lane }) => lane),
      steps: nodes.map(({ step }) => step),
      flows: [],
    },
    lanes,
    nodes,
    flows,
    cuts: [0, ...(given.cuts ?? [])],
    rowCuts: given.rowCuts ?? [],
    header: 20,
    groupHeader: 0,
    groups: [],
    phases: (given.phases ?? []).map(([from, to], i) => ({
      id: `t${i}`,
      name: `Phase ${i}`,
      extent: { from, to },
    })),
    length: given.length,
    breadth: given.lanes.at(-1)!,
  };
}
