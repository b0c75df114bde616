import type { Diagnostic, Fix, FixGrade, Message, TextEdit } from "../../diagnostics/diagnostic.ts";
import { coreDiagnostic, type CoreCode } from "../../diagnostics/core.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Span } from "../../source/source.ts";
import { signs } from "../messages/signs.ts";

/** After so many findings a file is not worth reading further. */
export const MAX_FINDINGS = 100;
/** Further places of one finding that are shown with it. */
const MAX_PLACES = 20;

const titles = defineMessages({
  write: { id: "Tulis {text}", en: "Write {text}" },
  delete: { id: "Hapus", en: "Delete it" },
  correct: { id: "Tulis seperti bahasa ini", en: "Write it as the language does" },
});

/** One mistake that was made in several places. */
export interface Repeated {
  readonly places: readonly { readonly span: Span; readonly note: Message | undefined }[];
  /** Its argument `places`, how many there are, is put in here. */
  readonly message: Message;
  readonly help: Message;
  readonly edits: readonly TextEdit[];
  readonly grade: FixGrade;
}

/** What the author most likely meant, as a change of the text. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly grade: FixGrade;
}

/** Collects what is wrong with the text of one file. */
export interface Problems {
  readonly found: readonly Diagnostic[];
  add(finding: Diagnostic): void;
  report(code: CoreCode, span: Span, message: Message, help: Message, change?: Change): void;
  reportRepeated(code: CoreCode, mistake: Repeated): void;
}

export function collectProblems(): Problems {
  const found: Diagnostic[] = [];
  return {
    found,
    add: (finding) => found.push(finding),
    report(code, span, message, help, change) {
      const fix = change === undefined ? {} : { fix: fixOf(change) };
      found.push(coreDiagnostic(code, { span, message, help, ...fix }));
    },
    reportRepeated(code, { places, message, help, edits, grade }) {
      const [first, ...others] = places;
      if (first === undefined) return;
      const n = places.length;
      const count = n === 1 ? signs.onePlace() : signs.places({ n });
      const related = others
        .slice(0, MAX_PLACES)
        .map(({ span, note }) => ({ span, message: note ?? signs.hereToo() }));
      found.push(
        coreDiagnostic(code, {
          span: first.span,
          message: { ...message, args: { ...message.args, places: count } },
          help,
          ...(related.length === 0 ? {} : { related }),
          ...(edits.length === 0 ? {} : { fix: fixOf({ edits, grade }) }),
        }),
      );
    },
  };
}

function fixOf({ edits, grade }: Change): Fix {
  const [only, ...more] = edits;
  const text = more.length === 0 ? only?.newText.trim() : undefined;
  const title =
    text === undefined || !/^[^\r\n]{0,40}$/.test(text)
      ? titles.correct()
      : text === ""
        ? titles.delete()
        : titles.write({ text });
  return { ...(grade === "safe" ? {} : { grade }), title, edits };
}

/** A written word in a sentence: whole when a person can read it. */
export function clipped(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
