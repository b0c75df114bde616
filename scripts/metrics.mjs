// Writes what is known of the shipped faces beforehand, so that no build has to open them: src/fonts/generated/tables.ts (widths
// and codes of their characters), src/fonts/faces/NAME.cff (the part of each that nearly every PDF embeds) and
// src/fonts/generated/kerning.ts (distances in documents): `node scripts/metrics.mjs`. Tests compare all of it with the faces.
import { readFileSync, writeFileSync } from "node:fs";
import { create } from "fontkit";

const FACES = [
  "texgyreheros-regular",
  "texgyreheros-bold",
  "texgyrebonum-regular",
  "texgyrebonum-bold",
  "texgyrebonum-italic",
];

/** Characters that nearly every text gets along with: each embedded face holds them, used or not. */
const COMMON_RANGES = [
  [0x20, 0x7e],
  // No-break space; section, copyright, registered; degree to superscript three; middle dot, half, times.
  [0xa0, 0xa0],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xae, 0xae],
  [0xb0, 0xb3],
  [0xb7, 0xb7],
  [0xbd, 0xbd],
  [0xd7, 0xd7],
  // Names with an acute e.
  [0xc9, 0xc9],
  [0xe9, 0xe9],
  // Dashes, quotation marks, bullet, ellipsis.
  [0x2010, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  // Arrows, minus, at most, at least.
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
];
const COMMON = new Set(
  COMMON_RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
);

/** `START:WIDTH,WIDTH…;START:…` in hexadecimal: the runs of characters that the face has, with their widths. */
function runs(font, points) {
  const found = [];
  let next = -1;
  for (const point of points) {
    if (point !== next) found.push([point, []]);
    found.at(-1)[1].push(font.glyphForCodePoint(point).advanceWidth);
    next = point + 1;
  }
  return found
    .map(([start, widths]) => `${start.toString(16)}:${widths.map((w) => w.toString(16))}`)
    .join(";");
}

const entries = FACES.map((name) => {
  const font = create(readFileSync(new URL(`../src/fonts/faces/${name}.otf`, import.meta.url)));
  // The list ends with the mark of its end.
  const points = [...font.characterSet].sort((a, b) => a - b).filter((p) => font.hasGlyphForCodePoint(p));
  const glyphs = new Set(points.map((point) => font.glyphForCodePoint(point).id));
  if (glyphs.size < points.length) throw new Error(`${name}: two characters share a glyph`);
  const subset = font.createSubset();
  for (const point of points) if (COMMON.has(point)) subset.includeGlyph(font.glyphForCodePoint(point).id);
  writeFileSync(new URL(`../src/fonts/faces/${name}.cff`, import.meta.url), subset.encode());
  const { minX, minY, maxX, maxY } = font.bbox;
  return `  "${name}": {
    postscriptName: "${font.postscriptName}",
    unitsPerEm: ${font.unitsPerEm},
    ascent: ${font.ascent},
    descent: ${font.descent},
    xHeight: ${font.xHeight},
    capHeight: ${font.capHeight},
    italicAngle: ${font.italicAngle},
    italic: ${font.head.macStyle.italic},
    bbox: { minX: ${minX}, minY: ${minY}, maxX: ${maxX}, maxY: ${maxY} },
    missing: ${font.getGlyph(0).advanceWidth},
    runs: "${runs(font, points)}",
  },`;
});
writeFileSync(
  new URL("../src/fonts/generated/tables.ts", import.meta.url),
  `// Written by scripts/metrics.mjs from the faces beside it: text is measured and set without opening a font.

import type { FaceTable } from "../table-types.ts";

/** \`20-7e,a0\` in hexadecimal: the characters that each embedded face holds, used or not. */
export const commonCharacters = "${ranges([...COMMON])}";

/** The shipped faces by the names of their files. */
export const faceTables = {
${entries.join("\n")}
} as const satisfies Readonly<Record<string, FaceTable>>;
`,
);

const TEXT_FACES = ["texgyrebonum-regular", "texgyrebonum-bold", "texgyrebonum-italic"];

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
    create(readFileSync(new URL(`../src/fonts/faces/${file}.otf`, import.meta.url))),
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
  new URL("../src/fonts/generated/kerning.ts", import.meta.url),
  `// Written by scripts/metrics.mjs from the faces beside it: shaping text by the font's own tables takes far longer.

import type { KerningTable } from "../table-types.ts";

/** The faces of documents. */
export const kerningTables: Readonly<Record<string, KerningTable>> = {
${kernings.join("\n")}
};
`,
);
