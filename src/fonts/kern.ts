import type { ShippedName } from "./files.ts";
import { kerningTables } from "./generated/kerning.ts";
import { numbersOf } from "./ranges.ts";
import type { KerningTable } from "./table-types.ts";

/** What stands between characters of one face beside their widths. */
export interface Kerning {
  /** Font units, negative where they stand closer; 0 for what the table lacks, and at the end of a text. */
  between(first: number, second: number | undefined): number;
}

const known = new Map<ShippedName, Kerning>();

/** The kerning of a face of documents, or null for any other. */
export function kerningOf(name: ShippedName): Kerning | null {
  const table = kerningTables[name];
  if (table === undefined) return null;
  const kerning = known.get(name) ?? readTable(table);
  known.set(name, kerning);
  return kerning;
}

function readTable(table: KerningTable): Kerning {
  const firsts = readClasses(table.firsts);
  const seconds = readClasses(table.seconds);
  const pairs = table.pairs.split(";").map((list) => {
    const entries = list === "" ? [] : list.split(",").map((entry) => entry.split(":").map(Number));
    return new Map(entries.map(([second = 0, units = 0]) => [second, units]));
  });
  return {
    between: (first, second) => pairs[firsts.get(first) ?? -1]?.get(seconds.get(second ?? -1) ?? -1) ?? 0,
  };
}

/** The number of each character's class. */
function readClasses(text: string): ReadonlyMap<number, number> {
  return new Map(text.split(";").flatMap((list, number) => numbersOf(list).map((point) => [point, number])));
}
