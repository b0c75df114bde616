import { SaxesParser, type SaxesTagNS } from "saxes";
import { HTML_ENTITIES } from "./html-entities.ts";
import { ImportRefusal } from "./refusal.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  notWellFormed: {
    id: "Bukan XML yang sah pada baris {line}, kolom {column} ({reason}{detail}). Ekspor ulang dari programnya.",
    en: "Not well-formed XML at line {line}, column {column} ({reason}{detail}). Export it again from its program.",
  },
  ampersand: {
    id: "Bukan XML yang sah pada baris {line}, kolom {column}: tanda & di situ tidak mengawali entitas yang dikenal. Ekspor ulang dari programnya, atau ganti & dengan &amp;.",
    en: "Not well-formed XML at line {line}, column {column}: the & there begins no known entity. Export it again from its program, or replace & by &amp;.",
  },
  tooLarge: {
    id: "Berkas XML ini berisi lebih dari {elements} elemen atau bertingkat lebih dari {levels}; ini bukan model proses.",
    en: "This XML file has more than {elements} elements or more than {levels} levels; it is no process model.",
  },
});

/** An element of an XML document, with the names of its namespaces resolved. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Attributes by name without prefix; those in no namespace win. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside. */
  readonly text: string;
}

/** Bounds that no real model comes near; a larger file is refused before it costs memory. */
const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 200;

interface OpenElement extends Omit<XmlElement, "children" | "text"> {
  readonly children: XmlElement[];
  text: string;
}

/**
 * The root element of a document. Entities that HTML knows are read as there, which XML's own five are among; none that the
 * document makes itself is expanded, and nothing is fetched. Throws an ImportRefusal with line and column for what is not well-formed, and for more than 200,000 elements or 200 levels.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.ENTITIES = Object.fromEntries(HTML_ENTITIES);
  const root: OpenElement = { name: "", namespace: "", attributes: new Map(), children: [], text: "" };
  const open: OpenElement[] = [root];
  let count = 0;
  parser.on("error", (error) => {
    // A prefix without a namespace: its element is none that is known, and nothing more.
    if (error.message.includes("unbound namespace prefix")) return;
    throw bareAmpersand(text) ?? notWellFormed(error.message);
  });
  parser.on("opentag", (tag) => {
    count += 1;
    if (count > MAX_ELEMENTS || open.length > MAX_DEPTH) throw tooLarge();
    open.push(opened(tag));
  });
  parser.on("text", (part) => (open.at(-1)!.text += part));
  parser.on("cdata", (part) => (open.at(-1)!.text += part));
  parser.on("closetag", () => {
    const element = open.pop()!;
    open.at(-1)!.children.push(element);
  });
  parser.write(text).close();
  const [element] = root.children;
  if (element === undefined) throw notWellFormed("1:1: no element");
  return element;
}

/** The elements of this name below an element, in the order of the document. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === name ? [child, ...descendants(child, name)] : descendants(child, name),
  );
}

function opened(tag: SaxesTagNS): OpenElement {
  const attributes = new Map<string, string>();
  for (const { local, uri, value } of Object.values(tag.attributes)) {
    if (uri === "" || !attributes.has(local)) attributes.set(local, value);
  }
  return { name: tag.local, namespace: tag.uri, attributes, children: [], text: "" };
}

/** The commonest sentences of saxes. */
const reasons = defineMessages({
  "attribute without value": { id: "atribut tanpa nilai", en: "attribute without value" },
  "document must contain a root element": {
    id: "berkas tidak berisi elemen",
    en: "document must contain a root element",
  },
  "disallowed character": { id: "karakter yang tidak boleh di situ", en: "disallowed character" },
  "disallowed character in attribute name": {
    id: "karakter yang tidak boleh dalam nama atribut",
    en: "disallowed character in attribute name",
  },
  "disallowed character in tag name": {
    id: "karakter yang tidak boleh dalam nama elemen",
    en: "disallowed character in tag name",
  },
  "text data outside of root node": {
    id: "teks di luar elemen pertama",
    en: "text data outside of root node",
  },
  "duplicate attribute": { id: "atribut tertulis dua kali", en: "duplicate attribute" },
  "unexpected close tag": { id: "penutup elemen tanpa pembukanya", en: "unexpected close tag" },
  "unmatched closing tag": { id: "penutup elemen tanpa pembukanya", en: "unmatched closing tag" },
  "unquoted attribute value": { id: "nilai atribut tanpa tanda petik", en: "unquoted attribute value" },
  "unclosed tag": { id: "elemen yang tidak ditutup", en: "unclosed tag" },
  "unexpected end": { id: "berkas terpotong", en: "unexpected end" },
});

/** The first & that begins no entity: a parser finds it where it stops reading the name, many lines further down. */
function bareAmpersand(text: string): ImportRefusal | null {
  const signs = /<!\[CDATA\[|<!--|&(#?\w{1,31};)?/g;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    if (sign[0].startsWith("<")) {
      const end = text.indexOf(sign[0] === "<!--" ? "-->" : "]]>", signs.lastIndex);
      if (end < 0) return null;
      signs.lastIndex = end;
      continue;
    }
    const entity = sign[1]?.slice(0, -1);
    if (entity !== undefined && (entity.startsWith("#") || HTML_ENTITIES.has(entity))) continue;
    const before = text.slice(0, sign.index).split("\n");
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    return new ImportRefusal(messages.ampersand(place));
  }
  return null;
}

/** saxes begins its messages with `line:column: `. */
function notWellFormed(message: string): ImportRefusal {
  const [, line = "1", column = "1", sentence = message] = /^(\d+):(\d+): ([^]*)$/.exec(message) ?? [];
  const [reason = "", ...about] = sentence.replace(/\.$/, "").split(": ");
  const detail = about.map((part) => `: ${part}`).join("");
  return new ImportRefusal(
    messages.notWellFormed({ line, column, reason: isKnown(reason) ? reasons[reason]() : reason, detail }),
  );
}

function isKnown(reason: string): reason is keyof typeof reasons {
  return Object.hasOwn(reasons, reason);
}

function tooLarge(): ImportRefusal {
  return new ImportRefusal(messages.tooLarge({ elements: MAX_ELEMENTS, levels: MAX_DEPTH }));
}
