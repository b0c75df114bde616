import type { FontRole } from "../scene/scene.ts";
import type { faceTables } from "./generated/tables.ts";

/** A face that the tool ships (TeX Gyre, GUST Font License), by the name of its files in `faces/`. */
export type ShippedName = keyof typeof faceTables;

/** A shipped face, or the bytes (OTF, TTF) of an agency's own. */
export type FontSource = ShippedName | Uint8Array;

/** Faces by role. */
export type FontSet = Readonly<Record<FontRole, ShippedName>>;

/** `gambar` is the face of drawings, `naskah` the face of decrees: Heros has Arial's metrics, Bonum Bookman's. */
export const SHIPPED = {
  gambar: {
    biasa: "texgyreheros-regular",
    tebal: "texgyreheros-bold",
    miring: "texgyreheros-regular",
  },
  naskah: {
    biasa: "texgyrebonum-regular",
    tebal: "texgyrebonum-bold",
    miring: "texgyrebonum-italic",
  },
} as const satisfies Readonly<Record<string, FontSet>>;
