import { utf16Of } from "../../decode.ts";
import { decodeWindows1252 } from "../../windows-1252.ts";
import { ImportRefusal } from "../../refusal.ts";
import { addressOf, textCell, type Cell, type Fault, type Sheet, type SheetRow } from "../table.ts";
import { isFailed } from "./cell.ts";
import { defineMessages } from "../../../diagnostics/message.ts";

const messages = defineMessages({
  noText: {
    id: "Berkas ini bukan teks. Berkas Excel disimpan dulu sebagai .xlsx atau .csv.",
    en: "This file is no text. Save a sheet as .xlsx or .csv first.",
  },
  openQuote: {
    id: 'Tanda kutip (") di {place} tidak ditutup, sehingga sisa berkas terbaca sebagai satu sel. Tutup atau hapus tanda kutip itu.',
    en: 'The quotation mark (") at {place} is not closed, so that the rest of the file reads as one cell. Close or delete it.',
  },
  tooManyCells: {
    id: "Berkas ini berisi lebih dari {cells} sel; salin bagian yang diperlukan ke berkas baru.",
    en: "This file has more than {cells} cells; copy the part you need to a new file.",
  },
});

const MAX_CELLS = 500_000;
const SEPARATORS = [",", ";", "\t", "|"] as const;

/**
 * A CSV file as one sheet (RFC 4180): UTF-8 and UTF-16 with or without a mark, else windows-1252; the separator is the
 * one of `,` `;`, tab and `|` that cuts the first lines most evenly. Throws an ImportRefusal for what is no text.
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = withoutOuterQuotes(decode(bytes));
  if (text.includes("\0")) throw new ImportRefusal(messages.noText());
  const separator = separatorOf(text);
  let count = 0;
  let number = 0;
  const rows: SheetRow[] = [];
  const faults: Fault[] = [];
  const refuse = (column: number): never => {
    throw new ImportRefusal(messages.openQuote({ place: addressOf(column, number + 1) }));
  };
  for (const fields of records(text, separator, refuse)) {
    number += 1;
    // A sheet that was formatted to its last row is saved as a million lines of separators.
    if (fields.every((field) => field === "")) continue;
    const cells = fields.map((field, column): Cell | null => {
      const cell = field === "" ? null : textCell(unguarded(field.trimEnd()));
      if (cell === null || !isFailed(cell.text)) return cell;
      faults.push({ kind: "failed", address: addressOf(column, number), text: cell.text });
      return null;
    });
    count += cells.filter((cell) => cell !== null).length;
    if (count > MAX_CELLS) throw tooMany();
    rows.push({ number, cells });
  }
  return { name: "", rows, faults };
}

function tooMany(): ImportRefusal {
  return new ImportRefusal(messages.tooManyCells({ cells: MAX_CELLS }));
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** An apostrophe or a formula (`="01.02"`) that keeps a spreadsheet from running or counting the text is no part of it. */
function unguarded(field: string): string {
  const formula = /^\s*="((?:[^"]|"")*)"$/.exec(field);
  if (formula !== null) return formula[1]!.replaceAll('""', '"');
  return field.replace(/(^\s*|[,;\t])'(?=[\s"']*[=+\-@＝＋－＠])/gu, "$1");
}

/** Excel's own first line, which says the separator and is no row. */
const SAID = /^sep=(.)(?:\r\n?|\n)/i;

/**
 * The sign that gives the first lines the same, largest number of fields; what Excel's own `sep=;` line says wins, unless it
 * cuts nothing: another program wrote the rows anew.
 */
function separatorOf(text: string): string {
  const said = SAID.exec(text)?.[1];
  const head = text.replace(SAID, "").slice(0, 20_000);
  if (said !== undefined && head.includes(said)) return said;
  let best: string = SEPARATORS[0];
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const widths = [...records(head, separator)].slice(0, 30).map((fields) => fields.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([width, times]) => (width - 1) * times));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** A file of which each line is one quoted field: a program took the lines of another separator for its cells and saved it again. */
function withoutOuterQuotes(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const written = lines.filter((line) => line.trim() !== "");
  const isWhole =
    written.length > 1 &&
    written.every((line) => /^"(?:[^"]|"")*"$/.test(line)) &&
    SEPARATORS.some((separator) => written.every((line) => line.includes(separator)));
  return isWhole ? lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join("\n") : text;
}

/**
 * Fields of each line; a quoted field may hold separators, line ends and doubled quotes. `onOpen` is called with the column of
 * a field that is not closed.
 */
function* records(
  text: string,
  separator: string,
  onOpen?: (column: number) => never,
): Iterable<readonly string[]> {
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  const body = text.replace(SAID, "");
  for (let i = 0; i < body.length; i += 1) {
    const char = body[i]!;
    if (isQuoted) {
      if (char !== '"') field += char;
      else if (body[i + 1] === '"') {
        field += '"';
        i += 1;
      } else isQuoted = false;
    } else if (char === '"' && field.trim() === "") {
      isQuoted = true;
      field = "";
    } else if (char === separator) {
      row.push(field);
      field = "";
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && body[i + 1] === "\n") i += 1;
      row.push(field);
      yield row;
      row = [];
      field = "";
    } else field += char;
  }
  if (isQuoted) onOpen?.(row.length);
  if (field !== "" || row.length > 0) yield [...row, field];
}
