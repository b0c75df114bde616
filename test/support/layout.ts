import type { LayoutContext } from "../../src/layout/layout.ts";
import { elkLayers } from "../../src/layout/layering.ts";
import { shippedRuler } from "../../src/layout/ruler.ts";
import { themes } from "../../src/layout/theme.ts";

/** As drawings are laid out, with nothing remembered. */
export const context: LayoutContext = {
  ruler: shippedRuler(),
  theme: themes.resmi,
  findLayers: elkLayers,
};
