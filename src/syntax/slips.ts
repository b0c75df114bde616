import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import { nodes, token } from "./cst.ts";
import { indexOf, type Repair } from "./repair.ts";
import { flowWithoutArrow, flowWithoutWord } from "./slip-flows.ts";
import { SIGNS, spanOf, type Place } from "./slip-place.ts";
import {
  codeWithoutPoint,
  innerQuotes,
  levelNumber,
  nameBehindText,
  nameInWords,
  otherName,
  quoted,
  repeatedWord,
  runEnd,
  unquotedText,
  yearsInWords,
} from "./slip-words.ts";
import { unexpected } from "./unexpected.ts";

/** Most likely first. */
const REPAIRS: readonly ((place: Place) => Repair | null)[] = [
  repeatedWord,
  innerQuotes,
  yearsInWords,
  levelNumber,
  nameInWords,
  nameBehindText,
  unquotedText,
  otherName,
  codeWithoutPoint,
  flowWithoutWord,
  flowWithoutArrow,
  withoutToken,
  withoutRest,
];

/** What may be meant where the parser stopped, other than a mistyped keyword. */
export function repairsAt(
  error: IRecognitionException,
  index: number,
  input: readonly IToken[],
  text: string,
  allowed: readonly string[],
): readonly Repair[] {
  const t = input[index];
  if (t === undefined) return [];
  const previous = input[index - 1];
  const before = previous !== undefined && previous.endLine === t.startLine ? previous : null;
  const place = { error, input, index, t, before, text, allowed };
  return REPAIRS.map((repair) => repair(place)).filter((repair) => repair !== null);
}
function withoutToken(place: Place): Repair | null {
  const { t, index, before } = place;
  return before === null || SIGNS.test(t.tokenType.name) ? null : without(place, "token", index + 1);
}

/** What a line says is most likely told by its other words; braces stay, for they hold other lines together. */
function withoutRest(place: Place): Repair | null {
  const { input, index, t } = place;
  let to = index;
  for (let next = input[to]; next !== undefined && next.startLine === t.startLine; next = input[to]) {
    if (SIGNS.test(next.tokenType.name)) break;
    to += 1;
  }
  return to === index || input[to]?.tokenType.name === "Open" ? null : without(place, "rest", to);
}

function without({ error, index, t, allowed }: Place, kind: string, to: number): Repair {
  return {
    kind,
    from: index,
    to,
    by: [],
    isLossy: true,
    told: { rule: "sintaks-tak-terduga", ...spanOf(t, t), ...unexpected(error, allowed, true) },
  };
}
/** `periksa Memeriksa berkas` is three steps to the parser, the last two without a text. */
export function unquotedSteps(cst: CstNode, input: readonly IToken[], text: string): readonly Repair[] {
  const found: Repair[] = [];
  for (const lane of nodes(cst, "cfm").flatMap((cfm) => nodes(cfm, "lane"))) {
    let line = -1;
    let before: CstNode | null = null;
    for (const step of nodes(lane, "step")) {
      const name = token(step, "Name");
      const previous: CstNode | null = before;
      before = step;
      if (name === null || name.startLine === line || previous === null || token(previous, "Text") !== null)
        continue;
      const index = indexOf(name, input);
      const isBehind =
        input[index - 1]?.endLine === name.startLine && !SIGNS.test(input[index - 1]?.tokenType.name ?? "");
      if (!isBehind || !/^\p{Lu}/u.test(name.image)) continue;
      const repair = quoted(input, index, runEnd(input, index), text);
      if (repair === null) continue;
      found.push(repair);
      line = name.startLine ?? -1;
    }
  }
  return found;
}
