/**
 * What a quoted text says, with escapes resolved. In a `"""` text the author's lines are not those of the print: a line
 * end is a space, an empty line or `\n` begins a new line. Never throws.
 */
export function textValue(image: string): string {
  if (image.startsWith('"""')) {
    const inner = image.endsWith('"""') && image.length >= 6 ? image.slice(3, -3) : image.slice(3);
    return unescapeText(joinLines(inner.split(/\r\n?|\n/)));
  }
  const inner = image.length > 1 && image.endsWith('"') ? image.slice(1, -1) : image.slice(1);
  return unescapeText(inner);
}

/** Resolves `\"`, `\\`, `\n` and `\u{…}`; an unknown escape stands for its character. */
function unescapeText(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|([^]))/g,
    (_, hex: string | undefined, char: string | undefined) => {
      if (hex !== undefined) {
        const point = Number.parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
      }
      return char === "n" ? "\n" : (char ?? "");
    },
  );
}

function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let isBreakDue = false;
  for (const written of lines) {
    const line = written.trim();
    const before = parts.at(-1);
    if (line === "") isBreakDue = true;
    else {
      if (before !== undefined && !endsWithBreak(before)) parts.push(isBreakDue ? "\\n" : " ");
      // A backslash at the end of a line stands for itself, whatever the next line begins with.
      parts.push(trailingBackslashes(line) % 2 === 1 ? `${line}\\` : line);
      isBreakDue = false;
    }
  }
  return parts.join("");
}

/** Whether a text whose escapes are not resolved yet ends with `\n`. */
function endsWithBreak(escaped: string): boolean {
  return escaped.endsWith("n") && trailingBackslashes(escaped.slice(0, -1)) % 2 === 1;
}

/** How many backslashes a text ends with. */
export function trailingBackslashes(text: string): number {
  let count = 0;
  while (text[text.length - 1 - count] === "\\") count += 1;
  return count;
}

/** The source form of a text: one line, in double quotes. */
export function quoteText(value: string): string {
  const escaped = value.replace(/[\\"\n]/g, (char) => (char === "\n" ? "\\n" : `\\${char}`));
  return `"${escaped.replace(/[\u0000-\u0008\u000b-\u001f]/g, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`)}"`;
}
