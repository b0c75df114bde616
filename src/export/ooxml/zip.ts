import { zipSync, type Zippable } from "fflate/browser";

/** Kinds of files that are packed already: packing them again costs time and gains nothing. */
const PACKED = /\.(png|jpe?g)$/;

/** Packs files by path, in their order, in JavaScript: packing does not depend on a zlib of the system. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  // ZIP holds local time: the first noon that it knows, as this machine's clock would show it, is the same everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([path, content]): [string, Zippable[string]] => {
    const bytes = typeof content === "string" ? encoder.encode(content) : content;
    return [path, [bytes, { level: PACKED.test(path) ? 0 : 6, mem: 8 }]];
  });
  return zipSync(Object.fromEntries(entries), { mtime });
}
