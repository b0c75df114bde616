import type { Span } from "../source/source.ts";
import type { EarlierName } from "./earlier.ts";

/** One sentence in both languages of the tool. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;

/** `galat` fails a check, `peringatan` fails a strict one, `saran` never does. */
export type Severity = "galat" | "peringatan" | "saran";

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

/** A name that the list of rules has; only running a rule makes one, so that no finding has a name unheard of. */
export type RuleName = string & { readonly isRule: true };

/** One finding: what is wrong (`message`), where (`span`), what to do (`help`). */
export interface Diagnostic {
  readonly rule: EarlierName | RuleName;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Text;
  readonly help?: Text;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
}
