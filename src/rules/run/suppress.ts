import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { suggester } from "../../diagnostics/nearest.ts";
import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Suppression } from "../../syntax/ast.ts";

const messages = defineMessages({
  noRule: { id: "ppb-abaikan tidak menyebut aturan.", en: "ppb-abaikan names no rule." },
  writeRule: {
    id: "Tulis: // ppb-abaikan nama-aturan: alasan",
    en: "Write: // ppb-abaikan rule-name: reason",
  },
  unknownRule: { id: 'Tidak ada aturan "{name}".', en: 'There is no rule "{name}".' },
  all: { id: "Daftarnya: ppb explain", en: "List them all with: ppb explain" },
  didYouMean: { id: 'Maksud Anda "{near}"?', en: 'Did you mean "{near}"?' },
  core: {
    id: "Temuan {name} bukan aturan dan tidak dapat diabaikan.",
    en: "{name} is not a rule and cannot be suppressed.",
  },
  fixIt: {
    id: "Perbaiki temuannya, lalu hapus komentar ini.",
    en: "Fix what it reports, then delete this comment.",
  },
  noReason: {
    id: "Komentar ini tidak memberi alasan, maka tidak berlaku.",
    en: "This comment gives no reason and has no effect.",
  },
  writeReason: {
    id: "Tulis: // ppb-abaikan {name}: alasannya",
    en: "Write: // ppb-abaikan {name}: the reason",
  },
  unused: {
    id: "Tidak ada temuan {name} di baris ini.",
    en: "There is no finding {name} on this line.",
  },
  remove: { id: "Hapus komentar ini.", en: "Delete this comment." },
});

export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  /** Comments that stand at a finding of their rule, with a reason or without one. */
  readonly used: ReadonlySet<Suppression>;
}

/**
 * Takes out the findings that a `// ppb-abaikan rule: reason` comment suppresses: those of its rule that begin on its own
 * line (a comment behind code) or on the next line with code. A comment without a reason suppresses nothing, and takes
 * nothing from another one that has a reason. Core diagnostics cannot be suppressed.
 */
export function applySuppressions(
  found: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  ruleNames: ReadonlySet<string>,
): Suppressed {
  const byPlace = new Map<SourceFile, Map<string, Suppression[]>>();
  for (const suppression of suppressions) {
    const { file } = suppression.span;
    const places = byPlace.get(file) ?? new Map<string, Suppression[]>();
    byPlace.set(file, places);
    const key = `${suppression.rule.value} ${suppression.line}`;
    const list = places.get(key);
    if (list === undefined) places.set(key, [suppression]);
    else list.push(suppression);
  }
  const used = new Set<Suppression>();
  const kept = found.filter((d) => {
    const places = byPlace.get(d.span.file);
    if (places === undefined || !ruleNames.has(d.code)) return true;
    const here = places.get(`${d.code} ${lineStart(d.span.file, d.span.start)}`) ?? [];
    for (const suppression of here) used.add(suppression);
    return here.every((suppression) => suppression.reason === "");
  });
  return { kept, used };
}

/** One finding for each comment that suppresses nothing: unused, without a reason, or for what is no rule. */
export function* unusedSuppressions(
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
  names: {
    readonly rules: ReadonlySet<string>;
    readonly core: ReadonlySet<string>;
    /** Rules that did not run: nothing is known about their comments. */
    isLeftOut(name: string): boolean;
    /** Whether what a comment is about could not be read. */
    isUnread(suppression: Suppression): boolean;
  },
): Iterable<Diagnostic> {
  const near = suggester([...names.rules]);
  for (const suppression of suppressions) {
    const { span, reason } = suppression;
    const name = suppression.rule.value;
    const report = (finding: Omit<Diagnostic, "code" | "severity">): Diagnostic =>
      coreDiagnostic("abaikan-sia-sia", finding);
    if (name === "") {
      yield report({ span, message: messages.noRule(), help: messages.writeRule() });
    } else if (names.core.has(name)) {
      yield report({
        span: suppression.rule.span,
        message: messages.core({ name }),
        help: messages.fixIt(),
      });
    } else if (!names.rules.has(name)) {
      const meant = near(name);
      yield report({
        span: suppression.rule.span,
        message: messages.unknownRule({ name }),
        help: meant === null ? messages.all() : messages.didYouMean({ near: meant }),
      });
    } else if (reason === "") {
      yield report({ span, message: messages.noReason(), help: messages.writeReason({ name }) });
    } else if (!used.has(suppression) && !names.isLeftOut(name) && !names.isUnread(suppression)) {
      yield report({ span, message: messages.unused({ name }), help: messages.remove() });
    }
  }
}
