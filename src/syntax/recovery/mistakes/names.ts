import { nearest } from "../../../diagnostics/nearest.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { isCode, isName, isNamePart, isOnLineOf, isQuoted, spanOf } from "../../lexing/tokens.ts";
import type { Place } from "./place.ts";

/** `unit bidang layanan "…"`, `periksa berkas "…"`: a name in several words. */
export function nameInWords({ trouble, rule, tokens, index, t, before, ...place }: Place): Correction | null {
  if (!isNamePart(t) || !isName(before)) return null;
  let last = index;
  while (isOnLineOf(tokens[last + 1], t) && isNamePart(tokens[last + 1])) last += 1;
  if (!isQuoted(tokens[last + 1]) || !isOnLineOf(tokens[last + 1], t)) return null;
  const isStep = trouble.rule === "step" || rule === "step";
  if (!isStep && !trouble.expected.includes("Text")) return null;
  if ([t, before].some((one) => nearest(one.image, place.allowed) !== null)) return null;
  const words = tokens.slice(index - 1, last + 1);
  const images = words.map(({ image }) => image);
  const name = likelyName(images, place.uses);
  const span = spanOf(before, words.at(-1));
  const help = advice.writeExample({ text: clipped(name) });
  return corrected(isStep ? span : spanOf(t), statements.nameInWords(), help, "", {
    edits: [{ ...span, newText: name }],
    renames: { written: images.join(" "), name },
  });
}

/** The word of a name that the file uses elsewhere without the others, or all of them joined. */
function likelyName(words: readonly string[], uses: Place["uses"]): string {
  const joined = words.join("_");
  const [first = joined, second = joined] = [...words].sort((a, b) => uses(b) - uses(a));
  return uses(joined) === 0 && uses(first) > uses(second) && !/^[0-9]/.test(first) ? first : joined;
}

/** `1periksa "…"` in a lane: names begin with a letter. */
export function noName({ t, before, index, context, trouble }: Place): Correction | null {
  const isStepName = context === "lane" && index === 0;
  const isWaitedFor = before !== null && trouble.expected.includes("Name");
  if (t === null || !isCode(t) || !(isStepName || isWaitedFor)) return null;
  const name = nameOf(t.image);
  const message = statements.noName({ word: clipped(t.image) });
  const renames = { written: t.image, name };
  return corrected(spanOf(t), message, advice.shortName({ name: clipped(name) }), name, { renames });
}

/** `1periksa` → `periksa1`, `1` → `n1`, `a.b` → `a_b`. */
function nameOf(written: string): string {
  const plain = written.replace(/[.,:]/g, "_");
  const [, digits, rest = ""] = /^([0-9_]+)(?![0-9_])(.*)$/.exec(plain) ?? [];
  if (digits === undefined) return plain;
  const name = rest.replace(/^[^\p{L}]+/u, "");
  return name === "" ? `n${digits}` : `${name}${digits.replace(/(?<!_)_+$/, "")}`;
}

/** `1 periksa "…"`: a step with a number before its name. */
export function numberedStep({ tokens: [, next], index, t }: Place): Correction | null {
  if (t === null || index !== 0 || !/^[0-9]{1,3}$/.test(t.image)) return null;
  if (!isName(next) || !isOnLineOf(next, t)) return null;
  return corrected(spanOf(t), statements.numberedStep(), advice.stepNumber(), "", {
    edits: [{ start: t.startOffset, end: next.startOffset, newText: "" }],
    renames: { written: `${t.image} ${next.image}`, name: next.image },
  });
}

/** A name that was read as another one where it was declared. Reported there, with this place. */
export function renamedBefore({ tokens, index, renamed }: Place): Correction | null {
  if (renamed.size === 0) return null;
  const isPart = (at: number): boolean => at > 0 && (isNamePart(tokens[at]) || isCode(tokens[at]));
  let [from, to] = [index, index];
  while (isPart(from - 1)) from -= 1;
  while (isPart(to)) to += 1;
  const words = tokens.slice(from, to);
  const written = words.map(({ image }) => image).join(" ");
  const [name, [first]] = [renamed.get(written), words];
  if (first === undefined || name === undefined) return null;
  const said = advice.write({ text: name });
  return corrected(spanOf(first, words.at(-1)), said, said, name, { renames: { written, name } });
}
