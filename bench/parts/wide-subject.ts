// What the bench of wide maps looks at; bundled by it on the fly.
export { layOut } from "../../src/layout/index.ts";
export { LayoutError } from "../../src/layout/layout.ts";
export { checkGeometry } from "../../src/scene/check.ts";
export { drawingSheets, profileOf } from "../../src/documents/profile.ts";
export { context } from "../../test/support/layout.ts";
export { wideCfm } from "../../test/layout/cfm/sheets/wide.ts";
export { sheetFaults } from "../../test/layout/cfm/sheets/sheets.ts";
export { randomLevel, randomRelation, randomTree } from "../../test/layout/maps/random.ts";
