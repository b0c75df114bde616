import type { IToken } from "chevrotain";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction, type Range } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { endOf, inFrontOf, isArrow, isEnd, isQuoted, spanOf } from "../../lexing/tokens.ts";
import type { Place } from "./place.ts";

/** A word between two others that is none of them. */
const CONNECTIVE = /^(?:dan|atau|serta|dengan|and|or)$/i;
/** What Word makes of an arrow in its own font, once the font is lost. */
const LOST_ARROW = /^[\u00e0\u00e8]$/;

const isFlow = ([first]: readonly IToken[]): boolean => first?.tokenType.name === "kw_alur";

/** `mulai -> periksa` on a line of its own. */
export function flowWithoutWord({ tokens }: Place): Correction | null {
  const [first, next] = tokens;
  if (first === undefined || !isArrow(next) || !isEnd(first) || isFlow(tokens)) return null;
  const text = `alur ${clipped(first.image)} ${clipped(next?.image ?? "")}`;
  const edits = [inFrontOf(first, "alur ")];
  return corrected(spanOf(first), statements.flowWord(), advice.begin({ text }), "", { edits });
}

/** `alur a -> "Ya" b`, `alur a -> b "Ya"`: a label beside its arrow. */
export function labelAsText({ tokens, index, t, before }: Place): Correction | null {
  if (t === null || before === null || !isQuoted(t) || !isFlow(tokens)) return null;
  const isDirect = isArrow(before);
  const arrow = isDirect ? before : tokens[index - 2];
  if (arrow?.tokenType.name !== "Arrow" || (isDirect && !isEnd(tokens[index + 1]))) return null;
  return labelled(spanOf(t), spanOf(arrow, t), t.image, isDirect ? null : before);
}

/** `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends. */
export function flowWithoutArrow({ tokens, index, t, before, text }: Place): Correction | null {
  if (t === null || before === null || index < 2 || !isEnd(before) || !isEnd(t) || !isFlow(tokens))
    return null;
  const label = labelBehind(tokens, index, text);
  if (label !== null) return label;
  const next = tokens[index + 1];
  // `a b -> -> c`: the arrow stands behind its step.
  if (isArrow(next) && isArrow(tokens[index + 2])) return null;
  const [from, to] = [clipped(before.image), clipped(t.image)];
  const span = spanOf(t);
  if (LOST_ARROW.test(t.image) || (CONNECTIVE.test(t.image) && isEnd(next)))
    return corrected(
      span,
      statements.arrowSign({ sign: t.image }),
      advice.begin({ text: `${from} ->` }),
      "->",
    );
  const message = statements.noArrow({ from, to });
  if (next?.tokenType.name !== "Arrow")
    return corrected(span, message, advice.withArrow({ from, to }), "", { edits: [inFrontOf(t, "-> ")] });
  const edits = [{ ...spanOf(t, next), newText: `-[${t.image}]->` }];
  return corrected(span, message, advice.asLabel({ from, label: to }), "", { edits });
}

/** `alur a -> b: Ya`, `alur a -> b [Ya]`. */
function labelBehind(tokens: readonly IToken[], index: number, text: string): Correction | null {
  const [arrow, to, t] = tokens.slice(index - 2);
  const next = tokens.findIndex((one, i) => i > index && isArrow(one));
  const last = tokens.at(next === -1 ? -1 : next - 1);
  if (arrow?.tokenType.name !== "Arrow" || to === undefined || t === undefined || last === undefined)
    return null;
  if (!/^\s{0,9}[:[(|]\s{0,9}$/.test(text.slice(endOf(to), t.startOffset))) return null;
  const close = /^\s{0,9}[\])|]/.exec(text.slice(endOf(last), endOf(last) + 10))?.[0].length ?? 0;
  const [start, end] = [endOf(to), endOf(last) + close];
  const label = text.slice(t.startOffset, endOf(last));
  return {
    ...labelled({ start, end }, { start: arrow.startOffset, end }, label, to),
    coversSigns: true,
  };
}

/** The label of a flow put into its arrow; `to`: what stood between them. */
function labelled(place: Range, edit: Range, label: string, to: IToken | null): Correction {
  const help = advice.begin({ text: `alur … -[${clipped(label.replace(/^"|"$/g, ""))}]->` });
  const edits = [{ ...edit, newText: `-[${label}]->${to === null ? "" : ` ${to.image}`}` }];
  return corrected(place, statements.labelAsText(), help, "", { edits });
}
