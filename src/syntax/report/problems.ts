import type { Diagnostic, Fix, FixGrade, Message, TextEdit } from "../../diagnostics/diagnostic.ts";
import { coreDiagnostic, type CoreCode } from "../../diagnostics/core.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Span } from "../../source/source.ts";

/** After so many findings a file is not worth reading further. */
export const MAX_FINDINGS = 100;

const titles = defineMessages({
  write: { id: "Tulis {text}", en: "Write {text}" },
  delete: { id: "Hapus", en: "Delete it" },
  correct: { id: "Tulis seperti bahasa ini", en: "Write it as the language does" },
});

/** What the author most likely meant, as a change of the text. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly grade: FixGrade;
}

/** Collects what is wrong with the text of one file. */
export interface Problems {
  readonly found: readonly Diagnostic[];
  add(finding: Diagnostic): void;
  report(
    code: CoreCode,
    span: Span,
    message: Message,
    help: Message,
    change?: Change,
    related?: NonNullable<Diagnostic["related"]>,
  ): void;
}

export function collectProblems(): Problems {
  const found: Diagnostic[] = [];
  return {
    found,
    add: (finding) => found.push(finding),
    report(code, span, message, help, change, related = []) {
      const fix = change === undefined ? {} : { fix: fixOf(change) };
      const others = related.length === 0 ? {} : { related };
      found.push(coreDiagnostic(code, { span, message, help, ...others, ...fix }));
    },
  };
}

function fixOf({ edits, grade }: Change): Fix {
  const [only, ...more] = edits;
  const isOne = only !== undefined && more.length === 0;
  const text = isOne ? only.newText.trim() : "";
  const isWord = text !== "" && /^[^\r\n]{0,40}$/.test(text);
  const title =
    isOne && only.newText === "" ? titles.delete() : isWord ? titles.write({ text }) : titles.correct();
  return { ...(grade === "safe" ? {} : { grade }), title, edits };
}

/** A written word in a sentence: whole when a person can read it. */
export function clipped(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
