import type { DecreeDecl, DecreePart, Field, InitialsItem } from "../../syntax/ast-decree.ts";
import type { TextLiteral } from "../../syntax/ast.ts";
import type { Units } from "./units.ts";
import type { Decree } from "../decree.ts";
import { wordFor, type ChoiceValue } from "../../syntax/words.ts";
import type { Names } from "./names.ts";
import type { OfKind, Once } from "./once.ts";
import { nameKey } from "../symbol.ts";

type Kind = DecreePart["kind"];

/** The facts of a decree: a fact may be written once, lists add up. */
export function bindDecree(decl: DecreeDecl, units: Units, names: Names, once: Once): Decree {
  const all = <K extends Kind>(kind: K): readonly OfKind<DecreePart, K>[] =>
    decl.parts.filter((part): part is OfKind<DecreePart, K> => part.kind === kind);
  const text = (kind: "nomor" | "tentang" | "pejabat" | "tempat"): TextLiteral | null =>
    once.first(kind, all(kind))?.text ?? null;
  const list = (kind: "menimbang" | "mengingat" | "memperhatikan" | "tembusan"): readonly TextLiteral[] =>
    all(kind).flatMap((p) => p.items);
  const initials = (chain: keyof Decree["initials"]): readonly TextLiteral[] =>
    all("paraf").flatMap((p) =>
      p.chain.value === chain ? p.items.map((item) => office(item, units, names)) : [],
    );
  const letterhead = all("kop").flatMap((p) => p.fields);
  return {
    number: text("nomor"),
    subject: text("tentang"),
    official: text("pejabat"),
    place: text("tempat"),
    date: once.first("tanggal", all("tanggal"))?.text ?? null,
    letterhead: all("kop").length === 0 ? null : record("kop", "letterhead", letterhead, once),
    considering: list("menimbang"),
    inViewOf: list("mengingat"),
    noting: list("memperhatikan"),
    clauses: all("diktum").flatMap((p) => p.items),
    signatory: record(
      "penandatangan",
      "signatory",
      all("penandatangan").flatMap((p) => p.fields),
      once,
    ),
    copies: list("tembusan"),
    initials: { hierarchy: initials("hierarchy"), coordination: initials("coordination") },
    attachment: record(
      "lampiran",
      "attachment",
      all("lampiran").flatMap((p) => p.fields),
      once,
    ),
    parts: decl.parts,
    span: decl.span,
  };
}

/** The office that is printed; of a declared post its name, at the place where it is named. */
function office(item: InitialsItem, units: Units, names: Names): TextLiteral {
  if ("text" in item) return item.text;
  const reference = names.refer("initials", item.post, units.symbols);
  const name = units.byName.get(nameKey(reference.value))?.name ?? reference.value;
  return { value: name, span: item.post.span };
}

/** Each field may be written once, in whichever of the blocks of one kind. */
export function record<List extends "letterhead" | "signatory" | "attachment">(
  block: string,
  list: List,
  fields: readonly Field<ChoiceValue<List> & string>[],
  once: Once,
): Readonly<Partial<Record<ChoiceValue<List> & string, TextLiteral>>> {
  const result: Partial<Record<ChoiceValue<List> & string, TextLiteral>> = {};
  for (const name of new Set(fields.map((field) => field.name))) {
    const kept = once.first(
      `${block} ${wordFor(list, name)}`,
      fields.filter((field) => field.name === name),
    );
    if (kept !== null) result[name] = kept.text;
  }
  return result;
}
