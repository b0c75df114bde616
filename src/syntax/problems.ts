import type { Diagnostic, Text } from "../diagnostics/diagnostic.ts";
import { earlierFinding, type EarlierName } from "../diagnostics/earlier.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Span } from "../source/source.ts";

/** Collects what is wrong with the text of one file. */
export interface Problems {
  readonly found: readonly Diagnostic[];
  report(rule: EarlierName, span: Span, message: Text, help?: Text): void;
  unknownWord(span: Span, word: string, allowed: readonly string[]): void;
  notANumber(span: Span, word: string): void;
}

export function collectProblems(): Problems {
  const found: Diagnostic[] = [];
  const report = (rule: EarlierName, span: Span, message: Text, help?: Text): void => {
    found.push(earlierFinding(rule, { span, message, ...(help === undefined ? {} : { help }) }));
  };
  return {
    found,
    report,
    unknownWord(span, word, allowed) {
      const near = nearest(word, allowed);
      report(
        "sintaks-kata",
        span,
        { id: `"${word}" tidak dikenal di sini.`, en: `"${word}" is not known here.` },
        near === null
          ? { id: `Pilih salah satu: ${allowed.join(", ")}.`, en: `Use one of: ${allowed.join(", ")}.` }
          : { id: `Maksud Anda "${near}"?`, en: `Did you mean "${near}"?` },
      );
    },
    notANumber(span, word) {
      report(
        "sintaks-angka",
        span,
        {
          id: `"${word}" bukan angka yang sah di sini.`,
          en: `"${word}" is not a number that is allowed here.`,
        },
        { id: "Tulis angka saja, misalnya 0 atau 12.", en: "Write digits only, for example 0 or 12." },
      );
    },
  };
}
