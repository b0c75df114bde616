import type { Faces } from "../documents/pdf/typesetter.ts";
import { SHIPPED } from "../fonts/files.ts";
import type { Assets } from "./assets.ts";

/** The text face of a document: the shipped one unless the map brings its own. */
export function documentFaces({ biasa, tebal, miring, "tebal-miring": both }: Assets["fonts"]): Faces {
  if (biasa === undefined) return SHIPPED.naskah;
  return {
    biasa: biasa.bytes,
    ...(tebal === undefined ? {} : { tebal: tebal.bytes }),
    ...(miring === undefined ? {} : { miring: miring.bytes }),
    ...(both === undefined ? {} : { "tebal-miring": both.bytes }),
  };
}
