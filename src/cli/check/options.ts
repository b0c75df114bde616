import { coreDiagnostics, isSettable } from "../../diagnostics/core.ts";
import type { Severity } from "../../diagnostics/diagnostic.ts";
import { rules } from "../../rules/list.ts";
import type { RuleOptions } from "../../rules/index.ts";
import { UsageError } from "../command.ts";
import { unknownWord } from "../options/options.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  wrongForm: {
    id: "--rule {name}: temuan ini bukan aturan; tingkatnya tetap.",
    en: "--rule {name}: this is not a rule; its severity is fixed.",
  },
});

const SEVERITIES: Readonly<Record<string, Severity | "off">> = {
  galat: "error",
  error: "error",
  peringatan: "warning",
  warning: "warning",
  saran: "hint",
  hint: "hint",
  mati: "off",
  off: "off",
};

/** Reads the `--rule NAME[=severity]` options; throws `UsageError` for names that do not exist. */
export function readRuleOptions(given: readonly string[]): RuleOptions {
  const severities = new Map<string, Severity | "off">();
  const only = new Set<string>();
  const core = Object.keys(coreDiagnostics);
  const names = [...rules.map((rule) => rule.name), ...core];
  for (const item of given) {
    const [name = "", ...rest] = item.split("=");
    if (!names.includes(name)) throw unknownWord("--rule", name, names);
    if (rest.length === 0) {
      only.add(name);
      continue;
    }
    if (core.includes(name) && !isSettable(name)) {
      throw new UsageError(messages.wrongForm({ name }));
    }
    const word = rest.join("=");
    const severity = Object.hasOwn(SEVERITIES, word) ? SEVERITIES[word] : undefined;
    if (severity === undefined) throw unknownWord("--rule", word, Object.keys(SEVERITIES));
    severities.set(name, severity);
  }
  return { severities, only };
}
