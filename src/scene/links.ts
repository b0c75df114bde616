import { boundsOf, outlineOf } from "./geometry.ts";
import type { PageNote, Rect, Scene } from "./scene.ts";

/** An area of a scene that opens a drawing, or a sheet of its own drawing; pt. */
export interface SceneLink extends Rect {
  /** Name of the drawing, or of the sheet (see `sheetAnchor`). */
  readonly anchor: string;
  /** Alternative text of what stands there; "" = none. */
  readonly alt: string;
  /** Where the page of what it opens may be printed, on the scene; null where no place is kept. */
  readonly pageNote: PageNote | null;
}

/** The areas of the groups that have a link: what surrounds their outlines, or their text when they have none. */
export function linksOf(scene: Scene): readonly SceneLink[] {
  return scene.groups.flatMap(({ link, alt, pageNote, shapes }) => {
    if (link === undefined || shapes.length === 0) return [];
    const outlines = shapes.filter((shape) => shape.type !== "text");
    const points = (outlines.length > 0 ? outlines : shapes).flatMap((shape) => outlineOf(shape));
    return [{ ...boundsOf(points), anchor: link, alt, pageNote: pageNote ?? null }];
  });
}
