import type { Shape } from "../../scene/scene.ts";
import { isMeasure, isRecord } from "./format.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whether a stored value is a scene that painters can paint: every shape has what its kind has. */
export function isScene(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value["groups"])) return false;
  return (
    areTexts(value, ["name", "title", "description"]) &&
    areMeasures(value, ["width", "height"]) &&
    (value["groups"] as readonly unknown[]).every(isGroup)
  );
}

function isGroup(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, ["kind", "id", "alt"]) &&
    Array.isArray(value["shapes"]) &&
    (value["shapes"] as readonly unknown[]).every(isShape)
  );
}

/** What each kind of shape has beside its paint. */
const SHAPES: Readonly<
  Record<Shape["type"], { readonly measures: readonly string[]; readonly texts?: readonly string[] }>
> = {
  rect: { measures: ["x", "y", "width", "height", "radius"] },
  ellipse: { measures: ["cx", "cy", "rx", "ry"] },
  path: { measures: [] },
  text: { measures: ["x", "y", "size", "width"], texts: ["text", "font", "anchor"] },
};

function isShape(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { type, paint, commands, turned } = value;
  if (typeof type !== "string" || !Object.hasOwn(SHAPES, type)) return false;
  const { measures, texts = [] } = SHAPES[type as Shape["type"]];
  if (!areMeasures(value, measures) || !areTexts(value, texts)) return false;
  if (type === "text" && turned !== undefined && turned !== true) return false;
  if (type === "path" && !(Array.isArray(commands) && commands.every(isCommand))) return false;
  return type === "text" || isRecord(paint);
}

function isCommand(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [letter, ...numbers] = value as readonly unknown[];
  return ["M", "L", "C", "Z"].includes(String(letter)) && numbers.every(isMeasure);
}

function areMeasures(value: Fields, keys: readonly string[]): boolean {
  return keys.every((key) => isMeasure(value[key]));
}

function areTexts(value: Fields, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}
