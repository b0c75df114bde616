import { elementOf, type Xml } from "../../../export/ooxml/xml.ts";
import type { Profile } from "../../profile.ts";
import { ARIAL } from "./settings.ts";
import { NAMESPACES, twips, w, when, wVal } from "../xml.ts";

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** The names by which paragraphs ask for a style. */
export type StyleName =
  | "Normal"
  | `Heading${Level}`
  | `TOC${Level | 7 | 8 | 9}`
  | "Tengah"
  | "Butir"
  | "Rujukan"
  | "TandaTangan"
  | "Gambar"
  | "Jarak"
  | "Header"
  | `Kop${LetterheadRole}`
  | `${"IsiTabel" | "KepalaTabel" | "IsiProsedur" | "KepalaProsedur"}${number}`;

type LetterheadRole = "Pemerintah" | "Instansi" | "Alamat" | "Kota";

/** What the styles of one document depend on. */
export interface Looks {
  readonly profile: Profile;
  /** Family of the text's face, as word processors name it. */
  readonly face: string;
  readonly contents: ContentsLook;
  /** Sizes of text in tables, pt. */
  readonly tableSizes: readonly number[];
  /** Texts in tables that are drawings, pt: in the face of drawings, whose measures their rows have. */
  readonly drawnTexts: readonly { readonly size: number; readonly lineHeight: number }[];
}

/** How a table of contents is set, pt; indents by depth. */
export interface ContentsLook {
  readonly size: number;
  readonly indents: readonly number[];
  readonly width: number;
}

interface Style {
  readonly id: StyleName;
  /** As the list of styles shows it; built-in ones have English names in every language. */
  readonly name: string;
  readonly size: number;
  /** pt; as the profile has it when left out. */
  readonly lineHeight?: number;
  /** Of the text when left out. */
  readonly face?: string;
  readonly bold?: boolean;
  readonly align?: "center" | "both";
  readonly after?: number;
  /** From 0. */
  readonly outline?: number;
  /** Lines grow with what stands on them. */
  readonly grows?: boolean;
  readonly contents?: { readonly indent: number; readonly look: ContentsLook };
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
const DEPTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The style of text in tables of a size; Word's sizes are halves of a point. */
export function tableStyle(
  kind: "IsiTabel" | "KepalaTabel" | "IsiProsedur" | "KepalaProsedur",
  size: number,
): StyleName {
  return `${kind}${Math.round(size * 2)}`;
}

/** `word/styles.xml`. */
export function stylesXml(looks: Looks): Xml {
  const { profile, face } = looks;
  const defaults = w("docDefaults", {}, [
    w("rPrDefault", {}, [
      w("rPr", {}, [
        fontsOf(face),
        KERNED,
        ...sizeXml(profile.bodySize),
        w("lang", { val: "id-ID", eastAsia: "id-ID", bidi: "ar-SA" }),
      ]),
    ]),
    w("pPrDefault", {}, [w("pPr", {}, [w("spacing", { before: 0, after: 0 })])]),
  ]);
  return elementOf("w:styles", { "xmlns:w": NAMESPACES["xmlns:w"] }, [
    defaults,
    ...stylesOf(looks).map((style) => styleXml(style, profile)),
    ...TABLE_STYLES,
  ]);
}

/** As in the PDF, from one point on; without it lines are wider than there, and paragraphs longer. */
const KERNED = wVal("kern", 2);

function fontsOf(face: string): Xml {
  return w("rFonts", { ascii: face, hAnsi: face, eastAsia: face, cs: face });
}

function stylesOf({ profile, contents, tableSizes, drawnTexts }: Looks): readonly Style[] {
  const body = profile.bodySize;
  const head = profile.letterhead;
  return [
    { id: "Normal", name: "Normal", size: body },
    ...LEVELS.map((level): Style => ({
      id: `Heading${level}`,
      name: `heading ${level}`,
      size: level === 1 ? body : profile.pageHeadingSize,
      bold: true,
      align: "center",
      outline: level - 1,
    })),
    ...DEPTHS.map((depth): Style => ({
      id: `TOC${depth}`,
      name: `toc ${depth}`,
      size: contents.size,
      after: 2,
      contents: { indent: contents.indents[depth - 1] ?? contents.indents.at(-1) ?? 0, look: contents },
    })),
    { id: "Header", name: "header", size: body, align: "center" },
    { id: "Tengah", name: "Teks Tengah", size: body, align: "center" },
    { id: "Butir", name: "Butir", size: body, align: "both" },
    { id: "Rujukan", name: "Rujukan Lampiran", size: body },
    { id: "TandaTangan", name: "Tanda Tangan", size: body },
    { id: "KopPemerintah", name: "Kop Pemerintah", size: head.government, align: "center" },
    { id: "KopInstansi", name: "Kop Instansi", size: head.institution, bold: true, align: "center" },
    { id: "KopAlamat", name: "Kop Alamat", size: head.address, align: "center" },
    { id: "KopKota", name: "Kop Kota", size: head.city, bold: true, align: "center" },
    ...tableSizes.flatMap((size): Style[] => [
      { id: tableStyle("IsiTabel", size), name: `Isi Tabel ${size} pt`, size },
      {
        id: tableStyle("KepalaTabel", size),
        name: `Kepala Tabel ${size} pt`,
        size,
        bold: true,
        align: "center",
      },
    ]),
    ...drawnTexts.flatMap((text): Style[] => [
      {
        id: tableStyle("IsiProsedur", text.size),
        name: `Isi Prosedur ${text.size} pt`,
        face: ARIAL,
        ...text,
      },
      {
        id: tableStyle("KepalaProsedur", text.size),
        name: `Kepala Prosedur ${text.size} pt`,
        face: ARIAL,
        ...text,
        bold: true,
        align: "center",
      },
    ]),
    { id: "Gambar", name: "Gambar", size: 1, align: "center", grows: true },
    { id: "Jarak", name: "Jarak", size: 1 },
  ];
}

function styleXml(style: Style, profile: Profile): Xml {
  const { id, name, size, face, bold, outline } = style;
  const normal = id === "Normal";
  return w("style", { type: "paragraph", ...(normal ? { default: 1 } : {}), styleId: id }, [
    wVal("name", name),
    ...when(!normal, () => wVal("basedOn", "Normal")),
    ...when(outline !== undefined, () => wVal("next", "Normal")),
    ...when(style.contents !== undefined, () => wVal("uiPriority", 39)),
    w("qFormat"),
    w("pPr", {}, styleParagraph(style, profile)),
    w("rPr", {}, [
      ...(face === undefined ? [] : [fontsOf(face)]),
      ...when(bold === true, () => w("b")),
      ...when(bold === true, () => w("bCs")),
      // Texts of drawings are measured without.
      ...when(face !== undefined, () => wVal("kern", 0)),
      ...sizeXml(size),
    ]),
  ]);
}

/** In the order of the schema. Lines are as high as in the PDF, whatever face stands in for ours. */
function styleParagraph(style: Style, profile: Profile): readonly Xml[] {
  const { size, lineHeight, align, after = 0, outline, grows, contents } = style;
  const line =
    grows === true
      ? { line: 240, lineRule: "auto" }
      : { line: twips(lineHeight ?? size * profile.leading), lineRule: "exact" };
  return [
    ...when(outline !== undefined, () => w("keepNext")),
    ...(contents === undefined ? [] : [contentsTabs(contents.indent, contents.look)]),
    w("spacing", { after: twips(after), ...line }),
    ...(contents === undefined
      ? []
      : [
          w("ind", {
            left: twips(contents.indent),
            hanging: twips(contents.indent),
          }),
        ]),
    ...(align === undefined ? [] : [wVal("jc", align)]),
    ...(outline === undefined ? [] : [wVal("outlineLvl", outline)]),
  ];
}

/** The title stands behind the code, the page behind dots at the right edge. */
function contentsTabs(indent: number, { width }: ContentsLook): Xml {
  return w("tabs", {}, [
    ...when(indent > 0, () => w("tab", { val: "left", pos: twips(indent) })),
    w("tab", { val: "right", leader: "dot", pos: twips(width) }),
  ]);
}

function sizeXml(size: number): readonly Xml[] {
  const half = Math.round(size * 2);
  return [wVal("sz", half), wVal("szCs", half)];
}

const NO_MARGINS = w("tblCellMar", {}, [
  w("top", { w: 0, type: "dxa" }),
  w("left", { w: 0, type: "dxa" }),
  w("bottom", { w: 0, type: "dxa" }),
  w("right", { w: 0, type: "dxa" }),
]);

const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;

/** Tables that only place what stands in them, and ruled ones. */
const TABLE_STYLES: readonly Xml[] = [
  w("style", { type: "table", default: 1, styleId: "TableNormal" }, [
    wVal("name", "Normal Table"),
    wVal("uiPriority", 99),
    w("tblPr", {}, [w("tblInd", { w: 0, type: "dxa" }), NO_MARGINS]),
  ]),
  w("style", { type: "table", styleId: "TabelBergaris" }, [
    wVal("name", "Table Grid"),
    wVal("basedOn", "TableNormal"),
    wVal("uiPriority", 39),
    w("tblPr", {}, [
      w(
        "tblBorders",
        {},
        SIDES.map((side) => w(side, { val: "single", sz: 4, space: 0, color: "auto" })),
      ),
    ]),
  ]),
];
