import type { Diagnostic, Language, Severity } from "../diagnostic.ts";

export interface ReportContext {
  readonly language: Language;
  /** Colours and underlining for people; machine forms ignore it. */
  readonly color: boolean;
  readonly version: string;
  /** All kinds of findings, for forms that carry them along. */
  readonly rules: readonly RuleInfo[];
  /** Findings that a baseline keeps out of the report. */
  readonly hidden?: number;
  /** Whether people asked for these very findings: then none is shortened, however many there are. */
  readonly isWhole?: boolean;
  /** A file's path as people see it from where they stand; machine forms keep to the repository's root. */
  display?(path: string): string;
}

export interface RuleInfo {
  readonly name: string;
  readonly severity: Severity;
  readonly summary: Readonly<Record<Language, string>>;
  readonly explanation: Readonly<Record<Language, string>>;
}

/** Turns findings into the text of one output form. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;

/** The three severities as other tools name them. */
export const STANDARD_SEVERITY: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  hint: "note",
};

/**
 * A stable identity of a finding: its code, the declared thing that it is about and the text that it points at. Moved lines,
 * renamed files and reworded sentences leave it as it is. Where nothing is declared, the file's path stands in.
 */
export function fingerprint({ code, span, subject }: Diagnostic): string {
  const { path, text } = span.file;
  const source = `${code}\n${subject ?? path}\n${text.slice(span.start, span.end)}`;
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < source.length; i += 1) {
    a = Math.imul(a ^ source.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ source.charCodeAt(source.length - 1 - i), 0x85ebca6b) >>> 0;
  }
  return a.toString(16).padStart(8, "0") + b.toString(16).padStart(8, "0");
}
