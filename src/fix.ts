import { check } from "./check.ts";
import {
  concerns,
  safeFix,
  type Diagnostic,
  type Fix,
  type Lost,
  type LostPart,
} from "./diagnostics/diagnostic.ts";
import { render } from "./diagnostics/message.ts";
import { applyFixes, type Applied } from "./edits/apply.ts";
import type { RuleOptions } from "./rules/index.ts";
import type { SourceFile, Span } from "./source/source.ts";

/** Why a safe fix is not made. */
export type Objection =
  /** It changes a file that was not asked for. */
  | { readonly kind: "elsewhere"; readonly path: string }
  /** It leads to a finding that was not there. */
  | { readonly kind: "uncovers"; readonly finding: Diagnostic }
  /** What it leads to cannot be told while this finding stands: what could not be read there may say otherwise. */
  | { readonly kind: "unjudged"; readonly finding: Diagnostic }
  /** Its own finding stays. */
  | { readonly kind: "useless" }
  /** Too many fixes of this run had to be tried one by one. */
  | { readonly kind: "untried" };

export interface LeftFix {
  readonly finding: Diagnostic;
  readonly objection: Objection;
}

export interface FixResult {
  /** All files, fixed ones replaced; in the order given. */
  readonly files: readonly SourceFile[];
  readonly asked: readonly SourceFile[];
  /** How many fixes were made. */
  readonly count: number;
  readonly left: readonly LeftFix[];
}

/** Checks that one run makes at most: a map in which more fixes fail one by one is not repaired by a tool. */
const MAX_CHECKS = 400;

interface State {
  readonly files: readonly SourceFile[];
  readonly asked: ReadonlySet<SourceFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the safe fixes of all findings with a place in the files asked for, until none is left that can be made. Fixes are tried
 * together; when that leads to a finding that was not there before, by halves and in the end one by one, so that one
 * harmful fix keeps no other from being made. A second run on what it returns changes nothing. Pure; never throws.
 */
export function fixAll(
  files: readonly SourceFile[],
  asked: readonly SourceFile[],
  options: RuleOptions = {},
): FixResult {
  // A fix is judged by all rules, also when only some are asked for.
  const { only, ...judging } = options;
  const isWanted = (d: Diagnostic): boolean => only === undefined || only.size === 0 || only.has(d.code);
  const run = { checks: 0, count: 0, left: [] as LeftFix[] };
  const stateOf = (all: readonly SourceFile[], own: ReadonlySet<SourceFile>): State => {
    run.checks += 1;
    return { files: all, asked: own, diagnostics: check(all, judging).diagnostics };
  };
  let state = stateOf(files, new Set(asked));

  /** Makes as many of the fixes as the present state allows; returns whether it made any. */
  const attempt = (findings: readonly Diagnostic[]): boolean => {
    const [first, second] = findings;
    if (first === undefined) return false;
    if (run.checks >= MAX_CHECKS) {
      for (const finding of findings) run.left.push({ finding, objection: { kind: "untried" } });
      return false;
    }
    const applied = applyFixes(
      state.files,
      findings.flatMap((d) => safeFix(d) ?? []),
    );
    const made = findings.filter((d) => d.fix !== undefined && applied.fixes.includes(d.fix));
    const then = stateOf(applied.files, new Set([...state.asked].map(applied.after)));
    const objection = objectionTo(state, then, applied, made);
    if (objection === null) {
      state = then;
      run.count += made.length;
      return made.length > 0;
    }
    if (second === undefined) {
      run.left.push({ finding: first, objection });
      return false;
    }
    // Once some are made the places of the others have moved: they are found again in the next round.
    const middle = Math.ceil(findings.length / 2);
    return attempt(findings.slice(0, middle)) || attempt(findings.slice(middle));
  };

  do {
    run.left = [];
    const fixable: Diagnostic[] = [];
    for (const finding of state.diagnostics) {
      const fix = safeFix(finding);
      if (fix === null || !isWanted(finding) || !concerns(finding, state.asked)) continue;
      const outside = fileOutside(fix, state.asked);
      if (outside === null) fixable.push(finding);
      else run.left.push({ finding, objection: { kind: "elsewhere", path: outside.path } });
    }
    if (!attempt(fixable)) break;
  } while (run.checks < MAX_CHECKS);
  return { files: state.files, asked: [...state.asked], count: run.count, left: run.left };
}

function fileOutside({ edits }: Fix, asked: ReadonlySet<SourceFile>): SourceFile | null {
  return edits.find((edit) => !asked.has(edit.span.file))?.span.file ?? null;
}

/**
 * Why these fixes must not be made: one of their findings is still there, or there is one that was not there before. A
 * finding is the same as before when it has its code and stands where its place has moved to, or says the same.
 */
function objectionTo(
  before: State,
  after: State,
  applied: Applied,
  made: readonly Diagnostic[],
): Objection | null {
  const gone = new Set(made);
  const known = new Map<string, Diagnostic[]>();
  const remember = (key: string, d: Diagnostic): void => {
    const list = known.get(key);
    if (list === undefined) known.set(key, [d]);
    else list.push(d);
  };
  for (const d of before.diagnostics) {
    if (gone.has(d)) continue;
    const at = applied.offsetAfter(d.span.file, d.span.start);
    if (at !== null) remember(place(d, at), d);
    remember(sentence(d), d);
  }
  const matched = new Set<Diagnostic>();
  for (const d of after.diagnostics) {
    const same = [place(d, d.span.start), sentence(d)]
      .flatMap((key) => known.get(key) ?? [])
      .find((old) => !matched.has(old));
    if (same !== undefined) matched.add(same);
    else if (made.some((one) => sentence(one) === sentence(d))) return { kind: "useless" };
    else return { kind: "uncovers", finding: d };
  }
  const blind = made.flatMap((one) => hidden(after, applied, one)).at(0);
  return blind === undefined ? null : { kind: "unjudged", finding: blind };
}

/** Rules whose fixes only the rest of a declaration shows to be right, with the parts that it must have for that. */
const JUDGED_BY: Readonly<Record<string, readonly LostPart[]>> = {
  "langkah-tak-dikenal": ["step", "flow"],
  "kode-urutan": ["process"],
};

/** The findings that hide what a fix leads to: of parts of the same declaration that could not be read. */
function hidden(after: State, applied: Applied, { code, fix }: Diagnostic): readonly Diagnostic[] {
  const needed = JUDGED_BY[code] ?? [];
  if (needed.length === 0) return [];
  const places = (fix?.edits ?? []).map(({ span: { file, start } }) => ({
    file: applied.after(file),
    at: applied.offsetAfter(file, start),
  }));
  const hides = ({ parts, within }: Lost): boolean =>
    parts.some((part) => needed.includes(part)) && places.some(({ file, at }) => isWithin(within, file, at));
  return after.diagnostics.filter(({ severity, lost }) => severity === "error" && lost?.some(hides) === true);
}

function isWithin(span: Span | null, file: SourceFile, at: number | null): boolean {
  return span === null || (span.file === file && at !== null && at >= span.start && at < span.end);
}

function place(d: Diagnostic, at: number): string {
  return `${d.code} ${d.span.file.path} ${at}`;
}

function sentence(d: Diagnostic): string {
  return `${d.code} ${d.span.file.path} ${render(d.message, "id")}`;
}
