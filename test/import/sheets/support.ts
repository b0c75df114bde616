import { strToU8, zipSync } from "fflate";
import { importFiles, type ImportOptions } from "../../../src/import/import.ts";
import { render } from "../../../src/diagnostics/message.ts";

export interface Imported {
  /** `P.1 "Judul" pengampu a` lines, and the lines of CFMs, without indentation. */
  readonly lines: readonly string[];
  /** `effect code cell` of each note. */
  readonly notes: readonly string[];
  readonly refusal: string | null;
}

export function imported(
  name: string,
  content: string | Uint8Array,
  sheet: string | null = null,
  options: Partial<Pick<ImportOptions, "code" | "map">> = {},
): Imported {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { files, reports } = importFiles([{ path: name, bytes }], {
    code: null,
    map: null,
    sheet,
    ...options,
  });
  const [report] = reports;
  return {
    lines: files
      .filter(({ path }) => path !== "peta.ppb")
      .flatMap(({ text }) => text.split("\n"))
      .map((line) => line.trim().replace(/\s+/g, " "))
      .filter((line) => line !== "" && line !== "}" && !line.startsWith("level ")),
    notes: report!.notes.map(({ effect, code, place }) => `${effect} ${code} ${place}`.trim()),
    refusal: report!.refusal === null ? null : render(report!.refusal, "id"),
  };
}

export interface Book {
  readonly sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>;
  readonly merges?: readonly string[];
  /** Steps that the format of a cell sets its text in, up to 9, by its address. */
  readonly indents?: Readonly<Record<string, number>>;
  /** Bytes of parts that replace or join those of the book. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** An XLSX file as Excel writes it: shared strings, merged areas, relations. */
export function xlsx({ sheets, merges = [], indents = {}, parts = {} }: Book): Uint8Array {
  const names = Object.keys(sheets);
  const strings: string[] = [];
  const cell = (value: string | number | null, reference: string): string => {
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
    strings.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`);
    const steps = indents[reference];
    const style = steps === undefined ? "" : ` s="${1 + steps}"`;
    return `<c r="${reference}"${style} t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheetXml = names.map((name) => {
    const rows = sheets[name]!.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((value, c) => cell(value, `${letters(c)}${r + 1}`)).join("")}</row>`,
    );
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
  });
  const setIn = Array.from(
    { length: 9 },
    (_, i) => `<xf numFmtId="0" applyAlignment="1"><alignment horizontal="left" indent="${i + 1}"/></xf>`,
  ).join("");
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${names.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("")}${relation("rId90", "sharedStrings", "/xl/sharedStrings.xml")}${relation("rId91", "styles", "styles.xml")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.join("")}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${setIn}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheetXml.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${letters(column - 26)}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
