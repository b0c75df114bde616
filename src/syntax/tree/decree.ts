import type { CstNode } from "chevrotain";
import { choices } from "../../../grammar/words.ts";
import type { SourceFile } from "../../source/source.ts";
import type {
  ClauseDecl,
  DecreeDecl,
  DecreePart,
  Field,
  LetterheadField,
  SignatoryField,
} from "../ast-decree.ts";
import type { Located } from "../ast.ts";
import { choice } from "./choices.ts";
import { built, identifier, keyword, nodeSpan, nodes, text, texts, token, tokenSpan, tokens } from "./cst.ts";
import type { Problems } from "../report/problems.ts";
import { textValue } from "../text.ts";
import { reportImpossibleDate } from "./dates.ts";

export function buildDecree(file: SourceFile, cst: CstNode, problems: Problems): DecreeDecl {
  const builders: Readonly<Record<string, (n: CstNode) => DecreePart | null>> = {
    decreeText: (n) => decreeText(file, n),
    decreeDate: (n) => decreeDate(file, n, problems),
    decreeList: (n) => decreeList(file, n),
    initials: (n) => initials(file, n, problems),
    clauses: (n) => ({
      kind: "diktum",
      items: nodes(n, "clause")
        .map((c) => clause(file, c))
        .filter((c) => c !== null),
      span: nodeSpan(file, n),
    }),
    fields: (n) => fields(file, n, problems),
  };
  const parts = Object.entries(builders)
    .flatMap(([name, build]) => nodes(cst, name).map(build))
    .filter((part) => part !== null)
    .sort((a, b) => a.span.start - b.span.start);
  return { kind: "keputusan", parts, span: nodeSpan(file, cst) };
}

function decreeText(file: SourceFile, cst: CstNode): DecreePart | null {
  const kind = (["nomor", "tentang", "pejabat", "tempat"] as const).find((w) => w === keyword(cst)?.word);
  const value = text(file, token(cst, "Text"));
  return kind === undefined || value === null ? null : { kind, text: value, span: nodeSpan(file, cst) };
}

function decreeDate(file: SourceFile, cst: CstNode, problems: Problems): DecreePart | null {
  const text = dateOf(file, cst, problems);
  return text === null ? null : { kind: "tanggal", text, span: nodeSpan(file, cst) };
}

/** A date as it is written, with or without quotes; a day that no calendar has is reported. */
export function dateOf(file: SourceFile, cst: CstNode, problems: Problems): Located<string> | null {
  const literal = token(cst, "DateLiteral");
  const t = literal ?? token(cst, "Text");
  if (t === null) return null;
  const value = literal === null ? textValue(t.image) : literal.image;
  reportImpossibleDate(file, t, value, problems);
  return { value, span: tokenSpan(file, t) };
}

function decreeList(file: SourceFile, cst: CstNode): DecreePart | null {
  const kind = (["menimbang", "mengingat", "memperhatikan", "tembusan"] as const).find(
    (w) => w === keyword(cst)?.word,
  );
  if (kind === undefined) return null;
  return { kind, items: texts(file, tokens(cst, "Text")), span: nodeSpan(file, cst) };
}

function initials(file: SourceFile, cst: CstNode, problems: Problems): DecreePart | null {
  const chain = choice(file, token(cst, "Name"), choices.initials, problems);
  if (chain === null) return null;
  const offices = texts(file, tokens(cst, "Text")).map((written) => ({
    start: written.span.start,
    item: { text: written },
  }));
  const posts = built(nodes(cst, "initialsPost"), (n) => identifier(file, token(n, "Name"))).map((post) => ({
    start: post.span.start,
    item: { post },
  }));
  const items = [...offices, ...posts].sort((a, b) => a.start - b.start).map(({ item }) => item);
  return { kind: "paraf", chain, items, span: nodeSpan(file, cst) };
}

function clause(file: SourceFile, cst: CstNode): ClauseDecl | null {
  // Both texts of a clause are kept under one name: the first is the clause, the rest its points.
  const [first, ...points] = texts(file, tokens(cst, "Text"));
  return first === undefined ? null : { text: first, points };
}

function fields(file: SourceFile, cst: CstNode, problems: Problems): DecreePart | null {
  const span = nodeSpan(file, cst);
  switch (keyword(cst)?.word) {
    case "kop":
      return { kind: "kop", fields: named<LetterheadField>(file, cst, choices.letterhead, problems), span };
    case "penandatangan":
      return {
        kind: "penandatangan",
        fields: named<SignatoryField>(file, cst, choices.signatory, problems),
        span,
      };
    case "lampiran":
      return { kind: "lampiran", fields: named(file, cst, choices.attachment, problems), span };
    default:
      return null;
  }
}

/** The lines of a block whose words are a closed list. */
export function named<N extends string>(
  file: SourceFile,
  cst: CstNode,
  allowed: Readonly<Record<string, N>>,
  problems: Problems,
): readonly Field<N>[] {
  const result: Field<N>[] = [];
  for (const line of nodes(cst, "field")) {
    const name = choice(file, token(line, "Name"), allowed, problems);
    const value = text(file, token(line, "Text"));
    if (name !== null && value !== null)
      result.push({ name: name.value, text: value, span: nodeSpan(file, line) });
  }
  return result;
}
