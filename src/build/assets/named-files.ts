import type { Message } from "../../diagnostics/diagnostic.ts";
import type { ProcessMap } from "../../model/model.ts";
import { namedFiles } from "../../model/named-files.ts";
import { readAssets } from "./assets.ts";
import { BuildFailure } from "../failure.ts";
import { verifyAssets } from "./verify-assets.ts";

/**
 * Looks at the pictures and fonts that maps name, as a build would: what is wrong with each that cannot be used, by its
 * path. A check reports it before a build stops at it.
 */
export async function fileFaults(
  maps: readonly ProcessMap[],
  root: string,
): Promise<ReadonlyMap<string, Message>> {
  const faults = new Map<string, Message>();
  for (const { path, alone } of maps.flatMap(namedFiles)) {
    if (faults.has(path)) continue;
    try {
      verifyAssets(readAssets(alone, root));
    } catch (error) {
      if (!(error instanceof BuildFailure)) throw error;
      faults.set(path, error.text);
    }
  }
  return faults;
}
