// What the layout bench looks at; bundled by it on the fly.
export { fontSet } from "../src/fonts/files.ts";
export { layOut } from "../src/layout/index.ts";
export { compose } from "../src/layout/cfm/compose.ts";
export { buildGraph } from "../src/layout/cfm/graph.ts";
export { layersOf } from "../src/layout/cfm/layers.ts";
export { sizeStep } from "../src/layout/cfm/size.ts";
export { createRuler } from "../src/layout/ruler.ts";
export { themes } from "../src/layout/theme.ts";
export { randomCfm } from "../test/layout/cfm/random.ts";
