import { descendants, parseXml, type XmlElement } from "../../xml.ts";
import { cellPlace, type Fault } from "../table.ts";
import type { Relation } from "./relations.ts";
import { richText } from "./rich-text.ts";

/** Where programs keep what people remark on cells. A thread comes with a comment for programs that know none. */
const KINDS = ["/threadedComment", "/comments"];

/** A comment is told by its beginning. */
const MAX_LETTERS = 100;

/**
 * The cells of a sheet that have comments, in the order of reading, each with the first thing that is said there (ECMA-376,
 * part 1, 18.7; threads: MS-XLSX 2.6.204). They are no part of a table and are told, not read.
 */
export function commentsOf(
  relations: readonly Relation[],
  xml: (path: string) => string | null,
): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const kind of KINDS)
    for (const { path } of relations.filter(({ type }) => type.endsWith(kind)))
      for (const comment of remarks(xml(path))) {
        const address = comment.attributes.get("ref") ?? "";
        if (cellPlace(address) === null || found.has(address)) continue;
        const text = comment.children.flatMap((child) =>
          child.name === "text" ? [child.text + richText(child)] : [],
        );
        found.set(address, { kind: "comment", address, text: beginning(text.join(" ")) });
      }
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

function remarks(content: string | null): readonly XmlElement[] {
  if (content === null) return [];
  const root = parseXml(content);
  return [...descendants(root, "comment"), ...descendants(root, "threadedComment")];
}

function beginning(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length <= MAX_LETTERS
    ? letters.join("")
    : `${letters.slice(0, MAX_LETTERS).join("").trimEnd()}…`;
}

/** By row, and by column within it. */
function place({ address }: Fault): number {
  const { row, column } = cellPlace(address)!;
  return row * 100_000 + column;
}
