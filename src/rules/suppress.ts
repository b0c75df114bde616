import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source.ts";
import type { Suppression } from "../syntax/ast.ts";

export interface Silenced {
  readonly kept: readonly Diagnostic[];
  /** Comments that silenced something, reason or not. */
  readonly used: ReadonlySet<Suppression>;
}

/** Lines of further comments that may stand between a silencing comment and the line it speaks of. */
const COMMENT_LIMIT = 100;

/**
 * Takes out what a `// ppb-abaikan rule: reason` comment silences: findings of rules that begin on its own
 * line (a comment behind code) or on the next line with code. Without a reason nothing is silenced, and
 * what is no rule (a typing error) cannot be.
 */
export function applySuppressions(
  found: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  ruleNames: ReadonlySet<string>,
): Silenced {
  const byFile = new Map<SourceFile, Map<string, Suppression>>();
  for (const suppression of suppressions) {
    const { file } = suppression.span;
    const places = byFile.get(file) ?? new Map<string, Suppression>();
    places.set(`${suppression.rule.value} ${lineSpokenOf(suppression)}`, suppression);
    byFile.set(file, places);
  }
  const used = new Set<Suppression>();
  const kept = found.filter((d) => {
    const places = byFile.get(d.span.file);
    if (places === undefined || !ruleNames.has(d.rule)) return true;
    const hit = places.get(`${d.rule} ${lineStart(d.span.file.text, d.span.start)}`);
    if (hit !== undefined) used.add(hit);
    return hit === undefined || hit.reason === "";
  });
  return { kept, used };
}

function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset of the first character of the line whose findings the comment silences. */
function lineSpokenOf(suppression: Suppression): number {
  const { text: source } = suppression.span.file;
  const own = lineStart(source, suppression.span.start);
  if (source.slice(own, suppression.span.start).trim() !== "") return own;
  let at = suppression.span.end;
  for (let lines = 0; lines < COMMENT_LIMIT; lines += 1) {
    const next = source.indexOf("\n", at);
    if (next === -1) break;
    const end = source.indexOf("\n", next + 1);
    const line = source.slice(next + 1, end === -1 ? source.length : end).trim();
    if (line !== "" && !line.startsWith("//")) return next + 1;
    at = next + 1;
  }
  return own;
}
