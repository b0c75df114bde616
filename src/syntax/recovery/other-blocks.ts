import type { IToken } from "chevrotain";
import { Identifier, kw } from "../../../grammar/tokens.ts";
import { saidOfSign, type SignKey } from "../messages/signs.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import { braceBehind } from "./braces.ts";
import { endOf, isArrow, isQuoted, spanOf } from "./mistakes/place.ts";

/** Tokens with the blocks of other languages put right. */
export interface OwnBlocks {
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
}

/** `lajur a do … end`, `lengkap{"Lengkap?"}`, which is a decision in Mermaid, and `alur { … }`. */
export function readOtherBlocks(tokens: readonly IToken[]): OwnBlocks {
  const ends = flowBlocks(tokens);
  const corrections: Correction[] = [];
  const put = new Map<IToken, readonly IToken[]>();
  const opened: { readonly t: IToken; readonly column: number }[] = [];
  const add = (says: SignKey, at: IToken, edits: readonly Edit[]): void => {
    const { message, help } = saidOfSign(says, {});
    const isFlows = says === "flowBlock";
    const more = { code: "karakter-tak-sah", layer: "sign", habit: says, edits } as const;
    corrections.push(
      corrected(spanOf(at), message, help, "", isFlows ? { ...more, coversSigns: true } : more),
    );
  };
  const brace = (t: IToken, kind: "Open" | "Close"): void => {
    put.set(t, [{ ...braceBehind(t, kind), startOffset: t.startOffset }]);
    add("brace", t, [{ ...spanOf(t), newText: kind === "Open" ? "{" : "}" }]);
  };
  let column = 1;
  let word: IToken | null = null;
  tokens.forEach((t, i) => {
    const next = tokens[i + 1];
    const behind = ends.get(t);
    if (behind !== undefined && next !== undefined) {
      word = t;
      for (const one of [t, next, behind]) put.set(one, []);
      add("flowBlock", t, [
        { start: t.startOffset, end: endOf(next), newText: "" },
        { ...spanOf(behind), newText: "" },
      ]);
      return;
    }
    if (put.has(t)) {
      if (t.tokenType.name === "Close") word = null;
      return;
    }
    if (word !== null && isFirstOf(tokens, i) && t.tokenType !== kw.alur) {
      put.set(t, [{ ...word, ...placeOf(t) }, t]);
      corrections.push({
        ...corrections.at(-1)!,
        edits: [{ start: t.startOffset, end: t.startOffset, newText: "alur " }],
      });
    }
    const isFirst = tokens[i - 1]?.endLine !== t.startLine;
    const isLast = next?.startLine !== t.endLine;
    if (isFirst) column = t.startColumn ?? 1;
    if (!isFirst && isLast && /^(?:do|begin)$/i.test(t.image)) opened.push({ t, column });
    const top = opened.at(-1);
    if (isFirst && isLast && /^end$/i.test(t.image) && top?.column === column) {
      opened.pop();
      brace(top.t, "Open");
      brace(t, "Close");
    }
    const [open, text, close] = [next, tokens[i + 2], tokens[i + 3]];
    if (!isFirst || t.tokenType !== Identifier || open === undefined || text === undefined) return;
    if (open.startOffset !== endOf(t) || text.startOffset !== endOf(open)) return;
    if (open.tokenType.name !== "Open" || !isQuoted(text) || close?.tokenType.name !== "Close") return;
    if (close.endLine !== t.startLine || tokens[i + 4]?.startLine === t.startLine) return;
    put.set(open, [
      { ...open, image: "cabang", tokenType: kw.cabang, tokenTypeIdx: kw.cabang.tokenTypeIdx ?? 0 },
    ]);
    put.set(close, []);
    add("shape", open, [
      { start: endOf(t), end: text.startOffset, newText: " cabang " },
      { start: endOf(text), end: endOf(close), newText: "" },
    ]);
  });
  return { tokens: put.size === 0 ? tokens : tokens.flatMap((t) => put.get(t) ?? [t]), corrections };
}

/** The `}` of each `alur { … }`, by its word. Blocks in such a block are none that can be read. */
function flowBlocks(tokens: readonly IToken[]): ReadonlyMap<IToken, IToken> {
  const ends = new Map<IToken, IToken>();
  let word: IToken | undefined;
  tokens.forEach((t, i) => {
    const type = t.tokenType.name;
    if (type === "Close" && word !== undefined) ends.set(word, t);
    if (type === "Close" || type === "Open") word = type === "Open" ? flowWord(tokens[i - 1]) : undefined;
  });
  return ends;
}

function flowWord(t: IToken | undefined): IToken | undefined {
  return t?.tokenType === kw.alur ? t : undefined;
}

/** Whether a flow begins here: on a line of its own, or right behind the brace, and not behind an arrow. */
function isFirstOf(tokens: readonly IToken[], at: number): boolean {
  const [t, before] = [tokens[at], tokens[at - 1]];
  const isFirst = before?.tokenType.name === "Open" || before?.endLine !== t?.startLine;
  return isFirst && !isArrow(before) && !isArrow(t);
}

function placeOf({ startOffset, endOffset, startLine, endLine, startColumn }: IToken): Partial<IToken> {
  return { startOffset, endOffset, startLine, endLine, startColumn } as Partial<IToken>;
}
