import type { Span } from "../source/source.ts";
import type { CoreCode } from "./core.ts";

/** One sentence in both languages of the tool. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;

/** An `error` fails a check, a `warning` fails a strict one, a `hint` never does. */
export type Severity = "error" | "warning" | "hint";

/** The severities as the language and the reports call them. */
export const SEVERITY_NAMES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  id: { error: "galat", warning: "peringatan", hint: "saran" },
  en: { error: "error", warning: "warning", hint: "hint" },
};

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A change that is certain to keep the author's meaning. */
export interface Fix {
  readonly title: Text;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains the finding, e.g. the first declaration of a repeated code. */
export interface Related {
  readonly span: Span;
  readonly message: Text;
}

/** The name of a rule. Branded so that only the rule runner makes one: every diagnostic code is registered. */
export type RuleCode = string & { readonly isRule: true };

/** One finding: what is wrong (`message`), where (`span`), what to do (`help`). */
export interface Diagnostic {
  readonly code: CoreCode | RuleCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Text;
  readonly help?: Text;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}
