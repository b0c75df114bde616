import { inflateSync } from "node:zlib";
import type { Text } from "../diagnostics/diagnostic.ts";
import type { Asset, Assets } from "./assets.ts";
import { BuildFailure } from "./failure.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * Looks into the emblem and fonts before documents are made with them, so that a damaged one is named to its
 * owner. Throws `BuildFailure`.
 */
export async function verifyAssets(assets: Assets): Promise<void> {
  if (assets.emblem !== null && !isPicture(assets.emblem.bytes)) {
    throw damaged(assets.emblem, {
      id: "bukan gambar PNG atau JPEG yang utuh",
      en: "is not an intact PNG or JPEG picture",
    });
  }
  for (const face of Object.values(assets.fonts)) {
    if (!(await isFont(face.bytes))) {
      throw damaged(face, {
        id: "bukan huruf OTF atau TTF yang utuh",
        en: "is not an intact OTF or TTF font",
      });
    }
  }
}

function damaged(asset: Asset, what: Text): BuildFailure {
  return new BuildFailure({
    id: `Berkas "${asset.path}" ${what.id}. Ganti berkas itu atau hapus barisnya dari sumber.`,
    en: `The file "${asset.path}" ${what.en}. Replace it or remove its line from the source.`,
  });
}

function isPicture(bytes: Uint8Array): boolean {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  if (starts(PNG)) return isPng(Buffer.from(bytes));
  // The last two bytes mark the end; without them the picture was cut off.
  return starts(JPEG) && bytes.subarray(-64).join().includes("255,217");
}

/** Walks the chunks to the end and unpacks the picture's data. */
function isPng(bytes: Buffer): boolean {
  const data: Buffer[] = [];
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > bytes.length) return false;
    if (at === PNG.length && kind !== "IHDR") return false;
    if (kind === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
    if (kind === "IEND") return unpacks(Buffer.concat(data));
    at += 12 + length;
  }
  return false;
}

function unpacks(data: Buffer): boolean {
  try {
    return inflateSync(data, { maxOutputLength: 512 * 1024 * 1024 }).length > 0;
  } catch {
    return false;
  }
}

/** Opens the font and embeds a few of its letters, as a document would. */
async function isFont(bytes: Uint8Array): Promise<boolean> {
  try {
    const { create } = await import("fontkit");
    const font = create(Buffer.from(bytes));
    if (!("createSubset" in font)) return false;
    const subset = font.createSubset();
    for (const glyph of font.layout("Menimbang 123").glyphs) subset.includeGlyph(glyph);
    return subset.encode().length > 0;
  } catch {
    return false;
  }
}
