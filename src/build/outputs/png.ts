import type { DrawnDrawing } from "../sets/draw-all.ts";
import type { OutputFile } from "../commit/manifest.ts";
import { drawingWithoutPng } from "../result.ts";
import type { Output, OutputInput } from "./output.ts";

/** A picture of each drawing. */
export const pngOutput: Output = {
  files: async (input) => pngFiles(await input.drawn(), input),
  owns: (path) => path.startsWith("png/"),
};

/** The drawings as PNG images, those that cannot be made left out and reported. */
export async function pngFiles(
  drawings: readonly DrawnDrawing[],
  { png, onMissing }: Pick<OutputInput, "png" | "onMissing">,
): Promise<readonly OutputFile[]> {
  const made = drawings.flatMap(({ drawing, drawn }) =>
    drawn === null || drawn.svg === null ? [] : [{ drawing, svg: drawn.svg }],
  );
  const files = await Promise.all(
    made.map(async ({ drawing: { name, heading }, svg }) => {
      try {
        return { path: `png/${name}.png`, content: await png(svg) };
      } catch (error) {
        return drawingWithoutPng(name, heading, error);
      }
    }),
  );
  return files.flatMap((file) => {
    if ("path" in file) return file;
    onMissing(file);
    return [];
  });
}
