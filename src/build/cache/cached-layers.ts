import { elkLayers } from "../../layout/layering.ts";
import type { FindLayers } from "../../layout/layout.ts";
import type { Cache } from "./cache.ts";
import { unpackLayers } from "./format.ts";
import { sha256 } from "../hash.ts";

/**
 * Finds layers with ELK, or in the cache where the same steps and flows have been laid out before: when only words have
 * changed, ELK is not loaded, which takes longer than all else that an edit of one CFM needs.
 */
export function cachedLayers(cache: Cache, tool: string, find: FindLayers = elkLayers): FindLayers {
  return async (graph) => {
    const key = sha256("lapis", tool, JSON.stringify(graph));
    const stored = await cache.get(key);
    const known = stored === null ? null : unpackLayers(stored, graph.first.length);
    if (known !== null) return known;
    const layers = await find(graph);
    await cache.put(key, Buffer.from(JSON.stringify(layers)));
    return layers;
  };
}
