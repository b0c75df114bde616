import { checkGeometry } from "../scene/check.ts";
import type { BlemishKind, Defect } from "../scene/check/defects.ts";
import { checkSigns } from "../scene/check/signs.ts";
import type { Scene } from "../scene/scene.ts";
import type { Drawing } from "../views/drawing.ts";
import { LayoutError, type Blemish } from "./layout.ts";

/** Sizes are rounded when a page is scaled, pt. */
const ROUNDING = 0.01;

const BLEMISHES: Readonly<Record<BlemishKind, true>> = {
  "slanted-segment": true,
  "label-over": true,
  "text-outside-box": true,
  "label-astray": true,
  "broken-word": true,
  "slanted-exit": true,
  "end-off-middle": true,
  "two-way-point": true,
};

/** Whether a value names what is only ugly. */
export function isBlemishKind(kind: unknown): kind is BlemishKind {
  return typeof kind === "string" && Object.hasOwn(BLEMISHES, kind);
}

/**
 * The faults of a scene that mislead nobody. Throws `LayoutError` when one does: `minText` in pt is the smallest text
 * allowed.
 */
export function inspect(scene: Scene, minText: number, drawing: Drawing): readonly Blemish[] {
  const defects = checkGeometry(scene, { minText: Math.max(0, minText - ROUNDING) });
  const lie = defects.find(({ kind }) => !isBlemishKind(kind));
  if (lie !== undefined) throw misleading(lie, drawing, stepOf(lie, scene, drawing));
  return defects.flatMap((defect) => {
    const { kind, detail } = defect;
    return isBlemishKind(kind) ? { kind, step: stepOf(defect, scene, drawing), detail } : [];
  });
}

/** Throws `LayoutError` when a sign on one of the sheets of a drawing has not its pair: a reader would lose the way. */
export function inspectSheets(sheets: readonly Scene[], drawing: Drawing): void {
  const [lie] = checkSigns(sheets);
  if (lie !== undefined) throw misleading(lie, drawing, null);
}

function misleading({ kind }: Defect, { heading, name }: Drawing, step: string | null): LayoutError {
  return new LayoutError("gambar-tak-sah", `${heading} (${kind})`, { drawing: name, step });
}

/** The step or process to blame: of a flow that from which it comes. */
function stepOf({ groups }: Defect, scene: Scene, drawing: Drawing): string | null {
  const known = idsOf(drawing);
  const sources = groups.map((id) => scene.groups.find((group) => group.id === id)?.from ?? id);
  return sources.map((id) => id.split("@", 1)[0]!).find((id) => known.has(id)) ?? null;
}

function idsOf(drawing: Drawing): ReadonlySet<string> {
  switch (drawing.kind) {
    case "cfm":
      return new Set(drawing.steps.map(({ id }) => id));
    case "level":
      return new Set(drawing.boxes.map(({ id }) => id));
    case "tree": {
      const ids = (boxes: typeof drawing.roots): readonly string[] =>
        boxes.flatMap((box) => [box.id, ...ids(box.children)]);
      return new Set(ids(drawing.roots));
    }
    case "sop":
      return new Set(drawing.rows.map(({ id }) => id));
    case "relation":
      return new Set();
  }
}
