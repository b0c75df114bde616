import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element of a part, as another program reads it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

/** The parts of a package by their paths. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The root of an XML part. Throws when it is not well-formed, or not in the package. */
export function xmlOf(parts: ReadonlyMap<string, Uint8Array>, path: string): Node {
  const bytes = parts.get(path);
  if (bytes === undefined) throw new Error(`there is no ${path}`);
  return parseXml(strFromU8(bytes));
}

export function parseXml(text: string): Node {
  const root = { name: "", attributes: {}, children: [] as (Node | string)[] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node = { name, attributes, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (part) => open.at(-1)!.children.push(part));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return root.children.find((child): child is Node => typeof child !== "string")!;
}

export function childrenOf(node: Node, name?: string): readonly Node[] {
  return node.children.filter(
    (child): child is Node => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** All elements of a name below a node, in their order. */
export function allOf(node: Node, name: string): readonly Node[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** What a reader sees of a node: its texts, line breaks as "/", tabs as "→". Hidden runs are none of it. */
export function textOf(node: Node): string {
  if (node.name === "w:r" && allOf(node, "w:vanish").length > 0) return "";
  if (node.name === "w:t") return node.children.join("");
  if (node.name === "w:br") return " / ";
  if (node.name === "w:tab") return " → ";
  return childrenOf(node)
    .filter(({ name }) => name !== "w:pPr")
    .map(textOf)
    .join("");
}

/** The body of a document as indented lines: what stands below what, in the words of a word processor. */
export function structureOf(bytes: Uint8Array): string {
  const body = childrenOf(xmlOf(partsOf(bytes), "word/document.xml"), "w:body")[0]!;
  const lines: string[] = [];
  visit(body, 0, lines);
  return `${lines.join("\n")}\n`;
}

function visit(node: Node, depth: number, lines: string[]): void {
  const say = (text: string): void => void lines.push(`${"  ".repeat(depth)}${text}`);
  for (const child of childrenOf(node)) {
    switch (child.name) {
      case "w:p":
        say(paragraphLine(child));
        for (const section of allOf(child, "w:sectPr")) say(sectionLine(section));
        break;
      case "w:tbl":
        say(`TABEL ${allOf(childrenOf(child, "w:tblGrid")[0]!, "w:gridCol").length} kolom`);
        visit(child, depth + 1, lines);
        break;
      case "w:tr":
        say(
          `BARIS${allOf(childrenOf(child, "w:trPr")[0] ?? child, "w:tblHeader").length > 0 ? " kepala" : ""}`,
        );
        visit(child, depth + 1, lines);
        break;
      case "w:tc":
        cellLines(child, depth, lines);
        break;
      case "w:sdt":
        say("DAFTAR ISI");
        visit(childrenOf(child, "w:sdtContent")[0]!, depth + 1, lines);
        break;
      case "w:sectPr":
        say(sectionLine(child));
    }
  }
}

function cellLines(cell: Node, depth: number, lines: string[]): void {
  const properties = childrenOf(cell, "w:tcPr")[0]!;
  const value = (name: string): string | undefined => {
    const [found] = childrenOf(properties, name);
    return found === undefined ? undefined : (found.attributes["w:val"] ?? "lanjut");
  };
  const span = value("w:gridSpan");
  const merge = value("w:vMerge");
  const shown = [
    "SEL",
    ...(span === undefined ? [] : [`lebar=${span}`]),
    ...(merge === undefined ? [] : [`gabung=${merge}`]),
    ...(childrenOf(properties, "w:shd").length === 0 ? [] : ["kelabu"]),
  ];
  const contents = childrenOf(cell).filter(({ name }) => name !== "w:tcPr");
  if (contents.length === 1 && contents[0]!.name === "w:p") {
    lines.push(`${"  ".repeat(depth)}${shown.join(" ")}: ${paragraphLine(contents[0]!)}`);
    return;
  }
  lines.push(`${"  ".repeat(depth)}${shown.join(" ")}`);
  visit(cell, depth + 1, lines);
}

function paragraphLine(paragraph: Node): string {
  const properties = childrenOf(paragraph, "w:pPr")[0];
  const of = (name: string): readonly Node[] =>
    properties === undefined ? [] : childrenOf(properties, name);
  const style = of("w:pStyle")[0]?.attributes["w:val"] ?? "Normal";
  const number = of("w:numPr").flatMap((numbering) => allOf(numbering, "w:numId"))[0]?.attributes["w:val"];
  const pictures = allOf(paragraph, "wp:docPr").map(({ attributes }, i) => {
    const { cx, cy } = allOf(paragraph, "wp:extent")[i]!.attributes;
    const size = `${Math.round(Number(cx) / 12_700)}×${Math.round(Number(cy) / 12_700)} pt`;
    return `[gambar ${size}: ${attributes["descr"] ?? ""}]`;
  });
  return [
    style,
    ...(of("w:pageBreakBefore").length > 0 ? ["halaman-baru"] : []),
    ...(number === undefined ? [] : [`nomor=${number}`]),
    ...allOf(paragraph, "w:bookmarkStart").map(({ attributes }) => `#${attributes["w:name"] ?? ""}`),
    ...allOf(paragraph, "w:hyperlink").map(({ attributes }) => `→${attributes["w:anchor"] ?? ""}`),
    ...[textOf(paragraph).trim()].filter((text) => text !== "").map((text) => JSON.stringify(text)),
    ...pictures,
  ].join(" ");
}

function sectionLine(section: Node): string {
  const size = childrenOf(section, "w:pgSz")[0]!.attributes;
  const mm = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4);
  return `== halaman ${mm(size["w:w"])}×${mm(size["w:h"])} mm ${size["w:orient"] ?? "portrait"}`;
}
