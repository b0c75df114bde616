/**
 * Bytes 0x80 to 0x9F of windows-1252 (WHATWG Encoding Standard, index windows-1252). A table of our own: several
 * releases of Node decode them as ISO-8859-1 does.
 */
const HIGH =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
const BYTES: ReadonlyMap<string, number> = new Map([...HIGH].map((character, i) => [character, 0x80 + i]));

/** Text of windows-1252 bytes; ISO-8859-1 is read the same way, as browsers do. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return parts.join("").replace(/[\u0080-\u009F]/g, (character) => HIGH[character.charCodeAt(0) - 0x80]!);
}

/** The windows-1252 bytes of a text; null when it holds a character that has none. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const byte = BYTES.get(text[i]!) ?? (unit < 0x100 ? unit : undefined);
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}
