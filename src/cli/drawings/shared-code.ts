import { relative, resolve } from "node:path";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { ProcessMap } from "../../model/model.ts";
import { terminalLine } from "../../text/terminal.ts";
import type { Chooser } from "./named.ts";

const messages = defineMessages({
  shared: {
    id: "{code} ada di {count} peta: {maps}. Satu peta saja: {command}",
    en: "{code} is in {count} maps: {maps}. One map alone: {command}",
  },
});

/** Maps that are named; the others are "…". */
const MOST_NAMED = 5;

/** A code, and the maps in which it names something. */
interface SharedCode {
  readonly code: string;
  readonly maps: readonly ProcessMap[];
}

/** The first of these codes that names something in several maps; null when each names something in one. */
export function sharedCode(
  codes: readonly string[],
  maps: readonly ProcessMap[],
  choosers: readonly Chooser<unknown>[],
): SharedCode | null {
  for (const code of codes) {
    const owners = maps.filter((_, i) => choosers[i]!([code]).length > 0);
    if (owners.length > 1) return { code, maps: owners };
  }
  return null;
}

/** Says in which maps a code is, and with which words behind `command` ("ppb draw") it is that of one alone. */
export function sharedCodeText(
  { code, maps }: SharedCode,
  command: string,
  { root, cwd }: { readonly root: string; readonly cwd: string },
): Message {
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
