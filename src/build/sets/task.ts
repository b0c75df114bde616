import { drawingFacts } from "../../documents/facts.ts";
import type { DrawTask } from "../../draw.ts";
import type { ProcessMap } from "../../model/model.ts";
import type { Drawing } from "../../views/drawing.ts";

/** How a drawing of a map is to come out. */
export function taskOf(drawing: Drawing, map: ProcessMap): DrawTask {
  return {
    drawing,
    theme: map.settings.theme,
    // A drawing uses the shipped face; the agency's own serves the documents. Nor do other outputs change it.
    settings: {
      ...map.settings,
      outputs: [],
      fonts: { regular: null, bold: null, italic: null, boldItalic: null },
    },
    ...drawingFacts(map),
    forms: ["svg", "pdf"],
  };
}
