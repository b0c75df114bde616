import type { PageScene } from "../layout/layout.ts";
import { linksOf, type SceneLink } from "../scene/links.ts";
import type { Scene } from "../scene/scene.ts";
import type { SceneTable } from "../scene/table.ts";
import type { PdfForm } from "./pdf/form.ts";

/** One sheet of a drawing, painted, and what a document has to know of it. */
export interface PaintedSheet {
  readonly orientation: PageScene["orientation"];
  /** Alternative text. */
  readonly description: string;
  /** The size of its smallest text, pt; null when it has none. */
  readonly smallestText: number | null;
  readonly links: readonly SceneLink[];
  readonly form: PdfForm;
  /** What is painted, for papers that are no PDF. */
  readonly scene: Scene;
  /** The same as a table, where it is one. */
  readonly table: SceneTable | null;
  /** The same set smaller, for a page that it shares with others; null = as it is. */
  readonly compact: PaintedSheet | null;
}

/** `paint` makes the form of what stands on shared pages; the sheet's own is there. */
export function paintedSheet(
  { scene, table, compact, orientation }: PageScene,
  form: PdfForm,
  paint: (scene: Scene) => PdfForm,
): PaintedSheet {
  return {
    orientation,
    description: scene.description,
    smallestText: smallestText(scene),
    links: linksOf(scene),
    form,
    scene,
    table: table ?? null,
    compact:
      compact === undefined ? null : paintedSheet({ scene: compact, orientation }, paint(compact), paint),
  };
}

function smallestText(scene: Scene): number | null {
  const sizes = scene.groups.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.type === "text" ? [shape.size] : [])),
  );
  return sizes.length === 0 ? null : Math.min(...sizes);
}
