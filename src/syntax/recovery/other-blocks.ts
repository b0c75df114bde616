import type { IToken } from "chevrotain";
import { Identifier, kw } from "../../../grammar/tokens.ts";
import { saidOfSign, type SignKey } from "../messages/signs.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import { braceBehind } from "./braces.ts";
import { endOf, isQuoted, spanOf } from "./mistakes/place.ts";

/** Tokens with the blocks of other languages put right. */
export interface OwnBlocks {
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
}

/** `lajur a do … end`, and `lengkap{"Lengkap?"}`, which is a decision in Mermaid. */
export function readOtherBlocks(tokens: readonly IToken[]): OwnBlocks {
  const corrections: Correction[] = [];
  const put = new Map<IToken, readonly IToken[]>();
  const opened: { readonly t: IToken; readonly column: number }[] = [];
  const add = (says: SignKey, at: IToken, edits: readonly Edit[]): void => {
    const { message, help } = saidOfSign(says, {});
    const more = { code: "karakter-tak-sah", layer: "sign", habit: says, edits } as const;
    corrections.push(corrected(spanOf(at), message, help, "", more));
  };
  const brace = (t: IToken, kind: "Open" | "Close"): void => {
    put.set(t, [{ ...braceBehind(t, kind), startOffset: t.startOffset }]);
    add("brace", t, [{ ...spanOf(t), newText: kind === "Open" ? "{" : "}" }]);
  };
  let column = 1;
  tokens.forEach((t, i) => {
    const next = tokens[i + 1];
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
