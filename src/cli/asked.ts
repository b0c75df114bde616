import type { Message } from "../diagnostics/diagnostic.ts";
import { terminalLine } from "../text/terminal.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import { asksForMap } from "../read-sources.ts";
import type { Sources } from "../source/read.ts";
import { UsageError, type Terminal } from "./command.ts";
import { defineMessages, render } from "../diagnostics/message.ts";

const messages = defineMessages({
  passedOver: {
    id: "{names} bukan berkas .ppb, jadi dilewati; tidak ada yang dibaca.",
    en: "{names}: not .ppb files, so passed over; nothing was read.",
  },
  noMap: {
    id: "Belum ada peta: tidak satu pun berkas yang diminta berada di bawah folder yang punya blok peta. Mulai dengan: ppb init",
    en: "There is no map yet: none of the files asked for is below a folder that has a peta block. Start with: ppb init",
  },
});

/** Says when everything that was named was passed over: no mistake of a hook, but nothing to be content with either. */
export function noteIfNothing({ asked, passedOver }: Sources, terminal: Terminal): void {
  if (asked.length > 0) return;
  terminal.err(`ppb: ${terminalLine(render(nothingText(passedOver), terminal.language))}\n`);
}

/** Throws `UsageError` when everything that was named was passed over: nothing can be made of it. */
export function refuseNothing({ asked, passedOver }: Sources): void {
  if (asked.length === 0) throw new UsageError(nothingText(passedOver));
}

/** Says when there is nothing to check in what was asked for: empty files, or comments alone. */
export function noteIfNoMap(repository: Repository, sources: Sources, terminal: Terminal): void {
  if (sources.asked.length === 0 || asksForMap(repository, sources)) return;
  terminal.err(`ppb: ${terminalLine(render(messages.noMap(), terminal.language))}\n`);
}

/** Throws `UsageError` when the files asked for are of no map: empty ones, or comments alone. */
export function refuseNoMap(maps: readonly ProcessMap[]): void {
  if (maps.length === 0) throw new UsageError(messages.noMap());
}

/** Characters of sources that take as long to check as a process takes to start. */
const MANY_CHARACTERS = 200_000;

/** Says when these sources make a long run. */
export function expectWorkOf({ files }: Pick<Sources, "files">, terminal: Terminal): void {
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > MANY_CHARACTERS) terminal.expectLongRun?.();
}

/** As many take no longer to draw than a process takes to start. */
const FEW_DRAWINGS = 4;

/** Says when so many drawings make a long run. */
export function expectDrawings(count: number, terminal: Terminal): void {
  if (count > FEW_DRAWINGS) terminal.expectLongRun?.();
}

function nothingText(passedOver: readonly string[]): Message {
  const names = passedOver.map((name) => `"${name}"`).join(", ");
  return messages.passedOver({ names });
}
