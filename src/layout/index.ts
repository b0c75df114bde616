import { layOutCfm } from "./cfm/index.ts";
import type { Scene } from "../scene/scene.ts";
import type { Drawing } from "../views/drawing.ts";
import type { LaidOut, LayOut, LayoutContext } from "./layout.ts";
import { layOutLevel } from "./level/index.ts";
import { layOutRelation } from "./relation/index.ts";
import { layOutTree } from "./tree/index.ts";
import { printableLine } from "../text/printable.ts";

/** Lays out any drawing. Rejects with `LayoutError` when there is no valid picture of it. */
export const layOut: LayOut = async (drawing, context) => {
  const laidOut = await byKind(drawing, context);
  return {
    whole: readable(laidOut.whole),
    paginate: (portrait, landscape) =>
      laidOut
        .paginate(portrait, landscape)
        .map(({ scene, orientation }) => ({ scene: readable(scene), orientation })),
  };
};

async function byKind(drawing: Drawing, context: LayoutContext): Promise<LaidOut> {
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
}

/** What readers are told in words is as harmless as what is drawn: no character that turns or hides others. */
function readable(scene: Scene): Scene {
  return {
    ...scene,
    title: printableLine(scene.title),
    description: printableLine(scene.description),
    groups: scene.groups.map((group) => ({ ...group, alt: printableLine(group.alt) })),
  };
}
