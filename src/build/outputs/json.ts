import { jsonDocument } from "../../export/json/document.ts";
import type { Output } from "./output.ts";

const PATH = "peta.json";

/** The whole model as data for other programs. */
export const jsonOutput: Output = {
  files: async ({ map }) => [{ path: PATH, content: new TextEncoder().encode(jsonDocument(map)) }],
  owns: (path) => path === PATH,
};
