import { checkGeometry } from "../../scene/check.ts";
import type { Scene } from "../../scene/scene.ts";
import type { CfmDrawing } from "../../views/drawing.ts";
import { MIN_TEXT } from "../fit.ts";
import { LayoutError, type LaidOut, type LayoutContext } from "../layout.ts";
import { compose, findTopology } from "./compose.ts";
import { emit } from "./emit.ts";
import { paginate } from "./pages.ts";
import { wholePart } from "./parts.ts";
import { ROOMY } from "./spacing.ts";

/** Sizes are rounded when a page is scaled, pt. */
const ROUNDING = 0.01;

/**
 * Lays out a cross-functional map: lanes, steps, flows. Rejects with `LayoutError` when no valid drawing
 * exists; so does `paginate`. What comes out has passed the geometry check.
 */
export async function layOutCfm(drawing: CfmDrawing, context: LayoutContext): Promise<LaidOut> {
  const topology = await findTopology(drawing, context);
  const composition = compose(topology, ROOMY, context);
  return {
    whole: checked(emit(composition, wholePart(composition), context), 0, drawing),
    paginate(portrait, landscape) {
      const pages = paginate(topology, composition, portrait, landscape, context);
      for (const page of pages) checked(page.scene, MIN_TEXT - ROUNDING, drawing);
      return pages;
    },
  };
}

/** A wrong picture is worse than none: it would be signed. */
function checked(scene: Scene, minText: number, drawing: CfmDrawing): Scene {
  const [defect] = checkGeometry(scene, { minText });
  if (defect === undefined) return scene;
  const step = drawing.steps.find(({ id }) => defect.groups.some((g) => g === id || g.startsWith(`${id}@`)));
  throw new LayoutError("gambar-tak-sah", `${drawing.heading} (${defect.kind})`, {
    drawing: drawing.name,
    step: step?.id ?? null,
  });
}
