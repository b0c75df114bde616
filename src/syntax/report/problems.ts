import type { Diagnostic, Fix, FixGrade, Text, TextEdit } from "../../diagnostics/diagnostic.ts";
import { coreDiagnostic, type CoreCode } from "../../diagnostics/core.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { Span } from "../../source/source.ts";

/** After so many findings a file is not worth reading further. */
export const MAX_FINDINGS = 100;
/** Further places of one finding that are shown with it. */
const MAX_PLACES = 20;

/** One mistake that was made in several places. The sentence has no full stop: the number of places follows it. */
export interface Repeated {
  readonly spans: readonly Span[];
  readonly message: Text;
  readonly help: Text;
  readonly edits?: readonly TextEdit[];
  /** What is said of each place; that it is one more when absent. */
  readonly notes?: readonly Text[];
}

/** What the author most likely meant, as a change of the text. */
export interface Correction {
  readonly edits: readonly TextEdit[];
  readonly grade: FixGrade;
}

/** Collects what is wrong with the text of one file. */
export interface Problems {
  readonly found: readonly Diagnostic[];
  add(finding: Diagnostic): void;
  report(code: CoreCode, span: Span, message: Text, help?: Text, correction?: Correction): void;
  reportRepeated(code: CoreCode, mistake: Repeated): void;
  unknownWord(span: Span, word: string, allowed: readonly string[]): void;
  notANumber(span: Span, word: string): void;
}

export function collectProblems(): Problems {
  const found: Diagnostic[] = [];
  const report: Problems["report"] = (code, span, message, help, correction) => {
    found.push(
      coreDiagnostic(code, {
        span,
        message,
        ...(help === undefined ? {} : { help }),
        ...(correction === undefined ? {} : { fix: fixOf(correction) }),
      }),
    );
  };
  return {
    found,
    add: (finding) => found.push(finding),
    report,
    reportRepeated(code, { spans, message, help, edits = [], notes = [] }) {
      const [span, ...others] = spans;
      if (span === undefined) return;
      const n = spans.length;
      const related = others.slice(0, MAX_PLACES).map((other, i) => ({
        span: other,
        message: notes[i + 1] ?? { id: "juga di sini", en: "here too" },
      }));
      found.push(
        coreDiagnostic(code, {
          span,
          message: {
            id: `${message.id}${n === 1 ? "" : ` (${n} tempat)`}.`,
            en: `${message.en}${n === 1 ? "" : ` (${n} places)`}.`,
          },
          help,
          ...(related.length === 0 ? {} : { related }),
          ...(edits.length === 0 ? {} : { fix: fixOf({ edits, grade: "safe" }) }),
        }),
      );
    },
    unknownWord(span, word, allowed) {
      const near = nearest(word, allowed);
      report(
        "sintaks-kata",
        span,
        { id: `"${clipped(word)}" tidak dikenal di sini.`, en: `"${clipped(word)}" is not known here.` },
        near === null
          ? { id: `Pilih salah satu: ${allowed.join(", ")}.`, en: `Use one of: ${allowed.join(", ")}.` }
          : { id: `Maksud Anda "${near}"?`, en: `Did you mean "${near}"?` },
        near === null ? undefined : { edits: [{ span, newText: near }], grade: "suggested" },
      );
    },
    notANumber(span, word) {
      report(
        "sintaks-angka",
        span,
        {
          id: `"${clipped(word)}" bukan angka yang sah di sini.`,
          en: `"${clipped(word)}" is not a number that is allowed here.`,
        },
        { id: "Tulis angka saja, misalnya 0 atau 12.", en: "Write digits only, for example 0 or 12." },
      );
    },
  };
}

function fixOf({ edits, grade }: Correction): Fix {
  const [only, ...more] = edits;
  const isShort = only !== undefined && more.length === 0 && /^[^\r\n]{1,40}$/.test(only.newText);
  const title = isShort
    ? { id: `Tulis ${only.newText.trim()}`, en: `Write ${only.newText.trim()}` }
    : { id: "Tulis seperti bahasa ini", en: "Write it as the language does" };
  return { ...(grade === "safe" ? {} : { grade }), title, edits };
}

/** A written word in a sentence: whole when a person can read it. */
export function clipped(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
