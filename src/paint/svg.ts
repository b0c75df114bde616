import type { Group, GroupKind, Scene, Shape } from "../scene/scene.ts";
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

/** Paints scenes as SVG text: plain elements and attributes, no style sheet, no foreignObject. */
export type SvgPainter = (scene: Scene, theme: Theme, options?: SvgOptions) => string;

/** Loads svgdom once and gives the painter. */
export async function createSvgPainter(): Promise<SvgPainter> {
  const { createSVGDocument } = await import("svgdom");
  return (scene, theme, options = {}) =>
    paint(scene, theme, options, createSVGDocument() as unknown as DomDocument);
}

function paint(scene: Scene, theme: Theme, options: SvgOptions, dom: DomDocument): string {
  const root = dom.documentElement;
  const attributes: Attributes = {
    viewBox: `0 0 ${number(scene.width)} ${number(scene.height)}`,
    // A picture with parts that can be reached one by one, in the words of Indonesian (WAI-ARIA Graphics).
    role: "graphics-document document",
    "aria-label": printableLine(scene.title),
    width: `${number(scene.width)}pt`,
    height: `${number(scene.height)}pt`,
    "font-family": FONT_STACK,
  };
  root.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", "id");
  for (const key in attributes) root.setAttribute(key, String(attributes[key]));
  append(dom, root, "title", {}, scene.title);
  append(dom, root, "desc", {}, scene.description);
  if (options.background !== false)
    append(dom, root, "rect", { x: 0, y: 0, width: scene.width, height: scene.height, fill: "#ffffff" });
  const { href = (name: string): string => `${name}.svg` } = options;
  const idOf = uniqueIds();
  for (const group of scene.groups) paintGroup(dom, root, group, { theme, href, id: idOf(group.id) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.outerHTML}\n`;
}

interface DomNode {
  setAttribute(name: string, value: string): void;
  setAttributeNS(namespace: string, name: string, value: string): void;
  appendChild(child: DomNode): void;
  textContent: string;
  readonly outerHTML: string;
}

interface DomDocument {
  readonly documentElement: DomNode;
  createElementNS(namespace: string, name: string): DomNode;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function append(
  dom: DomDocument,
  parent: DomNode,
  name: string,
  attributes: Attributes,
  text?: string,
): DomNode {
  const child = dom.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined)
      child.setAttribute(key, typeof value === "number" ? number(value) : printableLine(value));
  }
  if (text !== undefined) child.textContent = printable(text);
  parent.appendChild(child);
  return child;
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
function paintGroup(dom: DomDocument, root: DomNode, group: Group, { theme, href, id }: GroupPlace): void {
  const label = group.alt === "" ? undefined : group.alt;
  const parent =
    group.link === undefined || href === null
      ? root
      : append(dom, root, "a", { href: href(group.link), "aria-label": label ?? group.link });
  const g = append(dom, parent, "g", {
    id,
    role: label === undefined ? undefined : "graphics-symbol img",
    "aria-label": label,
    "aria-hidden": label === undefined ? "true" : undefined,
    "data-jenis": KIND_WORDS[group.kind],
    "data-id": group.id,
    "data-dari": group.from,
    "data-ke": group.to,
  });
  if (group.alt !== "") append(dom, g, "title", {}, group.alt);
  for (const shape of group.shapes) paintShape(dom, g, shape, theme);
}

function paintShape(dom: DomDocument, g: DomNode, shape: Shape, theme: Theme): void {
  if (shape.type === "text") {
    append(
      dom,
      g,
      "text",
      {
        x: shape.x,
        y: shape.y,
        "font-size": shape.size,
        "font-weight": shape.font === "bold" ? "bold" : undefined,
        "font-style": shape.font === "italic" ? "italic" : undefined,
        "text-anchor": shape.anchor === "start" ? undefined : shape.anchor,
        // In a face with other widths, too, a text takes the room that was measured for it.
        textLength: shape.width > 0 ? shape.width : undefined,
        lengthAdjust: shape.width > 0 ? "spacingAndGlyphs" : undefined,
        transform: shape.turned === true ? `rotate(-90 ${number(shape.x)} ${number(shape.y)})` : undefined,
        fill: theme.ink,
      },
      shape.text,
    );
    return;
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
          "stroke-dashoffset": stroke.phase,
        }),
  };
  switch (shape.type) {
    case "rect":
      append(dom, g, "rect", {
        x: shape.x,
        y: shape.y,
        width: shape.width,
        height: shape.height,
        rx: shape.radius || undefined,
        ...look,
      });
      return;
    case "ellipse":
      append(dom, g, "ellipse", { cx: shape.cx, cy: shape.cy, rx: shape.rx, ry: shape.ry, ...look });
      return;
    case "path":
      append(dom, g, "path", {
        d: shape.commands
          .map(([letter, ...values]) => letter + values.map((v) => number(v)).join(" "))
          .join(""),
        ...look,
      });
  }
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
