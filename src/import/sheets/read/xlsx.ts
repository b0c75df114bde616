import { SaxesParser } from "saxes";
import { ImportRefusal } from "../../refusal.ts";
import { descendants, parseXml } from "../../xml.ts";
import { addressOf, cellPlace, type Cell, type Fault, type Sheet, type SheetRow } from "../table.ts";
import { cellOf, faultOf, type StoredCell } from "./cell.ts";
import { commentsOf } from "./comments.ts";
import { cellFormats, type CellFormats } from "./formats.ts";
import { relationsOf, type Relation } from "./relations.ts";
import { richText } from "./rich-text.ts";
import { unzip } from "./zip.ts";
import { defineMessages } from "../../../diagnostics/message.ts";

const messages = defineMessages({
  noWorkbook: {
    id: "Berkas ini bukan buku kerja Excel (.xlsx). Simpan ulang dari Excel, WPS, atau LibreOffice sebagai .xlsx.",
    en: "This file is no Excel workbook (.xlsx). Save it again from Excel, WPS or LibreOffice as .xlsx.",
  },
  damagedSheet: {
    id: "Sebuah lembar di berkas ini rusak ({message}). Buka di Excel dan simpan ulang.",
    en: "A sheet of this file is damaged ({message}). Open it in Excel and save it again.",
  },
  tooManyCells: {
    id: "Lembar ini berisi lebih dari {cells} sel; salin bagian yang diperlukan ke berkas baru.",
    en: "This sheet has more than {cells} cells; copy the part you need to a new file.",
  },
});

/** A list of processes has some thousands of rows; these bounds keep a crafted sheet from filling the memory. */
const MAX_CELLS = 500_000;
const MAX_COLUMNS = 200;
const MAX_MERGED_CELLS = 500_000;

/**
 * The visible sheets of an XLSX workbook (ECMA-376, part 1, 18), in the workbook's order. Only texts, numbers and merged
 * areas are read; of a formula its stored result. Nothing outside the file is looked at. Throws an ImportRefusal for
 * what is no workbook.
 */
export function readXlsx(bytes: Uint8Array): readonly Sheet[] {
  const parts = unzip(
    bytes,
    (name) => /\.(?:xml|rels)$/i.test(name) && !/(?:media|drawings|theme)\//i.test(name),
  );
  const byName = new Map(
    [...parts].map(([name, content]) => [name.replace(/^\//, "").toLowerCase(), content]),
  );
  const xml = (path: string): string | null => {
    const content = byName.get(path.toLowerCase());
    return content === undefined ? null : new TextDecoder().decode(content);
  };
  const workbookPath = officeDocument(relationsOf("", xml));
  const workbook = xml(workbookPath);
  if (workbook === null) throw noWorkbook();
  const rels = relationsOf(workbookPath, xml);
  const target = (type: string): string | null =>
    rels.find((rel) => rel.type.endsWith(`/${type}`))?.path ?? null;
  const strings = sharedStrings(xml(target("sharedStrings") ?? ""));
  const formats = cellFormats(xml(target("styles") ?? ""));
  const root = parseXml(workbook);
  // A document or slides under the name of a workbook.
  if (root.name !== "workbook") throw noWorkbook();
  const is1904 = descendants(root, "workbookPr").some(({ attributes }) =>
    /^(?:1|true)$/.test(attributes.get("date1904") ?? ""),
  );
  return descendants(root, "sheet")
    .filter(({ attributes }) => !/hidden/i.test(attributes.get("state") ?? ""))
    .flatMap(({ attributes }): readonly Sheet[] => {
      const path = rels.find(({ id }) => id === attributes.get("id"))?.path ?? "";
      const content = xml(path);
      if (content === null) return [];
      const { rows, faults } = readSheet(content, strings, formats, is1904);
      const comments = commentsOf(relationsOf(path, xml), xml);
      return [{ name: attributes.get("name") ?? "", rows, faults: [...faults, ...comments] }];
    });
}

function noWorkbook(): ImportRefusal {
  return new ImportRefusal(messages.noWorkbook());
}

function officeDocument(rels: readonly Relation[]): string {
  const found = rels.find(({ type }) => type.endsWith("/officeDocument"));
  if (found === undefined) throw noWorkbook();
  return found.path;
}

function sharedStrings(xml: string | null): readonly string[] {
  if (xml === null) return [];
  return parseXml(xml)
    .children.filter(({ name }) => name === "si")
    .map(richText);
}

/** Streams through the sheet: a million rows are never held as elements. */
function readSheet(
  xml: string,
  strings: readonly string[],
  formats: CellFormats,
  is1904: boolean,
): Pick<Sheet, "rows" | "faults"> {
  const rows = new Map<number, (Cell | null)[]>();
  const merges: string[] = [];
  const faults: Fault[] = [];
  /** Formulas that several cells share stand in the first of them. */
  const shared = new Map<string, string>();
  let sharedId = "";
  let rowNumber = 0;
  let nextColumn = 0;
  let cell: StoredCell | null = null;
  let reading: "value" | "formula" | null = null;
  let skipping = 0;
  let count = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("error", (error) => {
    throw damagedSheet(error.message);
  });
  parser.on("opentag", ({ local, attributes }) => {
    const attribute = (name: string): string => attributes[name]?.value ?? "";
    if (local === "row") {
      rowNumber = Number(attribute("r")) || rowNumber + 1;
      nextColumn = 0;
    } else if (local === "c") {
      const column = cellPlace(attribute("r"))?.column ?? nextColumn;
      nextColumn = column + 1;
      cell = { column, type: attribute("t"), style: Number(attribute("s")) || 0, value: "", formula: null };
    } else if (local === "rPh") skipping += 1;
    else if ((local === "v" || local === "t") && skipping === 0) reading = "value";
    else if (local === "f" && cell !== null) {
      sharedId = attribute("t") === "shared" ? attribute("si") : "";
      cell.formula = "";
      reading = "formula";
    } else if (local === "mergeCell") merges.push(attribute("ref"));
  });
  const addText = (text: string): void => {
    if (cell === null) return;
    if (reading === "value") cell.value += text;
    else if (reading === "formula") cell.formula = (cell.formula ?? "") + text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ local }) => {
    if (local === "v" || local === "t") reading = null;
    else if (local === "f") {
      reading = null;
      if (sharedId === "" || cell === null) return;
      if (cell.formula !== "") shared.set(sharedId, cell.formula ?? "");
      else cell.formula = shared.get(sharedId) ?? "";
    } else if (local === "rPh") skipping -= 1;
    else if (local === "c" && cell !== null) {
      const shown = cellOf(cell, strings, formats, is1904);
      const kind = faultOf(cell, shown?.text ?? null);
      const read = kind === "failed" ? null : shown;
      // Formatted empty cells, of which a sheet may have a million, cost nothing and say nothing.
      if (read !== null) count += 1;
      if (count > MAX_CELLS) throw tooManyCells();
      if (kind !== null && faults.length < MAX_CELLS)
        faults.push({
          kind,
          address: addressOf(cell.column, rowNumber),
          text: shown?.text ?? cell.value.trim(),
        });
      if (read !== null && cell.column < MAX_COLUMNS) {
        const cells = rows.get(rowNumber) ?? [];
        cells[cell.column] = read;
        rows.set(rowNumber, cells);
      }
      cell = null;
    }
  });
  parser.write(withoutEmpty(xml.slice(xml.indexOf("<")))).close();
  fillMerged(rows, merges);
  return {
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([number, cells]): SheetRow => ({ number, cells: Array.from(cells, (entry) => entry ?? null) })),
    faults,
  };
}

/** Cells and rows that say where they stand and hold nothing. */
const EMPTY_CELL = /<(?:[\w.-]{1,40}:)?c\s(?=[^<>]*\br=["'][A-Z]{1,3}[0-9]{1,7}["'])[^<>]*\/>/g;
const EMPTY_ROW =
  /<(?:[\w.-]{1,40}:)?row\s(?=[^<>]*\br=["'][0-9]{1,7}["'])[^<>]*(?:\/>|>\s*<\/(?:[\w.-]{1,40}:)?row>)/g;

/** A sheet that is formatted to its last row has a million rows of nothing, which cost seconds to read as XML. */
function withoutEmpty(xml: string): string {
  return xml.length < 1_000_000 ? xml : xml.replace(EMPTY_CELL, "").replace(EMPTY_ROW, "");
}

function damagedSheet(message: string): ImportRefusal {
  return new ImportRefusal(messages.damagedSheet({ message }));
}

function tooManyCells(): ImportRefusal {
  return new ImportRefusal(messages.tooManyCells({ cells: MAX_CELLS }));
}

/** Every cell of a merged area says what its first cell says. */
function fillMerged(rows: Map<number, (Cell | null)[]>, merges: readonly string[]): void {
  let filled = 0;
  for (const merge of merges) {
    const [from, to] = merge.split(":").map(cellPlace);
    if (from === null || from === undefined || to === null || to === undefined) continue;
    const first = rows.get(from.row)?.[from.column] ?? null;
    if (first === null) continue;
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= Math.min(to.column, MAX_COLUMNS - 1); column += 1) {
        if (row === from.row && column === from.column) continue;
        filled += 1;
        if (filled > MAX_MERGED_CELLS) return;
        const cells = rows.get(row) ?? [];
        cells[column] = { ...first, isCovered: true };
        rows.set(row, cells);
      }
    }
  }
}
