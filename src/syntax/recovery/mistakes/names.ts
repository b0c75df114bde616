import { nearest } from "../../../diagnostics/nearest.ts";
import { advice, statements } from "../../messages/statements.ts";
import { clipped } from "../../report/problems.ts";
import { isCode, isName, isNamePart, isOnLineOf, isQuoted, spanOf, type Place } from "./place.ts";
import type { Found } from "./mistake.ts";

/** `unit bidang layanan "…"`, `periksa berkas "…"`: a name in several words. */
export function nameInWords(place: Place): Found | null {
  const { trouble, tokens, index, t, before } = place;
  if (!isNamePart(t) || !isName(before)) return null;
  let last = index;
  while (tokens[last + 1]?.startLine === t.startLine && isNamePart(tokens[last + 1])) last += 1;
  const [text, end] = [tokens[last + 1], tokens[last]];
  if (end === undefined || !isQuoted(text) || !isOnLineOf(text, t)) return null;
  const isStep = trouble.rule === "step" || place.rule === "step";
  if ([t, before].some((one) => nearest(one.image, place.allowed) !== null)) return null;
  if (!trouble.expected.includes("Text") && !isStep) return null;
  let from = index - 1;
  while (isStep && from > 0 && isNamePart(tokens[from - 1])) from -= 1;
  const words = tokens.slice(from, last + 1);
  const images = words.map(({ image }) => image);
  const name = likelyName(images, place.uses);
  const first = words[0] ?? before;
  return {
    span: spanOf(isStep ? first : t, isStep ? end : t),
    message: statements.nameInWords(),
    help: advice.writeExample({ text: clipped(name) }),
    edit: spanOf(first, end),
    newText: name,
    renames: { written: images.join(" "), name },
  };
}

/** The word of a name that the file uses elsewhere without the others, or all of them joined. */
function likelyName(words: readonly string[], uses: Place["uses"]): string {
  const joined = words.join("_");
  const [first, second] = [...words].sort((a, b) => uses(b) - uses(a));
  if (uses(joined) > 0 || first === undefined || second === undefined) return joined;
  return uses(first) > uses(second) && !/^[0-9]/.test(first) ? first : joined;
}

/** `1periksa` → `periksa1`, `1` → `n1`, `a.b` → `a_b`. */
export function nameOf(written: string): string {
  const plain = written.replace(/[.,:]/g, "_");
  const [, digits, rest = ""] = /^([0-9_]+)(?![0-9_])(.*)$/.exec(plain) ?? [];
  if (digits === undefined) return plain;
  const name = rest.replace(/^[^\p{L}]+/u, "");
  return name === "" ? `n${digits}` : `${name}${digits.replace(/(?<!_)_+$/, "")}`;
}

/** A name that was read as another one where it was declared. */
export function renamedBefore({ tokens, index, renamed }: Place): Found | null {
  if (renamed.size === 0) return null;
  const isPart = (at: number): boolean => at > 0 && (isNamePart(tokens[at]) || isCode(tokens[at]));
  let [from, to] = [index, index];
  while (isPart(from - 1)) from -= 1;
  while (isPart(to)) to += 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to - from > 8) return null;
  const written = tokens
    .slice(from, to)
    .map(({ image }) => image)
    .join(" ");
  const name = renamed.get(written);
  if (name === undefined) return null;
  // Reported where it was declared, with this place.
  const said = advice.write({ text: name });
  return { span: spanOf(first, last), message: said, help: said, newText: name, renames: { written, name } };
}
