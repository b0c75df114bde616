import type { DrawnDrawing } from "../sets/draw-all.ts";
import type { OutputFile } from "../commit/manifest.ts";
import type { Output, OutputInput } from "./output.ts";

/** A picture of each drawing. */
export const pngOutput: Output = {
  files: async ({ drawn, png }) => pngFiles(await drawn(), png),
  owns: (path) => path.startsWith("png/"),
};

/** The drawings as PNG images, those that cannot be made left out. */
export async function pngFiles(
  drawings: readonly DrawnDrawing[],
  png: OutputInput["png"],
): Promise<readonly OutputFile[]> {
  const made = drawings.flatMap(({ drawing, drawn }) =>
    drawn === null || drawn.svg === null ? [] : [{ name: drawing.name, svg: drawn.svg }],
  );
  return Promise.all(
    made.map(async ({ name, svg }) => ({ path: `png/${name}.png`, content: await png(svg) })),
  );
}
