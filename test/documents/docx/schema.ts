import { childrenOf, type Node } from "./structure.ts";

/**
 * Orders of elements as ECMA-376-1 has them in its schemas (wml.xsd, dml-main.xsd, dml-wordprocessingDrawing.xsd), for what
 * we write. Word repairs or refuses a file whose elements stand in another order; other programs do not say so. The schemas
 * themselves are not ours to give away: where a folder with them is named in PPB_OOXML_SCHEMAS, xmllint holds the files
 * against them, too.
 */
const ORDERS: Readonly<Record<string, string>> = {
  "w:document": "body",
  "w:hdr": "p",
  "w:p": "pPr {bookmarkStart bookmarkEnd r hyperlink}",
  "w:hyperlink": "{r}",
  "w:r": "rPr {t br tab fldChar instrText drawing pict}",
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
  "w:rPr": "rStyle rFonts b bCs i iCs vanish color kern sz szCs u lang",
  "w:numPr": "ilvl numId",
  "w:tbl": "tblPr tblGrid {tr}",
  "w:tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
  "w:tblGrid": "{gridCol}",
  "w:tr": "trPr {tc}",
  "w:trPr": "{cantSplit trHeight tblHeader}",
  "w:tc": "tcPr {p tbl}",
  "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
  "w:tblBorders": "top left bottom right insideH insideV",
  "w:tblCellMar": "top left bottom right",
  "w:tcMar": "top left bottom right",
  "w:sdt": "sdtPr sdtContent",
  "w:sdtContent": "{p}",
  "w:body": "{p tbl sdt} sectPr",
  "w:sectPr": "{headerReference} type pgSz pgMar cols titlePg",
  "w:styles": "docDefaults {style}",
  "w:style": "name basedOn next uiPriority qFormat pPr rPr tblPr",
  "w:numbering": "{abstractNum} {num}",
  "w:abstractNum": "multiLevelType lvl",
  "w:lvl": "start numFmt lvlText lvlJc pPr rPr",
  "w:num": "abstractNumId lvlOverride",
  "w:settings":
    "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
  "w:font": "altName panose1 charset family pitch",
  "w:drawing": "inline",
  "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
  "pic:pic": "nvPicPr blipFill spPr",
  "pic:nvPicPr": "cNvPr cNvPicPr",
  "pic:blipFill": "blip srcRect stretch",
  "pic:spPr": "xfrm prstGeom",
  "a:blip": "extLst",
};

/** What may be empty of all that has an order. */
const FILLED = new Set(["w:tc", "w:tbl", "w:tr", "w:body", "w:sdtContent", "w:drawing"]);

/** Where elements stand that the schema has elsewhere, as sentences. */
export function faultsOf(node: Node): readonly string[] {
  const order = ORDERS[node.name];
  const children = childrenOf(node);
  const names = children.map(({ name }) => name.replace(/^\w+:/, ""));
  const own: string[] = [];
  if (order !== undefined && !pattern(order).test(names.map((name) => `${name} `).join("")))
    own.push(`${node.name} holds ${names.join(" ")}`);
  if (FILLED.has(node.name) && names.length === 0) own.push(`${node.name} is empty`);
  // A cell ends with a paragraph, and Word joins tables that touch.
  if (node.name === "w:tc" && names.at(-1) !== "p") own.push("a cell ends without a paragraph");
  if (names.some((name, i) => name === "tbl" && names[i + 1] === "tbl")) own.push("two tables touch");
  return [...own, ...children.flatMap(faultsOf)];
}

const patterns = new Map<string, RegExp>();

/** "a b {c d}": a and b once or not at all, then any number of c and d. */
function pattern(order: string): RegExp {
  const known = patterns.get(order);
  if (known !== undefined) return known;
  const source = [...order.matchAll(/\{([^}]*)\}|(\w+)/g)]
    .map(([, any, one]) => (any === undefined ? `(?:${one} )?` : `(?:(?:${any.replace(/ /g, "|")}) )*`))
    .join("");
  const made = new RegExp(`^${source}$`);
  patterns.set(order, made);
  return made;
}
