import { extname } from "node:path";
import { UsageError } from "../command.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";

const messages = defineMessages({
  otherFormat: {
    id: '--format {asked} tidak cocok dengan nama "{out}".',
    en: '--format {asked} does not go with the name "{out}".',
  },
  noFormat: {
    id: '"{out}" berakhir {ending}; gambar dibuat sebagai .svg, .pdf, atau .png.',
    en: '"{out}" ends in {ending}; drawings are made as .svg, .pdf or .png.',
  },
  oneDrawing: {
    id: '"{out}" hanya memuat satu gambar, sedangkan ini {count}: sebutkan kodenya, atau sebuah folder.',
    en: '"{out}" holds one drawing only, and these are {count}: name a code, or a folder.',
  },
  sharedCode: {
    id: '"{out}" hanya memuat satu gambar; {shared}',
    en: '"{out}" holds one drawing only; {shared}',
  },
});

export const FORMATS = ["svg", "pdf", "png"] as const;
export type Format = (typeof FORMATS)[number];

/** Where drawings go: one file under the name that was asked for, a folder with their own names, or standard output. */
export type Place =
  | { readonly kind: "stdout" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string };

/** Endings of drawings and documents of other programs: nobody means a folder, or an SVG, by them. */
const OTHER_ENDINGS =
  /^\.(?:gif|jpe?g|bmp|webp|tiff?|eps|ai|[ew]mf|vsdx?|docx?|pptx?|xlsx?|html?|bpmn|drawio)$/i;

/** The form that the ending of a file's name stands for. */
function formatOf(path: string): Format | null {
  const ending = extname(path).slice(1).toLowerCase();
  return FORMATS.find((format) => format === ending) ?? null;
}

/**
 * The form of the drawings: as asked for, else as the name of the output says, else SVG. Throws `UsageError` when the two
 * contradict each other, or the name ends as no drawing does.
 */
export function chooseFormat(asked: Format | null, out: string | null, isFolder: boolean): Format {
  const ending = out === null || isFolder ? null : formatOf(out);
  const other = out === null || isFolder ? "" : extname(out);
  if (OTHER_ENDINGS.test(other)) throw new UsageError(messages.noFormat({ out: out ?? "", ending: other }));
  if (asked === null || ending === null || asked === ending) return asked ?? ending ?? "svg";
  throw new UsageError(messages.otherFormat({ asked, out: out ?? "" }));
}

/**
 * Where so many drawings go. A name that ends like a drawing's is a file, and so is any name when one drawing was asked
 * for by its code; a folder that is there, and any other name, is a folder. Throws `UsageError` when several would share
 * one file.
 */
export function choosePlace(
  out: string | null,
  {
    count,
    isFolder,
    isNamed,
    shared,
  }: {
    readonly count: number;
    readonly isFolder: boolean;
    readonly isNamed: boolean;
    /** Says that a code is in several maps; null when none is. */
    readonly shared: Message | null;
  },
): Place {
  if (out === null) return { kind: "folder", path: "" };
  const isFile = out === "-" || (!isFolder && !/[\\/]$/.test(out) && formatOf(out) !== null);
  if (count > 1 && isFile) {
    throw new UsageError(
      shared === null ? messages.oneDrawing({ out, count }) : messages.sharedCode({ out, shared }),
    );
  }
  if (out === "-") return { kind: "stdout" };
  const isOne = count === 1 && isNamed && !isFolder && !/[\\/]$/.test(out);
  return { kind: isFile || isOne ? "file" : "folder", path: out };
}
