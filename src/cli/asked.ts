import type { Text } from "../diagnostics/diagnostic.ts";
import { terminalLine } from "../text/terminal.ts";
import type { Sources } from "../source/read.ts";
import { UsageError, type Terminal } from "./command.ts";

/** Says when everything that was named was passed over: no mistake of a hook, but nothing to be content with either. */
export function noteIfNothing({ asked, passedOver }: Sources, terminal: Terminal): void {
  if (asked.length > 0) return;
  terminal.err(`ppb: ${terminalLine(nothingText(passedOver)[terminal.language])}\n`);
}

/** Throws `UsageError` when everything that was named was passed over: nothing can be made of it. */
export function refuseNothing({ asked, passedOver }: Sources): void {
  if (asked.length === 0) throw new UsageError(nothingText(passedOver));
}

function nothingText(passedOver: readonly string[]): Text {
  const names = passedOver.map((name) => `"${name}"`).join(", ");
  return {
    id: `${names} bukan berkas .ppb, jadi dilewati; tidak ada yang dibaca.`,
    en: `${names}: not .ppb files, so passed over; nothing was read.`,
  };
}
