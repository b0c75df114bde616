// What the bench of a thousand drawings looks at; bundled by it on the fly.
import { check } from "../../src/check.ts";

export { draw } from "../../src/draw.ts";
export { randomCfm } from "../../test/layout/cfm/random.ts";

const [map] = check([{ path: "peta.ppb", text: 'peta BENCH {\n  judul "Peta"\n  instansi "Dinas"\n}\n' }])
  .repository.maps;
if (map === undefined) throw new Error("no map");
export const { settings } = map;
