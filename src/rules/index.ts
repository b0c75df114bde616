import { coreDiagnostic, coreDiagnostics, isSettable } from "../diagnostics/core.ts";
import type { Diagnostic, Message, Severity, RuleCode } from "../diagnostics/diagnostic.ts";
import { defineMessages, render } from "../diagnostics/message.ts";
import { suggester } from "../diagnostics/nearest.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import { lineSpan } from "../source/lines.ts";
import type { Suppression } from "../syntax/ast.ts";
import { unreadable, type Unreadable, withoutCascading, withoutEmptyTexts } from "./run/cascading.ts";
import { withoutBrokenFlows } from "./run/broken-flows.ts";
import { withoutConsequences } from "./run/consequences.ts";
import { withoutForeignLanes } from "./run/foreign-lanes.ts";
import { withoutMissingLevels } from "./run/missing-levels.ts";
import { withoutMissingSteps } from "./run/missing-steps.ts";
import { withoutRepeatedLines } from "./run/repeated-lines.ts";
import { withoutUndeclaredNames } from "./run/undeclared-names.ts";
import { mapFinder, withSubjects } from "./run/subject.ts";
import { rules } from "./list.ts";
import { findingsOfMap, MAX_FINDINGS, type Chosen } from "./run/run-map.ts";
import { applySuppressions, unusedSuppressions } from "./run/suppress.ts";

const messages = defineMessages({
  unknownRule: { id: 'Tidak ada aturan "{name}".', en: 'There is no rule "{name}".' },
  fixedSeverity: {
    id: "Tingkat {name} tetap: temuan ini bukan aturan.",
    en: "The severity of {name} is fixed: it is not a rule.",
  },
  removeSetting: { id: "Hapus baris ini.", en: "Delete this line." },
  all: { id: "Daftarnya: ppb explain", en: "List them all with: ppb explain" },
  didYouMean: {
    id: 'Maksud Anda "{near}"? Daftarnya: ppb explain',
    en: 'Did you mean "{near}"? List them all with: ppb explain',
  },
});

export interface RuleOptions {
  /** Severities set on the command line; they prevail over the map's own. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
  /** Only these rules and core diagnostics; empty or absent = all. */
  readonly only?: ReadonlySet<string>;
  /** What is wrong with pictures and fonts that the maps name, by path; nothing is said of them when it is absent. */
  readonly fileFaults?: ReadonlyMap<string, Message>;
}

/** What looks for the one cause of several findings, in this order. */
const CAUSES = [
  withoutMissingLevels,
  withoutConsequences,
  withoutForeignLanes,
  withoutBrokenFlows,
  withoutMissingSteps,
  withoutUndeclaredNames,
];

const NO_FAULTS: ReadonlyMap<string, Message> = new Map();
const ruleNames: ReadonlySet<string> = new Set(rules.map((rule) => rule.name));
const coreCodes: ReadonlySet<string> = new Set(
  Object.keys(coreDiagnostics).filter((code) => !isSettable(code)),
);
const SETTABLE_CORE = Object.keys(coreDiagnostics).filter(isSettable);

/**
 * All findings, suppressed ones left out, in order of file and place: those of the rules, and the core diagnostics of
 * reading and binding that are handed in. Never throws.
 */
export function runRules(
  repository: Repository,
  options: RuleOptions = {},
  core: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [...withoutCascading(core)].filter((d) => isShown(d.code, options));
  const around = { repository, lost: unreadable(core), fileFaults: options.fileFaults ?? NO_FAULTS };
  const usual = chosenFor(null, options);
  for (const map of repository.maps) {
    const chosen = map.ruleSettings.length === 0 ? usual : chosenFor(map, options);
    for (const finding of unknownSettings(map)) if (isShown(finding.code, options)) found.push(finding);
    for (const finding of findingsOfMap(map, chosen, around)) found.push(finding);
  }
  const { kept, used } = applySuppressions(withoutEmptyTexts(found), repository.suppressions, ruleNames);
  const unused = isChosen("abaikan-sia-sia", options)
    ? unusedFindings(repository, used, options, around.lost)
    : [];
  const causes = CAUSES.reduce((left, without) => without(left, repository), withoutRepeatedLines(kept));
  return inOrder([...causes, ...unused], repository);
}

/** Findings in the order of their places, each with what it is about. */
export function inOrder(found: readonly Diagnostic[], repository: Repository): readonly Diagnostic[] {
  return withSubjects(sorted(found), repository);
}

function chosenFor(map: ProcessMap | null, options: RuleOptions): readonly Chosen[] {
  return rules.flatMap((rule) => {
    if (!isChosen(rule.name, options)) return [];
    const severity = severityOf(rule.name, rule.severity, map, options);
    return severity === "off" ? [] : [{ rule, severity }];
  });
}

function severityOf(
  name: string,
  usual: Severity,
  map: ProcessMap | null,
  options: RuleOptions,
): Severity | "off" {
  const own = map?.ruleSettings.findLast((s) => s.rule.value === name);
  return options.severities?.get(name) ?? (own === undefined ? usual : own.severity.value);
}

function isChosen(name: string, { only }: RuleOptions): boolean {
  return only === undefined || only.size === 0 || only.has(name);
}

/** Core diagnostics cast doubt on all others: they are left out only when others of them are asked for by name. */
function isShown(code: string, { only }: RuleOptions): boolean {
  if (only === undefined || only.has(code)) return true;
  return ![...only].some((name) => coreCodes.has(name));
}

function* unusedFindings(
  repository: Repository,
  used: Parameters<typeof unusedSuppressions>[1],
  options: RuleOptions,
  lost: Unreadable,
): Iterable<Diagnostic> {
  const mapOf = mapFinder(repository);
  const names = {
    rules: ruleNames,
    core: new Set(Object.keys(coreDiagnostics)),
    isLeftOut: (name: string): boolean => !isChosen(name, options) || options.severities?.get(name) === "off",
    // Also what would only repeat that something else could not be read.
    isUnread: ({ span, line, rule }: Suppression): boolean => {
      const place = { code: rule.value as RuleCode, span: lineSpan(span.file, line) };
      return lost.within(place.span) || lost.isCascading(place, mapOf(span.file.path)?.files ?? []);
    },
  };
  const counts = new Map<ProcessMap | null, number>();
  for (const finding of unusedSuppressions(repository.suppressions, used, names)) {
    const map = mapOf(finding.span.file.path);
    // No rule was asked where there is no map, which is reported.
    if (map === null) continue;
    const severity = severityOf("abaikan-sia-sia", finding.severity, map, options);
    const count = (counts.get(map) ?? 0) + 1;
    counts.set(map, count);
    if (severity !== "off" && count <= MAX_FINDINGS) yield { ...finding, severity };
  }
}

function* unknownSettings(map: ProcessMap): Iterable<Diagnostic> {
  const unknown = map.ruleSettings.filter(({ rule }) => !ruleNames.has(rule.value));
  if (unknown.length === 0) return;
  const near = suggester([...ruleNames, ...SETTABLE_CORE]);
  for (const { rule } of unknown.slice(0, MAX_FINDINGS)) {
    const name = rule.value;
    if (SETTABLE_CORE.includes(name)) continue;
    const { span } = rule;
    if (coreCodes.has(name)) {
      const message = messages.fixedSeverity({ name });
      yield coreDiagnostic("aturan-tak-dikenal", { span, message, help: messages.removeSetting() });
      continue;
    }
    const meant = near(name);
    yield coreDiagnostic("aturan-tak-dikenal", {
      span,
      message: messages.unknownRule({ name }),
      help: meant === null ? messages.all() : messages.didYouMean({ near: meant }),
    });
  }
}

function sorted(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const order = [...found].sort(
    (a, b) =>
      compare(a.span.file.path, b.span.file.path) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.code, b.code),
  );
  return order.filter((d, i) => {
    const before = order[i - 1];
    return (
      before === undefined ||
      before.code !== d.code ||
      before.span.start !== d.span.start ||
      before.span.file !== d.span.file ||
      render(before.message, "id") !== render(d.message, "id")
    );
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
