import { tokenMatcher, type IToken } from "chevrotain";
import { Name } from "../../../grammar/tokens.ts";
import { clipped } from "../report/problems.ts";
import { endOf, isArrow, isCode, spanOf, type Correction, type Place } from "./correction.ts";

/** `mulai -> periksa` on a line of its own. */
export function flowWithoutWord({ context, tokens }: Place): Correction | null {
  const [first, next] = tokens;
  if (first === undefined || next === undefined || !isArrow(next) || !isEnd(first)) return null;
  if (context !== "cfm" && context !== "level" && context !== "file" && context !== "lane") return null;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(first),
    message: {
      id: 'Baris alur tidak diawali kata "alur".',
      en: 'A flow does not begin with the word "alur".',
    },
    help: {
      id: `Tulis: alur ${clipped(first.image)} ${clipped(next.image)} …`,
      en: `Write: alur ${clipped(first.image)} ${clipped(next.image)} …`,
    },
    edits: [{ start: first.startOffset, end: first.startOffset, newText: "alur " }],
    grade: "suggested",
  };
}

/** `a b -> c` in a flow is most likely a label without its brackets, `a b` two ends. */
export function flowWithoutArrow({ tokens, index, t, before, text }: Place): Correction | null {
  if (t === null || before === null || !isEnd(before) || !isEnd(t)) return null;
  if (tokens[0]?.tokenType.name !== "kw_alur") return null;
  const next = tokens[index + 1];
  const common = { code: "sintaks-tak-terduga", ...spanOf(t), grade: "suggested" } as const;
  // An arrow to the left, which is reported as a sign: what stands behind it comes first.
  if (/[<\u2190\u21d0]/.test(text.slice(endOf(before), t.startOffset)))
    return {
      ...common,
      message: { id: "Panah hanya menuju ke kanan.", en: "Arrows point to the right only." },
      help: {
        id: `Tulis: ${clipped(t.image)} -> ${clipped(before.image)}.`,
        en: `Write: ${clipped(t.image)} -> ${clipped(before.image)}.`,
      },
      edits: [{ start: before.startOffset, end: endOf(t), newText: `${t.image} -> ${before.image}` }],
    };
  // What Word makes of an arrow in its own font, once the font is lost.
  if (/^[\u00e0\u00e8]$/.test(t.image))
    return {
      ...common,
      message: {
        id: `Panah ditulis ->, bukan "${t.image}".`,
        en: `An arrow is written ->, not "${t.image}".`,
      },
      help: { id: `Tulis: ${before.image} -> …`, en: `Write: ${before.image} -> …` },
      edits: [{ ...spanOf(t), newText: "->" }],
    };
  const message = {
    id: `Antara "${clipped(before.image)}" dan "${clipped(t.image)}" tidak ada panah.`,
    en: `There is no arrow between "${clipped(before.image)}" and "${clipped(t.image)}".`,
  };
  if (next?.tokenType.name === "Arrow")
    return {
      ...common,
      message,
      help: {
        id: `Tulis "${clipped(before.image)} -[${clipped(t.image)}]-> …" bila ini label; nama langkah ditulis tanpa spasi.`,
        en: `Write "${clipped(before.image)} -[${clipped(t.image)}]-> …" if this is a label; names of steps have no blanks.`,
      },
      edits: [{ start: t.startOffset, end: endOf(next), newText: `-[${t.image}]->` }],
    };
  return {
    ...common,
    message,
    help: {
      id: `Tulis: ${clipped(before.image)} -> ${clipped(t.image)}. Nama langkah ditulis tanpa spasi.`,
      en: `Write: ${clipped(before.image)} -> ${clipped(t.image)}. Names of steps have no blanks.`,
    },
    edits: [{ start: t.startOffset, end: t.startOffset, newText: "-> " }],
  };
}

function isEnd(t: IToken): boolean {
  return tokenMatcher(t, Name) || isCode(t);
}
