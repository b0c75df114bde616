// Writes src/fonts/metrics.ts from the faces of drawings: `node scripts/metrics.mjs`. A test compares it with them.
import { readFileSync, writeFileSync } from "node:fs";
import { create } from "fontkit";

const FACES = { biasa: "texgyreheros-regular.otf", tebal: "texgyreheros-bold.otf" };

/** `START:WIDTH,WIDTH…;START:…` in hexadecimal: the runs of characters that the face has, with their widths. */
function runs(font) {
  const found = [];
  let next = -1;
  for (const point of [...font.characterSet].sort((a, b) => a - b)) {
    // The list ends with the mark of its end.
    if (!font.hasGlyphForCodePoint(point)) continue;
    if (point !== next) found.push([point, []]);
    found.at(-1)[1].push(font.glyphForCodePoint(point).advanceWidth);
    next = point + 1;
  }
  return found
    .map(([start, widths]) => `${start.toString(16)}:${widths.map((w) => w.toString(16))}`)
    .join(";");
}

const entries = Object.entries(FACES).map(([role, file]) => {
  const font = create(readFileSync(new URL(`../src/fonts/faces/${file}`, import.meta.url)));
  return `  ${role}: {
    unitsPerEm: ${font.unitsPerEm},
    ascent: ${font.ascent},
    descent: ${font.descent},
    missing: ${font.glyphForCodePoint(0x10ffff).advanceWidth},
    runs: "${runs(font)}",
  },`;
});
writeFileSync(
  new URL("../src/fonts/metrics.ts", import.meta.url),
  `// Written by scripts/metrics.mjs from the faces beside it: drawings are measured without opening a font.

/** Widths of one face in its own units. */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** The width of what stands for a character that the face lacks. */
  readonly missing: number;
  /** \`START:WIDTH,WIDTH…;START:…\` in hexadecimal. */
  readonly runs: string;
}

/** The faces of drawings; slanted text is set in the upright one. */
export const drawingMetrics: Readonly<Record<"biasa" | "tebal", FaceMetrics>> = {
${entries.join("\n")}
};
`,
);
