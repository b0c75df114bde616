import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  declare: {
    id: "Deklarasikan prosesnya di blok level, atau perbaiki kodenya.",
    en: "Declare the process in a level block, or correct the code.",
  },
  didYouMean: {
    id: "Maksud Anda {near}? Bila tidak, deklarasikan prosesnya di blok level.",
    en: "Did you mean {near}? If not, declare the process in a level block.",
  },
});

/** What to do about a code that is not declared; `near` is the declared one that may be meant. */
export function declareHelp(near: string | null): Message {
  return near === null ? messages.declare() : messages.didYouMean({ near });
}
