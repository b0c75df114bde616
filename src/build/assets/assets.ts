import { isAbsolute, join } from "node:path";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Faces } from "../../documents/pdf/typesetter.ts";
import { SHIPPED } from "../../fonts/files.ts";
import type { ProcessMap } from "../../model/model.ts";
import { FileError } from "../../source/file-error.ts";
import { isInside, readOrdinary } from "../../source/safe-file.ts";
import { BuildFailure } from "../failure.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  font: { id: "huruf", en: "font" },
  emblem: { id: "lambang", en: "emblem" },
  outside: {
    id: 'Berkas {use} "{path}" berada di luar repositori. Salin ke dalamnya dan sebut dengan jalur relatif.',
    en: 'The {use} file "{path}" is outside the repository. Copy it inside and name it by a relative path.',
  },
  unreadable: { id: "Berkas {use}: {error}", en: "The {use} file: {error}" },
});

const STYLES = ["regular", "bold", "italic", "boldItalic"] as const;
type FaceStyle = (typeof STYLES)[number];

/** Bytes of a font or a picture: far more than any that belongs into a document. */
const MAX_BYTES = 64 * 1024 * 1024;

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

/** Reads the files that a map names. Throws `BuildFailure` when one is missing or is no ordinary file of the repository. */
export function readAssets(map: ProcessMap, root: string): Assets {
  const fonts: Partial<Record<FaceStyle, Asset>> = {};
  for (const style of STYLES) {
    const face = map.settings.fonts[style];
    if (face !== null) fonts[style] = readAsset(root, face.value, messages.font());
  }
  const named = map.decree?.letterhead?.emblem?.value;
  if (named === undefined) return { emblem: null, fonts };
  const path = map.folder === "" ? named : `${map.folder}/${named}`;
  return { emblem: readAsset(root, path, messages.emblem()), fonts };
}

/** `path` is relative to the repository root; neither `..` nor a symbolic link leads out of it. */
function readAsset(root: string, path: string, use: Message): Asset {
  const strange = path.includes("\0") || path.includes("\\") || isAbsolute(path) || /^[A-Za-z]:/.test(path);
  if (strange || !isInside(root, join(root, path))) {
    throw new BuildFailure(messages.outside({ use, path }));
  }
  try {
    return { path, bytes: readOrdinary(join(root, path), { within: root, shown: path, limit: MAX_BYTES }) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new BuildFailure(messages.unreadable({ use, error: error.text }), { cause: error });
  }
}

/** Every named file with its use, in a fixed order: what the outputs depend on beside the sources. */
export function assetParts(assets: Assets): readonly (string | Uint8Array)[] {
  const fonts = STYLES.flatMap((style) => {
    const face = assets.fonts[style];
    return face === undefined ? [] : [style, face.bytes];
  });
  return assets.emblem === null ? fonts : [...fonts, "lambang", assets.emblem.bytes];
}

/** The text face of a document: the shipped one unless the map brings its own. */
export function documentFaces({ regular, bold, italic, boldItalic }: Assets["fonts"]): Faces {
  if (regular === undefined) return SHIPPED.text;
  return {
    regular: regular.bytes,
    ...(bold === undefined ? {} : { bold: bold.bytes }),
    ...(italic === undefined ? {} : { italic: italic.bytes }),
    ...(boldItalic === undefined ? {} : { boldItalic: boldItalic.bytes }),
  };
}
