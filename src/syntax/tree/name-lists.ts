import type { IToken } from "chevrotain";
import { choiceWords } from "../../../grammar/words.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Identifier } from "../ast.ts";
import { advice, statements } from "../messages/statements.ts";
import { meantWord } from "../recovery/meant.ts";
import { located, tokenSpan } from "./cst.ts";
import type { Problems } from "../report/problems.ts";

const CONNECTIVES: ReadonlySet<string> = new Set(["dan", "atau", "serta", "dengan", "and", "or"]);

/** The names of a list. `pengampu a dan b`: the word between two names is none. */
export function nameList(
  file: SourceFile,
  list: readonly IToken[],
  problems: Problems,
): readonly Identifier[] {
  const isConnective = (t: IToken, i: number): boolean => i > 0 && CONNECTIVES.has(t.image);
  const names = list.filter((t, i) => !isConnective(t, i));
  for (const [i, t] of list.entries()) {
    const before = list[i - 1];
    if (!isConnective(t, i) || before === undefined) continue;
    const span = { ...tokenSpan(file, t), start: tokenSpan(file, before).end };
    problems.report(
      "sintaks-kata",
      tokenSpan(file, t),
      statements.notAName({ word: t.image }),
      advice.deleteWord({ word: t.image }),
      { edits: [{ span, newText: "" }], grade: "safe" },
    );
  }
  return names.map((t) => located(file, t));
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
