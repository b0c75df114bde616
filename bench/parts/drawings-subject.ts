// What the bench of drawings looks at; bundled by it on the fly.
export { layOut } from "../../src/layout/index.ts";
export { drawingSheets, profileOf } from "../../src/documents/profile.ts";
export { context } from "../../test/support/layout.ts";
export { seeded, randomCfm } from "../../test/layout/cfm/random.ts";
export { everydayProcesses, joined, longProcesses } from "../../test/layout/cfm/processes/load.ts";
export { figuresOf, flipped, framesOf, stepsOf } from "../../test/layout/cfm/figures.ts";
export { smallestText } from "../../src/scene/scale.ts";
