import { join } from "node:path";
import { readOrdinary } from "../../source/safe-file.ts";
import { contentHash } from "../hash.ts";

/** One file of a set; `path` relative to its folder, with `/`. */
export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array;
}

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What ppb made in a folder: the only files there that it may ever replace or remove. */
export interface Manifest {
  readonly format: 1;
  readonly files: readonly ListedFile[];
}

export const MANIFEST_NAME = "manifes.json";

/** Some 100,000 files. */
const MAX_BYTES = 32 * 1024 * 1024;

export function listOf(file: OutputFile): ListedFile {
  return { path: file.path, bytes: file.content.byteLength, sha256: contentHash(file.content) };
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

export function printManifest(files: readonly ListedFile[]): string {
  const manifest: Manifest = { format: 1, files: [...files].sort(byPath) };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** The manifest of a folder, or null when it has none that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    const place = { within: folder, noLinks: true, shown: MANIFEST_NAME, limit: MAX_BYTES };
    const value: unknown = JSON.parse(readOrdinary(join(folder, MANIFEST_NAME), place).toString("utf8"));
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== 1) return false;
  return "files" in value && Array.isArray(value.files) && value.files.every(isListedFile);
}

/** A file of a set as it was listed; its path never leaves the folder of the set. */
export function isListedFile(value: unknown): value is ListedFile {
  if (typeof value !== "object" || value === null) return false;
  const { path, bytes, sha256 } = value as Record<string, unknown>;
  return (
    typeof path === "string" &&
    isSafePath(path) &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

/** Relative, `/`-separated, never leaving its folder: a manifest edited by hand must not reach other files. */
function isSafePath(path: string): boolean {
  return (
    path !== "" &&
    !/[\\\0:]/.test(path) &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
