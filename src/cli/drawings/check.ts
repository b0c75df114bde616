import { outputs } from "../../build/outputs/table.ts";
import { undrawn, type MissingDrawing, type UntidyDrawing } from "../../build/result.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { drawingSheets, profileOf } from "../../documents/profile.ts";
import { eachOnce } from "../../draw.ts";
import { layOut } from "../../layout/index.ts";
import { elkLayers } from "../../layout/layering.ts";
import { LayoutError, type LayoutContext } from "../../layout/layout.ts";
import { shippedRuler } from "../../layout/ruler.ts";
import type { MapSettings, ProcessMap, Repository } from "../../model/model.ts";
import type { Drawing } from "../../views/drawing.ts";
import { plan } from "../../views/plan.ts";
import { repositoryMap } from "../../views/repository.ts";
import { blemishFindings, missingFindings } from "./layout-finding.ts";

/**
 * What `draw` and `build` would say of the drawings of these maps, those of the outputs that they ask for and the one that
 * they have together among them; nothing is painted or written.
 */
export async function drawingFindings(
  maps: readonly ProcessMap[],
  repository: Repository,
): Promise<readonly Diagnostic[]> {
  const context = { ruler: shippedRuler(), findLayers: elkLayers };
  const findings: Diagnostic[] = [];
  for (const map of maps)
    findings.push(...(await findingsOf(drawingsOf(map, repository), map.settings, [map], context)));
  const [first] = maps;
  if (first !== undefined && maps.length > 1) {
    const together = repositoryMap({ ...repository, maps });
    findings.push(...(await findingsOf([together], first.settings, maps, context)));
  }
  return findings;
}

/** All that a build draws of a map, each once. */
function drawingsOf(map: ProcessMap, repository: Repository): readonly Drawing[] {
  const planned = plan(map, repository);
  const also = map.settings.outputs.flatMap((name) => outputs[name].drawings?.(map, planned) ?? []);
  return [...new Map([...planned, ...also].map((drawing) => [drawing.name, drawing])).values()];
}

async function findingsOf(
  drawings: readonly Drawing[],
  settings: MapSettings,
  maps: readonly ProcessMap[],
  context: LayoutContext,
): Promise<readonly Diagnostic[]> {
  const { portrait, landscape } = drawingSheets(profileOf(settings));
  const missing: MissingDrawing[] = [];
  const untidy: UntidyDrawing[] = [];
  for (const drawing of drawings) {
    try {
      const laidOut = await layOut(drawing, context);
      const pages = laidOut.paginate(portrait, landscape);
      const blemishes = eachOnce([...laidOut.blemishes, ...pages.flatMap((page) => page.blemishes)]);
      untidy.push({ drawing: drawing.name, heading: drawing.heading, blemishes });
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      missing.push(undrawn(error));
    }
  }
  return [
    ...missingFindings(missing, maps).flatMap(({ finding }) => finding ?? []),
    ...untidy.flatMap((drawing) => blemishFindings(drawing, maps)),
  ];
}
