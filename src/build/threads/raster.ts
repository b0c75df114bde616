import { svgToPng, type RasterEngine } from "../../paint/png.ts";

export interface PngTask {
  readonly svg: Uint8Array;
  readonly dpi: number | undefined;
  readonly engine: RasterEngine;
}

/** Worker entry: one SVG document as PNG a call. It has a bundle of its own, as a thread has to open it first. */
export async function pngOne({ svg, dpi, engine }: PngTask): Promise<Uint8Array> {
  return svgToPng(svg, dpi, engine);
}
