import { nearest } from "../../../diagnostics/nearest.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import {
  imagesOf,
  inFrontOf,
  isCode,
  isNamePart,
  isOnLineOf,
  isQuoted,
  spanOf,
  upTo,
} from "../../lexing/tokens.ts";
import { mistake, pattern, type Mistake } from "./mistake.ts";
import type { Place } from "./place.ts";

/** Mistakes in short names. */
export const names: readonly Mistake[] = [
  // A name that was read as another one where it was declared. Reported there, with this place.
  mistake({}, ({ tokens, index, renamed }) => {
    if (renamed.size === 0) return null;
    const isPart = (at: number): boolean => at > 0 && (isNamePart(tokens[at]) || isCode(tokens[at]));
    let [from, to] = [index, index];
    while (isPart(from - 1)) from -= 1;
    while (isPart(to)) to += 1;
    const words = tokens.slice(from, to);
    const written = imagesOf(words);
    const [name, [first]] = [renamed.get(written), words];
    if (first === undefined || name === undefined) return null;
    const said = advice.write({ text: name });
    return corrected(spanOf(first, words.at(-1)), said, said, name, { renames: { written, name } });
  }),
  // `1 periksa "…"`: a step with a number before its name.
  pattern({ in: /^lane$/, isFirst: true }, [/^[0-9]{1,3}$/, "name"], ([number, name]) =>
    corrected(spanOf(number), statements.numberedStep(), advice.stepNumber(), [upTo(number, name)], {
      renames: { written: `${number.image} ${name.image}`, name: name.image },
    }),
  ),
  // `pengampu "Bagian Umum"`: the printed name of a party in place of its short name.
  pattern({ expects: "Name" }, ["text"], ([t], { partyNamed, text }) => {
    const name = partyNamed(t.image);
    if (name === null) return null;
    const grade = text.startsWith('"', t.startOffset) ? "safe" : null;
    const more = { grade, isValue: true } as const;
    return corrected(spanOf(t), statements.printedName(), advice.write({ text: name }), name, more);
  }),
  // `unit bidang layanan "…"`, `periksa berkas "…"`: a name in several words.
  pattern({ at: 1 }, ["name", "namePart"], ([before, t], { trouble, rule, tokens, index, uses, allowed }) => {
    const end = tokens.findIndex((one, i) => i > index && (!isNamePart(one) || !isOnLineOf(one, t)));
    if (!isQuoted(tokens[end]) || !isOnLineOf(tokens[end], t)) return null;
    const isStep = trouble.rule === "step" || rule === "step";
    if (!isStep && !trouble.expected.includes("Text")) return null;
    // Behind `unit` a name comes, whatever it is like.
    const others = isStep || index > 2 ? [t, before] : [t];
    if (others.some((one) => nearest(one.image, allowed) !== null)) return null;
    const words = tokens.slice(index - 1, end);
    const name = likelyName(
      words.map(({ image }) => image),
      uses,
    );
    const span = spanOf(before, words.at(-1));
    const help = advice.writeExample({ text: clipped(name) });
    return corrected(
      isStep ? span : spanOf(t),
      statements.nameInWords(),
      help,
      [{ ...span, newText: name }],
      {
        renames: { written: imagesOf(words), name },
      },
    );
  }),
  // `umum "Bagian Umum"` at the start of a line: a unit without its word. Steps stand further in.
  pattern({ in: /^file$/, isFirst: true }, ["word", "text"], ([t, name], { tokens, uses }) => {
    if (t.startColumn !== 1 || uses(t.image) < 2 || tokens.length > 2) return null;
    const help = advice.writeThus({ text: `unit ${clipped(t.image)} ${clipped(name.image)}` });
    return corrected(spanOf(t), statements.unknown({ word: clipped(t.image) }), help, [
      inFrontOf(t, "unit "),
    ]);
  }),
  // `peta ATR/BPN {`: a code may hold a slash, a name may not.
  pattern({ rule: /^(?:map|unit|post)$/, at: 1 }, ["name", "name"], ([before, t], { text }) => {
    const span = spanOf(before, t);
    const written = text.slice(span.start, span.end);
    const name = `${before.image}_${t.image}`;
    if (written !== `${before.image}/${t.image}`) return null;
    const message = statements.noName({ word: clipped(written) });
    const more = { coversSigns: true, renames: { written: imagesOf([before, t]), name } } as const;
    return corrected(span, message, advice.shortName({ name: clipped(name) }), name, more);
  }),
  // `1periksa "…"` in a lane: names begin with a letter.
  pattern({}, ["code"], ([t], { before, index, context, trouble, uses }) => {
    const isWaitedFor = before !== null && trouble.expected.includes("Name");
    if (!isWaitedFor && (context !== "lane" || index > 0)) return null;
    const [word, name] = [clipped(t.image), nameOf(t.image, uses)];
    const help = advice.shortName({ name: clipped(name) });
    return corrected(spanOf(t), statements.noName({ word }), help, name, {
      renames: { written: t.image, name },
    });
  }),
];

/** The word of a name that the file uses elsewhere without the others, or all of them joined. */
function likelyName(words: readonly string[], uses: Place["uses"]): string {
  const joined = words.join("_");
  const [first = joined, second = joined] = words.toSorted((a, b) => uses(b) - uses(a));
  return uses(joined) === 0 && uses(first) > uses(second) && !/^[0-9]/.test(first) ? first : joined;
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
