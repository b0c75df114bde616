import type { XmlElement } from "../../xml.ts";

/** The text runs of an element joined; readings in other scripts (`rPh`) are no part of it. */
export function richText(element: XmlElement): string {
  return element.children
    .map((child) => (child.name === "t" ? child.text : child.name === "r" ? richText(child) : ""))
    .join("");
}
