import type { IToken } from "chevrotain";
import { choiceWords } from "../../../grammar/words.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Identifier } from "../ast.ts";
import { advice, statements } from "../messages/statements.ts";
import { meantWord } from "../words.ts";
import { located, tokenSpan } from "./cst.ts";
import type { Change, Problems } from "../report/problems.ts";

const CONNECTIVES: ReadonlySet<string> = new Set(["dan", "atau", "serta", "dengan", "and", "or"]);

/** The names of a list. `pengampu a dan b`, `bersama dengan a`: a word that is none. */
export function nameList(
  file: SourceFile,
  list: readonly IToken[],
  problems: Problems,
): readonly Identifier[] {
  const names: IToken[] = [];
  for (const [i, t] of list.entries()) {
    const isConnective = CONNECTIVES.has(t.image) && (i > 0 || (t.image === "dengan" && list.length > 1));
    if (isConnective) {
      const [message, help] = [statements.notAName({ word: t.image }), advice.deleteWord({ word: t.image })];
      problems.report("sintaks-kata", tokenSpan(file, t), message, help, without(file, list, i));
    } else names.push(t);
  }
  return names.map((t) => located(file, t));
}

/** The list without one of its names, and without the gap before it, or behind the first. */
function without(file: SourceFile, list: readonly IToken[], at: number): Change {
  const [before, t, next] = [list[at - 1], list[at], list[at + 1]].map((one) =>
    one === undefined ? undefined : tokenSpan(file, one),
  );
  const start = before?.end ?? t?.start ?? 0;
  const end = before === undefined ? (next?.start ?? start) : (t?.end ?? start);
  return { edits: [{ span: { file, start, end }, newText: "" }], grade: "safe" };
}

const CHOICE_FACTS: Readonly<Record<string, readonly string[]>> = {
  kelompok: choiceWords("group"),
  halaman: choiceWords("orientation"),
};

/**
 * Where a mistyped fact begins in a list of names: `pengampu umkm kelompk utama` is a list of three to the grammar.
 * Null when there is none.
 */
export function factInNames(
  list: readonly IToken[],
): { readonly from: number; readonly kind: "kelompok" | "halaman" } | null {
  for (const [from, t] of list.entries()) {
    const next = list[from + 1];
    if (from === 0 || next === undefined || t.tokenType.name !== "Identifier") continue;
    const kind = meantWord(t.image, Object.keys(CHOICE_FACTS));
    if ((kind === "kelompok" || kind === "halaman") && CHOICE_FACTS[kind]?.includes(next.image) === true)
      return { from, kind };
  }
  return null;
}
