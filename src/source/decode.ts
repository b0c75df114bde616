/**
 * The text without a byte order mark. UTF-16 is read when its mark says so: what Notepad calls "Unicode" and what `>` of
 * PowerShell writes. Other bytes that are not UTF-8 become U+FFFD, which `check` reports.
 */
export function decode(bytes: Buffer): string {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe) return withoutMark(bytes.toString("utf16le"));
  if (mark !== 0xfeff) return withoutMark(bytes.toString("utf8"));
  const whole = bytes.subarray(0, bytes.length & ~1);
  return withoutMark(whole.swap16().toString("utf16le"));
}

/** A text without the byte order mark that it begins with. */
export function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
