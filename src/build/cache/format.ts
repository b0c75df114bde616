import { isListedFile, type ListedFile } from "../commit/manifest.ts";

// What is stored under a key, as bytes, and back. A cache may have been filled by another machine or by hand: what has
// not the shape that is written here counts as missing.

/** The list of files that certain sources give, as cache bytes. */
export function packList(files: readonly ListedFile[]): Uint8Array {
  return Buffer.from(JSON.stringify(files));
}

/** The list that `packList` packed, or null when these bytes hold none. */
export function unpackList(bytes: Uint8Array): readonly ListedFile[] | null {
  const list = parsed(bytes);
  return Array.isArray(list) && list.every(isListedFile) ? list : null;
}

/** The layers of `count` steps as they were stored, or null when these bytes hold none. */
export function unpackLayers(bytes: Uint8Array, count: number): readonly number[] | null {
  const layers = parsed(bytes);
  const isLayer = (layer: unknown): layer is number => isCount(layer) && layer < Math.max(1, count);
  return Array.isArray(layers) && layers.length === count && layers.every(isLayer) ? layers : null;
}

/** The value that these bytes hold as JSON, or null. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

export function isMeasure(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
