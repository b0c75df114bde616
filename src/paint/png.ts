import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { faceFile } from "../fonts/face-file.ts";
import { SHIPPED } from "../fonts/files.ts";
import { pngOfFewColors } from "./png-file.ts";

/** Pixels for each inch of a picture that stands for itself: 7 pt can be read on a screen and on paper. */
const DPI = 192;
/** The same of an inch as resvg counts. */
const CSS_DPI = 96;
const POINTS = 72;
/** Pixels of a picture, some twenty pages: four bytes each have to be held several times over. */
const MOST_PIXELS = 40_000_000;

/** Pixels for each CSS pixel of a drawing at so many dpi: one that is not paged may be larger than any memory. */
export function zoomOf(svg: Uint8Array, dpi: number): number {
  const head = new TextDecoder().decode(svg.subarray(0, 1000));
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(head);
  const area = size === null ? 0 : (Number(size[1]) * Number(size[2])) / POINTS ** 2;
  return Math.min(dpi, Math.sqrt(MOST_PIXELS / area)) / CSS_DPI;
}

/** resvg as compiled WebAssembly, a `WebAssembly.Module`: threads can hand it to each other, so that it is compiled once. */
export type RasterEngine = object;

// Node has it; its types come with those of a browser.
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<RasterEngine> };

let engine: Promise<RasterEngine> | null = null;
let renderer: Promise<{ readonly render: (svg: Uint8Array, dpi: number) => Uint8Array }> | null = null;

/** Compiles resvg at the first call in a thread. */
export function rasterEngine(): Promise<RasterEngine> {
  engine ??= compile();
  return engine;
}

/**
 * Renders an SVG of ours to PNG with the shipped faces only, so that the picture is the same everywhere. `given`: the engine
 * of another thread. Rejects when the document cannot be read.
 */
export async function svgToPng(svg: Uint8Array, dpi = DPI, given?: RasterEngine): Promise<Uint8Array> {
  renderer ??= load(given);
  return (await renderer).render(svg, dpi);
}

async function compile(): Promise<RasterEngine> {
  // Beside the bundle; the sources find it where it is installed.
  const bundled = new URL("./data/resvg.wasm", import.meta.url);
  const wasm = existsSync(bundled)
    ? bundled
    : createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  return WebAssembly.compile(await readFile(wasm));
}

async function load(
  given: RasterEngine | undefined,
): Promise<{ readonly render: (svg: Uint8Array, dpi: number) => Uint8Array }> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  await initWasm(given ?? (await rasterEngine()));
  const { regular, bold } = SHIPPED.drawing;
  const fontBuffers = await Promise.all([faceFile(regular, "otf"), faceFile(bold, "otf")]);
  return {
    render(svg, dpi) {
      const resvg = new Resvg(svg, {
        fitTo: { mode: "zoom", value: zoomOf(svg, dpi) },
        font: {
          fontBuffers,
          defaultFontFamily: "TeX Gyre Heros",
          sansSerifFamily: "TeX Gyre Heros",
        },
      });
      const picture = resvg.render();
      const { width, height } = picture;
      const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
      const png = pngOfFewColors({ width, height, rgba: picture.pixels }, same) ?? picture.asPng();
      picture.free();
      resvg.free();
      return png;
    },
  };
}
