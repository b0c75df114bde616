import type { ProcessMap } from "../model/model.ts";
import { readAsset } from "./contain.ts";

/** Files that a source names: the emblem and the agency's own fonts. */
export interface Assets {
  readonly emblem: Uint8Array | null;
  readonly fonts: Partial<Record<"biasa" | "tebal" | "miring" | "tebal-miring", Uint8Array>>;
}

/** Reads the files that a map names. Throws `BuildFailure` when one is missing or lies outside the repository. */
export async function readAssets(map: ProcessMap, root: string): Promise<Assets> {
  const emblem = map.decree?.letterhead?.lambang?.value;
  const fonts: Assets["fonts"] = {};
  for (const style of ["biasa", "tebal", "miring", "tebal-miring"] as const) {
    const face = map.settings.fonts[style];
    if (face !== null) fonts[style] = await readAsset(root, face.value, { id: "huruf", en: "font" });
  }
  const folder = map.folder === "" ? "" : `${map.folder}/`;
  const use = { id: "lambang", en: "emblem" };
  return { emblem: emblem === undefined ? null : await readAsset(root, folder + emblem, use), fonts };
}
