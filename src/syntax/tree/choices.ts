import type { IToken } from "chevrotain";
import { choices } from "../../../grammar/words.ts";
import type { SourceFile, Span } from "../../source/source.ts";
import type { Located, Orientation, ProcessGroup } from "../ast.ts";
import { advice, statements } from "../messages/statements.ts";
import { meantWord } from "../words.ts";
import { clipped, type Problems } from "../report/problems.ts";
import { tokenSpan } from "./cst.ts";

/** A word out of a closed list; a mistyped one is reported and read as the one that is meant, any other yields null. */
export function choice<T extends string | boolean>(
  file: SourceFile,
  t: IToken | null,
  allowed: Readonly<Record<string, T>>,
  problems: Problems,
): Located<T> | null {
  if (t === null) return null;
  const span = tokenSpan(file, t);
  const word = t.image.toLowerCase();
  const value = Object.hasOwn(allowed, word) ? allowed[word] : undefined;
  if (value === undefined) {
    const meant = allowed[reportUnknownWord(span, t.image, Object.keys(allowed), problems) ?? ""];
    return meant === undefined ? null : { value: meant, span };
  }
  if (word !== t.image)
    problems.report(
      "sintaks-kata",
      span,
      statements.lowerCaseChoice({ word }),
      advice.writeNot({ text: word, word: t.image }),
      { edits: [{ span, newText: word }], grade: "safe" },
    );
  return { value, span };
}

/** Reports a word that is none of a list; returns the one that is meant, null when nothing is known of it. */
export function reportUnknownWord(
  span: Span,
  written: string,
  allowed: readonly string[],
  problems: Problems,
): string | null {
  const meant = meantWord(written, allowed);
  const message = statements.unknown({ word: clipped(written) });
  if (meant === null)
    problems.report("sintaks-kata", span, message, advice.oneOf({ words: allowed.join(", ") }));
  else
    problems.report("sintaks-kata", span, message, advice.didYouMean({ word: meant }), {
      edits: [{ span, newText: meant }],
      grade: "suggested",
    });
  return meant;
}

export function orientation(
  file: SourceFile,
  t: IToken | null,
  problems: Problems,
): Located<Orientation> | null {
  return choice(file, t, choices.orientation, problems);
}

export function group(file: SourceFile, t: IToken | null, problems: Problems): Located<ProcessGroup> | null {
  return choice(file, t, choices.group, problems);
}
