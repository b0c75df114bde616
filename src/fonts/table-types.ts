/** One face; lengths in its own units. */
export interface FaceTable {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  readonly capHeight: number;
  /** Degrees against the clock. */
  readonly italicAngle: number;
  readonly italic: boolean;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  /** The width of what stands for a character that the face lacks. */
  readonly missing: number;
  /** `START:WIDTH,WIDTH…;START:…` in hexadecimal. */
  readonly runs: string;
}

/** The distances between characters of one face, where neither ligatures nor other rules apply. */
export interface KerningTable {
  /** Classes of first characters: `20,41-5a;…` in hexadecimal. */
  readonly firsts: string;
  /** Classes of second characters, of the same characters. */
  readonly seconds: string;
  /** For each class of first ones `SECOND:UNITS,…;…`, decimal; other pairs stand as wide as they are. */
  readonly pairs: string;
}
