import { relative, resolve } from "node:path";
import { defineMessages, render } from "../../diagnostics/message.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { ProcessMap } from "../../model/model.ts";
import { terminalLine } from "../../text/terminal.ts";
import type { Terminal } from "../command.ts";
import type { Chooser } from "./named.ts";

const messages = defineMessages({
  shared: {
    id: "{code} ada di {count} peta: {maps}. Satu peta saja: {command}",
    en: "{code} is in {count} maps: {maps}. One map alone: {command}",
  },
});

/** Maps that are named; the others are "…". */
const MOST_NAMED = 5;

/** Where maps are and how one of them is asked for: `command` is what a code follows ("ppb draw"). */
interface Asking {
  readonly command: string;
  readonly root: string;
  readonly cwd: string;
}

/**
 * Says in which maps the first of these codes is that names something in several, and with which words it is that of one
 * alone; null when each names something in one.
 */
export function sharedCode(
  codes: readonly string[],
  maps: readonly ProcessMap[],
  choosers: readonly Chooser<unknown>[],
  asking: Asking,
): Message | null {
  for (const code of codes) {
    const owners = maps.filter((_, i) => choosers[i]!([code]).length > 0);
    if (owners.length > 1) return sharedBy(code, owners, asking);
  }
  return null;
}

function sharedBy(code: string, maps: readonly ProcessMap[], { command, root, cwd }: Asking): Message {
  const folderOf = ({ folder }: ProcessMap): string =>
    terminalLine(relative(cwd, resolve(root, folder)).split("\\").join("/") || ".");
  const named = maps.slice(0, MOST_NAMED).map((map) => `${map.id.value} (${folderOf(map)})`);
  const quoted = (word: string): string => (/\s/.test(word) ? `"${word}"` : word);
  return messages.shared({
    code,
    count: maps.length,
    maps: [...named, ...(maps.length > MOST_NAMED ? ["…"] : [])].join(", "),
    command: `${command} ${quoted(code)} ${quoted(folderOf(maps[0]!))}`,
  });
}

/** Tells that a code is in several maps, unless several folders are named: who does that knows that there are several. */
export function saySharedCode(shared: Message | null, folders: readonly string[], terminal: Terminal): void {
  if (shared !== null && folders.length < 2)
    terminal.err(`ppb: ${terminalLine(render(shared, terminal.language))}\n`);
}
