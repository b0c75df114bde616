import type { ImportNote } from "../../../note.ts";
import type { Sheet } from "../../table.ts";
import { withWholeCodes } from "./joined.ts";
import { withNamedOwners } from "./owner-grid.ts";
import { withNewColumns } from "./superseded.ts";

/** A sheet with one column for codes and one for owners, where it has several for either, and with those of today alone. */
export function plainColumns(sheet: Sheet, notes: ImportNote[]): Sheet {
  return withNamedOwners(withWholeCodes(withNewColumns(sheet, notes), notes), notes);
}
