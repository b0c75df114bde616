import { foldTitle } from "../../model/words.ts";
import type { MapSetting } from "../../syntax/ast.ts";
import { joinCode } from "../../syntax/code.ts";
import type { Written, WrittenCode } from "../../syntax/written.ts";
import { following, type NewProcess } from "../assemble.ts";
import type { ImportNote } from "../note.ts";
import type { PartyRegistry } from "../parties.ts";
import { ImportRefusal } from "../refusal.ts";
import { tablesBelow } from "./below.ts";
import { tablesBeside } from "./beside.ts";
import { readCsv } from "./read/csv.ts";
import { cfmBlocks } from "./processes/cfms.ts";
import { groupIn } from "./processes/groups.ts";
import { findHeading, type Heading } from "./processes/headings.ts";
import { alsoIn, alsoOn, noteOf } from "./notes.ts";
import { plainColumns } from "./processes/plain/plain.ts";
import { codeOf, shownCode } from "./processes/codes.ts";
import { namesAlone, withMadeCodes } from "./processes/uncoded/uncoded.ts";
import { processesOf } from "./processes/processes.ts";
import { withFurther } from "./processes/further.ts";
import { regulationSettings } from "./processes/regulation.ts";
import { cfmOfSop, sopTables } from "./sop/table.ts";
import { placeOf, type Sheet } from "./table.ts";
import { readXlsx } from "./read/xlsx.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  noSheet: {
    id: 'Tidak ada lembar "{name}"; yang ada: {names}.',
    en: 'There is no sheet "{name}"; there are: {names}.',
  },
  noTable: {
    id: "Tidak ada tabel proses di berkas ini. Tabel memerlukan baris kepala, misalnya KODE, JUDUL, PENGAMPU, atau LEVEL 0, LEVEL 1, …, atau NO, KEGIATAN, PELAKSANA.",
    en: "There is no table of processes in this file. A table needs a heading, for example KODE, JUDUL, PENGAMPU, or LEVEL 0, LEVEL 1, …, or NO, KEGIATAN, PELAKSANA.",
  },
  noRows: {
    id: "Tabel di {place} tidak berisi proses yang dapat diimpor: di bawah kepalanya tidak ada baris dengan kode atau judul proses.",
    en: "The table at {place} has no process that can be imported: below its heading no row has a code or a title of one.",
  },
  noLevels: {
    id: "Tabel di {place} berisi nama proses tanpa kode dan tanpa level. Tambahkan kolom KODE (P.1, P.1.1, …) atau LEVEL (1, 2, …), atau jorokkan judulnya menurut levelnya.",
    en: "The table at {place} has names of processes without codes and without levels. Add a column KODE (P.1, P.1.1, …) or LEVEL (1, 2, …), or indent the titles by their levels.",
  },
});

const FAULTS = [
  ["failed", "cell-error"],
  ["uncalculated", "cell-uncalculated"],
  ["zero", "cell-zero"],
  ["comment", "cell-comment"],
] as const;

/** Whether a process of this file, of another or of the map has the code. */
function isUsed(
  code: WrittenCode,
  processes: ReadonlyMap<string, NewProcess>,
  { isProcess, isTaken }: Pick<SheetOptions, "isProcess" | "isTaken">,
): boolean {
  return processes.has(code.segments.map(Number).join(".")) || isTaken(code) || isProcess(code);
}

export interface SheetOptions {
  readonly fallbackTitle: string;
  /** The code of a CFM that comes from an SOP table, and of the first process of a table that has no codes. */
  readonly code: WrittenCode;
  readonly parties: PartyRegistry;
  /** Only the sheet of this name; null for all that hold something. */
  readonly sheet: string | null;
  /** Whether the map that the import goes into has the process. */
  isProcess(code: WrittenCode): boolean;
  /** Whether a file of the import before this one has the process. */
  isTaken(code: WrittenCode): boolean;
}

export interface ImportedSheets {
  readonly title: string;
  /** What a map of its own says to print the table as it was. */
  readonly settings: readonly Written<MapSetting>[];
  readonly processes: readonly NewProcess[];
  readonly notes: readonly ImportNote[];
}

/** Tables of processes and SOP tables of an XLSX workbook. Throws an ImportRefusal when it holds none. */
export function importXlsx(bytes: Uint8Array, options: SheetOptions): ImportedSheets {
  return importSheets(readXlsx(bytes), options);
}

/** The same of a CSV file. */
export function importCsv(bytes: Uint8Array, options: SheetOptions): ImportedSheets {
  return importSheets([readCsv(bytes)], options);
}

function importSheets(all: readonly Sheet[], options: SheetOptions): ImportedSheets {
  const notes: ImportNote[] = [];
  const sheets = options.sheet === null ? all : all.filter(({ name }) => name === options.sheet);
  if (sheets.length === 0 && options.sheet !== null) throw noSheet(options.sheet, all);
  const processes = new Map<string, NewProcess>();
  const addresses = new Map<string, string>();
  let code = options.code;
  let title: string | null = null;
  let settings: ImportedSheets["settings"] = [];
  let unleveled: string | null = null;
  let empty: string | null = null;
  for (const written of sheets) {
    const sops = sopTables(written);
    const found: ImportNote[] = [];
    const codes = { first: code, isUsed: (one: WrittenCode) => isUsed(one, processes, options) };
    const sheet = sops.length > 0 ? written : withMadeCodes(plainColumns(written, found), codes, found);
    const heading = sops.length > 0 ? null : findHeading(sheet);
    if (sops.length > 0 || heading !== null) noteFaults(sheet, notes);
    for (const sop of sops) {
      const cfm = cfmOfSop(sop, code, options.parties, notes);
      const name = sop.name ?? options.fallbackTitle;
      processes.set(code.segments.join("."), { code, title: name, owner: cfm.lanes[0]?.id ?? null, cfm });
      code = following(code);
    }
    if (sops.length > 0) continue;
    if (heading === null) {
      unleveled ??= namesAlone(sheet);
      if (sheets.length > 1) notes.push(noteOf("sheet-passed-over", "", sheet.name));
      continue;
    }
    empty ??= headingPlace(sheet, heading);
    const parts = tablesBeside(sheet, heading, found).flatMap((part) => {
      const head = findHeading(part);
      return head === null ? [] : tablesBelow(part, head);
    });
    for (const [i, part] of parts.entries()) {
      const own = i === 0 ? found : [];
      const head = findHeading(part);
      if (head === null) {
        notes.push(noteOf("other-table", firstPlace(part)));
        continue;
      }
      const table = processesOf(part, head, own);
      if (isOfOtherMap(table, processes)) {
        if (parts.length === 1) notes.push(noteOf("other-map", "", part.name));
        else notes.push(noteOf("other-table", headingPlace(part, head)));
        continue;
      }
      notes.push(...own);
      title ??= titleAbove(part, head.at);
      if (settings.length === 0 && table.regulation !== null) settings = regulationSettings(table.regulation);
      addProcesses(table, processes, options.parties, notes);
      for (const { numbers, address } of table.processes) addresses.set(numbers.join("."), address);
    }
  }
  if (processes.size === 0) throw refusalOf(unleveled, empty);
  noteOrphans(processes, addresses, options, notes);
  const listed = [...processes.values()].flatMap((process) => process.listed ?? []);
  const [first] = listed;
  if (first !== undefined) notes.push(noteOf("cfm-empty", "", joinCode(first.code), String(listed.length)));
  return { title: title ?? options.fallbackTitle, settings, processes: [...processes.values()], notes };
}

/** The first cell of a table without a heading. */
function firstPlace(sheet: Sheet): string {
  const [row] = sheet.rows;
  return placeOf(
    sheet,
    row!.cells.findIndex((cell) => cell !== null),
    row!,
  );
}

/** The first cell of a heading that says what stands below it. */
function headingPlace(sheet: Sheet, { roles, at }: Heading): string {
  return placeOf(
    sheet,
    roles.findIndex((role) => role !== null),
    sheet.rows[at]!,
  );
}

/**
 * Whether a table is the list of another map than the sheets before it: its codes have another prefix, or most of those that
 * are there already are of other processes.
 */
function isOfOtherMap(
  { processes: own, scheme }: ReturnType<typeof processesOf>,
  known: ReadonlyMap<string, NewProcess>,
): boolean {
  const others = [...known.values()].filter(({ code }) => code.prefix !== "");
  const [first] = others;
  if (first === undefined && known.size === 0) return false;
  if (first !== undefined && scheme.prefix !== "" && own.length > 1)
    if (others.every(({ code }) => code.prefix.toLowerCase() !== scheme.prefix.toLowerCase())) return true;
  const shared = own.flatMap(({ numbers, title }) => {
    const other = known.get(numbers.join("."));
    return other === undefined ? [] : [foldTitle(other.title) === foldTitle(title)];
  });
  return shared.length > 1 && shared.filter((same) => same).length * 2 < shared.length;
}

/** Two words of letters, such as a heading has. */
function isWords(text: string): boolean {
  return text.split(/\s+/).filter((word) => /\p{L}{3}/u.test(word)).length > 1;
}

/**
 * What the lines of words above the heading say that the sheet is about: the one that names the map, which may stand below
 * one that names the table, or else the first.
 */
function titleAbove({ rows }: Sheet, at: number): string | null {
  const lines = rows.slice(0, at).flatMap(({ cells }) => {
    const cell = cells.find((each) => each !== null && isWords(each.text) && groupIn(each.text) === null);
    return cell === null || cell === undefined ? [] : [cell.text.replace(/\s+/g, " ")];
  });
  return lines.find((line) => OF_MAP.test(line)) ?? lines[0] ?? null;
}

/** "Peta Proses Bisnis …", "Business Process Map of …"; not "Matriks Proses Bisnis". */
const OF_MAP = /^(?:peta|pemetaan)\s|^(?:business )?process map/i;

/** Processes whose parent neither the file nor the map has: one note a parent, at the first child's cell. */
function noteOrphans(
  processes: ReadonlyMap<string, NewProcess>,
  addresses: ReadonlyMap<string, string>,
  { isProcess }: Pick<SheetOptions, "isProcess">,
  notes: ImportNote[],
): void {
  const missing = new Set<string>();
  for (const [key, address] of addresses) {
    const parent = key.split(".").slice(0, -1).join(".");
    const process = processes.get(key);
    if (parent === "" || process === undefined || processes.has(parent) || missing.has(parent)) continue;
    const code = { ...process.code, segments: process.code.segments.slice(0, -1) };
    if (isProcess(code)) continue;
    missing.add(parent);
    notes.push(noteOf("orphan", address, joinCode(process.code), joinCode(code)));
  }
}

/** A workbook may hold the same list twice, once to print and once to filter. */
function addProcesses(
  table: ReturnType<typeof processesOf>,
  processes: Map<string, NewProcess>,
  parties: PartyRegistry,
  notes: ImportNote[],
): void {
  for (const { numbers, title, address, owners, group, cfms } of table.processes) {
    const key = numbers.join(".");
    const known = processes.get(key);
    if (known === undefined) {
      const [owner, ...others] = owners.map((name) => parties.idOf(name, true));
      const code = codeOf(numbers, table.scheme);
      processes.set(key, {
        code,
        title,
        owner: owner ?? null,
        otherOwners: others,
        group,
        cfm: null,
        listed: cfmBlocks({ title, cfms }, code, 2),
      });
    } else if (foldTitle(known.title) !== foldTitle(title))
      notes.push(noteOf("code-twice", address, shownCode(numbers, table.scheme), known.title));
    else processes.set(key, withFurther(known, { address, owners, group, cfms }, parties, notes));
  }
}

function noSheet(name: string, all: readonly Sheet[]): ImportRefusal {
  const names = all.map((sheet) => `"${sheet.name}"`).join(", ");
  return new ImportRefusal(messages.noSheet({ name, names }));
}

/** Why no process was found: names without levels, a heading that stands at `empty` with nothing that names one below it, or no table. */
function refusalOf(unleveled: string | null, empty: string | null): ImportRefusal {
  if (unleveled !== null) return new ImportRefusal(messages.noLevels({ place: unleveled }));
  return new ImportRefusal(empty === null ? messages.noTable() : messages.noRows({ place: empty }));
}

/** One note for each kind of fault, at the first cell that has it. */
function noteFaults({ name, faults }: Sheet, notes: ImportNote[]): void {
  for (const [kind, code] of FAULTS) {
    const [first, ...others] = faults.filter((fault) => fault.kind === kind);
    if (first === undefined) continue;
    const place = name === "" ? first.address : `${name}!${first.address}`;
    const also = kind === "comment" ? alsoOn : alsoIn;
    notes.push(noteOf(code, place, first.text, others.length === 0 ? "" : also(others.length)));
  }
}
