import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { encodingFindings } from "./diagnostics/encoding.ts";
import { byName } from "./diagnostics/file-names.ts";
import { unreadFinding } from "./diagnostics/unread.ts";
import { bind } from "./model/bind.ts";
import type { Repository } from "./model/model.ts";
import { runRules, type RuleOptions } from "./rules/index.ts";
import type { SourceFile } from "./source/source.ts";
import { parse } from "./syntax/parse.ts";
import { unprintableFindings } from "./unprintable.ts";

export interface CheckResult {
  readonly repository: Repository;
  /** In order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads sources into a model and finds what is wrong with it: the way that the command line, `build` and
 * library users all take. Pure; never throws on any input text.
 */
export function check(files: readonly SourceFile[], options: RuleOptions = {}): CheckResult {
  const { read, diagnostics: names } = byName(files.filter((file) => file.unread === undefined));
  const parsed = read.map((file) => ({ file, ...parse(file) }));
  const bound = bind(parsed);
  const earlier = [
    ...files.flatMap((file) => unreadFinding(file) ?? []),
    ...names,
    ...parsed.flatMap((p) => (p.status === "unreadable" ? [] : encodingFindings(p.file))),
    ...parsed.flatMap((p) => p.diagnostics),
    ...parsed.flatMap((p) => unprintableFindings(p.file, p.tree)),
    ...bound.diagnostics,
  ];
  return { repository: bound.repository, diagnostics: runRules(bound.repository, options, earlier) };
}
