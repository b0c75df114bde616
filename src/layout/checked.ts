import { checkGeometry } from "../scene/check.ts";
import type { Scene } from "../scene/scene.ts";
import type { Drawing } from "../views/drawing.ts";
import { LayoutError } from "./layout.ts";

/** Sizes are rounded when a page is scaled, pt. */
const ROUNDING = 0.01;

/**
 * The scene itself when the geometry check finds nothing in it, or else a `LayoutError`: a wrong picture is worse than
 * none, since it would be signed. `minText` in pt.
 */
export function checked(scene: Scene, minText: number, drawing: Drawing): Scene {
  const [defect] = checkGeometry(scene, { minText: Math.max(0, minText - ROUNDING) });
  if (defect === undefined) return scene;
  throw new LayoutError("gambar-tak-sah", `${drawing.heading} (${defect.kind})`, {
    drawing: drawing.name,
    step: defect.groups[0] ?? null,
  });
}
