import type { Text } from "../diagnostics/diagnostic.ts";
import { text } from "./rule.ts";

/** What to do about a code that is not declared; `near` is the declared one that may be meant. */
export function declareHelp(near: string | null): Text {
  return near === null
    ? text(
        "Deklarasikan prosesnya di blok level, atau perbaiki kodenya.",
        "Declare the process in a level block, or correct the code.",
      )
    : text(
        `Maksud Anda ${near}? Bila tidak, deklarasikan prosesnya di blok level.`,
        `Did you mean ${near}? If not, declare the process in a level block.`,
      );
}
