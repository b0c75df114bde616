import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Repository } from "../model/model.ts";
import type { SourceFile } from "../source/source.ts";
import type { Suppression } from "../syntax/ast.ts";
import { text } from "./rule.ts";

/**
 * Takes out what a `// ppb-abaikan rule: reason` comment silences: findings that begin on its own line (a
 * comment behind code) or on the next line with code. A comment that silences nothing is itself a finding.
 */
export function applySuppressions(
  found: readonly Diagnostic[],
  repository: Repository,
  options: { readonly only?: ReadonlySet<string> },
): readonly Diagnostic[] {
  const byFile = new Map<
    SourceFile,
    { readonly suppression: Suppression; readonly from: number; readonly to: number; used: boolean }[]
  >();
  for (const suppression of repository.suppressions) {
    const { file } = suppression.span;
    const list = byFile.get(file) ?? [];
    list.push({ suppression, ...reach(suppression), used: false });
    byFile.set(file, list);
  }
  const kept = found.filter((d) => {
    const hit = byFile
      .get(d.span.file)
      ?.find((s) => s.suppression.rule.value === d.rule && d.span.start >= s.from && d.span.start < s.to);
    if (hit !== undefined) hit.used = true;
    return hit === undefined || hit.suppression.reason === "";
  });
  const partial = options.only !== undefined && options.only.size > 0;
  const idle = [...byFile.values()]
    .flat()
    .filter((s) => (!s.used && !partial) || s.suppression.reason === "");
  return [...kept, ...idle.map(({ suppression }) => report(suppression))];
}

function report(suppression: Suppression): Diagnostic {
  const noReason = suppression.reason === "";
  return {
    rule: "abaikan-sia-sia",
    severity: "peringatan",
    span: suppression.span,
    message: noReason
      ? text(
          "Komentar ini tidak memberi alasan, maka tidak berlaku.",
          "This comment gives no reason and has no effect.",
        )
      : text(
          `Tidak ada temuan ${suppression.rule.value} di baris ini.`,
          `There is no finding ${suppression.rule.value} on this line.`,
        ),
    help: noReason
      ? text(
          `Tulis: // ppb-abaikan ${suppression.rule.value}: alasannya`,
          `Write: // ppb-abaikan ${suppression.rule.value}: the reason`,
        )
      : text("Hapus komentar ini.", "Delete this comment."),
  };
}

function reach(suppression: Suppression): { from: number; to: number } {
  const { text: source } = suppression.span.file;
  const lineStart = source.lastIndexOf("\n", suppression.span.start - 1) + 1;
  if (source.slice(lineStart, suppression.span.start).trim() !== "")
    return { from: lineStart, to: suppression.span.start };
  let from = suppression.span.end;
  for (;;) {
    const next = source.indexOf("\n", from);
    if (next === -1) return { from: suppression.span.end, to: source.length };
    const end = source.indexOf("\n", next + 1);
    const line = source.slice(next + 1, end === -1 ? source.length : end).trim();
    if (line !== "" && !line.startsWith("//"))
      return { from: next + 1, to: end === -1 ? source.length : end };
    if (end === -1) return { from: next + 1, to: source.length };
    from = next + 1;
  }
}
