import { layOutCfm } from "./cfm/index.ts";
import type { Scene } from "../scene/scene.ts";
import type { Drawing } from "../views/drawing.ts";
import { MIN_TEXT } from "./fit.ts";
import { inspect, inspectSheets } from "./inspect.ts";
import { layoutErrorOf, type Arranged, type LaidOut, type LayOut, type LayoutContext } from "./layout.ts";
import { layOutLevel } from "./level/index.ts";
import { layOutRelation } from "./relation/index.ts";
import { layOutSop } from "./sop/index.ts";
import { layOutTree } from "./tree/index.ts";
import { printableLine } from "../text/printable.ts";

/**
 * Lays out any drawing. Rejects with `LayoutError` when there is no picture of it, or only one that would mislead. The
 * check of the geometry comes last: what leaves has passed it as it is.
 */
export const layOut: LayOut = async (drawing, context) => {
  try {
    const laidOut = await inspected(drawing, context);
    return {
      ...laidOut,
      paginate(portrait, landscape) {
        try {
          return laidOut.paginate(portrait, landscape);
        } catch (error) {
          throw layoutErrorOf(error, drawing);
        }
      },
    };
  } catch (error) {
    throw layoutErrorOf(error, drawing);
  }
};

async function inspected(drawing: Drawing, context: LayoutContext): Promise<LaidOut> {
  const arranged = await byKind(drawing, context);
  const whole = readable(arranged.whole);
  return {
    whole,
    blemishes: inspect(whole, 0, drawing),
    paginate: (portrait, landscape) => {
      const pages = arranged.paginate(portrait, landscape).map((page) => {
        const shown = readable(page.scene);
        const compact = page.compact === undefined ? null : readable(page.compact);
        const blemishes = [shown, ...(compact === null ? [] : [compact])].flatMap((scene) =>
          inspect(scene, MIN_TEXT, drawing),
        );
        return { ...page, scene: shown, ...(compact === null ? {} : { compact }), blemishes };
      });
      inspectSheets(
        pages.map(({ scene }) => scene),
        drawing,
      );
      return pages;
    },
  };
}

async function byKind(drawing: Drawing, context: LayoutContext): Promise<Arranged> {
  switch (drawing.kind) {
    case "cfm":
      return layOutCfm(drawing, context);
    case "level":
      return layOutLevel(drawing, context);
    case "tree":
      return layOutTree(drawing, context);
    case "relation":
      return layOutRelation(drawing, context);
    case "sop":
      return layOutSop(drawing, context);
  }
}

/** What is said to readers in words is as harmless as what is drawn: no character that turns or hides others. */
function readable(scene: Scene): Scene {
  return {
    ...scene,
    title: printableLine(scene.title),
    description: printableLine(scene.description),
    groups: scene.groups.map((group) => ({ ...group, alt: printableLine(group.alt) })),
  };
}
