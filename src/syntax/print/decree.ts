import type { DecreeDecl, DecreePart, InitialsItem } from "../ast-decree.ts";
import { wordFor, type ChoiceValue } from "../../../grammar/words.ts";
import { quoteText } from "../text.ts";
import type { Written } from "../written.ts";
import { block } from "./block.ts";
import { dateWord, nameWord } from "./words.ts";

/** The lines of a `keputusan` block. */
export function decreeLines({ parts }: Written<DecreeDecl>): readonly string[] {
  return block("keputusan", parts.flatMap(partLines));
}

function partLines(part: Written<DecreePart>): readonly string[] {
  switch (part.kind) {
    case "nomor":
    case "tentang":
    case "pejabat":
    case "tempat":
      return [`${part.kind} ${quoteText(part.text)}`];
    case "tanggal":
      return [`tanggal ${dateWord(part.text)}`];
    case "menimbang":
    case "mengingat":
    case "memperhatikan":
    case "tembusan":
      return block(part.kind, part.items.map(quoteText));
    case "paraf":
      return block(`paraf ${wordFor("initials", part.chain)}`, part.items.map(initialsWords));
    case "diktum":
      return block("diktum", part.items.flatMap(clauseLines));
    case "kop":
      return fieldLines(part.kind, "letterhead", part.fields);
    case "penandatangan":
      return signatoryLines(part.fields);
    case "lampiran":
      return fieldLines(part.kind, "attachment", part.fields);
  }
}

/** The lines of a `penandatangan` block. */
export function signatoryLines(
  fields: Extract<Written<DecreePart>, { readonly kind: "penandatangan" }>["fields"],
): readonly string[] {
  return fieldLines("penandatangan", "signatory", fields);
}

function fieldLines<C extends "letterhead" | "signatory" | "attachment">(
  head: string,
  list: C,
  fields: readonly { readonly name: ChoiceValue<C>; readonly text: string }[],
): readonly string[] {
  return block(
    head,
    fields.map(({ name, text }) => `${wordFor(list, name)} ${quoteText(text)}`),
  );
}

type Clause = Extract<Written<DecreePart>, { readonly kind: "diktum" }>["items"][number];

function clauseLines({ text, points }: Clause): readonly string[] {
  const head = quoteText(text);
  return points.length === 0 ? [head] : block(head, points.map(quoteText));
}

function initialsWords(item: Written<InitialsItem>): string {
  return "post" in item ? `jabatan ${nameWord(item.post)}` : quoteText(item.text);
}
