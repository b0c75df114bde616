import { nearest } from "../../../diagnostics/nearest.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { isCode, isName, isNamePart, isOnLineOf, isQuoted, spanOf, type Place } from "./place.ts";

/** `unit bidang layanan "…"`, `periksa berkas "…"`: a name in several words. */
export function nameInWords(place: Place): Correction | null {
  const { trouble, tokens, index, t, before } = place;
  if (!isNamePart(t) || !isName(before)) return null;
  let last = index;
  while (tokens[last + 1]?.startLine === t.startLine && isNamePart(tokens[last + 1])) last += 1;
  const [text, end = t] = [tokens[last + 1], tokens[last]];
  if (!isQuoted(text) || !isOnLineOf(text, t)) return null;
  const isStep = trouble.rule === "step" || place.rule === "step";
  if ([t, before].some((one) => nearest(one.image, place.allowed) !== null)) return null;
  if (!trouble.expected.includes("Text") && !isStep) return null;
  let from = index - 1;
  while (isStep && from > 0 && isNamePart(tokens[from - 1])) from -= 1;
  const images = tokens.slice(from, last + 1).map(({ image }) => image);
  const name = likelyName(images, place.uses);
  const first = tokens[from] ?? before;
  return corrected(
    isStep ? spanOf(first, end) : spanOf(t),
    statements.nameInWords(),
    advice.writeExample({ text: clipped(name) }),
    "",
    { edits: [{ ...spanOf(first, end), newText: name }], renames: { written: images.join(" "), name } },
  );
}

/** The word of a name that the file uses elsewhere without the others, or all of them joined. */
function likelyName(words: readonly string[], uses: Place["uses"]): string {
  const joined = words.join("_");
  const [first, second] = [...words].sort((a, b) => uses(b) - uses(a));
  if (uses(joined) > 0 || first === undefined || second === undefined) return joined;
  return uses(first) > uses(second) && !/^[0-9]/.test(first) ? first : joined;
}

/** `1periksa "…"` in a lane: names begin with a letter. */
export function noName({ t, before, index, context, trouble }: Place): Correction | null {
  if (t === null || !isCode(t)) return null;
  const isStepName = context === "lane" && index === 0;
  if (!isStepName && !(trouble.expected.includes("Name") && before !== null)) return null;
  const name = nameOf(t.image);
  const [message, help] = [
    statements.noName({ word: clipped(t.image) }),
    advice.shortName({ name: clipped(name) }),
  ];
  return corrected(spanOf(t), message, help, name, { renames: { written: t.image, name } });
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
export function numberedStep({ tokens, index, t }: Place): Correction | null {
  const next = tokens[1];
  if (t === null || index !== 0 || !/^[0-9]{1,3}$/.test(t.image) || !isName(next) || !isOnLineOf(next, t))
    return null;
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
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to - from > 8) return null;
  const words = tokens.slice(from, to).map(({ image }) => image);
  const written = words.join(" ");
  const name = renamed.get(written);
  if (name === undefined) return null;
  const said = advice.write({ text: name });
  return corrected(spanOf(first, last), said, said, name, { renames: { written, name } });
}
