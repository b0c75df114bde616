import { printable } from "../text/printable.ts";
import { SHIPPED } from "./files.ts";
import { shippedFace } from "./shipped.ts";

/** Nearly every text has only these, and no face needs to be asked. */
const PLAIN = /^[\n\u0020-\u007e]*$/;

/**
 * The characters of a text that some face in which it may be printed has no sign for, each once, in their order: of the
 * faces of drawings and, unless an agency brings its own, of documents. A question mark is printed for them.
 */
export function lackedBy(text: string, faces: "drawing" | "text"): readonly string[] {
  if (PLAIN.test(text)) return [];
  const names = new Set([...Object.values(SHIPPED.drawing), ...Object.values(SHIPPED[faces])]);
  const shown = printable(text).normalize("NFC").replaceAll("\n", "");
  const lacks = (char: string): boolean =>
    [...names].some((name) => !shippedFace(name).widths.has(char.codePointAt(0)!));
  return [...new Set(shown)].filter(lacks);
}
