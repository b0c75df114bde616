import type { DecreeDecl, DecreePart, Field, TextLiteral } from "../syntax/ast.ts";
import type { Decree } from "./model.ts";

type Part<K extends DecreePart["kind"]> = Extract<DecreePart, { kind: K }>;

/** The facts of a decree; a fact written twice keeps its last form, lists add up. */
export function bindDecree(decl: DecreeDecl): Decree {
  const all = <K extends DecreePart["kind"]>(kind: K): readonly Part<K>[] =>
    decl.parts.filter((part): part is Part<K> => part.kind === kind);
  const text = (kind: "nomor" | "tentang" | "pejabat" | "tempat"): TextLiteral | null => {
    const part = decl.parts.findLast((p) => p.kind === kind);
    return part !== undefined && "text" in part ? part.text : null;
  };
  const list = (kind: "menimbang" | "mengingat" | "memperhatikan" | "tembusan"): readonly TextLiteral[] =>
    decl.parts.flatMap((p) => (p.kind === kind && "items" in p ? p.items : []));
  const initials = (chain: "hierarki" | "koordinasi"): readonly TextLiteral[] =>
    all("paraf").flatMap((p) => (p.chain.value === chain ? p.items : []));
  const letterhead = all("kop").at(-1);
  return {
    number: text("nomor"),
    subject: text("tentang"),
    official: text("pejabat"),
    place: text("tempat"),
    date: all("tanggal").at(-1)?.text ?? null,
    letterhead: letterhead === undefined ? null : record(letterhead.fields),
    considering: list("menimbang"),
    inViewOf: list("mengingat"),
    noting: list("memperhatikan"),
    clauses: all("diktum").flatMap((p) => p.items),
    signatory: record(all("penandatangan").flatMap((p) => p.fields)),
    copies: list("tembusan"),
    initials: { hierarki: initials("hierarki"), koordinasi: initials("koordinasi") },
    attachment: record(all("lampiran").flatMap((p) => p.fields)),
    parts: decl.parts,
    span: decl.span,
  };
}

function record<N extends string>(fields: readonly Field<N>[]): Readonly<Partial<Record<N, TextLiteral>>> {
  const result: Partial<Record<N, TextLiteral>> = {};
  for (const field of fields) result[field.name] = field.text;
  return result;
}
