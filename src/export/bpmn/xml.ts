import { printable } from "../../text/printable.ts";

/** An element with what it holds: elements, or one text. Attributes without a value are left out. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: readonly XmlNode[] | string;
}

export function xmlNode(
  name: string,
  attributes: XmlNode["attributes"] = {},
  content: XmlNode["content"] = [],
): XmlNode {
  return { name, attributes, content };
}

/** An XML document, one element a line, so that versions of it can be compared line by line. */
export function printXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, "").join("\n")}\n`;
}

function linesOf({ name, attributes, content }: XmlNode, indent: string): readonly string[] {
  const head = `${indent}<${name}${Object.entries(attributes).map(attribute).join("")}`;
  if (content.length === 0) return [`${head} />`];
  if (typeof content === "string") return [`${head}>${escaped(content)}</${name}>`];
  return [`${head}>`, ...content.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

function attribute([key, value]: readonly [string, string | number | undefined]): string {
  if (value === undefined) return "";
  const text = escaped(String(value)).replace(/"/g, "&quot;").replace(/\n/g, "&#10;");
  return ` ${key}="${text}"`;
}

function escaped(text: string): string {
  return printable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
