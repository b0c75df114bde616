import { printCfmCode, printCode } from "../model/code.ts";
import type { Cfm, Process, ProcessMap } from "../model/model.ts";

/** Letters of a name: with folder, ending and what a shared drive puts before it, still far below what systems take. */
const LONGEST = 100;
/** Letters that stay of a printed prefix that is too long. */
const LONGEST_PREFIX = 60;

/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/**
 * A text as a file name that every system takes: a-z, 0-9, "-" and inner dots. Different texts may give one name: where
 * several stand side by side, `distinctNames` keeps them apart.
 */
export function safeName(text: string): string {
  const name = trimmed(trimmed(folded(text)).slice(0, LONGEST));
  return name === "" ? "peta" : RESERVED.test(name) ? `peta-${name}` : name;
}

/** Names for texts that stand side by side, each its own: of those that would share one, all but the first get a number. */
export function distinctNames(texts: readonly string[]): readonly string[] {
  const names: string[] = texts.map(() => "");
  const taken = new Set<string>();
  // By the texts themselves: a name must not depend on the order in which files were found.
  const order = texts.map((text, index) => ({ text, index }));
  order.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.index - b.index));
  for (const { text, index } of order) {
    const base = safeName(text);
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base}-${n}`;
    taken.add(name);
    names[index] = name;
  }
  return names;
}

/** The printed code as a file name. No two processes of a map share one: of a long code the prefix is cut, not the numbers. */
export function drawingName(process: Process, map: ProcessMap): string {
  const scheme = map.schemes.map;
  return codeName(printCode(process.path, scheme), scheme.prefix, process.path.join("."));
}

/** The same for a CFM of a process: where it has the process's own code, it has its name, too. */
export function cfmName({ number }: Pick<Cfm, "number">, process: Process, map: ProcessMap): string {
  const { schemes } = map;
  const { prefix } = schemes.cfm?.process ?? schemes.map;
  const numbers = `${process.path.join(".")}${number === null ? "" : `.cfm.${number}`}`;
  return codeName(printCfmCode(process.path, number, schemes), prefix, numbers);
}

function codeName(printed: string, prefix: string, numbers: string): string {
  const code = folded(printed);
  if (code.length <= LONGEST) return safeName(code);
  return safeName(`${folded(prefix).slice(0, LONGEST_PREFIX)}-${numbers}`);
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-");
}

function trimmed(name: string): string {
  return name.replace(/^[-.]+/, "").replace(/(?<![-.])[-.]+$/, "");
}
