import type { ChoiceValue } from "../../grammar/words.ts";
import type { Span } from "../source/source.ts";
import type { Identifier, Located, TextLiteral } from "./ast.ts";

export interface DecreeDecl {
  readonly kind: "keputusan";
  readonly parts: readonly DecreePart[];
  readonly span: Span;
}

export type DecreePart =
  | {
      readonly kind: "nomor" | "tentang" | "pejabat" | "tempat";
      readonly text: TextLiteral;
      readonly span: Span;
    }
  /** `tanggal 2025-08-29` or `tanggal "29 Agustus 2025"`; `value` is the written text. */
  | { readonly kind: "tanggal"; readonly text: Located<string>; readonly span: Span }
  | {
      readonly kind: "menimbang" | "mengingat" | "memperhatikan" | "tembusan";
      readonly items: readonly TextLiteral[];
      readonly span: Span;
    }
  | { readonly kind: "diktum"; readonly items: readonly ClauseDecl[]; readonly span: Span }
  | { readonly kind: "kop"; readonly fields: readonly Field<LetterheadField>[]; readonly span: Span }
  | { readonly kind: "penandatangan"; readonly fields: readonly Field<SignatoryField>[]; readonly span: Span }
  | {
      readonly kind: "paraf";
      readonly chain: Located<ChoiceValue<"initials">>;
      readonly items: readonly InitialsItem[];
      readonly span: Span;
    }
  /** What the lampiran's heading restates; must agree with the decree. */
  | {
      readonly kind: "lampiran";
      readonly fields: readonly Field<AttachmentField>[];
      readonly span: Span;
    };

/** Who initials: an office as a text, or a declared post (`jabatan kabid`). */
export type InitialsItem = { readonly text: TextLiteral } | { readonly post: Identifier };

/** A KESATU, KEDUA … clause with its numbered points. */
export interface ClauseDecl {
  readonly text: TextLiteral;
  readonly points: readonly TextLiteral[];
}

export type LetterheadField = ChoiceValue<"letterhead">;
export type SignatoryField = ChoiceValue<"signatory">;
export type AttachmentField = ChoiceValue<"attachment">;

export interface Field<Name extends string> {
  readonly name: Name;
  readonly text: TextLiteral;
  readonly span: Span;
}
