import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { faceFile } from "../fonts/face-file.ts";
import { SHIPPED } from "../fonts/files.ts";
import { pngOfFewColors } from "./png-file.ts";

/** Pixels for each point: 144 dpi, enough to read 7 pt on a screen. */
const ZOOM = 2;

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
        fitTo: { mode: "zoom", value: ZOOM },
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
