import type { Message } from "../../diagnostics/diagnostic.ts";
import { scripts, signs } from "../messages/signs.ts";
import { clipped } from "../report/problems.ts";
import type { Correction } from "../report/correction.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign } from "./signs.ts";
import { isCode, isName, isOnLineOf } from "./tokens.ts";

/** Letters of other scripts that look like one of ours, each above the one that it looks like. */
const SCRIPTS = [
  [scripts.cyrillic(), "АВЕЅІЈКМНОРСТУХаеѕіјкморсухтԁһԛԝ", "ABESIJKMHOPCTYXaesijkmopcyxtdhqw"],
  [scripts.greek(), "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικονρυχ", "ABEZHIKMNOPTYXaikovpux"],
] as const;
const FOREIGN = /[\u0370-\u052f]/gu;

interface Lookalike {
  readonly script: Message;
  readonly letter: string;
}

const LOOKALIKES: ReadonlyMap<string, Lookalike> = new Map(
  SCRIPTS.flatMap(([script, foreign, latin]) =>
    [...foreign].map((one, i) => [one, { script, letter: latin[i] ?? one }] as const),
  ),
);

/**
 * Codes whose letters of other scripts all look like one of ours, and names that then are another one of the file: a name may be
 * of another script, and two may differ by it.
 */
export function readLookalikes({ text, tokens }: Scan): readonly Correction[] {
  if (text.search(FOREIGN) < 0) return [];
  const names = new Set(tokens.filter(isName).map(({ image }) => image));
  return tokens.flatMap((t, i) => {
    const { image, startOffset } = t;
    const next = tokens[i + 1];
    if (!isCode(t) && !isName(t)) return [];
    const isOfCode = isCode(t) || (next?.tokenType.name === "NumberPath" && isOnLineOf(next, t));
    const found = [...image.matchAll(FOREIGN)];
    const known = found.flatMap(({ 0: sign, index }) => {
      const one = LOOKALIKES.get(sign);
      return one === undefined ? [] : [{ ...one, start: startOffset + index, end: startOffset + index + 1 }];
    });
    const [first] = known;
    // A word that is written in the other script has letters that look like none of ours.
    if (first === undefined || known.length < found.length) return [];
    const meant = image.replace(FOREIGN, (sign) => LOOKALIKES.get(sign)?.letter ?? sign);
    if (!isOfCode && !names.has(meant)) return [];
    const args = { word: clipped(image), script: first.script, letter: first.letter, meant: clipped(meant) };
    const edits = known.map(({ start, end, letter }) => ({ start, end, newText: letter }));
    return [
      correctionOfSign(
        "lookalike",
        first,
        text,
        edits,
        { grade: "suggested", note: signs.hereIs({ meant: clipped(meant) }) },
        args,
      ),
    ];
  });
}
