import type { PageNote, Rect, Shape } from "../../../scene/scene.ts";
import type { DrawnStep } from "../../../views/drawing.ts";
import type { LayoutContext } from "../../layout.ts";
import type { PortRules } from "../../swimlane/routing/ports.ts";
import type { Side } from "../../swimlane/routing/sides.ts";
import type { Spacing } from "../../swimlane/measures/spacing.ts";

/** Design size of step texts, pt; scaled down to 7 at most on paper. */
export const TEXT = 8.5;

/** What a box takes left and right of its text together, pt. */
export const BOX_PADDING = 10;

/** Where a caption stands: behind its outline across the flow of reading, before it, or behind it next to a line. */
export type CaptionPlace = "after" | "before" | "beside";

/** What decides how large a step is drawn. */
export interface Setting {
  readonly context: LayoutContext;
  readonly spacing: Spacing;
  /** Lanes stand side by side, and reading goes downwards. */
  readonly upright: boolean;
  readonly caption: CaptionPlace;
}

/** Lines of text in one face. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly font: "regular" | "bold";
}

/** A step measured, pt. */
export interface StepSize {
  /** The room of its cell; an outline that is smaller stands in the middle of it. */
  readonly width: number;
  readonly height: number;
  /** What it takes across the flow of reading from the middle on; left out where that is half of its room both ways. */
  readonly reach?: { readonly before: number; readonly after: number };
  readonly texts: readonly TextBlock[];
}

/** A step in its place; pt, as it is seen. */
export interface PlacedStep {
  readonly step: DrawnStep;
  readonly rect: Rect;
  readonly texts: readonly TextBlock[];
  readonly caption: CaptionPlace;
  readonly upright: boolean;
}

/** pt, as they are seen. `caption` is null where a step's text stands in its outline, or is none. */
export interface StepBounds {
  readonly outline: Rect;
  readonly caption: Rect | null;
}

/** All that is known of how one kind of step is drawn. */
export interface Notation {
  /** Grows the outline until its text fits: no text ever leaves it. */
  readonly measure: (step: DrawnStep, setting: Setting) => StepSize;
  readonly ports: (step: DrawnStep) => PortRules;
  /** How far inside `rect` a line that comes straight at a side, `offset` pt from its middle, meets the outline. */
  readonly inset: (step: DrawnStep, rect: Rect, side: Side, offset: number) => number;
  /** What a placed step's outline and its caption take up: the outline lies in the middle of `rect`. */
  readonly bounds: (placed: PlacedStep, context: LayoutContext) => StepBounds;
  /** The first shape is the outline. */
  readonly shapes: (placed: PlacedStep, context: LayoutContext) => readonly Shape[];
  /** Where a document may print the page of the process that the step goes on to; null for nowhere. */
  readonly pageNote: (placed: PlacedStep, context: LayoutContext) => PageNote | null;
}
