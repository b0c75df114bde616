import { tokenMatcher, type IToken } from "chevrotain";
import { Arrow, kw, LabelledArrow, Name } from "../../grammar/tokens.ts";
import type { Repair } from "./repair.ts";
import { ENDS, spanOf, typed, type Place } from "./slip-place.ts";

/** What Word makes of an arrow in its own font, once the font is lost. */
const LOST_ARROW = /^[\u00e0\u00e8]$/;

/** `mulai -> periksa` on a line of its own. */
export function flowWithoutWord({ input, index, t, before }: Place): Repair | null {
  const next = input[index + 1];
  if (before !== null || next === undefined || !/Arrow$/.test(next.tokenType.name)) return null;
  if (!tokenMatcher(t, Name) && !ENDS.test(t.tokenType.name)) return null;
  return {
    kind: "flow",
    from: index,
    to: index,
    by: [{ ...t, image: "alur", ...typed(kw.alur) }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(t, t),
      message: {
        id: 'Baris alur tidak diawali kata "alur".',
        en: 'A flow does not begin with the word "alur".',
      },
      help: { id: `Tulis: alur ${t.image} ${next.image} …`, en: `Write: alur ${t.image} ${next.image} …` },
    },
  };
}

/** `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends. */
export function flowWithoutArrow({ input, index, t, before }: Place): Repair | null {
  if (before === null || !isEnd(before) || !isEnd(t) || !isInFlow(input, index)) return null;
  const next = input[index + 1];
  const kind = "arrow";
  if (LOST_ARROW.test(t.image)) {
    return {
      kind,
      from: index,
      to: index + 1,
      by: [{ ...t, image: "->", ...typed(Arrow) }],
      told: {
        rule: "sintaks-tak-terduga",
        ...spanOf(t, t),
        message: {
          id: `Panah ditulis ->, bukan "${t.image}".`,
          en: `An arrow is written ->, not "${t.image}".`,
        },
        help: { id: `Tulis: ${before.image} -> …`, en: `Write: ${before.image} -> …` },
      },
    };
  }
  const isLabel = next?.tokenType.name === "Arrow";
  return {
    kind,
    from: index,
    to: isLabel ? index + 2 : index,
    by: isLabel
      ? [{ ...next, image: `-[${t.image}]->`, startOffset: t.startOffset, ...typed(LabelledArrow) }]
      : [{ ...t, image: "->", ...typed(Arrow) }],
    told: {
      rule: "sintaks-tak-terduga",
      ...spanOf(t, t),
      message: {
        id: `Antara "${before.image}" dan "${t.image}" tidak ada panah.`,
        en: `There is no arrow between "${before.image}" and "${t.image}".`,
      },
      help: isLabel
        ? {
            id: `Tulis "${before.image} -[${t.image}]-> …" bila ini label; nama langkah ditulis tanpa spasi.`,
            en: `Write "${before.image} -[${t.image}]-> …" if this is a label; names of steps have no blanks.`,
          }
        : {
            id: `Tulis: ${before.image} -> ${t.image}. Nama langkah ditulis tanpa spasi.`,
            en: `Write: ${before.image} -> ${t.image}. Names of steps have no blanks.`,
          },
    },
  };
}

function isEnd(t: IToken): boolean {
  return tokenMatcher(t, Name) || ENDS.test(t.tokenType.name);
}

function isInFlow(input: readonly IToken[], index: number): boolean {
  for (let at = index - 1; input[at]?.endLine === input[index]?.startLine; at -= 1)
    if (input[at]?.tokenType.name === "kw_alur") return true;
  return false;
}
