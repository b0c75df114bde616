import type { ImportNote } from "../../../note.ts";
import type { Sheet } from "../../table.ts";
import { withWholeCodes } from "./joined.ts";
import { withNamedOwners } from "./owner-grid.ts";

/** A sheet with one column for codes and one for owners, where it has several for either. */
export function plainColumns(sheet: Sheet, notes: ImportNote[]): Sheet {
  return withNamedOwners(withWholeCodes(sheet, notes), notes);
}
