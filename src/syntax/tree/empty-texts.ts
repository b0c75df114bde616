import type { CstNode, IToken } from "chevrotain";
import type { SourceFile } from "../../source/source.ts";
import { advice, statements } from "../messages/statements.ts";
import type { Problems } from "../report/problems.ts";
import { tokenSpan } from "./cst.ts";

const EMPTY_TEXT = /^"\s{0,80}"$/;
const EMPTY_LABEL = /^[-.]{1,2}\[\s{0,40}(?:"\s{0,40}")?\s{0,40}\]/;

/** Rules of the grammar whose texts are missed by a rule of `src/rules` that says what they are for. */
const MISSED: ReadonlySet<string> = new Set(["process", "step", "codeSample", "sopFact"]);

/** Reports texts and labels that say nothing: they would be printed as nothing. */
export function reportEmptyTexts(
  file: SourceFile,
  cst: CstNode,
  tokens: readonly IToken[],
  problems: Problems,
): void {
  const isEmpty = (t: IToken): boolean => EMPTY_TEXT.test(t.image) || EMPTY_LABEL.test(t.image);
  if (tokens.some(isEmpty)) visit(cst);

  function visit(node: CstNode): void {
    for (const name in node.children)
      for (const child of node.children[name] ?? []) {
        if ("children" in child) visit(child);
        // What recovery has put in has no place of its own.
        else if (isEmpty(child) && (child.endOffset ?? 0) > child.startOffset) report(node.name, child);
      }
  }

  function report(rule: string, t: IToken): void {
    const span = tokenSpan(file, t);
    if (rule === "arrow") {
      const arrow = t.image.startsWith("-") ? "->" : "..>";
      problems.report("teks-kosong", span, statements.emptyLabel(), advice.fillLabel({ arrow }), {
        edits: [{ span, newText: arrow }],
        grade: "suggested",
      });
    } else if (!MISSED.has(rule))
      problems.report("teks-kosong", span, statements.emptyText(), advice.fillText());
  }
}
