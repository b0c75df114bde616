import type { Direction } from "../../../syntax/ast.ts";

/** How tightly a drawing is set, pt. Routes are the same in all of them: only coordinates differ. */
export interface Spacing {
  readonly name: "wide" | "close" | "tight" | "squeezed" | "flat" | "slim";
  /** Texts of boxes and events are wrapped to these widths. */
  readonly boxText: number;
  readonly eventText: number;
  /** The narrowest box: where lanes are upright, several labelled ways leave it side by side. */
  readonly minBox: number;
  /** The narrowest diamonds, with a text and without. */
  readonly gate: number;
  readonly emptyGate: number;
  /** Widths that a decision's text is tried at. */
  readonly gateText: readonly number[];
  /** Texts take as few lines as the width of their column allows. */
  readonly fillColumns: boolean;
  /** How far from the middle the outer port lines of a box lie: still on its straight sides. */
  readonly ports: { readonly along: number; readonly across: number };
  /** Between tracks. An arrow tip is 6 pt long: less room would swallow it. */
  readonly pitch: { readonly along: number; readonly across: number };
  /** Between a column and the nearest track, and the least between columns. */
  readonly pad: number;
  readonly minGap: number;
  /** Between a column and the labels before or behind it, where no line runs between: an arrow only passes them. */
  readonly idlePad: number;
  /** Between a row and the nearest track or lane border. */
  readonly edge: number;
  /** The same in a gap that no line runs along: an arrow only passes it. */
  readonly idleEdge: number;
  /** What a row takes at least, and a box over several lanes of its first and last row. */
  readonly slot: number;
  /** Room that each row has beyond its largest box: a sheet with room to spare is filled with it. */
  readonly row: number;
  /** Labels beside a level way out are wrapped to this; those beside an upright one to the other. */
  readonly labelText: number;
  readonly labelColumn: number;
  /** The least width of the lanes' headers; the longest word of a name widens it. */
  readonly header: number;
  /** Names of upright lanes are wrapped to this; the longest word of a name widens it. */
  readonly laneName: number;
}

/** The spacings of a direction, the roomiest first; the others are for what would take another sheet otherwise. */
export function spacingsOf(direction: Direction): readonly [Spacing, ...Spacing[]] {
  return SPACINGS[direction];
}

const LEVEL: Spacing = {
  name: "wide",
  boxText: 72,
  eventText: 70,
  minBox: 62,
  gate: 66,
  emptyGate: 46,
  gateText: [44, 56, 70, 90, 120, 160],
  fillColumns: false,
  ports: { along: 25, across: 12 },
  pitch: { along: 10, across: 10 },
  pad: 8,
  minGap: 16,
  idlePad: 7,
  edge: 8,
  idleEdge: 7,
  slot: 38,
  row: 0,
  labelText: 74,
  labelColumn: 40,
  header: 80,
  laneName: 100,
};

const LEVEL_DENSE: Spacing = {
  ...LEVEL,
  name: "close",
  boxText: 58,
  eventText: 54,
  minBox: 50,
  gate: 58,
  gateText: [36, ...LEVEL.gateText],
  ports: { along: 19, across: 12 },
  pitch: { along: 8.5, across: 10 },
  pad: 7.5,
  minGap: 15,
  labelText: 60,
  header: 62,
};

/** Lanes and rows as low as arrows allow: more of them on a level sheet. */
const LEVEL_NARROW: Spacing = {
  ...LEVEL_DENSE,
  name: "tight",
  minBox: 46,
  pitch: { along: 8, across: 10 },
  pad: 6.5,
  minGap: 14,
  idlePad: 4,
  edge: 6,
  idleEdge: 4,
  slot: 34,
};

/** Texts take another line, and labels and arrows no more than they need: what is a little too long for its sheet. */
const LEVEL_SQUEEZED: Spacing = {
  ...LEVEL_NARROW,
  name: "squeezed",
  boxText: 48,
  eventText: 50,
  fillColumns: true,
  minBox: 44,
  minGap: 13,
  idlePad: 2,
  labelText: 52,
  header: 54,
};

/** Texts take fewer lines: what is a little too broad for its sheet. */
const LEVEL_FLAT: Spacing = {
  ...LEVEL_NARROW,
  name: "flat",
  boxText: 70,
  eventText: 66,
  fillColumns: true,
  idlePad: 2,
};

/** Lanes side by side: a label of an outer way out needs room beside its box, too. */
const UPRIGHT: Spacing = {
  ...LEVEL,
  minBox: 94,
  gate: 94,
  emptyGate: 94,
  ports: { along: 12, across: 28 },
  pitch: { along: 11, across: 26 },
  edge: 17,
  idleEdge: 17,
  slot: 94,
};

const UPRIGHT_DENSE: Spacing = {
  ...UPRIGHT,
  name: "close",
  boxText: LEVEL_DENSE.boxText,
  eventText: LEVEL_DENSE.eventText,
  gateText: LEVEL_DENSE.gateText,
  pad: LEVEL_DENSE.pad,
  minGap: LEVEL_DENSE.minGap,
  idlePad: LEVEL_DENSE.idlePad,
};

/** Narrow lanes and higher diamonds: more lanes on an upright sheet. */
const UPRIGHT_NARROW: Spacing = {
  ...UPRIGHT_DENSE,
  name: "tight",
  minBox: 78,
  gate: 78,
  emptyGate: 78,
  ports: { along: 12, across: 24 },
  pitch: { along: 11, across: 12 },
  edge: 10,
  idleEdge: 10,
  slot: 78,
  labelColumn: 33,
};

/** Boxes as wide as lanes are anyway, and rows no further apart than arrows need. */
const UPRIGHT_SQUEEZED: Spacing = {
  ...UPRIGHT_NARROW,
  name: "squeezed",
  boxText: 68,
  pad: LEVEL_SQUEEZED.pad,
  minGap: LEVEL_SQUEEZED.minGap,
  idlePad: LEVEL_SQUEEZED.idlePad,
};

/** Boxes and lanes as narrow as words are, where the sheet has height to spare. */
const UPRIGHT_SLIM: Spacing = {
  ...UPRIGHT_SQUEEZED,
  name: "slim",
  boxText: 48,
  eventText: 50,
  minBox: 58,
  gate: 60,
  emptyGate: 58,
  ports: { along: 12, across: 18 },
  pitch: { along: 11, across: 10 },
  edge: 7,
  idleEdge: 5,
  slot: 58,
  labelColumn: 28,
  laneName: 50,
};

const SPACINGS = {
  horizontal: [LEVEL, LEVEL_DENSE, LEVEL_NARROW, LEVEL_SQUEEZED, LEVEL_FLAT],
  vertical: [UPRIGHT, UPRIGHT_DENSE, UPRIGHT_NARROW, UPRIGHT_SQUEEZED, UPRIGHT_SLIM],
} as const;
