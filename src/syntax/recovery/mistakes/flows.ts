import type { IToken } from "chevrotain";
import { advice, statements } from "../../messages/statements.ts";
import type { Correction, Range } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { endOf, inFrontOf, isArrow, isEnd, spanOf, upTo } from "../../lexing/tokens.ts";
import { mistake, pattern, readAs, type Mistake } from "./mistake.ts";

/** A word between two others that is none of them. */
const CONNECTIVE = /^(?:dan|atau|serta|dengan|ke|menuju|lalu|kemudian|and|or|to|then)$/i;
/** What Word makes of an arrow in its own font, once the font is lost. */
const LOST_ARROW = /^[\u00e0\u00e8]$/;

const FLOW = /^(?:flow|siblingFlow)$/;

/** The label of a flow put into its arrow; `to`: what stood between them. */
function labelled(place: Range | IToken, edit: Range, label: string, to: IToken | null): Correction {
  const help = advice.begin({ text: `alur … -[${clipped(label.replace(/^"|"$/g, ""))}]->` });
  const newText = `-[${label}]->${to === null ? "" : ` ${to.image}`}`;
  return readAs(place, statements.labelAsText(), { ...edit, newText }, { help });
}

/** Mistakes in flows. */
export const flows: readonly Mistake[] = [
  // `mulai -> periksa` on a line of its own.
  mistake({ in: /^(?:cfm|level|file|lane)$/ }, ({ tokens }) => {
    const [first, next] = tokens;
    if (first === undefined || !isArrow(next) || !isEnd(first) || first.image === "alur") return null;
    const help = advice.begin({ text: `alur ${clipped(first.image)} ${clipped(next?.image ?? "")}` });
    return readAs(first, statements.flowWord(), inFrontOf(first, "alur "), { help });
  }),
  // `alur Ya: a -> b`: the label of a way stands before it.
  pattern(
    { rule: FLOW, at: 2 },
    ["keyword", "end", "end", "plainArrow"],
    ([, label, from, arrow], { text }) => {
      if (text.slice(endOf(label), from.startOffset).trim() !== ":") return null;
      const help = advice.begin({ text: `alur ${clipped(from.image)} -[${clipped(label.image)}]->` });
      const edits = [upTo(label, from), { ...spanOf(arrow), newText: `-[${label.image}]->` }];
      return readAs(label, statements.labelAsText(), edits, { help, coversSigns: true });
    },
  ),
  // `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends.
  pattern({ rule: FLOW, at: 1 }, ["end", "end"], ([before, t], { tokens, index, text }) => {
    if (index < 2) return null;
    const [next, behind] = [tokens[index + 1], tokens[index + 2]];
    const label = labelBehind(tokens, index, text);
    // `a b -> -> c`: the arrow stands behind its step.
    if (label !== null || (isArrow(next) && isArrow(behind))) return label;
    const [from, to] = [clipped(before.image), clipped(t.image)];
    if (LOST_ARROW.test(t.image) || (CONNECTIVE.test(t.image) && isEnd(next)))
      return readAs(t, statements.arrowSign({ sign: t.image }), "->", {
        help: advice.begin({ text: `${from} ->` }),
      });
    const message = statements.noArrow({ from, to });
    if (next?.tokenType.name !== "Arrow")
      return readAs(t, message, inFrontOf(t, "-> "), { help: advice.withArrow({ from, to }) });
    const edit = { ...spanOf(t, next), newText: `-[${t.image}]->` };
    return readAs(t, message, edit, { help: advice.asLabel({ from, label: to }) });
  }),
  // `alur a -> "Ya" b`, `alur a -> b "Ya"`: a label beside its arrow.
  pattern({ rule: FLOW, at: 1 }, ["plainArrow", "text", "end"], ([arrow, t]) =>
    labelled(t, spanOf(arrow, t), t.image, null),
  ),
  pattern({ rule: FLOW, at: 2 }, ["plainArrow", "end", "text"], ([arrow, to, t]) =>
    labelled(t, spanOf(arrow, t), t.image, to),
  ),
];

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
  return { ...labelled({ start, end }, { start: arrow.startOffset, end }, label, to), coversSigns: true };
}
