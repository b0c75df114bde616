import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { faceFile } from "../fonts/face-file.ts";
import { SHIPPED } from "../fonts/files.ts";
import { pngOfFewColors } from "./png-file.ts";

/** Pixels for each CSS pixel: 192 dpi, enough to read 7 pt on a screen and on paper. */
const ZOOM = 2;
/** CSS pixels of a point. */
const POINT = 96 / 72;
/** Pixels of a picture, some twenty pages: four bytes each have to be held several times over. */
const MOST_PIXELS = 40_000_000;

/** Pixels for each CSS pixel of a drawing: one that is not paged may be larger than any memory. */
export function zoomOf(svg: Uint8Array): number {
  const head = new TextDecoder().decode(svg.subarray(0, 1000));
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(head);
  if (size === null) return ZOOM;
  return Math.min(ZOOM, Math.sqrt(MOST_PIXELS / (Number(size[1]) * Number(size[2]))) / POINT);
}

let engine: Promise<{ readonly render: (svg: Uint8Array) => Uint8Array }> | null = null;

/** Renders an SVG of ours to PNG with the shipped faces only, so that the picture is the same everywhere. */
export async function svgToPng(svg: Uint8Array): Promise<Uint8Array> {
  engine ??= load();
  return (await engine).render(svg);
}

async function load(): Promise<{ readonly render: (svg: Uint8Array) => Uint8Array }> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  // Beside the bundle; the sources find it where it is installed.
  const bundled = new URL("./data/resvg.wasm", import.meta.url);
  const wasm = existsSync(bundled)
    ? bundled
    : createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(wasm));
  const { regular, bold } = SHIPPED.drawing;
  const fontBuffers = await Promise.all([faceFile(regular, "otf"), faceFile(bold, "otf")]);
  return {
    render(svg) {
      const resvg = new Resvg(svg, {
        fitTo: { mode: "zoom", value: zoomOf(svg) },
        font: {
          fontBuffers,
          defaultFontFamily: "TeX Gyre Heros",
          sansSerifFamily: "TeX Gyre Heros",
        },
      });
      const picture = resvg.render();
      const { width, height } = picture;
      const png = pngOfFewColors({ width, height, rgba: picture.pixels }) ?? picture.asPng();
      picture.free();
      resvg.free();
      return png;
    },
  };
}
