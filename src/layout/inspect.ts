import { checkGeometry, type Defect, type DefectKind } from "../scene/check.ts";
import type { Scene } from "../scene/scene.ts";
import type { Drawing } from "../views/drawing.ts";
import { LayoutError, type Blemish } from "./layout.ts";

/** Sizes are rounded when a page is scaled, pt. */
const ROUNDING = 0.01;

/**
 * What each fault is to a reader: it misleads, or it is only ugly. A picture that misleads is worse than none, since it
 * would be signed; one that is only ugly is better than none.
 */
const MISLEADS: Readonly<Record<DefectKind, boolean>> = {
  "step-overlap": true,
  "step-outside-lane": true,
  "flow-through-step": true,
  "flows-on-one-line": true,
  "flow-end-off-shape": true,
  "off-page": true,
  "text-too-small": true,
  "slanted-segment": false,
  "label-astray": false,
  "broken-word": false,
  "slanted-exit": false,
  "end-off-middle": false,
  "two-way-point": false,
  "label-over": false,
  "text-outside-box": false,
};

/**
 * The faults of a scene that mislead nobody. Throws `LayoutError` when one does: `minText` in pt is the smallest text
 * allowed.
 */
export function inspect(scene: Scene, minText: number, drawing: Drawing): readonly Blemish[] {
  const defects = checkGeometry(scene, { minText: Math.max(0, minText - ROUNDING) });
  const lie = defects.find(({ kind }) => MISLEADS[kind]);
  if (lie !== undefined)
    throw new LayoutError("gambar-tak-sah", `${drawing.heading} (${lie.kind})`, {
      drawing: drawing.name,
      step: stepOf(lie, scene, drawing),
    });
  return defects.map((defect) => ({
    kind: defect.kind,
    step: stepOf(defect, scene, drawing),
    detail: defect.detail,
  }));
}

/** The step or process to blame: of a flow that from which it comes. */
function stepOf({ groups }: Defect, scene: Scene, drawing: Drawing): string | null {
  const known = idsOf(drawing);
  const sources = groups.map((id) => scene.groups.find((group) => group.id === id)?.from ?? id);
  return sources.map((id) => id.replace(/@.*$/, "")).find((id) => known.has(id)) ?? null;
}

function idsOf(drawing: Drawing): ReadonlySet<string> {
  switch (drawing.kind) {
    case "cfm":
      return new Set(drawing.steps.map(({ id }) => id));
    case "level":
      return new Set(drawing.boxes.map(({ id }) => id));
    case "pohon": {
      const ids = (boxes: typeof drawing.roots): readonly string[] =>
        boxes.flatMap((box) => [box.id, ...ids(box.children)]);
      return new Set(ids(drawing.roots));
    }
    case "relasi":
      return new Set();
  }
}
