const ASCII = /^[\0-\x7f]*$/;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** What the classes of Unicode are in plain ASCII. */
const IN_ASCII: Readonly<Record<string, string>> = { L: "A-Za-z", Lu: "A-Z", Ll: "a-z", N: "0-9", M: "" };

/**
 * An expression over classes of Unicode, each of which stands in brackets (`[\p{L}]`), as a function of the text that it is
 * used on. Compiling such classes takes up to a millisecond for each expression, and most texts are plain ASCII: for them
 * it is one over ASCII that finds the same.
 */
export function overLetters(unicode: RegExp): (text: string) => RegExp {
  let ascii: RegExp | null = null;
  return (text) => {
    if (!isAscii(text)) return unicode;
    const { source, flags } = unicode;
    ascii ??= new RegExp(
      source.replace(/\\p\{(\w+)\}/g, (whole, name: string) => IN_ASCII[name] ?? whole),
      flags.replace("u", ""),
    );
    return ascii;
  };
}
