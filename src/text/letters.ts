const ASCII = /^[\0-\x7f]*$/;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** What the classes of Unicode are in plain ASCII. */
const IN_ASCII: Readonly<Record<string, string>> = { L: "A-Za-z", Lu: "A-Z", Ll: "a-z", N: "0-9", M: "" };

/**
 * An expression over classes of Unicode, each of which stands in brackets (`[\p{L}]`), as a function of the text that it is
 * used on; `flags` without `u`. Making such an expression takes up to a millisecond, and most texts are plain ASCII: for them
 * it is one over ASCII that finds the same. Each is made when it is first asked for.
 */
export function overLetters(pattern: string, flags = ""): (text: string) => RegExp {
  let [ascii, unicode]: (RegExp | null)[] = [null, null];
  return (text) => {
    if (!isAscii(text)) return (unicode ??= new RegExp(pattern, `${flags}u`));
    const plain = (whole: string, name: string): string => IN_ASCII[name] ?? whole;
    return (ascii ??= new RegExp(pattern.replace(/\\p\{(\w+)\}/g, plain), flags));
  };
}
