import { WHOLE, type SheetNumber } from "../sheet-sign.ts";

/** One sheet of a level map, and where the other boxes stand. */
export interface MapSheet extends SheetNumber {
  /** The number of the sheet that a box stands on, by its id; null where there is one sheet alone. */
  readonly sheetOf: (id: string) => number | null;
}

/** All of a map on one sheet. */
export const ALONE: MapSheet = { ...WHOLE, sheetOf: () => null };
