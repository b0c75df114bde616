import type { CstNode } from "chevrotain";
import { sopFactWords } from "../../../grammar/facts.ts";
import { choices } from "../../../grammar/words.ts";
import type { SourceFile } from "../../source/source.ts";
import type { SopDecl, SopFact } from "../ast.ts";
import { dateOf, named } from "./decree.ts";
import { codeRef, keyword, node, nodes, nodeSpan, text, texts, token, tokens } from "./cst.ts";
import { nameList } from "./name-lists.ts";
import type { Problems } from "../report/problems.ts";

/** A `sop` of a CFM; null without a code. */
export function buildSop(file: SourceFile, cst: CstNode, problems: Problems): SopDecl | null {
  const code = codeRef(file, node(cst, "cfmCode"));
  if (code === null) return null;
  const facts = [
    ...nodes(cst, "sopFact").flatMap((n) => buildFact(file, n, problems) ?? []),
    ...nodes(cst, "approval").map((n): SopFact => ({
      kind: "penandatangan",
      fields: named(file, n, choices.signatory, problems),
      span: nodeSpan(file, n),
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  return { code, title: text(file, token(cst, "Text")), facts, span: nodeSpan(file, cst) };
}

const TEXTS = sopFactWords("text", "texts");
const DATES = sopFactWords("date");

function buildFact(file: SourceFile, cst: CstNode, problems: Problems): SopFact | null {
  const span = nodeSpan(file, cst);
  const word = keyword(cst)?.word;
  const dated = DATES.find((kind) => kind === word);
  if (dated !== undefined) {
    const date = dateOf(file, cst, problems);
    return date === null ? null : { kind: dated, date, span };
  }
  const written = TEXTS.find((kind) => kind === word);
  if (written !== undefined) return { kind: written, texts: texts(file, tokens(cst, "Text")), span };
  const steps = nameList(file, tokens(cst, "Name"), problems);
  return steps.length === 0 ? null : { kind: "mencakup", steps, span };
}
