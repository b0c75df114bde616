import { scaleScene, smallestText } from "../scene/scale.ts";
import type { Scene } from "../scene/scene.ts";
import type { Orientation } from "../syntax/ast.ts";
import type { PageScene, Sheet } from "./layout.ts";

/** Nothing on paper is set smaller than this, pt. */
export const MIN_TEXT = 7;

/** Drawings are set in 8 to 9 pt; small ones are enlarged on paper towards the size of the text around them. */
export const MOST_ENLARGED = 1.4;

/**
 * The scene on one sheet, on the side that shows it larger (landscape when both do); null when it would take
 * text under 7 pt to make it fit. Enlarging is left to documents.
 */
export function fitScene(
  scene: Scene,
  portrait: Sheet,
  landscape: Sheet,
  wanted: Orientation,
): PageScene | null {
  const scaleOn = (sheet: Sheet): number =>
    Math.min(1, sheet.width / scene.width, sheet.height / scene.height);
  const wide = wanted === "portrait" ? -1 : scaleOn(landscape);
  const tall = wanted === "landscape" ? -1 : scaleOn(portrait);
  const orientation = wide >= tall ? "landscape" : "portrait";
  const scale = Math.floor(Math.max(wide, tall) * 1000) / 1000;
  if (smallestText(scene) * scale < MIN_TEXT) return null;
  return { scene: scaleScene(scene, scale), orientation };
}
