import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { SignKey } from "../messages/sign-advice.ts";
import type { Correction } from "../report/correction.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign, lineBefore } from "./signs.ts";
import { stepNames } from "./tokens.ts";

const NODES: SignKey = "node";
/** An arrow of this or of another notation. */
const ARROW = /[-=.~]>|[\u2192\u21d2]/;
const QUOTED = /"[^"\n\r]{0,300}"/g;
/** `[…]`, `(…)`, `{…}`, and the doubled ones, as Mermaid writes the text of a node behind its name. */
const NODE =
  /(?:\(\[|\[\(|[[({]{1,3})[ \t]{0,9}(?:"[^"\n\r]{0,200}"|[^"[\](){}|\n\r<>]{1,200}?)[ \t]{0,9}(?:\]\)|\)\]|[\])}]{1,3})(?:(?=[ \t;]|\r|\n|$)|(?=-{2,}|={2,}|-\.|\u2192))/y;

/** Characters beside the text of a step that are looked at. */
const MAX_BESIDE = 500;

/**
 * `ajukan[Mengajukan berkas] --> lengkap{Lengkap?}`: in the flows of Mermaid a step has its text where it is first named.
 * Right behind a name and before a space or an arrow of Mermaid's it is no label: the flow is read without it.
 */
export function readNodes({ text, tokens, garbage }: Scan): readonly Correction[] {
  const found: Correction[] = [];
  const opens = tokens.filter((t) => t.tokenType.name === "Open");
  const steps = stepNames(tokens);
  const brackets = [...garbage, ...opens]
    .flatMap(({ startOffset, image }) =>
      [...image.matchAll(/[[({]/g)].map(({ index }) => startOffset + index),
    )
    .sort((a, b) => a - b);
  // `[ajukan]`, `(ajukan)`: the name of a step in the signs of such a node.
  const inSigns = /[[(][ \t]{0,9}([\p{L}][\p{L}0-9_-]{0,80})[ \t]{0,9}[\])](?=[\s\-=.\u2192]|$)/uy;
  let done = 0;
  for (const start of brackets) {
    if (start < done) continue;
    inSigns.lastIndex = start;
    const [named, name = ""] = inSigns.exec(text) ?? [];
    if (named !== undefined && /[\s>\u2192]/.test(text[start - 1] ?? "\n") && steps.has(name)) {
      if (!isFlow(text, start)) continue;
      done = start + named.length;
      // Where `alur` is missing as well, one fix brings both.
      const before = text.slice(Math.max(0, start - MAX_BESIDE), start).trimEnd();
      const isAlone = lineBefore(text, start).trim() === "" && !before.endsWith(">");
      const edit = { start, end: done, newText: isAlone ? `alur ${name}` : name };
      found.push(correctionOfSign("around", edit, text, [edit]));
      continue;
    }
    if (!/[\p{L}0-9_]/u.test(text[start - 1] ?? "")) continue;
    NODE.lastIndex = start;
    const end = start + (NODE.exec(text)?.[0].length ?? 0);
    if (end === start || !isFlow(text, start)) continue;
    found.push({
      ...correctionOfSign(NODES, { start, end }, text, [{ start, end, newText: "" }]),
      // Where the step is not in its lane yet, that it is missing follows.
      code: "sintaks-tak-terduga",
      grade: "suggested",
    });
    done = end;
  }
  return found;
}

/** Whether a step's text is looked for: a block opens right behind a name. */
export function mayHoldNodes({ text, tokens }: Scan): boolean {
  return tokens.some(
    ({ tokenType, startOffset }, i) =>
      tokenType.name === "Open" &&
      tokens[i + 1]?.startLine === tokens[i - 1]?.endLine &&
      /[\p{L}0-9_]/u.test(text[startOffset - 1] ?? ""),
  );
}

/** A line with an arrow, or with `alur` at its start. The bound keeps long lines from being read again and again. */
function isFlow(text: string, at: number): boolean {
  const from = Math.max(0, at - MAX_BESIDE);
  const before = lineBefore(text.slice(from, at), at - from);
  const [behind = ""] = text.slice(at, at + MAX_BESIDE).split(/[\n\r]|\/\//, 1);
  const line = `${before}${behind}`;
  return !before.includes("//") && (/^\s*alur\s/.test(before) || ARROW.test(line.replace(QUOTED, "")));
}

/** The arrows beside such a text belong to the same notation: they are one finding with it. */
export function withArrowsOfNodes(
  file: SourceFile,
  corrections: readonly Correction[],
): readonly Correction[] {
  const lineOf = ({ start }: Correction): number => lineStart(file, start);
  const nodes = new Map(corrections.filter(({ habit }) => habit === NODES).map((one) => [lineOf(one), one]));
  if (nodes.size === 0) return corrections;
  return corrections.map((one) => {
    const node = one.message.key === "arrow" ? nodes.get(lineOf(one)) : undefined;
    if (node === undefined) return one;
    const { start, end, message, help, code } = node;
    const { note: _, ...arrow } = one;
    return { ...arrow, start, end, message, help, code, habit: NODES, grade: "suggested" };
  });
}
