import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { drawingSheets, profileOf } from "../../documents/profile.ts";
import { eachOnce } from "../../draw.ts";
import { layOut } from "../../layout/index.ts";
import { elkLayers } from "../../layout/layering.ts";
import { LayoutError } from "../../layout/layout.ts";
import { shippedRuler } from "../../layout/ruler.ts";
import type { ProcessMap, Repository } from "../../model/model.ts";
import { plan } from "../../views/plan.ts";
import { blemishFindings, layoutFinding } from "./layout-finding.ts";

/** What `draw` and `build` would say of the drawings of these maps; nothing is painted or written. */
export async function drawingFindings(
  maps: readonly ProcessMap[],
  repository: Repository,
): Promise<readonly Diagnostic[]> {
  const ruler = shippedRuler();
  const findings: Diagnostic[] = [];
  for (const map of maps) {
    const { portrait, landscape } = drawingSheets(profileOf(map.settings));
    for (const drawing of plan(map, repository)) {
      try {
        const laidOut = await layOut(drawing, { ruler, findLayers: elkLayers });
        const pages = laidOut.paginate(portrait, landscape);
        const blemishes = eachOnce([...laidOut.blemishes, ...pages.flatMap((page) => page.blemishes)]);
        findings.push(
          ...blemishFindings({ drawing: drawing.name, heading: drawing.heading, blemishes }, [map]),
        );
      } catch (error) {
        if (!(error instanceof LayoutError)) throw error;
        const { code, message, subject } = error;
        const finding = layoutFinding({ code, message, subject }, [map]);
        if (finding !== null) findings.push(finding);
      }
    }
  }
  return findings;
}
