import { checkAreas } from "./check/areas.ts";
import type { Defect } from "./check/defects.ts";
import { checkFlows } from "./check/flows.ts";
import { checkLabels } from "./check/labels.ts";
import { checkPositions } from "./check/positions.ts";
import { checkReading } from "./check/reading.ts";
import { subjectOf } from "./check/subject.ts";
import { checkTexts } from "./check/texts.ts";
import type { Scene } from "./scene.ts";

export interface CheckOptions {
  /** Smallest text allowed, pt; pass 0 for a drawing that is not at its printed size. */
  readonly minText?: number;
}

/**
 * Every fault of a drawing that a reader would see, from its shapes alone: nothing is taken on trust from the
 * layout. An empty list is the contract that each layout keeps.
 *
 * Conventions it relies on: the first shape of a step is its outline, the first of a flow its route, the second
 * rectangle of a lane or frame its header; `lanes` of a step names the lanes it stands in (a step that several
 * neighbours share reaches into each of them; where they are not neighbours, twin boxes `step@lane` take the rest);
 * `from` and `to` of a flow are ids of groups, and any twin of the step will do. Flows may lie on one line only
 * when they leave the same group or enter the same group, and then only in the same direction.
 */
export function checkGeometry(scene: Scene, options: CheckOptions = {}): readonly Defect[] {
  const subject = subjectOf(scene);
  return [
    ...checkPositions(subject),
    ...checkFlows(subject),
    ...checkAreas(subject),
    ...checkTexts(subject, options.minText ?? 7),
    ...checkReading(subject),
    ...checkLabels(subject),
  ];
}
