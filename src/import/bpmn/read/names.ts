import { HTML_ENTITIES } from "../../html-entities.ts";
import { withoutRtf } from "./rtf.ts";

/**
 * A name as it was meant: words that were hyphenated by hand at a line end are joined, HTML and RTF that programs write into
 * names and documentation are taken out, whitespace is one space, control characters are gone.
 */
export function cleanName(name: string): string {
  return withoutHtml(withoutRtf(name))
    .normalize("NFC")
    .replace(/(\p{L})-[ \t]{0,20}(?:\r\n?|\n)[ \t]{0,20}(?=\p{Ll})/gu, "$1")
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .trim();
}

/** The lines of a documentation, each as `cleanName` has it; of HTML, which some programs write, all is one. */
export function cleanLines(text: string): readonly string[] {
  const read = withoutRtf(text);
  const lines = read.includes("<") ? [read] : read.split(/\r\n?|\n/);
  return lines.map(cleanName).filter((line) => line !== "");
}

const UUID = /^[a-z_-]{0,24}[0-9a-f]{8}(?:[-_]?[0-9a-f]{4}){3}[-_]?[0-9a-f]{12}$/i;

/** The name of a whole, a pool or a diagram; "" where a program has written its own id there. */
export function titleName(name: string, id: string): string {
  const title = cleanName(name);
  const isId = UUID.test(title) || (title === id && /[\d_]/.test(id) && !title.includes(" "));
  return isId ? "" : title;
}

const COUNTED = /^(.*\p{L})_\d+$/u;

/**
 * Whether a program has called an element after its kind, with a count ("Event Based Gateway_35" of Cardanit). What has
 * names of their own otherwise, tasks and data, keeps even such a one.
 */
export function isMadeUp(name: string, tag: string): boolean {
  const kind = COUNTED.exec(name)?.[1]
    ?.replace(/[^\p{L}]/gu, "")
    .toLowerCase();
  if (kind === undefined) return false;
  if (/(?:Gateway|Flow)$/.test(tag)) return kind === tag.toLowerCase();
  const event = /(?:start|end|catch|throw|boundary)event$/.exec(tag.toLowerCase())?.[0];
  return event !== undefined && kind.endsWith(event);
}

/** Each program that a model goes through may write the text of the one before as text of HTML once more. */
const MOST_LAYERS = 4;
const TAG = /<\/?(?:html|head|body|p|div|span|br|b|i|u|font|ul|ol|li|table|strong|em)\b/i;

/**
 * Only texts with a tag that HTML has, also one that was written as text, are taken for HTML: "a < b" is none, and
 * "a &lt; b" is what somebody typed.
 */
function withoutHtml(text: string): string {
  let read = text;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const html = htmlIn(read);
    if (html === null) break;
    read = withoutEntities(withoutTags(html));
  }
  return read;
}

/** A text with its tags as such; null where it has none. */
function htmlIn(text: string): string | null {
  let read = text;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    if (TAG.test(read)) return read;
    read = withoutEntities(read);
  }
  return null;
}

function withoutTags(text: string): string {
  return text
    .replace(/<(?:style|script|head)\b[^>]*>[^]*?<\/(?:style|script|head)\s*>/gi, " ")
    .replace(/<br\b[^<>]*>|<\/(?:p|div|li|tr)\s*>/gi, "\n")
    .replace(/<[^<>]*>/g, "");
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));/gi,
    (whole, decimal, hex, named) =>
      entity(whole, decimal as string | undefined, hex as string | undefined, named as string | undefined),
  );
}

function entity(whole: string, decimal?: string, hex?: string, named?: string): string {
  if (named !== undefined) return HTML_ENTITIES.get(named) ?? HTML_ENTITIES.get(named.toLowerCase()) ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
