/** How tightly a CFM is set, pt. Routes are the same in all of them: only coordinates differ. */
export interface Spacing {
  readonly name: "lapang" | "rapat";
  /** Texts of boxes and events are wrapped to these widths. */
  readonly boxText: number;
  readonly eventText: number;
  /** The narrowest box: its outer port lines, `port` from the middle, still lie on its level sides. */
  readonly minBox: number;
  readonly port: number;
  readonly gate: number;
  /** Widths that a decision's text is tried at. */
  readonly gateText: readonly number[];
  /** Between a column and the nearest track, between tracks, and the least between columns. */
  readonly pad: number;
  readonly pitch: number;
  readonly minGap: number;
  /** Between a row and the nearest track or lane border. */
  readonly edge: number;
  /** Room that each row has beyond its largest box: a sheet with room to spare is filled with it. */
  readonly row: number;
  /** Labels beside a level way out are wrapped to this. */
  readonly labelText: number;
  /** The least width of the lanes' headers; the longest word of a name widens it. */
  readonly header: number;
}

/** As drawings are set where there is room. */
export const ROOMY: Spacing = {
  name: "lapang",
  boxText: 72,
  eventText: 70,
  minBox: 62,
  port: 25,
  gate: 66,
  gateText: [44, 56, 70, 90, 120, 160],
  pad: 10,
  pitch: 11,
  minGap: 20,
  edge: 10,
  row: 0,
  labelText: 74,
  header: 80,
};

/** For drawings that would take another sheet otherwise. An arrow tip is 6 pt long: less room would swallow it. */
export const DENSE: Spacing = {
  name: "rapat",
  boxText: 58,
  eventText: 54,
  minBox: 50,
  port: 19,
  gate: 58,
  gateText: [36, 44, 56, 70, 90, 120, 160],
  pad: 7.5,
  pitch: 8.5,
  minGap: 15,
  edge: 8,
  row: 0,
  labelText: 60,
  header: 62,
};
