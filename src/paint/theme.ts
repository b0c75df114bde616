import type { FillRole, StrokeRole, StrokeWidth } from "../scene/scene.ts";

/** What the roles of a scene look like. Colours are `#rrggbb`. */
export interface Theme {
  readonly name: "official" | "colour" | "contrast";
  /** Texts, arrowheads, and all lines that `strokes` does not name. */
  readonly ink: string;
  /** All areas that `fills` does not name. */
  readonly paper: string;
  /** Width of a line, pt. */
  readonly line: number;
  readonly fills: Readonly<Partial<Record<FillRole, string>>>;
  readonly strokes: Readonly<Partial<Record<StrokeRole, string>>>;
}

/** `official` prints on any office printer; `colour` follows the colours of common drawing tools; `contrast` is for weak eyes. */
export const themes: Readonly<Record<Theme["name"], Theme>> = {
  official: { name: "official", ink: "#000000", paper: "#ffffff", line: 0.8, fills: {}, strokes: {} },
  colour: {
    name: "colour",
    ink: "#1a2733",
    paper: "#ffffff",
    line: 0.8,
    fills: {
      activity: "#e8f1fb",
      subprocess: "#d6e6f7",
      decision: "#fdf3d3",
      parallel: "#fdf3d3",
      start: "#dff2dd",
      end: "#f8dcdc",
      document: "#f5f5f0",
      archive: "#ececec",
      wait: "#fbe9d8",
      "lane-header": "#eef2f5",
      process: "#e8f1fb",
      title: "#d9e4ee",
      band: "#eef2f5",
      unit: "#e8f1fb",
    },
    strokes: {},
  },
  contrast: {
    name: "contrast",
    ink: "#000000",
    paper: "#ffffff",
    line: 1.6,
    fills: { "lane-header": "#fff4b8", title: "#fff4b8", band: "#fff4b8" },
    strokes: {},
  },
};

/** The colour of an area. */
export function fillColor({ fills, ink, paper }: Theme, role: FillRole): string {
  return fills[role] ?? (role === "arrowhead" || role === "branch-dot" ? ink : paper);
}

/** The colour of a line. */
export function strokeColor({ strokes, ink }: Theme, role: StrokeRole): string {
  return strokes[role] ?? ink;
}

/** The width of a line, pt. */
export function widthOf({ line }: Theme, width: StrokeWidth): number {
  return "pt" in width ? width.pt : width.lines * line;
}
