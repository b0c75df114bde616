import type { Language } from "../../diagnostics/diagnostic.ts";

/** The language that a call asks for, with `--lang` or PPB_LANG; null for one that there is not. */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language | null {
  const at = args.findIndex((a) => a === "--lang" || a.startsWith("--lang="));
  const flag =
    at === -1 ? undefined : args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  const chosen = at === -1 ? (env["PPB_LANG"] === "en" ? "en" : "id") : flag;
  return chosen === "id" || chosen === "en" ? chosen : null;
}
