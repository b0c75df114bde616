import type { Diagnostic, RuleCode, Severity } from "../diagnostics/diagnostic.ts";
import { coreDiagnostic } from "../diagnostics/core.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import type { Suppression } from "../syntax/ast.ts";
import { abaikanSiaSia } from "./abaikan-sia-sia.ts";
import { unreadable, withoutEchoes } from "./echoes.ts";
import { mapFacts, type MapFacts } from "./facts.ts";
import { rules } from "./list.ts";
import { text, type Rule } from "./rule.ts";
import { applySuppressions } from "./suppress.ts";

export interface RuleOptions {
  /** Severities set on the command line; they prevail over the map's own. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
  /** Only these rules; empty or absent = all. */
  readonly only?: ReadonlySet<string>;
}

/** Findings of one rule in one map; a map with more is not repaired one by one, and a report has its bounds. */
const MAX_FINDINGS = 1000;

/** All findings of all rules, silenced ones left out, in order of file and place. Never throws. */
export function runRules(
  repository: Repository,
  options: RuleOptions = {},
  earlier: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [...withoutEchoes(earlier)];
  const lost = unreadable(earlier);
  const scopes = repository.maps.map((map) => ({ map, facts: mapFacts(map, lost) }));
  const run = (rule: Rule, { map, facts }: Scope, idle: readonly Suppression[]): void => {
    const severity = severityOf(rule, map, options);
    if (severity === "off") return;
    let count = 0;
    rule.check({
      map,
      repository,
      facts,
      silencing: { idle, ruleNames },
      report: (reported) => {
        const finding = { ...reported, code: rule.name as RuleCode, severity };
        if (lost.isEcho(finding)) return;
        count += 1;
        if (count <= MAX_FINDINGS) found.push(finding);
        else if (count === MAX_FINDINGS + 1) found.push(tooMany(rule, finding.span));
      },
    });
  };
  for (const scope of scopes) {
    for (const finding of unknownRules(scope.map)) found.push(finding);
    for (const rule of rules) if (rule !== abaikanSiaSia && isChosen(rule, options)) run(rule, scope, []);
  }
  const { kept, used } = applySuppressions(found, repository.suppressions, ruleNames);
  found.length = 0;
  if (isChosen(abaikanSiaSia, options)) {
    const idle = repository.suppressions.filter((s) => isIdle(s, used, options));
    const byMap = groupByMap(idle, repository);
    for (const scope of scopes) run(abaikanSiaSia, scope, byMap.get(scope.map.folder) ?? []);
  }
  return sorted([...kept, ...found]);
}

interface Scope {
  readonly map: ProcessMap;
  readonly facts: MapFacts;
}

const ruleNames: ReadonlySet<string> = new Set(rules.map((rule) => rule.name));

/** What the words of an `aturan` block mean. */
const SEVERITIES = { galat: "error", peringatan: "warning", saran: "hint", mati: "off" } as const;

function isChosen(rule: Rule, { only }: RuleOptions): boolean {
  return only === undefined || only.size === 0 || only.has(rule.name);
}

function severityOf(rule: Rule, map: ProcessMap, options: RuleOptions): Severity | "off" {
  const own = map.ruleSettings.findLast((s) => s.rule.value === rule.name);
  return (
    options.severities?.get(rule.name) ?? (own === undefined ? rule.severity : SEVERITIES[own.severity.value])
  );
}

/** A rule that the command line left out finds nothing, which says nothing about its comments. */
function isIdle(suppression: Suppression, used: ReadonlySet<Suppression>, options: RuleOptions): boolean {
  if (suppression.reason === "") return true;
  const name = suppression.rule.value;
  const leftOut =
    (options.only !== undefined && options.only.size > 0 && !options.only.has(name)) ||
    options.severities?.get(name) === "off";
  return !used.has(suppression) && !leftOut;
}

/** Comments by the folder of the map that their file belongs to. */
function groupByMap(
  suppressions: readonly Suppression[],
  repository: Repository,
): ReadonlyMap<string, readonly Suppression[]> {
  const folders = new Set(repository.maps.map((m) => m.folder));
  const groups = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    let folder = suppression.span.file.path;
    do folder = folder.slice(0, Math.max(folder.lastIndexOf("/"), 0));
    while (folder !== "" && !folders.has(folder));
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [suppression]);
    else group.push(suppression);
  }
  return groups;
}

function tooMany(rule: Rule, span: Diagnostic["span"]): Diagnostic {
  return coreDiagnostic("temuan-terlalu-banyak", {
    span,
    message: text(
      `${rule.name} menemukan lebih dari ${MAX_FINDINGS} hal di peta ini; mulai dari sini tidak ditunjukkan.`,
      `${rule.name} found more than ${MAX_FINDINGS} places in this map; from here on they are not shown.`,
    ),
    help: text(
      "Perbaiki yang sudah ditunjukkan, atau atur tingkat aturannya di blok peta.",
      "Mend what is shown, or set the rule's severity in the peta block.",
    ),
  });
}

function unknownRules(map: ProcessMap): readonly Diagnostic[] {
  const names = rules.map((r: Rule) => r.name);
  return map.ruleSettings
    .filter((s) => !names.includes(s.rule.value))
    .map((s) =>
      coreDiagnostic("aturan-tak-dikenal", {
        span: s.rule.span,
        message: text(`Tidak ada aturan "${s.rule.value}".`, `There is no rule "${s.rule.value}".`),
        help: text(
          `Maksud Anda "${nearest(s.rule.value, names) ?? "…"}"? Daftarnya: ppb explain`,
          `Did you mean "${nearest(s.rule.value, names) ?? "…"}"? All of them: ppb explain`,
        ),
      }),
    );
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
      before.message.id !== d.message.id
    );
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
