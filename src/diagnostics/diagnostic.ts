import type { SourceFile, Span } from "../source/source.ts";
import type { CoreCode } from "./core.ts";

/** One sentence in both languages of the tool. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;

/** A sentence of a diagnostic: `{name}` in it stands for an argument. `render` in `message.ts` puts them together. */
export interface Message extends Text {
  /** Which of its diagnostic's sentences it is; the sentence may be reworded, the key stays. */
  readonly key?: string;
  readonly args?: Readonly<Record<string, Argument>>;
}

/** What stands in a sentence: a word of the author's, a number, or a part that has words of its own in both languages. */
export type Argument = string | number | Message;

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

/**
 * How sure a fix is: a `safe` one keeps the author's meaning and `--fix` applies it, a `suggested` one is a guess
 * that an editor offers and a person chooses.
 */
export type FixGrade = "safe" | "suggested";

/** A change of the sources that removes a finding, made whole or not at all. */
export interface Fix {
  /** `safe` when absent. */
  readonly grade?: FixGrade;
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains the finding, e.g. the first declaration of a repeated code. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
}

/** The name of a rule. Branded so that only the rule runner makes one: every diagnostic code is registered. */
export type RuleCode = string & { readonly isRule: true };

/** What a statement that could not be read may have declared; `block`: a block in the wrong place, as it stands. */
export type LostPart =
  | "map"
  | "codes"
  | "settings"
  | "unit"
  | "process"
  | "fact"
  | "cfm"
  | "lane"
  | "step"
  | "flow"
  | "paper"
  | "block";

/** A part of the sources that could not be read: who misses it repeats the finding that it stands with. */
export interface Lost {
  readonly parts: readonly LostPart[];
  /** The declaration that it was a part of; the whole map when null. */
  readonly within: Span | null;
}

/** One finding: what is wrong (`message`), where (`span`), what to do (`help`). */
export interface Diagnostic {
  readonly code: CoreCode | RuleCode;
  readonly severity: Severity;
  readonly span: Span;
  /** The declared thing that the finding is about, such as "DINAS/process/1.2"; absent where nothing is declared. */
  readonly subject?: string;
  readonly message: Message;
  readonly help?: Message;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** What could not be read because of it. */
  readonly lost?: readonly Lost[];
}

/** The fix of a finding that may be applied without asking; null when there is none. */
export function safeFix({ fix }: Diagnostic): Fix | null {
  return fix === undefined || fix.grade === "suggested" ? null : fix;
}

/**
 * Whether a finding names a place in one of these files, or its fix would change one: of what contradicts itself in two
 * files, each has its part.
 */
export function concerns({ span, related = [], fix }: Diagnostic, files: ReadonlySet<SourceFile>): boolean {
  return [{ span }, ...related, ...(fix?.edits ?? [])].some((place) => files.has(place.span.file));
}
