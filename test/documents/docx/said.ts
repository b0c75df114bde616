import type { Composed, Element } from "../../../src/documents/pdf/page.ts";
import { allOf, childrenOf, xmlOf, type Node } from "./structure.ts";

/**
 * What the composed pages of a PDF say in reading order, without spaces: where lines break is the page's own affair. Not in it:
 * what stands there because of the page, the dots of a table of contents, and texts of drawings.
 */
export function saidByPages({ pages }: Composed): string {
  return pages
    .flatMap(({ parts }) =>
      parts.flatMap((part) => {
        if ("anchor" in part || typeof part.element === "string" || isIn(part.element, "Figure")) return [];
        return part.items.flatMap((item) => (item.type === "text" ? [item.text] : []));
      }),
    )
    .join("")
    .replace(/\s/g, "");
}

function isIn({ tag, parent }: Element, wanted: Element["tag"]): boolean {
  return tag === wanted || (parent !== null && isIn(parent, wanted));
}

/** What a document for word processors says, without spaces; numbers of lists are those that a word processor counts. */
export function saidByDocument(parts: ReadonlyMap<string, Uint8Array>): string {
  const numbering = xmlOf(parts, "word/numbering.xml");
  const counts = new Map<string, number>();
  return allOf(xmlOf(parts, "word/document.xml"), "w:p")
    .map((paragraph) => {
      const properties = childrenOf(paragraph, "w:pPr");
      const id = properties.flatMap((one) => allOf(one, "w:numId"))[0]?.attributes["w:val"];
      if (id === undefined) return shown(paragraph);
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return `${numberOf(numbering, id, count)}${shown(paragraph)}`;
    })
    .join("")
    .replace(/\s/g, "");
}

function shown(node: Node): string {
  if (node.name === "w:r" && allOf(node, "w:vanish").length > 0) return "";
  if (node.name === "w:t") return node.children.join("");
  return childrenOf(node).map(shown).join("");
}

/** The marker of the `count`th paragraph of a list, as ECMA-376-1, 17.18.59 has the kinds of numbers. */
function numberOf(numbering: Node, id: string, count: number): string {
  const list = childrenOf(numbering, "w:num").find(({ attributes }) => attributes["w:numId"] === id);
  const kind = list === undefined ? undefined : allOf(list, "w:abstractNumId")[0]?.attributes["w:val"];
  const level = childrenOf(numbering, "w:abstractNum").find(
    ({ attributes }) => attributes["w:abstractNumId"] === kind,
  );
  if (level === undefined) return `[no list ${id}]`;
  const value = (name: string): string => allOf(level, name)[0]?.attributes["w:val"] ?? "";
  const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
  return value("w:lvlText").replace("%1", value("w:numFmt") === "decimal" ? String(count) : letter);
}
