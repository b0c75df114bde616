import type { Span } from "../source/source.ts";
import type { Located, TextLiteral } from "../syntax/ast.ts";
import type {
  AttachmentField,
  ClauseDecl,
  DecreePart,
  LetterheadField,
  SignatoryField,
} from "../syntax/ast-decree.ts";
import type { ChoiceValue } from "../syntax/words.ts";

/** What a map's `keputusan` block says; null or empty where it says nothing. */
export interface Decree {
  readonly number: TextLiteral | null;
  readonly subject: TextLiteral | null;
  readonly official: TextLiteral | null;
  readonly place: TextLiteral | null;
  readonly date: Located<string> | null;
  readonly letterhead: Readonly<Partial<Record<LetterheadField, TextLiteral>>> | null;
  readonly considering: readonly TextLiteral[];
  readonly inViewOf: readonly TextLiteral[];
  readonly noting: readonly TextLiteral[];
  readonly clauses: readonly ClauseDecl[];
  readonly signatory: Readonly<Partial<Record<SignatoryField, TextLiteral>>>;
  readonly copies: readonly TextLiteral[];
  readonly initials: Readonly<Record<ChoiceValue<"initials">, readonly TextLiteral[]>>;
  /** What the lampiran's heading states again. */
  readonly attachment: Readonly<Partial<Record<AttachmentField, TextLiteral>>>;
  readonly parts: readonly DecreePart[];
  readonly span: Span;
}
