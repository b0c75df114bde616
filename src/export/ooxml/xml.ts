import { printable } from "../../text/printable.ts";

/** Well-formed XML; made by `elementOf` and `textOf` alone, so that no text is ever markup. */
export type Xml = string & { readonly xml: unique symbol };

export function elementOf(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly Xml[] = [],
): Xml {
  const shown = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${escaped(String(value)).replace(/"/g, "&quot;").replace(/\n/g, "&#10;")}"`,
    )
    .join("");
  return (
    children.length === 0 ? `<${name}${shown}/>` : `<${name}${shown}>${children.join("")}</${name}>`
  ) as Xml;
}

export function textOf(text: string): Xml {
  return escaped(text) as Xml;
}

function escaped(text: string): string {
  return printable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A file of one element. */
export function fileOf(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
