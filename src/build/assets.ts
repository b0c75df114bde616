import type { ProcessMap } from "../model/model.ts";
import { readAsset } from "./contain.ts";

export type FaceStyle = "biasa" | "tebal" | "miring" | "tebal-miring";

/** A file that a source names; `path` as messages show it, relative to the repository root. */
export interface Asset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that a source names: the emblem and the agency's own fonts. */
export interface Assets {
  readonly emblem: Asset | null;
  readonly fonts: Partial<Record<FaceStyle, Asset>>;
}

/** Reads the files that a map names. Throws `BuildFailure` when one is missing or lies outside the repository. */
export async function readAssets(map: ProcessMap, root: string): Promise<Assets> {
  const fonts: Partial<Record<FaceStyle, Asset>> = {};
  for (const style of ["biasa", "tebal", "miring", "tebal-miring"] as const) {
    const face = map.settings.fonts[style];
    if (face === null) continue;
    fonts[style] = {
      path: face.value,
      bytes: await readAsset(root, face.value, { id: "huruf", en: "font" }),
    };
  }
  const named = map.decree?.letterhead?.lambang?.value;
  if (named === undefined) return { emblem: null, fonts };
  const path = map.folder === "" ? named : `${map.folder}/${named}`;
  return { emblem: { path, bytes: await readAsset(root, path, { id: "lambang", en: "emblem" }) }, fonts };
}

/** Every named file with its use, in a fixed order: what the outputs depend on beside the sources. */
export function assetParts(assets: Assets): readonly (string | Uint8Array)[] {
  const fonts = (["biasa", "tebal", "miring", "tebal-miring"] as const).flatMap((style) => {
    const face = assets.fonts[style];
    return face === undefined ? [] : [style, face.bytes];
  });
  return assets.emblem === null ? fonts : [...fonts, "lambang", assets.emblem.bytes];
}
