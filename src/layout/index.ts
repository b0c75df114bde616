import { layOutCfm } from "./cfm/index.ts";
import type { LayOut } from "./layout.ts";
import { layOutLevel } from "./level/index.ts";
import { layOutRelation } from "./relation/index.ts";
import { layOutTree } from "./tree/index.ts";

/** Lays out any drawing. Rejects with `LayoutError` when there is no valid picture of it. */
export const layOut: LayOut = async (drawing, context) => {
  switch (drawing.kind) {
    case "cfm":
      return layOutCfm(drawing, context);
    case "level":
      return layOutLevel(drawing, context);
    case "pohon":
      return layOutTree(drawing, context);
    case "relasi":
      return layOutRelation(drawing, context);
  }
};
