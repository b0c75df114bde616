import { coreDiagnostics, isSettable } from "../diagnostics/core.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { rules } from "../rules/list.ts";
import type { RuleOptions } from "../rules/index.ts";
import { UsageError } from "./command.ts";

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
export function readRuleOptions(value: unknown): RuleOptions {
  const severities = new Map<string, Severity | "off">();
  const only = new Set<string>();
  const core = Object.keys(coreDiagnostics);
  const names = [...rules.map((rule) => rule.name), ...core];
  for (const item of Array.isArray(value) ? value : []) {
    const [name = "", ...rest] = String(item).split("=");
    if (!names.includes(name)) throw unknownWord("--rule", name, names);
    if (rest.length === 0) {
      only.add(name);
      continue;
    }
    if (core.includes(name) && !isSettable(name)) {
      throw new UsageError({
        id: `--rule ${name}: temuan ini bukan aturan; tingkatnya tetap.`,
        en: `--rule ${name}: this is not a rule; its severity is fixed.`,
      });
    }
    const word = rest.join("=");
    const severity = Object.hasOwn(SEVERITIES, word) ? SEVERITIES[word] : undefined;
    if (severity === undefined) throw unknownWord("--rule", word, Object.keys(SEVERITIES));
    severities.set(name, severity);
  }
  return { severities, only };
}

/** Reads `--max-warnings N`; null when it is absent. */
export function readLimit(value: unknown): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(String(value))) return Number(value);
  throw new UsageError({
    id: "--max-warnings memerlukan bilangan bulat.",
    en: "--max-warnings needs a whole number.",
  });
}

/** The error for a word that an option does not know, with the nearest or all that it does. */
export function unknownWord(flag: string, word: string, allowed: readonly string[]): UsageError {
  const near = nearest(word, allowed);
  if (near !== null) {
    return new UsageError({
      id: `${flag} "${word}" tidak dikenal. Maksud Anda "${near}"?`,
      en: `${flag} "${word}" is not known. Did you mean "${near}"?`,
    });
  }
  const list = allowed.length > 12 ? { id: "Daftarnya: ppb explain", en: "All of them: ppb explain" } : null;
  return new UsageError({
    id: `${flag} "${word}" tidak dikenal. ${list?.id ?? `Pilihannya: ${allowed.join(", ")}`}`,
    en: `${flag} "${word}" is not known. ${list?.en ?? `Choose from: ${allowed.join(", ")}`}`,
  });
}
