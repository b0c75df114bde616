import type { LayoutContext } from "../../src/layout/layout.ts";
import { elkLayers } from "../../src/layout/layering.ts";
import { shippedRuler } from "../../src/layout/ruler.ts";

/** As drawings are laid out, with nothing remembered. */
export const context: LayoutContext = {
  ruler: shippedRuler(),
  findLayers: elkLayers,
};
