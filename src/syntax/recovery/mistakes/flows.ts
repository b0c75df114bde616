import type { IToken } from "chevrotain";
import { advice, statements } from "../../messages/statements.ts";
import { clipped } from "../../report/problems.ts";
import { endOf, isArrow, isCode, isName, isQuoted, spanOf, type Place } from "./place.ts";
import type { Found } from "./mistake.ts";

/** A word between two others that is none of them. */
const CONNECTIVE = /^(?:dan|atau|serta|dengan|and|or)$/i;

/** `alur a -> "Ya" b`, `alur a -> b "Ya"`: a label beside its arrow. */
export function labelAsText({ tokens, index, t, before }: Place): Found | null {
  if (t === null || before === null || !isQuoted(t) || tokens[0]?.tokenType.name !== "kw_alur") return null;
  const [arrow, last] = isArrow(before) ? [before, t] : [tokens[index - 2], before];
  if (arrow?.tokenType.name !== "Arrow" || (isArrow(before) && !isEnd(tokens[index + 1]))) return null;
  return {
    span: spanOf(t),
    message: statements.labelAsText(),
    help: advice.begin({ text: `alur … -[${clipped(t.image.slice(1, -1))}]->` }),
    edit: spanOf(arrow, t),
    newText: `-[${t.image}]->${last === t ? "" : ` ${last.image}`}`,
  };
}

/** `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends. */
export function flowWithoutArrow({ tokens, index, t, before, text }: Place): Found | null {
  if (t === null || before === null || !isEnd(before) || !isEnd(t)) return null;
  if (tokens[0]?.tokenType.name !== "kw_alur" || index < 2) return null;
  const next = tokens[index + 1];
  const [from, to] = [clipped(before.image), clipped(t.image)];
  const arrow = { edit: { start: t.startOffset, end: t.startOffset }, newText: "-> " };
  const span = spanOf(t);
  const label = labelBehind(tokens, index, text);
  if (label !== null) return label;
  // An arrow to the left, which is reported as a sign: what stands behind it comes first.
  if (/[<\u2190\u21d0]/.test(text.slice(endOf(before), t.startOffset)))
    return {
      span,
      message: statements.toTheRight(),
      help: advice.writeThus({ text: `${to} -> ${from}` }),
      edit: spanOf(before, t),
      newText: `${t.image} -> ${before.image}`,
    };
  // What Word makes of an arrow in its own font, once the font is lost; and a word in its place.
  if (/^[\u00e0\u00e8]$/.test(t.image) || (CONNECTIVE.test(t.image) && isEnd(next)))
    return {
      span,
      message: statements.arrowSign({ sign: t.image }),
      help: advice.begin({ text: `${from} ->` }),
      newText: "->",
    };
  const message = statements.noArrow({ from, to });
  if (next?.tokenType.name !== "Arrow")
    return { span, message, help: advice.withArrow({ from, to }), ...arrow };
  return {
    span,
    message,
    help: advice.asLabel({ from, label: to }),
    edit: spanOf(t, next),
    newText: `-[${t.image}]->`,
  };
}

/** `alur a -> b: Ya`, `alur a -> b [Ya]`. */
function labelBehind(tokens: readonly IToken[], index: number, text: string): Found | null {
  const [arrow, before, t] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  const next = tokens.findIndex((one, i) => i > index && isArrow(one));
  const last = tokens[(next === -1 ? tokens.length : next) - 1];
  if (arrow?.tokenType.name !== "Arrow" || before === undefined || t === undefined || last === undefined)
    return null;
  if (!/^\s{0,9}[:[(|]\s{0,9}$/.test(text.slice(endOf(before), t.startOffset))) return null;
  const label = text.slice(t.startOffset, endOf(last));
  const close = /^\s{0,9}[\])|]/.exec(text.slice(endOf(last), endOf(last) + 10))?.[0].length ?? 0;
  const end = endOf(last) + close;
  return {
    span: { start: endOf(before), end },
    message: statements.labelAsText(),
    help: advice.begin({ text: `alur … -[${clipped(label)}]->` }),
    edit: { start: arrow.startOffset, end },
    newText: `-[${label}]-> ${before.image}`,
    coversSigns: true,
  };
}

/** What a flow leads from or to. */
export function isEnd(t: IToken | undefined): boolean {
  return isName(t) || isCode(t);
}
