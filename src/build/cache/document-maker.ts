import type { Cache } from "./cache.ts";
import { sha256 } from "../hash.ts";
import { isSound, requireSound } from "./sound.ts";

/**
 * Gives a document from the cache, or makes it. `path` is its name, `input`, plain data, all that decides it beside the
 * fonts and the emblem.
 */
export type DocumentMaker = (
  path: string,
  input: unknown,
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** `files`: the contents that the sources name; they may show in every document. */
export function documentMaker(
  cache: Cache,
  tool: string,
  files: readonly (string | Uint8Array)[],
): DocumentMaker {
  return async (path, input, make) => {
    const key = sha256("document", tool, path, JSON.stringify(input), ...files);
    const known = await cache.get(key);
    if (known !== null && isSound(path, known)) return known;
    const bytes = await make();
    requireSound(path, bytes);
    await cache.put(key, bytes);
    return bytes;
  };
}
