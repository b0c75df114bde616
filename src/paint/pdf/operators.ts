import { SHIPPED, type ShippedName } from "../../fonts/files.ts";
import { shippedFace } from "../../fonts/shipped.ts";
import { beforeAnchor } from "../../scene/geometry.ts";
import type { PathCommand, Scene, Shape, TextShape } from "../../scene/scene.ts";
import { fillColor, strokeColor, widthOf, type Theme } from "../theme.ts";

/** A scene as PDF operators (PDF 32000-1, annex A), and the shipped faces that they use. */
export interface SceneOperators {
  readonly operators: string;
  readonly faces: readonly UsedFace[];
}

export interface UsedFace {
  readonly name: ShippedName;
  /** What the operators call it. */
  readonly resource: string;
  /** The highest code that they use. */
  readonly highest: number;
}

/**
 * Paints a scene as vectors and real text, its upper left corner in the origin of a page whose y runs downwards. Codes
 * of characters are those that shipped faces have in every document.
 */
export function sceneOperators(scene: Scene, theme: Theme): SceneOperators {
  const highest = new Map<ShippedName, number>();
  const state = stateOfPaint();
  const lines = scene.groups.flatMap(({ shapes }) =>
    shapes.flatMap((shape) =>
      shape.type === "text" ? setText(shape, theme.ink, state, highest) : trace(shape, theme, state),
    ),
  );
  return {
    operators: lines.join("\n"),
    faces: [...highest].map(([name, code]) => ({ name, resource: resourceOf(name), highest: code })),
  };
}

function resourceOf(name: ShippedName): string {
  return `G${Object.values(SHIPPED.drawing).indexOf(name as never)}`;
}

/** One line of text, character by character, as drawings are measured: neither kerning nor ligatures. */
function setText(
  shape: TextShape,
  ink: string,
  state: State,
  highest: Map<ShippedName, number>,
): readonly string[] {
  const { text, x, y, size } = shape;
  const name = SHIPPED.drawing[shape.font];
  // Lines of one text are separated by a space, except where a word was broken behind a hyphen or slash.
  const shown = plainCodes(name, /[-/]$/.test(text) ? text : `${text} `);
  highest.set(name, Math.max(highest.get(name) ?? 0, shown.highest));
  const before = beforeAnchor(shape);
  const matrix = shape.turned === true ? turnedUp(x, y + before) : upright(x - before, y);
  return [...state("rg", color(ink)), plainText(resourceOf(name), shown.codes, { matrix, size })];
}

/** A text as the codes of a shipped face, in hexadecimal, and the highest of them. */
export function plainCodes(
  name: ShippedName,
  text: string,
): { readonly codes: string; readonly highest: number } {
  const { codes } = shippedFace(name);
  const shown = [...text].map((char) => codes.get(char.codePointAt(0) ?? 0) ?? 0);
  return {
    codes: shown.map(hexCode).join(""),
    highest: shown.reduce((most, code) => Math.max(most, code), 0),
  };
}

/** The operators of one line of codes; `matrix` says where its baseline starts and where it leads. */
export function plainText(
  resource: string,
  codes: string,
  { matrix, size }: { readonly matrix: string; readonly size: number },
): string {
  return `BT /${resource} ${number(size)} Tf ${matrix} <${codes}> Tj ET`;
}

/** The matrix that turns letters back on a page whose y runs downwards, their baseline starting at a point. */
export function upright(x: number, y: number): string {
  return `1 0 0 -1 ${number(x)} ${number(y)} Tm`;
}

/** The same for a baseline that leads straight up. */
function turnedUp(x: number, y: number): string {
  return `0 -1 -1 0 ${number(x)} ${number(y)} Tm`;
}

export function hexCode(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function trace(shape: Exclude<Shape, TextShape>, theme: Theme, state: State): readonly string[] {
  const { fill, stroke } = shape.paint;
  if (fill === null && stroke === null) return [];
  const look = [
    ...(fill === null ? [] : state("rg", color(fillColor(theme, fill)))),
    ...(stroke === null
      ? []
      : [
          ...state("RG", color(strokeColor(theme, stroke.role))),
          ...state("w", number(widthOf(theme, stroke.width))),
          ...state("d", `[${(stroke.dash ?? []).map(number).join(" ")}] ${number(stroke.phase ?? 0)}`),
        ]),
  ];
  return [...look, ...path(shape), fill === null ? "S" : stroke === null ? "f" : "B"];
}

function path(shape: Exclude<Shape, TextShape>): readonly string[] {
  switch (shape.type) {
    case "rect": {
      const { x, y, width, height } = shape;
      if (shape.radius === 0) return [`${numbers(x, y, width, height)} re`];
      return rounded(x, y, width, height, Math.min(shape.radius, width / 2, height / 2));
    }
    case "ellipse": {
      const { cx, cy, rx, ry } = shape;
      const [kx, ky] = [rx * ARC, ry * ARC];
      return [
        `${numbers(cx - rx, cy)} m`,
        `${numbers(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)} c`,
        `${numbers(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)} c`,
        `${numbers(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)} c`,
        `${numbers(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)} c h`,
      ];
    }
    case "path":
      return shape.commands.map(pathCommand);
  }
}

/** How far the points that bend a quarter of a circle lie from its ends, for a radius of 1. */
const ARC = 4 * ((Math.SQRT2 - 1) / 3);

function rounded(x: number, y: number, width: number, height: number, r: number): readonly string[] {
  const [right, bottom, k] = [x + width, y + height, r * (1 - ARC)];
  return [
    `${numbers(x + r, y)} m ${numbers(right - r, y)} l`,
    `${numbers(right - k, y, right, y + k, right, y + r)} c ${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - k, right - k, bottom, right - r, bottom)} c ${numbers(x + r, bottom)} l`,
    `${numbers(x + k, bottom, x, bottom - k, x, bottom - r)} c ${numbers(x, y + r)} l`,
    `${numbers(x, y + k, x + k, y, x + r, y)} c h`,
  ];
}

function pathCommand(command: PathCommand): string {
  switch (command[0]) {
    case "M":
      return `${numbers(command[1], command[2])} m`;
    case "L":
      return `${numbers(command[1], command[2])} l`;
    case "C": {
      const [, ...points] = command;
      return `${numbers(...points)} c`;
    }
    case "Z":
      return "h";
  }
}

/** The operator that sets something, when it is set otherwise. */
type State = (operator: string, operands: string) => readonly string[];

function stateOfPaint(): State {
  const set = new Map<string, string>();
  return (operator, operands) => {
    if (set.get(operator) === operands) return [];
    set.set(operator, operands);
    return [`${operands} ${operator}`];
  };
}

/** `#rrggbb` as parts of one. */
export function color(hex: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
}

export function numbers(...values: readonly number[]): string {
  return values.map(number).join(" ");
}

/** Thousandths of a point are finer than any printer; never in the form that PDF does not know (1e-7). */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}
