/** What a quoted text says: escapes resolved, the indentation of a `"""` block removed. Never throws. */
export function textValue(image: string): string {
  if (image.startsWith('"""')) {
    const inner = image.endsWith('"""') && image.length >= 6 ? image.slice(3, -3) : image.slice(3);
    return unescapeText(stripIndentation(inner.replace(/\r\n?/g, "\n")));
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

function stripIndentation(text: string): string {
  const lines = text.split("\n");
  if (lines[0]?.trim() === "") lines.shift();
  if (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  let indent = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.trim() !== "") indent = Math.min(indent, line.length - line.trimStart().length);
  }
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(indent).trimEnd())).join("\n");
}

/** The source form of a text: one line, in double quotes. */
export function quoteText(value: string): string {
  const escaped = value.replace(/[\\"\n]/g, (char) => (char === "\n" ? "\\n" : `\\${char}`));
  return `"${escaped.replace(/[\u0000-\u0008\u000b-\u001f]/g, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`)}"`;
}
