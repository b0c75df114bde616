import type { FontRole } from "../scene/scene.ts";
import type { faceTables } from "./generated/tables.ts";

/** A face that the tool ships (TeX Gyre, GUST Font License), by the name of its files in `faces/`. */
export type ShippedName = keyof typeof faceTables;

/** A shipped face, or the bytes (OTF, TTF) of an agency's own. */
export type FontSource = ShippedName | Uint8Array;

/** Faces by role. */
export type FontSet = Readonly<Record<FontRole, ShippedName>>;

/** `drawing` is the face of drawings, `text` the face of decrees: Heros has Arial's metrics, Bonum Bookman's. */
export const SHIPPED = {
  drawing: {
    regular: "texgyreheros-regular",
    bold: "texgyreheros-bold",
    italic: "texgyreheros-regular",
  },
  text: {
    regular: "texgyrebonum-regular",
    bold: "texgyrebonum-bold",
    italic: "texgyrebonum-italic",
  },
} as const satisfies Readonly<Record<string, FontSet>>;
