import type { Cache } from "./cache.ts";
import { sha256 } from "./hash.ts";

/** Gives a document from the cache, or makes it. `input`, plain data, is all that decides it beside the fonts and the emblem. */
export type DocumentMaker = (
  kind: string,
  input: unknown,
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** `files`: the contents that the sources name; they may show in every document. */
export function documentMaker(
  cache: Cache,
  tool: string,
  files: readonly (string | Uint8Array)[],
): DocumentMaker {
  return async (kind, input, make) => {
    const key = sha256("naskah", tool, kind, JSON.stringify(input), ...files);
    const known = await cache.get(key);
    if (known !== null) return known;
    const bytes = await make();
    await cache.put(key, bytes);
    return bytes;
  };
}
