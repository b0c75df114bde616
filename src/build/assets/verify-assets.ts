import { readFontHead, damagedFont } from "../../assets/font.ts";
import type { AssetFault } from "../../assets/fault.ts";
import { readPicture } from "../../assets/picture.ts";
import { FontError } from "../../fonts/font-error.ts";
import type { Asset, Assets } from "./assets.ts";
import { BuildFailure } from "../failure.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  unusable: {
    id: 'Berkas "{path}" {what}. {advice}, atau hapus barisnya dari sumber.',
    en: 'The file "{path}" {what}. {advice}, or remove its line from the source.',
  },
});

/**
 * Looks into the emblem and fonts before documents are made with them, so that one that cannot be used is named to its
 * owner. Throws `BuildFailure`.
 */
export function verifyAssets(assets: Assets): void {
  if (assets.emblem !== null) {
    const picture = readPicture(assets.emblem.bytes);
    if (!picture.ok) throw unusable(assets.emblem, picture.fault);
  }
  for (const face of Object.values(assets.fonts)) {
    const head = readFontHead(face.bytes);
    if (!head.ok) throw unusable(face, head.fault);
  }
}

/** What a failure of a document's font means to the owner of its file; any other is returned as it is. */
export function fontFailure(error: unknown, { fonts }: Assets): unknown {
  if (!(error instanceof FontError)) return error;
  const asset = Object.values(fonts).find(({ bytes }) => bytes === error.bytes);
  const damaged = damagedFont();
  return asset === undefined || damaged.ok ? error : unusable(asset, damaged.fault);
}

function unusable(asset: Asset, { what, advice }: AssetFault): BuildFailure {
  return new BuildFailure(messages.unusable({ path: asset.path, what, advice }));
}
