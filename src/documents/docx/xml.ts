import { elementOf, textOf, type Xml } from "../../export/ooxml/xml.ts";

/** Namespaces of a part that holds text (ECMA-376-1, 17; SVG beside a picture: MS-ODRAWXML 2.2.2). */
export const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
} as const;

type Values = Readonly<Record<string, string | number>>;

/** An element of WordprocessingML; attributes without a prefix are its own. */
export function w(name: string, attributes: Values = {}, children: readonly Xml[] = []): Xml {
  const named = Object.entries(attributes).map(([key, value]) => [
    key.includes(":") ? key : `w:${key}`,
    value,
  ]);
  return elementOf(`w:${name}`, Object.fromEntries(named) as Values, children);
}

/** An element that holds one value. */
export function wVal(name: string, val: string | number): Xml {
  return w(name, { val });
}

/** A text; spaces at its ends count. */
export function wText(name: "t" | "instrText", text: string): Xml {
  return w(name, { "xml:space": "preserve" }, [textOf(text)]);
}

/** Nothing or an element. */
export function when(condition: boolean, xml: () => Xml): readonly Xml[] {
  return condition ? [xml()] : [];
}

/** Twentieths of a point, the unit of text. */
export function twips(pt: number): number {
  return Math.round(pt * 20);
}

/** The unit of drawings: 12,700 to a point; whole numbers only. */
export function emu(pt: number): number {
  return Math.round(pt * 12_700);
}
