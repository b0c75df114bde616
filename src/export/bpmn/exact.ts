import { printable, printableLine } from "../../text/printable.ts";

/** Names as programs make them up; an import leaves them out unless they are known to be meant. */
const COUNTED = /\p{L}_\d+$/u;

/**
 * A text as it has to stand in an extension, too, because a reader of names would change it: one of several lines or with
 * several spaces, in a rare normal form, with what looks like HTML or like a name that a program has made up. Undefined for
 * all others: their elements say them as they are.
 */
export function exactly(text: string): string | undefined {
  const shown = printable(text);
  const isPlain =
    shown === printableLine(shown) &&
    shown === shown.normalize("NFC") &&
    !/[<\p{Cf}]/u.test(shown) &&
    !COUNTED.test(shown);
  return isPlain ? undefined : shown;
}
