import { decodeWindows1252, encodeWindows1252 } from "./windows-1252.ts";

export interface DecodedText {
  readonly text: string;
  /** Which guess was made about the bytes; null when the file says it and is right. */
  readonly repair: "declared-wrong" | "mojibake" | null;
}

/**
 * The text of an XML file: byte order mark, then the declaration, then UTF-8. Bytes that are not the UTF-8 that they
 * are said to be are read as windows-1252; text that went through UTF-8 more than once is read again as often as all of
 * it can be. Null for an encoding that is not known.
 */
export function decodeXml(bytes: Uint8Array): DecodedText | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const plain = withoutDeclaration(read(bytes, encoding));
  if (encoding === "utf-8" && plain.includes("\uFFFD"))
    return { text: withoutDeclaration(decodeWindows1252(bytes)), repair: "declared-wrong" };
  const meant = withoutMojibake(plain);
  return meant === null ? { text: plain, repair: null } : { text: meant, repair: "mojibake" };
}

/**
 * UTF-16 by its mark, or by the byte of zeros that each letter of our alphabet has there, always on the same side; no other
 * text has any. Null for every other encoding.
 */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  if (even === 0 && odd > most) return "utf-16le";
  return odd === 0 && even > most ? "utf-16be" : null;
}

function read(bytes: Uint8Array, encoding: string): string {
  return encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string | null {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return utf16;
  const head = decodeWindows1252(bytes.subarray(0, 300));
  const declared = /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,30})["']/.exec(head)?.[1];
  // UTF-16 would not have been readable as far as the declaration.
  if (declared === undefined || /^utf-?16/i.test(declared)) return "utf-8";
  return standardName(declared);
}

/**
 * The name by which TextDecoder has an encoding (WHATWG Encoding Standard: "latin1" and "us-ascii" are windows-1252, "cp1250"
 * is windows-1250); null for one that no browser reads.
 */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(ALIASES.get(label.toLowerCase()) ?? label).encoding;
  } catch {
    return null;
  }
}

/** Names that programs write and the standard does not know: Java's and Visual Basic's. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["iso8859_1", "windows-1252"],
  ["iso8859_15", "iso-8859-15"],
  ["ansi", "windows-1252"],
]);

/** What stands before the first `<` says nothing and the declaration is spent. */
function withoutDeclaration(text: string): string {
  const start = text.indexOf("<");
  return (start < 0 ? "" : text.slice(start)).replace(/^<\?xml[^>]{0,300}\?>/, "");
}

const MOJIBAKE = /[\u00C2\u00C3\u00E2][\u0080-\u00BF\u0152-\u2122]/;

/** Each program that read the bytes of the one before wrongly encoded them once more. */
const MOST_TIMES = 3;

/** Null when the text does not look read wrongly, or not all of it can be read again. */
function withoutMojibake(text: string): string | null {
  let meant: string | null = null;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const read = readAgain(meant ?? text);
    if (read === null) break;
    meant = read;
  }
  return meant;
}

function readAgain(text: string): string | null {
  const bytes = MOJIBAKE.test(text) ? encodeWindows1252(text) : null;
  if (bytes === null) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
