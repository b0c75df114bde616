import type { CoreCode } from "../../diagnostics/core.ts";
import type { FixGrade, Message } from "../../diagnostics/diagnostic.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A change of a text. */
export interface Edit extends Range {
  readonly newText: string;
}

/** What is wrong, and what to do. */
export interface Said {
  readonly message: Message;
  readonly help: Message;
}

/**
 * What a piece of a file that is not as the language has it most likely means: a change of its text, with what is said of
 * it. The file is read on with the change in place; what is offered as a fix is the same change.
 */
export interface Correction extends Range, Said {
  readonly code: CoreCode;
  readonly edits: readonly Edit[];
  /** Null for changes that only let the reading go on: they are no fix. */
  readonly grade: FixGrade | null;
  /**
   * What it is about: signs of other programs, characters without meaning, braces, or (when absent) the words of a
   * statement. Decides which of the corrections of a line is shown.
   */
  readonly layer?: "sign" | "stray" | "brace";
  /** Corrections of one habit are one finding with all its places; `message` then has an argument `places`. */
  readonly habit?: string | undefined;
  /** What is said of its place when it is not the first of its habit. */
  readonly note?: Message;
  /** Explains the odd signs on its line, too. */
  readonly coversSigns?: true;
  /** About a value, which the keyword before it does not explain. */
  readonly isValue?: boolean;
  /** Not reported where a text is not closed: it is why. */
  readonly isQuiet?: true;
  /** Counts only when the whole statement can be read then. */
  readonly isLossy?: true;
  /** A name that is no name, with what it is read as here and wherever else it is written. */
  readonly renames?: { readonly written: string; readonly name: string };
}

/** What is written at a place, read as something else: a text in its place, or changes. */
export function corrected(
  { start, end }: Range,
  message: Message,
  help: Message,
  read: string | readonly Edit[],
  more: Partial<Correction> = {},
): Correction {
  const edits = typeof read === "string" ? [{ start, end, newText: read }] : read;
  return { code: "sintaks-tak-terduga", start, end, message, help, edits, grade: "suggested", ...more };
}
