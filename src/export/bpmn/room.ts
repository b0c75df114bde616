import type { GrowStep } from "../../layout/cfm/sizing.ts";

/** Rooms of steps with a text, pt: a width is the first plus whole steps, and so is a height. */
const WIDTH = { least: 82, step: 41 } as const;
const HEIGHT = { least: 58, step: 40 } as const;

/**
 * Steps in a few sizes, as modelling tools draw them: a word more in a text leaves all coordinates as they are, and with
 * them the lines of the file.
 */
export const inFewSizes: GrowStep = ({ kind, text }, size) =>
  text === "" || kind === "party" || kind === "note"
    ? size
    : { ...size, width: stepped(size.width, WIDTH), height: stepped(size.height, HEIGHT) };

function stepped(size: number, { least, step }: { readonly least: number; readonly step: number }): number {
  return least + step * Math.max(0, Math.ceil((size - least) / step));
}
