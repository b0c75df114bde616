/**
 * What may stand in any output, of whatever form: everything but characters that nobody sees and that could mislead, reorder
 * or break what holds them. One list for drawings, documents, tables and titles alike.
 *
 * Left out are control characters but the line feed; default ignorable characters (soft hyphen, joiners, marks of
 * direction, variation selectors: Unicode 16, DerivedCoreProperties); line and paragraph separators; annotation marks;
 * noncharacters and lone surrogates, which neither XML nor UTF-8 can hold. The list is written out, since what `\p{…}` matches
 * grows with the Unicode version of each Node.
 */
const UNSEEN = new RegExp(
  `[${[
    "\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f",
    "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f",
    "\\u3164\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff",
    "\\ud800-\\udfff",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}",
    ...Array.from(
      { length: 15 },
      (_, i) => `\\u{${(i + 1).toString(16)}fffe}-\\u{${(i + 1).toString(16)}ffff}`,
    ),
    "\\u{e0000}-\\u{e0fff}\\u{10fffe}\\u{10ffff}",
  ].join("")}]`,
  "gu",
);

/** Spaces of every width and the tab; the line feed is none. */
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Nothing of these is left out or changed: most texts. */
const PLAIN = /^[\n -~]*$/;

/** A text as it can be printed; line feeds are kept, whatever ended the lines, and each space is a plain one. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, "\n")
    .replace(SPACES, " ")
    .replace(UNSEEN, "");
}

/** The same on one line: runs of spaces and line ends are one space, none at the ends. */
export function printableLine(text: string): string {
  return printable(text)
    .replace(/[ \n]+/g, " ")
    .trim();
}
