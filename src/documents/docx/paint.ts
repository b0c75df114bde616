import type { PaintedSheet } from "../../paint/sheet.ts";
import { themes, type Theme } from "../../paint/theme.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Section } from "../blocks.ts";
import type { Shown } from "./context.ts";
import type { PictureFiles } from "./pictures.ts";
import { shownSheet, type Places } from "./places.ts";

/** Turns an SVG of ours into a PNG; handed in, since it is another in a browser. Rejects when it cannot. */
export type ToPng = (svg: Uint8Array) => Promise<Uint8Array>;

/** A drawing that cannot be painted, and why. */
export interface Unpainted {
  readonly drawing: string;
  /** What it is called. */
  readonly heading: string;
  readonly error: unknown;
}

export interface PaintOptions {
  readonly toPng: ToPng;
  readonly onUnpainted: (unpainted: Unpainted) => void;
  /** Where the drawings stand, and on which pages. */
  readonly places: Pick<Places, "pages" | "drawings">;
  /** Of the drawings. */
  readonly theme: Theme["name"];
  /** Lets shine through what lies behind a drawing. */
  readonly clear: boolean;
}

/** Paints every drawing of a paper. One that cannot be painted is null and reported, and takes no other along. */
export async function paintPictures(
  sections: readonly Section[],
  options: PaintOptions,
): Promise<ReadonlyMap<Shown, PictureFiles | null>> {
  const scenes = scenesOf(sections, options);
  if (scenes.length === 0) return new Map();
  const { createSvgPainter } = await import("../../paint/svg.ts");
  const painter = await createSvgPainter();
  const files = await Promise.all(
    scenes.map(async ({ scene, theme }): Promise<PictureFiles | { readonly error: unknown }> => {
      try {
        const svg = painter(scene, themes[theme], { href: null, background: !options.clear });
        return { bytes: await options.toPng(new TextEncoder().encode(svg)), ending: "png", svg };
      } catch (error) {
        return { error };
      }
    }),
  );
  const painted = new Map<Shown, PictureFiles | null>();
  files.forEach((file, i) => {
    const { shown, drawing, heading } = scenes[i]!;
    if ("error" in file) options.onUnpainted({ drawing, heading, error: file.error });
    painted.set(shown, "error" in file ? null : file);
  });
  return painted;
}

interface ToPaint extends Pick<Unpainted, "drawing" | "heading"> {
  readonly shown: Shown;
  readonly scene: Scene;
  readonly theme: Theme["name"];
}

function scenesOf(sections: readonly Section[], { places, theme }: PaintOptions): readonly ToPaint[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): ToPaint[] => {
      if (block.kind === "figure") {
        const { scene, theme: own } = block;
        return [{ shown: scene, scene, theme: own, drawing: scene.name, heading: scene.title }];
      }
      if (block.kind !== "drawing" || block.missing !== null) return [];
      const { name, heading } = block;
      return block.sheets.map((either) => {
        const sheet = shownSheet(places, either);
        return { shown: sheet.form, scene: paintedScene(sheet, places.pages), theme, drawing: name, heading };
      });
    }),
  );
}

/** A table's texts are Word's own; frames are painted too, as a picture lies over the rules of Word's cells. */
function paintedScene(sheet: PaintedSheet, pages: Places["pages"]): Scene {
  if (sheet.table === null) return withPages(sheet, pages);
  const groups = sheet.scene.groups.map((group) =>
    group.kind === "cell" ? { ...group, shapes: group.shapes.filter(({ type }) => type !== "text") } : group,
  );
  return { ...sheet.scene, groups };
}

/** Paper has no links: the box of a process says on which page it goes on. */
function withPages({ scene, links }: PaintedSheet, pages: Places["pages"]): Scene {
  const notes = links.flatMap(({ anchor, pageNote }) => {
    const page = pages.get(anchor);
    if (pageNote === null || page === undefined) return [];
    const { x, y, size, width } = pageNote;
    const text = `hlm. ${page}`;
    return [{ type: "text", x, y, text, font: "regular", size, anchor: "start", width } as const];
  });
  if (notes.length === 0) return scene;
  return { ...scene, groups: [...scene.groups, { kind: "title", id: "hlm", alt: "", shapes: notes }] };
}
