// What the bench of a thousand drawings looks at; bundled by it on the fly.
import { check } from "../../src/check.ts";
import { draw, type Drawn } from "../../src/draw.ts";
import type { CfmDrawing } from "../../src/views/drawing.ts";

export { randomCfm } from "../../test/layout/cfm/random.ts";

const [map] = check([{ path: "peta.ppb", text: 'peta BENCH {\n  judul "Peta"\n  instansi "Dinas"\n}\n' }])
  .repository.maps;
if (map === undefined) throw new Error("no map");
const { settings } = map;

/** A drawing as SVG and PDF. Here rather than in the bench, since types are checked here. */
export function drawCfm(drawing: CfmDrawing): Promise<Drawn> {
  return draw({ drawing, theme: "official", settings, author: "ppb", year: 2025, forms: ["svg", "pdf"] });
}
