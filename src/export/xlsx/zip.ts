import { zipSync } from "fflate/browser";

/** Packs texts by path, in their order, in JavaScript: packing does not depend on a zlib of the system. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  // ZIP holds local time: the first noon that it knows, as this machine's clock would show it, is the same everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([path, text]) => [path, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime });
}
