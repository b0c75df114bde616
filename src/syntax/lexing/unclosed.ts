import type { IToken } from "chevrotain";
import { Close, Open } from "../../../grammar/tokens.ts";

/**
 * Gives back the brace that ends the line of an unclosed text: `lajur a "Peserta {` opens its block all the same,
 * and `{ nama "N }` closes the one that its line opened. Without it all that follows would be read in the wrong
 * place. Returns the tokens themselves when there is nothing to give back.
 */
export function giveBackBraces(tokens: IToken[]): IToken[] {
  if (!tokens.some(isUnclosed)) return tokens;
  const result: IToken[] = [];
  let line = 0;
  let openOnLine = 0;
  for (const t of tokens) {
    if (t.startLine !== line) openOnLine = 0;
    line = t.startLine ?? 0;
    const type = t.tokenType.name;
    if (type === "Open") openOnLine += 1;
    if (type === "Close") openOnLine = Math.max(0, openOnLine - 1);
    const brace = isUnclosed(t) ? braceOf(t, openOnLine > 0) : null;
    if (brace === null) {
      result.push(t);
      continue;
    }
    const image = t.image.slice(0, brace.startOffset - t.startOffset).trimEnd();
    result.push({ ...t, image, endOffset: t.startOffset + image.length - 1 }, brace);
  }
  return result;
}

export function isUnclosed(t: IToken): boolean {
  return t.tokenType.name === "UnclosedText" || t.tokenType.name === "UnclosedBlockText";
}

/** A brace in the middle of a word, or right behind the quote, is taken for a part of the text. */
function braceOf(t: IToken, mayClose: boolean): IToken | null {
  if (t.tokenType.name !== "UnclosedText") return null;
  const written = t.image.trimEnd();
  const at = written.length - 1;
  const type = written[at] === "{" ? Open : written[at] === "}" && mayClose ? Close : null;
  if (type === null || !/[ \t]/.test(written[at - 1] ?? "")) return null;
  const offset = t.startOffset + at;
  return {
    ...t,
    image: written[at] ?? "",
    startOffset: offset,
    endOffset: offset,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  };
}
