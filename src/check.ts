import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { encodingFindings } from "./diagnostics/encoding.ts";
import { byName } from "./diagnostics/file-names.ts";
import { unreadFinding } from "./diagnostics/unread.ts";
import { bind } from "./model/bind/bind.ts";
import type { ParsedFile } from "./model/bind/group-maps.ts";
import type { Repository } from "./model/model.ts";
import { runRules, type RuleOptions } from "./rules/index.ts";
import type { SourceFile } from "./source/source.ts";
import { emptyFiles } from "./syntax/report/empty.ts";
import { parse } from "./syntax/parse.ts";
import { unprintableFindings } from "./unprintable.ts";

export interface CheckResult {
  readonly repository: Repository;
  /** In order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadOne extends ParsedFile {
  /** What is wrong with the file whatever the others say. */
  readonly findings: readonly Diagnostic[];
}

const readFiles = new WeakMap<SourceFile, ReadOne>();

function readOne(file: SourceFile): ReadOne {
  const known = readFiles.get(file);
  if (known !== undefined) return known;
  const { status, tree, diagnostics } = parse(file);
  const encoding = status === "unreadable" ? [] : encodingFindings(file);
  const made = { file, tree, findings: [...encoding, ...diagnostics, ...unprintableFindings(file, tree)] };
  readFiles.set(file, made);
  return made;
}

/**
 * Reads sources into a model and finds what is wrong with it: the way that the command line, `build` and
 * library users all take. Pure; never throws on any input text. What was found in a file or a map is kept with the objects
 * that it was found in: a second call with the same `SourceFile` objects, but for some that have changed, looks at those
 * and at their maps again, and finds what a first call would.
 */
export function check(files: readonly SourceFile[], options: RuleOptions = {}): CheckResult {
  const { read, diagnostics: names } = byName(files.filter((file) => file.unread === undefined));
  const parsed = read.map(readOne);
  const bound = bind(parsed);
  const earlier = [
    ...files.flatMap((file) => unreadFinding(file) ?? []),
    ...names,
    ...parsed.flatMap((p) => p.findings),
    ...emptyFiles(read),
    ...bound.diagnostics,
  ];
  return { repository: bound.repository, diagnostics: runRules(bound.repository, options, earlier) };
}
