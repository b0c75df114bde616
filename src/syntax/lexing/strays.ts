import type { IToken } from "chevrotain";
import type { TextEdit } from "../../diagnostics/diagnostic.ts";
import type { SourceFile } from "../../source/source.ts";
import { signAdvice, signs } from "../messages/signs.ts";
import { MAX_FINDINGS, type Problems } from "../report/problems.ts";
import { tokenSpan } from "../tree/cst.ts";
import { kindOf, type Kind, type Stray } from "./stray-kinds.ts";

const LOST = /\ufffd/;

/** A sign that means nothing, with what is known of it. */
interface Found {
  readonly t: IToken;
  readonly stray: Stray;
  readonly kind: Kind | undefined;
}

export interface GarbageReading {
  /** Without the words that belong to what means nothing: the number before a full stop. */
  readonly tokens: IToken[];
  /** Whether letters could not be decoded. */
  readonly hasLost: boolean;
  readonly found: readonly Found[];
}

/** Looks at the characters that no token holds, and at what may be meant by them. */
export function readGarbage(garbage: readonly IToken[], tokens: IToken[]): GarbageReading {
  if (garbage.length === 0) return { tokens, hasLost: false, found: [] };
  const found = neighbours(garbage, tokens);
  const dropped = new Set<IToken>();
  const joined = new Map<IToken, IToken>();
  /** Where the comment of a line begins. */
  const comments = new Map<number, number>();
  for (const { t, stray, kind } of found) {
    const { before, after } = stray;
    const line = t.startLine ?? -1;
    if (kind?.takes === "before" && before !== null) dropped.add(before);
    if (kind?.takes === "line") comments.set(line, -1);
    if (kind?.takes === "rest" && !comments.has(line)) comments.set(line, t.startOffset);
    if (kind?.takes === "both" && before !== null && after !== null && isNumber(before)) {
      joined.set(before, after);
      dropped.add(after);
    }
  }
  const isSaid = (t: IToken): boolean =>
    t.startOffset > (comments.get(t.startLine ?? -1) ?? Number.POSITIVE_INFINITY);
  const kept =
    dropped.size + comments.size === 0 ? tokens : tokens.filter((t) => !dropped.has(t) && !isSaid(t));
  return {
    tokens: joined.size === 0 ? kept : kept.map((t) => withRest(t, joined)),
    hasLost: garbage.some(({ image }) => LOST.test(image)),
    found,
  };
}

function isNumber(t: IToken): boolean {
  return t.tokenType.name === "NumberPath" || t.tokenType.name === "Code";
}

/** `01/02` as the code `01.02`. */
function withRest(t: IToken, joined: ReadonlyMap<IToken, IToken>): IToken {
  const rest = joined.get(t);
  return rest === undefined
    ? t
    : { ...t, image: `${t.image}.${rest.image}`, endOffset: rest.endOffset ?? rest.startOffset };
}

/** Reports all that a larger finding does not cover; of a line the first kind, what a file has of one kind together. */
export function reportGarbage(
  file: SourceFile,
  found: readonly Found[],
  isCovered: (place: number) => boolean,
  problems: Problems,
): void {
  const groups = new Map<Kind, Found[]>();
  let line = -1;
  let count = 0;
  let kindOfLine: Kind | undefined;
  for (const one of found) {
    const { t, kind } = one;
    if (isCovered(t.startOffset) || LOST.test(t.image)) continue;
    if (t.startLine === line && (kind === undefined || kind !== kindOfLine)) continue;
    line = t.startLine ?? -1;
    kindOfLine = kind;
    if (kind !== undefined) {
      const group = groups.get(kind);
      if (group === undefined) groups.set(kind, [one]);
      else group.push(one);
    } else if (count < MAX_FINDINGS) {
      count += 1;
      problems.report("karakter-tak-sah", tokenSpan(file, t), signs.meaningless(), signAdvice.meaningless());
    }
  }
  for (const [kind, group] of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const { newText, message, help } = kind;
    const edits: readonly TextEdit[] =
      newText === undefined
        ? []
        : group.map(({ t, stray }) => ({ span: tokenSpan(file, t), newText: newText(stray) }));
    const spans = group
      .filter(({ t }, i) => t.startLine !== group[i - 1]?.t.startLine)
      .map(({ t }) => tokenSpan(file, t));
    problems.reportRepeated("karakter-tak-sah", {
      spans,
      message: (places) => message(first.stray, places),
      help,
      edits,
    });
  }
}

function neighbours(garbage: readonly IToken[], tokens: readonly IToken[]): readonly Found[] {
  let at = 0;
  return garbage.map((t, index) => {
    while ((tokens[at]?.startOffset ?? Number.POSITIVE_INFINITY) < t.startOffset) at += 1;
    const [left, right] = [tokens[at - 1], tokens[at]];
    const [strayLeft, strayRight] = [garbage[index - 1], garbage[index + 1]];
    const before = left !== undefined && left.endLine === t.startLine ? left : null;
    const after = right !== undefined && right.startLine === t.startLine ? right : null;
    const end = (t.endOffset ?? t.startOffset) + 1;
    const touches = (one: IToken | null | undefined, offset: number): boolean =>
      one !== null &&
      one !== undefined &&
      ((one.endOffset ?? 0) + 1 === offset || one.startOffset === offset);
    const stray: Stray = {
      image: t.image,
      before,
      after,
      isSecond: before !== null && tokens[at - 2]?.endLine !== before.startLine,
      isTight: {
        before: touches(before, t.startOffset) || touches(strayLeft, t.startOffset),
        after: touches(after, end) || touches(strayRight, end),
      },
    };
    return { t, stray, kind: kindOf(stray) };
  });
}
