import { join } from "node:path";
import { lstatSync } from "node:fs";
import { FileError } from "../../source/file-error.ts";
import { readOrdinary } from "../../source/safe-file.ts";
import { contentHash } from "../hash.ts";
import { MANIFEST_NAME, byPath, listOf, printManifest, readManifest, type ListedFile } from "./manifest.ts";
import type { Difference } from "../result.ts";

/**
 * How a folder differs from the files it should hold, its manifest among them. Every file is read: this is the only way
 * in which ppb judges outputs. Files that ppb never made are nobody's difference.
 */
export function compareFolder(folder: string, wanted: readonly ListedFile[]): readonly Difference[] {
  const manifest = listOf({ path: MANIFEST_NAME, content: Buffer.from(printManifest(wanted)) });
  const differences: Difference[] = [];
  for (const file of [...wanted, manifest]) {
    const kind = differenceOf(folder, file);
    if (kind !== null) differences.push({ path: file.path, kind });
  }
  const names = new Set(wanted.map((file) => file.path));
  for (const { path } of readManifest(folder)?.files ?? []) {
    if (!names.has(path) && exists(join(folder, path))) differences.push({ path, kind: "surplus" });
  }
  return differences.sort(byPath);
}

function differenceOf(folder: string, file: ListedFile): Difference["kind"] | null {
  try {
    const place = { within: folder, noLinks: true, shown: file.path, limit: file.bytes };
    const content = readOrdinary(join(folder, file.path), place);
    return content.byteLength === file.bytes && contentHash(content) === file.sha256 ? null : "different";
  } catch (error) {
    return error instanceof FileError && error.problem === "missing" ? "gone" : "different";
  }
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
