import type { Group, GroupKind, PathCommand, Scene, Shape } from "../scene/scene.ts";
import { printable, printableLine } from "../text/printable.ts";
import { fillColor, strokeColor, widthOf, type Theme } from "./theme.ts";

/** Faces of Arial's metrics, as they are called on the systems of readers. */
const FONT_STACK = "Arial, Helvetica, 'Liberation Sans', 'TeX Gyre Heros', sans-serif";

export interface SvgOptions {
  /** The address that a link to a drawing of this name gets; default `NAME.svg`; null = nothing is a link. */
  readonly href?: ((name: string) => string) | null;
  /** White behind the drawing; default true. */
  readonly background?: boolean;
}

/** Paints a scene as SVG text: plain elements and attributes, no style sheet, no foreignObject. */
export function paintSvg(scene: Scene, theme: Theme, options: SvgOptions = {}): string {
  const { href = (name: string): string => `${name}.svg`, background = true } = options;
  const idOf = uniqueIds();
  const { width, height } = scene;
  const behind = background ? element("rect", { x: 0, y: 0, width, height, fill: "#ffffff" }) : "";
  const groups = scene.groups.map((group) => paintGroup(group, { theme, href, id: idOf(group.id) }));
  const root = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      "xml:lang": "id",
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      // A picture with parts that can be reached one by one, in the words of Indonesian (WAI-ARIA Graphics).
      role: "graphics-document document",
      "aria-label": scene.title,
      width: `${number(width)}pt`,
      height: `${number(height)}pt`,
      "font-family": FONT_STACK,
    },
    element("title", {}, textOf(scene.title)) +
      element("desc", {}, textOf(scene.description)) +
      behind +
      groups.join(""),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Well-formed XML; made by `element` and `textOf` alone, so that no text is ever markup. */
type Xml = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out. What is empty has an end tag, too, as a page of HTML asks for. */
function element(name: string, attributes: Attributes, content: Xml = ""): Xml {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined)
      start += ` ${key}="${typeof value === "number" ? number(value) : escaped(printableLine(value))}"`;
  }
  return `${start}>${content}</${name}>`;
}

function textOf(text: string): Xml {
  return escaped(printable(text));
}

function escaped(text: string): Xml {
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Names of groups that pages can link to (`NAME.svg#STEP`): without spaces, each once. */
function uniqueIds(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const plain = printableLine(name).replace(/ /g, "_") || "_";
    let id = plain;
    for (let n = 2; given.has(id); n += 1) id = `${plain}~${n}`;
    given.add(id);
    return id;
  };
}

interface GroupPlace {
  readonly theme: Theme;
  readonly href: ((name: string) => string) | null;
  readonly id: string;
}

/** A link says what it opens; what has words of its own is read as one sign, the rest is decoration. */
function paintGroup(group: Group, { theme, href, id }: GroupPlace): Xml {
  const label = group.alt === "" ? undefined : group.alt;
  const g = element(
    "g",
    {
      id,
      role: label === undefined ? undefined : "graphics-symbol img",
      "aria-label": label,
      "aria-hidden": label === undefined ? "true" : undefined,
      "data-jenis": KIND_WORDS[group.kind],
      "data-id": group.id,
      "data-dari": group.from,
      "data-ke": group.to,
    },
    (label === undefined ? "" : element("title", {}, textOf(label))) +
      group.shapes.map((shape) => paintShape(shape, theme)).join(""),
  );
  if (group.link === undefined || href === null) return g;
  return element("a", { href: href(group.link), "aria-label": label ?? group.link }, g);
}

function paintShape(shape: Shape, theme: Theme): Xml {
  if (shape.type === "text") {
    const attributes = {
      x: shape.x,
      y: shape.y,
      "font-size": shape.size,
      "font-weight": shape.font === "bold" ? "bold" : undefined,
      "font-style": shape.font === "italic" ? "italic" : undefined,
      "text-anchor": shape.anchor === "start" ? undefined : shape.anchor,
      transform: shape.turned === true ? `rotate(-90 ${number(shape.x)} ${number(shape.y)})` : undefined,
      fill: theme.ink,
    };
    return element("text", attributes, textOf(shape.text));
  }
  const { fill, stroke } = shape.paint;
  const look: Attributes = {
    fill: fill === null ? "none" : fillColor(theme, fill),
    ...(stroke === null
      ? {}
      : {
          stroke: strokeColor(theme, stroke.role),
          "stroke-width": widthOf(theme, stroke.width),
          "stroke-dasharray": stroke.dash?.map(number).join(" "),
        }),
  };
  switch (shape.type) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      return element("rect", { x, y, width, height, rx: radius || undefined, ...look });
    }
    case "ellipse": {
      const { cx, cy, rx, ry } = shape;
      return element("ellipse", { cx, cy, rx, ry, ...look });
    }
    case "path":
      return element("path", { d: shape.commands.map(commandOf).join(""), ...look });
  }
}

function commandOf([letter, ...values]: PathCommand): string {
  return letter + values.map(number).join(" ");
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What a group shows, as the attribute says it: readers of the file know the words of the language. */
const KIND_WORDS: Readonly<Record<GroupKind, string>> = {
  lane: "lajur",
  activity: "kegiatan",
  decision: "cabang",
  parallel: "paralel",
  document: "dokumen",
  archive: "arsip",
  wait: "tunggu",
  milestone: "tonggak",
  subprocess: "subproses",
  start: "mulai",
  end: "selesai",
  party: "pihak",
  note: "catatan",
  process: "proses",
  frame: "bingkai",
  sequence: "alur",
  message: "pesan",
  association: "asosiasi",
  connector: "penghubung",
  band: "pita",
  phase: "tahap",
  unit: "unit",
  title: "judul",
  cell: "sel",
};
