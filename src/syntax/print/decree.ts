import type { DecreeDecl, DecreePart, InitialsItem } from "../ast.ts";
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
      return block(`paraf ${part.chain}`, part.items.map(initialsWords));
    case "diktum":
      return block("diktum", part.items.flatMap(clauseLines));
    case "kop":
    case "penandatangan":
    case "lampiran":
      return block(
        part.kind,
        part.fields.map((field) => `${field.name} ${quoteText(field.text)}`),
      );
  }
}

type Clause = Extract<Written<DecreePart>, { readonly kind: "diktum" }>["items"][number];

function clauseLines({ text, points }: Clause): readonly string[] {
  const head = quoteText(text);
  return points.length === 0 ? [head] : block(head, points.map(quoteText));
}

function initialsWords(item: Written<InitialsItem>): string {
  return "post" in item ? `jabatan ${nameWord(item.post)}` : quoteText(item.text);
}
