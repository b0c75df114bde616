import type { Message } from "../diagnostics/diagnostic.ts";
import { joinCode } from "../syntax/code.ts";
import type { Written, WrittenCode } from "../syntax/written.ts";
import type { MapSetting } from "../syntax/ast.ts";
import { addedFiles, newMap, type NewFile, type NewProcess } from "./assemble.ts";
import type { CarriedFileCodes } from "./bpmn/codes.ts";
import { openBpmn } from "./bpmn/import.ts";
import { carriedCodes, type FileCodes } from "./carried.ts";
import { importCsv, importXlsx } from "./sheets/import.ts";
import { collected } from "./collect.ts";
import type { ImportNote } from "./note.ts";
import { partyRegistry, type PartyRegistry } from "./parties.ts";
import { ImportRefusal } from "./refusal.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  empty: {
    id: "Berkas ini kosong. Simpan ulang dari program asalnya.",
    en: "This file is empty. Save it again from the program it comes from.",
  },
  lock: {
    id: "Ini bukan tabelnya, melainkan penanda dari Office atau LibreOffice bahwa berkas itu sedang dibuka. Pilih berkas yang bernama sama tanpa {mark} di depannya.",
    en: "This is not the table, but the mark of Office or LibreOffice that it is open. Choose the file of the same name without {mark} in front.",
  },
  xls: {
    id: "Ini berkas Excel lama (.xls) atau berkata sandi. Buka di Excel, lalu Simpan Sebagai .xlsx tanpa kata sandi.",
    en: "This is an old Excel file (.xls) or has a password. Open it in Excel and save it as .xlsx without a password.",
  },
  pdf: {
    id: "Ini berkas PDF; tabel di dalamnya tidak dibaca. Mintalah berkas Excel-nya, atau salin tabelnya ke .xlsx.",
    en: "This is a PDF; tables in it are not read. Ask for the Excel file, or copy the table to an .xlsx.",
  },
  html: {
    id: "Ini tabel yang disimpan sebagai HTML atau XML, sering dengan nama .xls. Buka di Excel, lalu Simpan Sebagai .xlsx.",
    en: "This is a table saved as HTML or XML, often under the name .xls. Open it in Excel and save it as .xlsx.",
  },
  otherForm: {
    id: "Bentuk berkas ini tidak dibaca. Simpan tabelnya sebagai .xlsx atau .csv; ekspor diagramnya sebagai BPMN 2.0; buka dulu arsip .zip.",
    en: "This form of file is not read. Save a table as .xlsx or .csv; export a diagram as BPMN 2.0; unpack a .zip first.",
  },
  hasCfm: {
    id: "Proses {code} sudah mempunyai CFM di peta ini. Pilih kode lain dengan --code, atau hapus CFM itu dahulu.",
    en: "Process {code} already has a CFM in this map. Choose another code with --code, or delete that CFM first.",
  },
});

export interface ImportInput {
  /** As the report shows it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** The code of the first file's process; later files count on from it. Null: what a file says itself, else P.1. */
  readonly code: WrittenCode | null;
  /** The map that the import goes into; null for a map of its own. */
  readonly map: KnownMap | null;
  /** Only the sheet of this name; null for every sheet that holds a table. */
  readonly sheet: string | null;
}

/** What an import must know of the map that it adds to. */
export interface KnownMap {
  /** Short names of its parties by their names. */
  readonly parties: ReadonlyMap<string, string>;
  /** One of its codes: what gets a code is spelt like it. Null when it has none. */
  readonly sample: WrittenCode | null;
  isProcess(code: WrittenCode): boolean;
  hasCfm(code: WrittenCode): boolean;
}

/** What became of one file. */
export interface FileReport {
  readonly path: string;
  /** Why the file was not imported; null when it was. */
  readonly refusal: Message | null;
  readonly processes: readonly { readonly code: string; readonly title: string; readonly hasCfm: boolean }[];
  readonly notes: readonly ImportNote[];
}

export interface ImportResult {
  readonly files: readonly NewFile[];
  readonly reports: readonly FileReport[];
}

/**
 * Files of other programs as `.ppb` files. A file that cannot be imported is in the report with its reason and takes
 * no other along. The result is the same for the same files in the same order.
 */
export function importFiles(
  inputs: readonly ImportInput[],
  { code, map, sheet }: ImportOptions,
): ImportResult {
  const parties = partyRegistry(map?.parties ?? new Map<string, string>());
  const opened = inputs.map(opening);
  const carried = code === null ? carriedCodes(opened.map(({ codes }) => codes)) : null;
  const all = collected(code, carried, map?.sample ?? null);
  const reports: FileReport[] = [];
  let title: string | null = null;
  let settings: readonly Written<MapSetting>[] = [];
  for (const [file, input] of inputs.entries()) {
    try {
      const imported = opened[file]!.read({
        ...{ code: all.next(), fallbackTitle: titleOf(input.path), parties, sheet },
        carried: carried === null ? null : { codes: carried, file, isUsed: all.has },
        isProcess: (known) => map?.isProcess(known) === true,
        isTaken: all.has,
      });
      refuseTaken(imported.processes, map);
      title ??= imported.title;
      if (settings.length === 0) settings = imported.settings ?? [];
      const above = all.add(imported.processes, imported.above ?? []);
      const shown = above.filter(({ code: known }) => map?.isProcess(known) !== true);
      reports.push(reportOf(input.path, [...shown, ...imported.processes], imported.notes));
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      reports.push({ path: input.path, refusal: error.text, processes: [], notes: [] });
    }
  }
  const { processes } = all;
  const files =
    processes.length === 0
      ? []
      : map === null
        ? newMap({ title: title ?? "", settings }, processes, parties.added())
        : addedFiles(processes, parties.added(), (known) => map.isProcess(known));
  return { files, reports };
}

interface Imported {
  readonly title: string;
  readonly settings?: readonly Written<MapSetting>[];
  /** The processes above that the file names. */
  readonly above?: readonly NewProcess[];
  readonly processes: readonly NewProcess[];
  readonly notes: readonly ImportNote[];
}

interface FormatOptions {
  /** The codes that files say themselves; null where the user has said the code. */
  readonly carried: CarriedFileCodes | null;
  readonly fallbackTitle: string;
  readonly code: WrittenCode;
  readonly parties: PartyRegistry;
  readonly sheet: string | null;
  readonly isProcess: (code: WrittenCode) => boolean;
  readonly isTaken: (code: WrittenCode) => boolean;
}

function titleOf(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, "");
}

function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}

/** A file of a known form: the codes that it says itself are asked for first, its content in its turn. */
interface Opened {
  readonly codes: FileCodes;
  read(options: FormatOptions): Imported;
}

function opening({ path, bytes }: ImportInput): Opened {
  const open = FORMATS.find(({ isOf }) => isOf(bytes, path))?.open ?? table(importCsv);
  return open(bytes);
}

/** Forms that say no codes themselves. */
function table(read: (bytes: Uint8Array, options: FormatOptions) => Imported): Format["open"] {
  return (bytes) => ({ codes: { cfms: [], calls: [] }, read: (options) => read(bytes, options) });
}

function refused(text: Message): Format["open"] {
  return table(() => {
    throw new ImportRefusal(text);
  });
}

interface Format {
  readonly isOf: (bytes: Uint8Array, path: string) => boolean;
  readonly open: (bytes: Uint8Array) => Opened;
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** Every format that is read or refused by name, by what a file begins with; what is none of them is CSV. */
const FORMATS: readonly Format[] = [
  { isOf: (_, path) => nameOf(path).startsWith("~$"), open: refused(messages.lock({ mark: "~$" })) },
  {
    isOf: (_, path) => nameOf(path).startsWith(".~lock."),
    open: refused(messages.lock({ mark: ".~lock." })),
  },
  { isOf: saysNothing, open: refused(messages.empty()) },
  {
    isOf: (bytes) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]),
    open: refused(messages.xls()),
  },
  {
    isOf: (bytes) => startsWith(bytes, [0x25, 0x50, 0x44, 0x46]),
    open: refused(messages.pdf()),
  },
  {
    isOf: (bytes) => {
      const head = beginsWithTag(bytes) ? headOf(bytes) : "";
      return SHEET_AS_TEXT.test(head) && !MODEL_AS_TEXT.test(head);
    },
    open: refused(messages.html()),
  },
  {
    isOf: (bytes, path) =>
      startsWith(bytes, [0x50, 0x4b]) && /\.(?:ods|odt|docx|pptx|bpm|bpmn|vsdx|xml|xpdl|zip)$/i.test(path),
    open: refused(messages.otherForm()),
  },
  { isOf: (bytes) => startsWith(bytes, [0x50, 0x4b]), open: table(importXlsx) },
  {
    isOf: (bytes, path) => /\.(?:bpmn|bpmn20\.xml|xml)$/i.test(path) || beginsWithTag(bytes),
    open: openBpmn,
  },
];

/** What web applications call an Excel file: a page with a table, or Excel's own XML of 2003. */
const SHEET_AS_TEXT = /<html[\s>]|<table[\s>]|<!doctype html|urn:schemas-microsoft-com:office:spreadsheet/i;

/** A model may hold HTML in its texts. */
const MODEL_AS_TEXT = /<(?:[\w.-]{1,40}:)?definitions\s/;

/** Nothing, or a table of which every cell is empty: marks of an encoding, white space, separators and quotes. */
function saysNothing(bytes: Uint8Array): boolean {
  return bytes.every((byte) => EMPTY_CELLS.has(byte));
}

const EMPTY_CELLS = new Set([
  0,
  0xef,
  0xbb,
  0xbf,
  0xfe,
  0xff,
  ...[...'\t\n\r ,;|"'].map((sign) => sign.charCodeAt(0)),
]);

/** The first letters of a file in whatever encoding. */
function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1000)).replaceAll("\0", "");
}

/** XML in any encoding: its first sign that is no white space, mark or NUL is `<`. */
function beginsWithTag(bytes: Uint8Array): boolean {
  return (
    bytes.subarray(0, 64).find((byte) => ![0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte)) ===
    0x3c
  );
}

function refuseTaken(processes: readonly NewProcess[], map: KnownMap | null): void {
  const codes = processes.flatMap(({ cfm, listed = [] }) =>
    [...(cfm === null ? [] : [cfm]), ...listed].map((one) => one.code),
  );
  const taken = codes.find((code) => map?.hasCfm(code) === true);
  if (taken === undefined) return;
  const code = joinCode(taken);
  throw new ImportRefusal(messages.hasCfm({ code }));
}

function reportOf(path: string, processes: readonly NewProcess[], notes: readonly ImportNote[]): FileReport {
  return {
    path,
    refusal: null,
    processes: processes.map(({ code, title, cfm }) => ({
      code: joinCode(code),
      title,
      hasCfm: cfm !== null,
    })),
    notes,
  };
}
