import type { DrawnDrawing } from "../draw-all.ts";
import type { OutputFile } from "../manifest.ts";
import type { Output, OutputInput } from "./output.ts";

/** A picture of each drawing. */
export const pngOutput: Output = {
  description: { id: "setiap gambar sebagai PNG (png/)", en: "each drawing as a PNG (png/)" },
  files: async ({ drawn, png }) => pngFiles(await drawn(), png),
  owns: (path) => path.startsWith("png/"),
};

/** The drawings as PNG images, those that cannot be made left out. */
export async function pngFiles(
  drawings: readonly DrawnDrawing[],
  png: OutputInput["png"],
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const { drawing, drawn } of drawings)
    if (drawn !== null && drawn.svg !== null)
      files.push({ path: `png/${drawing.name}.png`, content: await png(drawn.svg) });
  return files;
}
