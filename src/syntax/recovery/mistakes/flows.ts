import type { IToken } from "chevrotain";
import { saidOfSign } from "../../messages/sign-advice.ts";
import { advice, statements } from "../../messages/statements.ts";
import type { Correction, Range } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { endOf, imagesOf, inFrontOf, isArrow, isEnd, spanOf, upTo } from "../../lexing/tokens.ts";
import { mistake, pattern, readAs, type Mistake } from "./mistake.ts";
import type { Place } from "./place.ts";

/** Words between two others that lead from one to the other. */
const LEADING: readonly string[] = "ke menuju lalu kemudian to then".split(" ");
/** Those of which the author knows whether one follows the other, or there are two ways. */
const JOINING: readonly string[] = "dan atau serta dengan and or".split(" ");
/** What Word makes of an arrow in its own font, once the font is lost. */
const LOST_ARROWS: readonly string[] = ["\u00e0", "\u00e8"];

const FLOW: readonly string[] = ["flow", "siblingFlow"];

/** The label of a flow put into its arrow; `to`: what stood between them. */
function labelled(
  place: Range | IToken,
  edit: Range,
  label: string,
  to: IToken | null,
  from?: IToken,
): Correction {
  const begin = clipped(from?.image ?? "…");
  const help = advice.begin({ text: `alur ${begin} -[${clipped(label.replace(/^"|"$/g, ""))}]->` });
  const newText = `${from === undefined ? "" : " "}-[${label}]->${to === null ? "" : ` ${to.image}`}`;
  return readAs(place, statements.labelAsText(), { ...edit, newText }, { help });
}

/** Mistakes in flows. */
export const flows: readonly Mistake[] = [
  // `mulai -> periksa` on a line of its own.
  mistake({}, ({ tokens, reader, context }) => {
    const [first, next] = tokens;
    if (!isEnd(first) || !isArrow(next)) return null;
    if (reader.keywordsOf(context).some((word) => word === first.image)) return null;
    const help = advice.begin({ text: `alur ${clipped(imagesOf(tokens.slice(0, 2)))}` });
    return readAs(first, statements.flowWord(), inFrontOf(first, "alur "), { help });
  }),
  // `alur Ya: a -> b`: the label of a way stands before it.
  pattern(
    { rule: FLOW, at: 2 },
    ["keyword", "end", "end", "plainArrow"],
    ([, label, from, arrow], { text, isStep }) => {
      if (text.slice(endOf(label), from.startOffset).trim() !== ":") return null;
      // `alur lengkap : Tidak -> b`: the other way round.
      if (isStep(label.image) && !isStep(from.image))
        return {
          ...labelled(from, { start: endOf(label), end: endOf(arrow) }, from.image, null, label),
          coversSigns: true,
        };
      const help = advice.begin({ text: `alur ${clipped(from.image)} -[${clipped(label.image)}]->` });
      const edits = [upTo(label, from), { ...spanOf(arrow), newText: `-[${label.image}]->` }];
      return readAs(label, statements.labelAsText(), edits, { help, coversSigns: true });
    },
  ),
  // `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends.
  pattern({ rule: FLOW, at: 1 }, ["end", "end"], ([before, t], place) => {
    const { tokens, index, isStep } = place;
    const [next, behind] = [tokens[index + 1], tokens[index + 2]];
    const label = labelBehind(before, t, place);
    // `a b -> -> c`: the arrow stands behind its step.
    if (label !== null || (isArrow(next) && isArrow(behind))) return label;
    const [from, to] = [clipped(before.image), clipped(t.image)];
    const word = t.image.toLowerCase();
    if (isEnd(next) && JOINING.includes(word)) {
      const said = saidOfSign("joinedSteps", { sign: t.image, from, to: clipped(next.image) });
      return readAs(t, said.message, "->", { help: said.help, grade: null });
    }
    if (LOST_ARROWS.includes(t.image) || (LEADING.includes(word) && isEnd(next)))
      return readAs(t, statements.arrowSign({ sign: t.image }), "->", {
        help: advice.begin({ text: `${from} ->` }),
      });
    const message = statements.noArrow({ from, to });
    // `mulai umumkan -> b`, where both are steps, lacks an arrow as well.
    if (next?.tokenType.name !== "Arrow" || (isStep(before.image) && isStep(t.image)))
      return readAs(t, message, inFrontOf(t, "-> "), { help: advice.withArrow({ from, to }) });
    const edit = { ...spanOf(t, next), newText: `-[${t.image}]->` };
    return readAs(t, message, edit, { help: advice.asLabel({ from, label: to }) });
  }),
  // `alur a -> "Ya" b`, `alur a -> b "Ya"`, `alur a "Ya" -> b`: a label beside its arrow.
  pattern({ rule: FLOW, at: 1 }, ["plainArrow", "text", "end"], ([arrow, t]) =>
    labelled(t, spanOf(arrow, t), t.image, null),
  ),
  pattern({ rule: FLOW, at: 2 }, ["plainArrow", "end", "text"], ([arrow, to, t]) =>
    labelled(t, spanOf(arrow, t), t.image, to),
  ),
  pattern({ rule: FLOW }, ["text", "plainArrow"], ([t, arrow]) =>
    labelled(t, spanOf(t, arrow), t.image, null),
  ),
];

/** `alur a -> b: Ya`, `alur a -> b [Ya]`. */
function labelBehind(to: IToken, t: IToken, { tokens, index, text }: Place): Correction | null {
  const arrow = tokens[index - 2];
  if (arrow?.tokenType.name !== "Arrow") return null;
  const behind = tokens.slice(index);
  const last = behind[behind.findIndex(isArrow) - 1] ?? behind.at(-1) ?? t;
  if (!/^\s{0,9}[:[(|]\s{0,9}$/.test(text.slice(endOf(to), t.startOffset))) return null;
  const close = /^\s{0,9}[\])|]/.exec(text.slice(endOf(last), endOf(last) + 10))?.[0].length ?? 0;
  const [start, end] = [endOf(to), endOf(last) + close];
  const label = text.slice(t.startOffset, endOf(last));
  return { ...labelled({ start, end }, { start: arrow.startOffset, end }, label, to), coversSigns: true };
}
