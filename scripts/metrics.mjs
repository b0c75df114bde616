// Writes src/fonts/metrics.ts from the faces of drawings and src/fonts/kerning.ts from those of documents:
// `node scripts/metrics.mjs`. Tests compare both with the faces.
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

const TEXT_FACES = ["texgyrebonum-regular.otf", "texgyrebonum-bold.otf", "texgyrebonum-italic.otf"];

/** Characters that official texts are written with; text that has others is set by the font's own rules. */
const WRITTEN = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
];

/** What each first character adds to the distance to each second one, font units. Throws when the font does more. */
function kerningRows(font) {
  const points = WRITTEN.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((p) => font.hasGlyphForCodePoint(p)),
  );
  const plain = new Map(points.map((point) => [point, font.glyphForCodePoint(point)]));
  const kern = (a, b) => {
    const { glyphs, positions } = font.layout(String.fromCodePoint(a, b), { liga: false, clig: false });
    const [first, second] = positions;
    const alone =
      glyphs.map((g) => g.id).join() === [a, b].map((p) => plain.get(p).id).join() &&
      second.xAdvance === plain.get(b).advanceWidth &&
      positions.every((p) => p.xOffset === 0 && p.yOffset === 0 && p.yAdvance === 0);
    if (!alone) throw new Error(`${a.toString(16)} ${b.toString(16)}: more than a distance`);
    return first.xAdvance - plain.get(a).advanceWidth;
  };
  return { points, rows: points.map((a) => points.map((b) => kern(a, b))) };
}

/** Characters whose list of distances is the same, as [characters, list]. */
function classes(points, lists) {
  const found = new Map();
  points.forEach((point, i) => {
    const key = lists[i].join();
    if (!found.has(key)) found.set(key, [[], lists[i]]);
    found.get(key)[0].push(point);
  });
  return [...found.values()];
}

/** `20,41-5a` in hexadecimal. */
function ranges(points) {
  const found = [];
  for (const point of points) {
    if (found.at(-1)?.[1] === point - 1) found.at(-1)[1] = point;
    else found.push([point, point]);
  }
  return found.map((ends) => [...new Set(ends)].map((p) => p.toString(16)).join("-")).join();
}

const kernings = TEXT_FACES.map((file) => {
  const { points, rows } = kerningRows(
    create(readFileSync(new URL(`../src/fonts/faces/${file}`, import.meta.url))),
  );
  const seconds = classes(
    points,
    points.map((_, i) => rows.map((row) => row[i])),
  );
  const firsts = classes(points, rows);
  const line = (row) =>
    seconds.flatMap(([[point]], i) =>
      row[points.indexOf(point)] === 0 ? [] : `${i}:${row[points.indexOf(point)]}`,
    );
  return `  "${file}": {
    firsts: "${firsts.map(([list]) => ranges(list)).join(";")}",
    seconds: "${seconds.map(([list]) => ranges(list)).join(";")}",
    pairs: "${firsts.map(([, row]) => line(row).join()).join(";")}",
  },`;
});
writeFileSync(
  new URL("../src/fonts/kerning.ts", import.meta.url),
  `// Written by scripts/metrics.mjs from the faces beside it: shaping text by the font's own tables takes far longer.

/** The distances between characters of one face, where neither ligatures nor other rules apply. */
export interface KerningTable {
  /** Classes of first characters: \`20,41-5a;…\` in hexadecimal. */
  readonly firsts: string;
  /** Classes of second characters, of the same characters. */
  readonly seconds: string;
  /** For each class of first ones \`SECOND:UNITS,…;…\`, decimal; other pairs stand as wide as they are. */
  readonly pairs: string;
}

/** The faces of documents, by file. */
export const kerningTables: Readonly<Record<string, KerningTable>> = {
${kernings.join("\n")}
};
`,
);
