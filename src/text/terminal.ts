/** Control, bidirectional and unpaired surrogate characters: they would move the cursor or reverse the line. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u{e0000}-\u{e007f}]/gu;

/**
 * What continuous integration takes for a command to itself: `##[…]`, `##vso[…]`, `##teamcity[…]` anywhere in a line (Azure,
 * TeamCity, the older GitHub form), `::…` at the beginning of one, spaces aside (GitHub).
 */
const COMMANDS = /##(?=[A-Za-z]{0,20}\[)|^([^\S\n]{0,200})::/gm;

/**
 * A text of several lines, fit for a terminal and for the log of a CI: nothing in it moves the cursor, changes colours,
 * reverses a line or is obeyed by the runner. What would is shown as its code, `\u{1b}`. Line feeds stay.
 *
 * Everything that is not written in this program goes through this function or `terminalLine` before it is shown: names of
 * files and folders, texts of sources, arguments, messages of other programs.
 */
export function terminalText(text: string): string {
  return text
    .replace(UNSEEN, escaped)
    .replace(COMMANDS, (_, spaces: string | undefined) =>
      spaces === undefined ? `#${escaped("#")}` : `${spaces}${escaped(":")}:`,
    );
}

/** The same of one line: line breaks become spaces, so that a name cannot begin a line of its own. */
export function terminalLine(text: string): string {
  return terminalText(text.replace(/\r\n|[\n\r]/g, " "));
}

/**
 * Data as JSON, fit for the same places and the same data to every reader of JSON: what would be obeyed or deceive is
 * written with JSON's own escapes.
 */
export function terminalJson(value: unknown): string {
  const unit = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2)
    .replace(UNSEEN, (char) =>
      Array.from({ length: char.length }, (_, i) => unit(char.charCodeAt(i))).join(""),
    )
    .replace(/##(?=[A-Za-z]{0,20}\[)/g, `#${unit(0x23)}`);
}

function escaped(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Terminal columns: combining marks take none, East Asian wide characters and emoji two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x300) width += 1;
    else if (!/[\p{M}\u200d\ufe0f]/u.test(char)) width += isWide(point) ? 2 : 1;
  }
  return width;
}

function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    point >= 0x1f300
  );
}
