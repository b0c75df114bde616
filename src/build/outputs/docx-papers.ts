import type { DrawingOptions } from "../../documents/docx/document.ts";
import type { Unpainted } from "../../documents/docx/paint.ts";
import type { MapSettings } from "../../model/model.ts";
import type { DocumentMaker } from "../cache/document-maker.ts";
import { requireSound } from "../cache/sound.ts";
import { drawingWithoutPng } from "../result.ts";
import type { OutputInput } from "./output.ts";

/** Of the pictures beside the SVGs, which word processors of the last years show in their place. */
const DPI = 144;

/** Makes a paper from what it hands over for its drawings. */
type MakePaper = (drawings: DrawingOptions) => Promise<Uint8Array>;

/**
 * Gives papers for word processors from the cache, or makes them, as `made` does. A drawing that cannot be painted leaves
 * a marked hole in its paper and is reported. Such a paper is not kept: another try, on a machine with more memory, may
 * have the drawing.
 */
export function docxPapers(
  { made, png, onMissing }: Pick<OutputInput, "made" | "png" | "onMissing">,
  { theme }: Pick<MapSettings, "theme">,
): (path: string, decisive: unknown, make: MakePaper) => Promise<Uint8Array> {
  // A picture takes longer than all the rest of a paper, and most are as they were.
  const toPng = (svg: Uint8Array): ReturnType<DocumentMaker> =>
    made("gambar.png", new TextDecoder().decode(svg), () => png(svg, DPI));
  return async (path, decisive, make) => {
    const unpainted: Unpainted[] = [];
    const withHoles: Uint8Array[] = [];
    const makeWhole = async (): Promise<Uint8Array> => {
      const paper = await make({ theme, toPng, onUnpainted: (one) => unpainted.push(one) });
      if (unpainted.length === 0) return paper;
      withHoles.push(paper);
      throw new Error(`${path} lacks ${unpainted.length} drawings`);
    };
    try {
      return await made(path, decisive, makeWhole);
    } catch (error) {
      const [paper] = withHoles;
      if (paper === undefined) throw error;
      requireSound(path, paper);
      for (const { drawing, heading, error: why } of unpainted)
        onMissing(drawingWithoutPng(drawing, heading, why));
      return paper;
    }
  };
}
