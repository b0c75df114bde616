import type { Language, Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages, render } from "../../diagnostics/message.ts";
import { terminalLine } from "../../text/terminal.ts";
import type { LeftFix, Objection } from "../../fix.ts";
import { positionAt } from "../../source/lines.ts";

const messages = defineMessages({
  makesAnother: { id: "akan menimbulkan temuan lain", en: "it would lead to another finding" },
  fixed: { id: "{count} berkas diperbaiki.", en: "{count} files fixed." },
  fixedOne: { id: "1 berkas diperbaiki.", en: "1 file fixed." },
  left: { id: "{count} perbaikan tidak dilakukan:", en: "{count} fixes were not made:" },
  leftOne: { id: "1 perbaikan tidak dilakukan:", en: "1 fix was not made:" },
  more: { id: "dan {count} lagi", en: "and {count} more" },
  elsewhere: {
    id: "mengubah {path}, yang tidak diminta",
    en: "it changes {path}, which was not asked for",
  },
  unjudged: {
    id: "akibatnya belum bisa dinilai; perbaiki dulu {place}",
    en: "its effect cannot be judged yet; fix {place} first",
  },
  useless: { id: "temuannya tidak hilang olehnya", en: "it would not remove the finding" },
  untried: {
    id: "terlalu banyak perbaikan yang harus dicoba satu per satu; jalankan sekali lagi",
    en: "too many fixes had to be tried one by one; run it again",
  },
});

/** Fixes that are shown of those left; the rest are counted. */
const MAX_LEFT = 20;

/** What `--fix` says of its work: how many files it changed, and each safe fix that it did not make, with the reason. */
export function fixSummary(changed: number, left: readonly LeftFix[], language: Language): string {
  const t = (message: Message): string => render(message, language);
  const lines = [t(changed === 1 ? messages.fixedOne() : messages.fixed({ count: changed }))];
  if (left.length > 0)
    lines.push(t(left.length === 1 ? messages.leftOne() : messages.left({ count: left.length })));
  for (const { finding, objection } of left.slice(0, MAX_LEFT)) {
    const { file, start } = finding.span;
    const { line, column } = positionAt(file, start);
    lines.push(`  ${file.path}:${line}:${column} ${finding.code}: ${reason(objection, language)}`);
  }
  if (left.length > MAX_LEFT) lines.push(`  ${t(messages.more({ count: left.length - MAX_LEFT }))}`);
  return lines.map((line) => `${terminalLine(line)}\n`).join("");
}

function reason(objection: Objection, language: Language): string {
  switch (objection.kind) {
    case "elsewhere":
      return render(messages.elsewhere({ path: objection.path }), language);
    case "uncovers": {
      const { code, message } = objection.finding;
      const becomes = render(messages.makesAnother(), language);
      return `${becomes}: ${code}, ${render(message, language)}`;
    }
    case "unjudged": {
      const { file, start } = objection.finding.span;
      const { line, column } = positionAt(file, start);
      return render(messages.unjudged({ place: `${file.path}:${line}:${column}` }), language);
    }
    case "useless":
      return render(messages.useless(), language);
    case "untried":
      return render(messages.untried(), language);
  }
}
