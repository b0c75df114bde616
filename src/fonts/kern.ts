import { kerningTables, type KerningTable } from "./kerning.ts";

/** What stands between characters of one face beside their widths. */
export interface Kerning {
  /** Whether it has every character of a text. */
  knows(text: string): boolean;
  /** Font units, negative where they stand closer. */
  between(first: number, second: number): number;
}

/** The kerning of a shipped face of documents, or null for any other file. */
export function kerningOf(file: string): Kerning | null {
  const table = kerningTables[file];
  return table === undefined ? null : readTable(table);
}

function readTable(table: KerningTable): Kerning {
  const firsts = readClasses(table.firsts);
  const seconds = readClasses(table.seconds);
  const pairs = table.pairs.split(";").map((list) => {
    const entries = list === "" ? [] : list.split(",").map((entry) => entry.split(":").map(Number));
    return new Map(entries.map(([second = 0, units = 0]) => [second, units]));
  });
  return {
    knows(text) {
      for (const char of text) if (!firsts.has(char.codePointAt(0) ?? 0)) return false;
      return true;
    },
    between: (first, second) => pairs[firsts.get(first) ?? -1]?.get(seconds.get(second) ?? -1) ?? 0,
  };
}

/** The number of each character's class. */
function readClasses(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  text.split(";").forEach((list, number) => {
    for (const range of list.split(",")) {
      const [from = 0, to = from] = range.split("-").map((point) => Number.parseInt(point, 16));
      for (let point = from; point <= to; point += 1) found.set(point, number);
    }
  });
  return found;
}
