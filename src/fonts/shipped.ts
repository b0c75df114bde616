import type { ShippedName } from "./files.ts";
import { numbersOf } from "./ranges.ts";
import type { FaceTable } from "./table-types.ts";
import { commonCharacters, faceTables } from "./generated/tables.ts";

/** What is known of a shipped face without opening it; lengths in its own units. */
export interface ShippedFace {
  readonly name: ShippedName;
  readonly table: FaceTable;
  /** The advance widths of its characters. */
  readonly widths: ReadonlyMap<number, number>;
  /**
   * Characters by the code that they have in every PDF: the common ones, then all others of the face. Code 0 stands for
   * what the face lacks.
   */
  readonly characters: readonly number[];
  readonly codes: ReadonlyMap<number, number>;
  /** The highest code of a common character. */
  readonly common: number;
}

const known = new Map<ShippedName, ShippedFace>();

/** Reads a face's table at the first call. */
export function shippedFace(name: ShippedName): ShippedFace {
  const face = known.get(name) ?? readTable(name);
  known.set(name, face);
  return face;
}

function readTable(name: ShippedName): ShippedFace {
  const table = faceTables[name];
  const widths = new Map<number, number>();
  for (const run of table.runs.split(";")) {
    const [start = "", list = ""] = run.split(":");
    list.split(",").forEach((width, i) => {
      widths.set(Number.parseInt(start, 16) + i, Number.parseInt(width, 16));
    });
  }
  const often = new Set(numbersOf(commonCharacters));
  const points = [...widths.keys()];
  const common = points.filter((point) => often.has(point));
  const characters = [0, ...common, ...points.filter((point) => !often.has(point))];
  const codes = new Map(characters.map((point, code) => [point, code]));
  return { name, table, widths, characters, codes, common: common.length };
}
