import { tokenMatcher, type IToken } from "chevrotain";
import { StepKindWord } from "../../../../grammar/tokens.ts";
import { nearest } from "../../../diagnostics/nearest.ts";
import { advice, statements } from "../../messages/statements.ts";
import { clipped } from "../../report/problems.ts";
import {
  imagesOf,
  inFrontOf,
  isCode,
  isNamePart,
  isOnLineOf,
  isQuoted,
  runEnd,
  spanOf,
  upTo,
} from "../../lexing/tokens.ts";
import { mistake, pattern, readAs, type Mistake } from "./mistake.ts";
import type { Place } from "./place.ts";
import { unknown } from "./words.ts";

/** Statements that begin with a short name, or have it behind their keyword. */
const NAMED: readonly string[] = ["step", "unit", "post", "lane", "map"];

const shortName = (name: string) => advice.shortName({ name: clipped(name) });

/** Mistakes in short names. */
export const names: readonly Mistake[] = [
  // A name that was read as another one where it was declared. Reported there, with this place.
  mistake({}, ({ tokens, index, renamed }) => {
    const isPart = (at: number): boolean => at > 0 && (isNamePart(tokens[at]) || isCode(tokens[at]));
    let [from, to] = [index, index];
    while (isPart(from - 1)) from -= 1;
    while (isPart(to)) to += 1;
    const words = tokens.slice(from, to);
    const written = imagesOf(words);
    const [name, [first]] = [renamed.get(written), words];
    if (first === undefined || name === undefined) return null;
    const said = advice.write({ text: name });
    return readAs(spanOf(first, words.at(-1)), said, name, { renames: { written, name } });
  }),
  // `kasi` among those who initial a decree: a post that is declared.
  pattern({ in: ["initials"], isFirst: true }, ["any"], ([t], { tokens }) => {
    if (!/^\p{Ll}/u.test(t.image)) return null;
    const text = `jabatan ${clipped(t.image)}`;
    return (
      tokens.length === 1 && readAs(t, unknown(t), inFrontOf(t, "jabatan "), { help: advice.write({ text }) })
    );
  }),
  // `1 periksa "…"`: a step with a number before its name.
  pattern({ in: ["lane"], isFirst: true }, [/^[0-9]{1,3}$/, "name"], ([number, name]) => {
    const renames = { written: imagesOf([number, name]), name: name.image };
    return readAs(number, statements.numberedStep(), upTo(number, name), {
      help: advice.stepNumber(),
      renames,
    });
  }),
  // `pengampu "Bagian Umum"`: the printed name of a party in place of its short name.
  pattern({}, ["text"], ([t], { partyNamed, text }) => {
    const name = partyNamed(t.image);
    if (name === null) return null;
    const grade = text.startsWith('"', t.startOffset) ? "safe" : null;
    return readAs(t, statements.printedName(), name, { grade, isValue: true });
  }),
  // `peta ATR/BPN {`: a code may hold a slash, a name may not.
  pattern({ rule: ["map", "unit", "post"], at: 1 }, ["name", "name"], ([before, t], { text }) => {
    const span = spanOf(before, t);
    const [word, name] = [text.slice(span.start, span.end), imagesOf([before, t], "_")];
    if (word !== imagesOf([before, t], "/")) return null;
    const renames = { written: imagesOf([before, t]), name };
    const more = { help: shortName(name), coversSigns: true, renames } as const;
    return readAs(span, statements.noName({ word: clipped(word) }), name, more);
  }),
  // `unit bidang layanan "…"`, `periksa berkas "…"`: a name in several words.
  pattern({ rule: NAMED, at: 1 }, ["name", "namePart"], ([before, t], place) => {
    const { rule, tokens, index, uses, allowed } = place;
    const isStep = rule === "step";
    const isKind = (one: IToken): boolean => isStep && tokenMatcher(one, StepKindWord);
    const end = runEnd(tokens, index, (one) => isNamePart(one) && !isKind(one));
    const next = tokens[end];
    // `lajur Seksi Data {`
    const isLane = rule === "lane" && next === undefined && place.hasBlock && /^\p{Lu}/u.test(before.image);
    const isNext = next !== undefined && isOnLineOf(next, t) && (isQuoted(next) || isKind(next));
    if (!isNext && !isLane) return null;
    if (!isStep && !isLane && !place.trouble.expected.includes("Text")) return null;
    // Behind `unit` a name comes, whatever it is like; what the file says elsewhere is not mistyped.
    const others = (isStep ? [t, before] : [t]).filter(({ image }) => uses(image) < 2);
    if (others.some((one) => nearest(one.image, allowed) !== null)) return null;
    const words = tokens.slice(index - 1, end);
    const [written, name] = [imagesOf(words), likelyName(words, place)];
    const span = spanOf(before, words.at(-1));
    const more = { help: advice.writeExample({ text: clipped(name) }), renames: { written, name } };
    return readAs(isStep ? span : t, statements.nameInWords(), { ...span, newText: name }, more);
  }),
  // `umum "Bagian Umum"` at the start of a line: a unit without its word. Steps stand further in, and in files with lanes.
  pattern({ in: ["file"] }, ["word", "text"], ([t, name], { uses }) => {
    const isAmongUnits = uses("unit") > 0 && uses("lajur") === 0;
    if (t.startColumn !== 1 || (uses(t.image) < 2 && !isAmongUnits)) return null;
    const help = advice.writeThus({ text: `unit ${clipped(t.image)} ${clipped(name.image)}` });
    return readAs(t, unknown(t), inFrontOf(t, "unit "), { help });
  }),
  // `1periksa "…"` in a lane: names begin with a letter.
  pattern({}, ["code"], ([t], { context, trouble, uses }) => {
    const isWaitedFor = trouble.expected.includes("Name");
    if (!isWaitedFor && context !== "lane") return null;
    const [written, name] = [t.image, nameOf(t.image, uses)];
    const more = { help: shortName(name), renames: { written, name } };
    return readAs(t, statements.noName({ word: clipped(written) }), name, more);
  }),
];

/** The word of a name that the file uses elsewhere without the others, and that is none of a party; or all of them joined. */
function likelyName(
  words: readonly IToken[],
  { uses, isParty, rule }: Pick<Place, "uses" | "isParty" | "rule">,
): string {
  const joined = imagesOf(words, "_");
  const isTaken = (image: string): boolean => rule !== "step" && isParty(image);
  const images = words.map(({ image }) => image).filter((image) => !isTaken(image) && !/^[0-9]/.test(image));
  const [first = joined, second] = images.sort((a, b) => uses(b) - uses(a));
  const isUsedAlone = uses(first) > (second === undefined ? 1 : uses(second));
  return uses(joined) === 0 && isUsedAlone ? first : joined;
}

/** `1periksa` → `periksa1`, or the `periksa` of other lines; `1` → `n1`, `a.b` → `a_b`. */
function nameOf(written: string, uses: Place["uses"]): string {
  const plain = written.replace(/[.,:]/g, "_");
  const [, digits, rest = ""] = /^([0-9_]+)(?![0-9_])(.*)$/.exec(plain) ?? [];
  if (digits === undefined) return plain;
  const name = rest.replace(/^[^\p{L}]+/u, "");
  if (name !== "" && uses(name) > 0 && uses(written) === 1) return name;
  return name === "" ? `n${digits}` : `${name}${digits.replace(/(?<!_)_+$/, "")}`;
}
