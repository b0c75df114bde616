import { tokenMatcher, type IToken } from "chevrotain";
import { Name } from "../../../grammar/tokens.ts";
import type { Edit, Range } from "../report/correction.ts";

const NUMBER = /^[0-9]{1,4}$/;

/** What items of papers are numbered with. */
export const ORDINAL =
  /^(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|KESATU|KESEPULUH|KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?:BELAS)?|BELAS|PULUH)$/i;

type Token = IToken | null | undefined;

/** Whether the name of a token's type is one of these. */
export const isOneOf =
  (...names: readonly string[]) =>
  (t: Token): boolean =>
    names.includes(t?.tokenType.name ?? "");

export const isOpen = isOneOf("Open");
export const isClose = isOneOf("Close");
/** What opens or closes a block. */
export const isBrace = isOneOf("Open", "Close");
export const isArrow = isOneOf("Arrow", "LabelledArrow", "DottedArrow", "LabelledDottedArrow");
/** What a flow may lead to beside names. */
export const isCode = isOneOf("Code", "NumberPath");

export function isKeyword(t: Token): boolean {
  return t?.tokenType.name.startsWith("kw_") === true;
}

export function isQuoted(t: Token): boolean {
  return t?.image.startsWith('"') === true;
}

export function isName(t: Token): t is IToken {
  return t !== null && t !== undefined && tokenMatcher(t, Name);
}

/** A word of a name that was written with spaces. */
export function isNamePart(t: Token): t is IToken {
  return t !== null && t !== undefined && (tokenMatcher(t, Name) || NUMBER.test(t.image));
}

/** What a flow leads from or to. */
export function isEnd(t: Token): t is IToken {
  return isName(t) || isCode(t);
}

export function isOnLineOf(t: Token, other: Token): boolean {
  return t !== null && t !== undefined && t.startLine === other?.endLine;
}

/** The number behind the last of the tokens in a row on one line that belong to the one at `from`. */
export function runEnd(
  tokens: readonly IToken[],
  from: number,
  belongs: (t: IToken, before: IToken) => boolean,
): number {
  for (let end = from + 1; ; end += 1) {
    const [before, t] = [tokens[end - 1], tokens[end]];
    if (before === undefined || t === undefined || !isOnLineOf(t, before) || !belongs(t, before)) return end;
  }
}

const isEvent = isOneOf("kw_mulai", "kw_selesai");

/** The words that the lines of steps begin with, and those behind the word of an event, as far as they may be names. */
export function stepNames(tokens: readonly IToken[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap((t, i) => {
      const [before, next] = [tokens[i - 1], tokens[i + 1]];
      const isBehindEvent = isEvent(before) && !isOnLineOf(before, tokens[i - 2]);
      if (isOnLineOf(t, before)) return isBehindEvent && isName(t) ? [t.image] : [];
      const isOther = isKeyword(t) && !isEvent(t) && !(isQuoted(next) && isOnLineOf(next, t));
      return isOther ? [] : [t.image];
    }),
  );
}

export function columnOf({ startColumn }: IToken): number {
  return startColumn ?? 1;
}

export function endOf(t: IToken): number {
  return (t.endOffset ?? t.startOffset) + 1;
}

export function spanOf(first: IToken, last: IToken = first): Range {
  return { start: first.startOffset, end: endOf(last) };
}

/** The change that leaves out what stands between two tokens, they included. */
export function without(first: IToken, last: IToken = first): Edit {
  return { ...spanOf(first, last), newText: "" };
}

/** The change that puts something in before or behind a token. */
export function inFrontOf({ startOffset: start }: IToken, newText: string): Edit {
  return { start, end: start, newText };
}

export function behind(t: IToken, newText: string): Edit {
  return { start: endOf(t), end: endOf(t), newText };
}

/** The change of what stands from one token up to another, or between two. */
export function upTo({ startOffset: start }: IToken, { startOffset: end }: IToken): Edit {
  return { start, end, newText: "" };
}

export function gap(before: IToken, { startOffset: end }: IToken, newText: string): Edit {
  return { start: endOf(before), end, newText };
}

export function imagesOf(tokens: readonly IToken[], between = " "): string {
  return tokens.map(({ image }) => image).join(between);
}
