import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFontHead } from "../../src/assets/font.ts";
import { readPicture } from "../../src/assets/picture.ts";
import { decreePdf } from "../../src/documents/papers/decree.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import { profileOf } from "../../src/documents/profile.ts";
import { FontError } from "../../src/fonts/font-error.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { mapOf, SMALL_MAP } from "../documents/support.ts";
import { pngOf } from "../support/png.ts";

export interface MutantResult {
  /** The kind of file and the number of the mutant. */
  readonly name: string;
  /** `made`: a document was made with it; `refused`: it was named as unusable before; `named`: while it was set. */
  readonly outcome: "made" | "refused" | "named";
  /** CPU time. */
  readonly ms: number;
}

const root = join(import.meta.dirname, "../..");
const file = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)));

const PICTURES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    ["rgb", "progressive", "grey", "rotated"].map((name) => [
      name,
      file(`test/fixtures/pictures/${name}.jpg`),
    ]),
  ),
  png: pngOf({
    ...{ width: 24, height: 24, depth: 8, colorType: 6, samples: 4, interlaced: true },
    filter: (row) => row % 5,
    sample: (x, y, i) => (x * 7 + y * 13 + i * 31) % 256,
  }),
};
const FONTS: Readonly<Record<string, Uint8Array>> = {
  otf: file("src/fonts/faces/texgyreheros-regular.otf"),
  ttf: file("node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf"),
};

/** Numbers that look random and are the same every time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy with some bytes changed, cut off or put elsewhere. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number): number => Math.floor(random() * length);
  const copy = Uint8Array.from(bytes);
  const kind = random();
  if (kind < 0.1) return copy.subarray(0, at(copy.length));
  // Half of the changes fall into heads, where they do most.
  const reach = random() < 0.5 ? Math.min(copy.length, 512) : copy.length;
  if (kind < 0.2) {
    const from = at(reach);
    copy.copyWithin(at(reach), from, from + at(64));
    return copy;
  }
  const changes = 1 + at(8);
  for (let i = 0; i < changes; i += 1) copy[at(reach)] = random() < 0.3 ? 255 : at(256);
  return copy;
}

/** Gives the tables of a font the checksums of what they hold now, as someone would who wants it read. */
function signed(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = bytes.length < 12 ? 0 : view.getUint16(4);
  for (let i = 0; i < count && 28 + i * 16 <= bytes.length; i += 1) {
    const [offset, length] = [view.getUint32(20 + i * 16), view.getUint32(24 + i * 16)];
    if (offset + length > bytes.length) continue;
    const isHead = String.fromCharCode(...bytes.subarray(12 + i * 16, 16 + i * 16)) === "head";
    let sum = 0;
    for (let at = 0; at < length; at += 4) {
      if (isHead && at === 8) continue;
      for (let k = 0; k < 4; k += 1)
        sum += (at + k < length ? bytes[offset + at + k]! : 0) * 2 ** (24 - 8 * k);
    }
    view.setUint32(16 + i * 16, sum % 2 ** 32);
  }
  return bytes;
}

/**
 * Makes a decree with each of so many damaged pictures and fonts, from the `first` one on. Throws what a document throws
 * that names none of them.
 */
export async function* runMutants(count: number, seed: number, first = 0): AsyncGenerator<MutantResult> {
  const map = mapOf(SMALL_MAP);
  const [facts, profile] = [documentFacts(map), profileOf(map.settings)];
  const random = numbersFrom(seed);
  const kinds = [
    ...Object.keys(PICTURES),
    ...Object.keys(FONTS),
    ...Object.keys(FONTS).map((k) => `${k} signed`),
  ];
  for (let i = 0; i < count; i += 1) {
    const kind = kinds[i % kinds.length]!;
    const picture = PICTURES[kind];
    const font = FONTS[kind.split(" ")[0]!];
    const changed = mutated(picture ?? font!, random);
    const bytes = kind.endsWith("signed") ? signed(changed) : changed;
    if (i < first) continue;
    const before = process.cpuUsage();
    const name = `${kind} ${i}`;
    const usable = picture === undefined ? readFontHead(bytes).ok : readPicture(bytes).ok;
    let outcome: MutantResult["outcome"] = "refused";
    if (usable) {
      const faces = picture === undefined ? { regular: bytes } : SHIPPED.text;
      const emblem = picture === undefined ? null : bytes;
      try {
        await decreePdf({ facts, profile, faces, emblem, draft: true });
        outcome = "made";
      } catch (error) {
        if (!(error instanceof FontError)) throw new Error(`${name} failed unnamed`, { cause: error });
        outcome = "named";
      }
    }
    const { user, system } = process.cpuUsage(before);
    yield { name, outcome, ms: (user + system) / 1000 };
  }
}
