import { readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { contentHash } from "./hash.ts";

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
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, MANIFEST_NAME), "utf8"));
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== 1) return false;
  return "files" in value && Array.isArray(value.files) && value.files.every(isListed);
}

function isListed(value: unknown): value is ListedFile {
  if (typeof value !== "object" || value === null) return false;
  const { path, bytes, sha256 } = value as Record<string, unknown>;
  return (
    typeof path === "string" && isSafePath(path) && typeof bytes === "number" && typeof sha256 === "string"
  );
}

/** Relative, `/`-separated, never leaving its folder: a manifest edited by hand must not reach other files. */
export function isSafePath(path: string): boolean {
  return (
    path !== "" &&
    !/[\\\0:]/.test(path) &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}

/** Every file and symbolic link below a folder, relative with `/`, sorted. Throws what the file system throws. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (at: string): Promise<void> => {
    const items = await readdir(at === "" ? folder : join(folder, at), { withFileTypes: true });
    for (const item of items) {
      const path = at === "" ? item.name : `${at}/${item.name}`;
      if (item.isDirectory()) await walk(path);
      else found.push(path);
    }
  };
  await walk("");
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/** Small files by the thousand: read one after the other, they are here before they would be in a queue. */
function contentOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

export type Difference = { readonly path: string; readonly kind: "hilang" | "berbeda" | "berlebih" };

/** How a folder differs from the files it should hold. Files that ppb never made are nobody's difference. */
export async function compareFolder(
  folder: string,
  wanted: readonly ListedFile[],
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const file of wanted) {
    const content = contentOf(join(folder, file.path));
    if (content === null) differences.push({ path: file.path, kind: "hilang" });
    else if (content.byteLength !== file.bytes || contentHash(content) !== file.sha256) {
      differences.push({ path: file.path, kind: "berbeda" });
    }
  }
  const manifest = contentOf(join(folder, MANIFEST_NAME));
  if (manifest === null) differences.push({ path: MANIFEST_NAME, kind: "hilang" });
  else if (Buffer.from(manifest).toString("utf8") !== printManifest(wanted))
    differences.push({ path: MANIFEST_NAME, kind: "berbeda" });
  const names = new Set(wanted.map((f) => f.path));
  const listed = (await readManifest(folder))?.files ?? [];
  const present = new Set(await filesBelow(folder).catch(() => []));
  for (const { path } of listed) {
    if (!names.has(path) && present.has(path)) differences.push({ path, kind: "berlebih" });
  }
  return differences.sort(byPath);
}
