import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import { mapFacts } from "./facts.ts";
import { rules } from "./list.ts";
import { text, type Rule } from "./rule.ts";
import { applySuppressions } from "./suppress.ts";

export interface RuleOptions {
  /** Severities set on the command line; they prevail over the map's own. */
  readonly severities?: ReadonlyMap<string, Severity | "mati">;
  /** Only these rules; empty or absent = all. */
  readonly only?: ReadonlySet<string>;
}

/** All findings of all rules, silenced ones left out, in order of file and place. Never throws. */
export function runRules(
  repository: Repository,
  options: RuleOptions = {},
  earlier: readonly Diagnostic[] = [],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [...earlier];
  for (const map of repository.maps) {
    const own = new Map(map.ruleSettings.map((s) => [s.rule.value, s.severity.value]));
    const facts = mapFacts(map);
    found.push(...unknownRules(map));
    for (const rule of rules) {
      if (options.only !== undefined && options.only.size > 0 && !options.only.has(rule.name)) continue;
      const severity = options.severities?.get(rule.name) ?? own.get(rule.name) ?? rule.severity;
      if (severity === "mati") continue;
      rule.check({
        map,
        repository,
        facts,
        report: (finding) => found.push({ ...finding, rule: rule.name, severity }),
      });
    }
  }
  return sorted(applySuppressions(found, repository, options));
}

function unknownRules(map: ProcessMap): readonly Diagnostic[] {
  const names = rules.map((r: Rule) => r.name);
  return map.ruleSettings
    .filter((s) => !names.includes(s.rule.value))
    .map((s) => ({
      rule: "aturan-tak-dikenal",
      severity: "peringatan",
      span: s.rule.span,
      message: text(`Tidak ada aturan "${s.rule.value}".`, `There is no rule "${s.rule.value}".`),
      help: text(
        `Maksud Anda "${nearest(s.rule.value, names) ?? "…"}"? Daftarnya: ppb explain`,
        `Did you mean "${nearest(s.rule.value, names) ?? "…"}"? All of them: ppb explain`,
      ),
    }));
}

function sorted(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const order = [...found].sort(
    (a, b) =>
      compare(a.span.file.path, b.span.file.path) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.rule, b.rule),
  );
  return order.filter((d, i) => {
    const before = order[i - 1];
    return (
      before === undefined ||
      before.rule !== d.rule ||
      before.span.start !== d.span.start ||
      before.span.file !== d.span.file ||
      before.message.id !== d.message.id
    );
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
