import type { TextShape } from "../../scene/scene.ts";
import type { CfmDrawing, DrawnLane, DrawnStep } from "../../views/drawing.ts";
import type { AxisPoint, AxisRect, Range } from "../axes.ts";
import type { LineKind } from "../primitives.ts";
import type { CaptionPlace, TextBlock } from "./notation/contract.ts";

/**
 * A CFM with every coordinate known, before it is put on a page: lanes, steps and flows as data. Scenes, sheets and files
 * of other programs are made from it. In the directions of reading, pt; lanes begin at 0.
 */
export interface PlacedCfm {
  readonly drawing: CfmDrawing;
  readonly lanes: readonly PlacedLane[];
  readonly nodes: readonly PlacedNode[];
  readonly flows: readonly PlacedFlow[];
  /** Where a page may be cut: the start of each column and of the labels before it, along the flow of reading. */
  readonly cuts: readonly number[];
  /** The same across the flow of reading: before each row but the first of its lane. */
  readonly rowCuts: readonly number[];
  /** Extent of all headers along the flow of reading: they lie before 0. */
  readonly header: number;
  /** What of it the headers of parties over several lanes take, at its beginning; 0 where there are none. */
  readonly groupHeader: number;
  readonly groups: readonly PlacedGroup[];
  /** In their order; what lies before the first is in none. */
  readonly phases: readonly PlacedPhase[];
  readonly length: number;
  readonly breadth: number;
}

/** A party over neighbouring lanes. */
export interface PlacedGroup {
  readonly name: string;
  readonly lines: readonly string[];
  /** Its first and last lane, by number. */
  readonly lanes: readonly [first: number, last: number];
}

/** A named stretch of columns. */
export interface PlacedPhase {
  readonly id: string;
  readonly name: string;
  /** Along the flow of reading. */
  readonly extent: Range;
}

export interface PlacedLane {
  readonly lane: DrawnLane;
  /** Across the flow of reading. */
  readonly extent: Range;
  /** Its name as it stands in the header, and what the header needs for it. */
  readonly lines: readonly string[];
  readonly nameHeight: number;
}

/**
 * One box of a step. A step has one, but a step that lanes share which are not neighbours has one in each run of
 * neighbouring lanes.
 */
export interface PlacedNode {
  /** The step's id, or `step@lane` for a box but the first. */
  readonly id: string;
  readonly step: DrawnStep;
  /** Id of its phase; null where it is in none. */
  readonly phase: string | null;
  /** First and last lane that it stands in, by number. */
  readonly lanes: readonly [first: number, last: number];
  /** What is kept for it; its outline stands in the middle. */
  readonly room: AxisRect;
  readonly outline: AxisRect;
  /** The text beside its outline; null where its text stands inside, or is none. */
  readonly caption: AxisRect | null;
  readonly captionPlace: CaptionPlace;
  readonly texts: readonly TextBlock[];
  /** The same where a cut goes through it: as wide as its least breadth allows. */
  readonly partTexts: readonly TextBlock[];
  /** What its text needs: a box over several lanes may be larger. */
  readonly least: { readonly length: number; readonly breadth: number };
}

/** What a node shows across the flow of reading: its room may reach further on the side without a caption. */
export function extentAcross({ outline, caption }: PlacedNode): Range {
  const shown = caption === null ? [outline] : [outline, caption];
  return {
    from: Math.min(...shown.map(({ across }) => across)),
    to: Math.max(...shown.map(({ across, breadth }) => across + breadth)),
  };
}

export interface PlacedFlow {
  readonly id: string;
  /** A `kembar` ties the boxes of one step. */
  readonly kind: LineKind;
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
  readonly text: string;
  /** From outline to outline. */
  readonly points: readonly AxisPoint[];
  /** The line of the grid that each stretch between two points runs on: flows on one line have one name for it. */
  readonly lines: readonly string[];
  readonly label: FlowLabel | null;
}

/** A label's lines, where they begin (or end, as `anchor` says), and the room that they take. */
export interface FlowLabel {
  readonly lines: readonly string[];
  readonly at: AxisPoint;
  readonly anchor: TextShape["anchor"];
  readonly bounds: AxisRect;
}
