import type { Argument, Diagnostic, Message } from "../../src/diagnostics/diagnostic.ts";

/** A sentence without its words, which may be written better: its key and what stands in it. */
function sentence({ key = "", args = {} }: Message): string {
  const inside = Object.entries(args).map(([name, value]) => `${name}: ${argument(value)}`);
  return inside.length === 0 ? key : `${key} (${inside.join(", ")})`;
}

function argument(value: Argument): string {
  return typeof value === "object" ? sentence(value) : String(value).replaceAll("\n", "⏎");
}

/** What a finding says, in one line: its sentence, `→` its help, `+` what stands elsewhere, `*` its fix. */
export function said({
  message,
  help,
  related = [],
  fix,
}: Pick<Diagnostic, "message" | "help" | "related" | "fix">): string {
  return [
    sentence(message),
    ...(help === undefined ? [] : [`→ ${sentence(help)}`]),
    ...related.map(({ message: there }) => `+ ${sentence(there)}`),
    ...(fix === undefined ? [] : [`* ${sentence(fix.title)}`]),
  ].join(" ");
}
