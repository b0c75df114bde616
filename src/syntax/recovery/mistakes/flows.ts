import type { IToken } from "chevrotain";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { endOf, isArrow, isCode, isName, isQuoted, spanOf, type Place } from "./place.ts";

/** A word between two others that is none of them. */
const CONNECTIVE = /^(?:dan|atau|serta|dengan|and|or)$/i;

/** `mulai -> periksa` on a line of its own. */
export function flowWithoutWord({ tokens }: Place): Correction | null {
  const [first, next] = tokens;
  if (first === undefined || !isArrow(next) || !isEnd(first) || isFlow(tokens)) return null;
  const text = `alur ${clipped(first.image)} ${clipped(next?.image ?? "")}`;
  const edits = [{ start: first.startOffset, end: first.startOffset, newText: "alur " }];
  return corrected(spanOf(first), statements.flowWord(), advice.begin({ text }), "", { edits });
}

/** `alur a -> "Ya" b`, `alur a -> b "Ya"`: a label beside its arrow. */
export function labelAsText({ tokens, index, t, before }: Place): Correction | null {
  if (t === null || before === null || !isQuoted(t) || !isFlow(tokens)) return null;
  const [arrow, last] = isArrow(before) ? [before, t] : [tokens[index - 2], before];
  if (arrow?.tokenType.name !== "Arrow" || (isArrow(before) && !isEnd(tokens[index + 1]))) return null;
  return labelled(spanOf(t), spanOf(arrow, t), t.image, last === t ? null : last);
}

/** `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends. */
export function flowWithoutArrow({ tokens, index, t, before, text }: Place): Correction | null {
  if (t === null || before === null || !isEnd(before) || !isEnd(t) || !isFlow(tokens) || index < 2)
    return null;
  const label = labelBehind(tokens, index, text);
  if (label !== null) return label;
  const next = tokens[index + 1];
  const [from, to] = [clipped(before.image), clipped(t.image)];
  // An arrow to the left, which is reported as a sign: what stands behind it comes first.
  if (/[<\u2190\u21d0]/.test(text.slice(endOf(before), t.startOffset))) {
    const edits = [{ ...spanOf(before, t), newText: `${t.image} -> ${before.image}` }];
    const thus = advice.writeThus({ text: `${to} -> ${from}` });
    return corrected(spanOf(t), statements.toTheRight(), thus, "", { edits });
  }
  // What Word makes of an arrow in its own font, once the font is lost; and a word in its place.
  if (/^[\u00e0\u00e8]$/.test(t.image) || (CONNECTIVE.test(t.image) && isEnd(next)))
    return corrected(
      spanOf(t),
      statements.arrowSign({ sign: t.image }),
      advice.begin({ text: `${from} ->` }),
      "->",
    );
  const isLabel = next?.tokenType.name === "Arrow";
  const edits = isLabel
    ? [{ ...spanOf(t, next), newText: `-[${t.image}]->` }]
    : [{ start: t.startOffset, end: t.startOffset, newText: "-> " }];
  const help = isLabel ? advice.asLabel({ from, label: to }) : advice.withArrow({ from, to });
  return corrected(spanOf(t), statements.noArrow({ from, to }), help, "", { edits });
}

/** `alur a -> b: Ya`, `alur a -> b [Ya]`. */
function labelBehind(tokens: readonly IToken[], index: number, text: string): Correction | null {
  const [arrow, before, t] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  const next = tokens.findIndex((one, i) => i > index && isArrow(one));
  const last = tokens[(next === -1 ? tokens.length : next) - 1];
  if (arrow?.tokenType.name !== "Arrow" || before === undefined || t === undefined || last === undefined)
    return null;
  if (!/^\s{0,9}[:[(|]\s{0,9}$/.test(text.slice(endOf(before), t.startOffset))) return null;
  const close = /^\s{0,9}[\])|]/.exec(text.slice(endOf(last), endOf(last) + 10))?.[0].length ?? 0;
  const end = endOf(last) + close;
  const label = text.slice(t.startOffset, endOf(last));
  const [place, whole] = [endOf(before), arrow.startOffset].map((start) => ({ start, end }));
  return place === undefined || whole === undefined
    ? null
    : { ...labelled(place, whole, label, before), coversSigns: true };
}

/** The label of a flow put into its arrow; `to`: what stood between them. */
function labelled(
  place: { readonly start: number; readonly end: number },
  edit: { readonly start: number; readonly end: number },
  label: string,
  to: IToken | null,
): Correction {
  const help = advice.begin({ text: `alur … -[${clipped(label.replace(/^"|"$/g, ""))}]->` });
  const edits = [{ ...edit, newText: `-[${label}]->${to === null ? "" : ` ${to.image}`}` }];
  return corrected(place, statements.labelAsText(), help, "", { edits });
}

function isFlow([first]: readonly IToken[]): boolean {
  return first?.tokenType.name === "kw_alur";
}

/** What a flow leads from or to. */
function isEnd(t: IToken | undefined): boolean {
  return isName(t) || isCode(t);
}
