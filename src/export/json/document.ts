import type { ProcessMap } from "../../model/model.ts";
import { snapshot } from "../../model/snapshot.ts";
import type { MapSnapshot } from "../../model/snapshot-types.ts";

/** Raised when a program that reads the file would misread the new form; new fields alone do not raise it. */
export const JSON_VERSION = 1;

/** A map for other programs; what each field says stands in `MapSnapshot`. */
export interface JsonDocument {
  readonly format: "ppb";
  readonly version: typeof JSON_VERSION;
  readonly map: MapSnapshot;
}

/** The map as JSON text, ended with a line break; the same for the same meaning, however the sources are laid out. */
export function jsonDocument(map: ProcessMap): string {
  const document: JsonDocument = { format: "ppb", version: JSON_VERSION, map: snapshot(map) };
  return `${JSON.stringify(document, null, 1)}\n`;
}
