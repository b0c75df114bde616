import { coreDiagnostic } from "../../diagnostics/core.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { SourceFile } from "../../source/source.ts";
import { wholeMap } from "../recovery/lost.ts";
import { withGaps } from "./choose.ts";

const messages = defineMessages({
  message: { id: "Berkas ini kosong.", en: "This file is empty." },
  help: {
    id: "Tulis isinya kembali, atau hapus berkasnya.",
    en: "Write its content again, or delete the file.",
  },
});

const folderOf = ({ path }: SourceFile): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Files that say nothing beside or below others that do: what they should have said may be missing anywhere. */
export function emptyFiles(files: readonly SourceFile[]): readonly Diagnostic[] {
  const isEmpty = ({ text }: SourceFile): boolean => text.trim() === "";
  const folders = new Set(files.flatMap((file) => (isEmpty(file) ? [] : folderOf(file))));
  const isBeside = (file: SourceFile): boolean =>
    [...folders].some((folder) => folderOf(file).startsWith(folder));
  return files.flatMap((file) => {
    if (!isEmpty(file) || !isBeside(file)) return [];
    const span = { file, start: 0, end: 0 };
    const found = coreDiagnostic("berkas-kosong", {
      span,
      message: messages.message(),
      help: messages.help(),
    });
    return withGaps(file, [found], wholeMap(0));
  });
}
