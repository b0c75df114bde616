import type { IToken } from "chevrotain";
import type { SourceFile } from "../source/source.ts";
import type { Suppression } from "./ast.ts";
import type { Problems } from "./problems.ts";

const MARK = /^\/\/[ \t]*ppb-abaikan\b[ \t]*([^\s:]*)[ \t]*:?[ \t]*(.*)$/;

/** `// ppb-abaikan rule: reason` comments, in source order. */
export function readSuppressions(
  file: SourceFile,
  comments: readonly IToken[],
  problems: Problems,
): readonly Suppression[] {
  const result: Suppression[] = [];
  for (const comment of comments) {
    const match = comment.tokenType.name === "LineComment" ? MARK.exec(comment.image) : null;
    if (match === null) continue;
    const span = { file, start: comment.startOffset, end: comment.startOffset + comment.image.length };
    const rule = match[1] ?? "";
    if (rule === "") {
      problems.report(
        "abaikan-sia-sia",
        span,
        { id: "ppb-abaikan tidak menyebut aturan.", en: "ppb-abaikan names no rule." },
        { id: "Tulis: // ppb-abaikan nama-aturan: alasan", en: "Write: // ppb-abaikan rule-name: reason" },
      );
      continue;
    }
    const at = comment.startOffset + comment.image.indexOf(rule, comment.image.indexOf("ppb-abaikan") + 11);
    result.push({
      rule: { value: rule, span: { file, start: at, end: at + rule.length } },
      reason: (match[2] ?? "").trim(),
      span,
    });
  }
  return result;
}
