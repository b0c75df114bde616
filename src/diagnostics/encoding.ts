import type { SourceFile } from "../source/source.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { coreDiagnostic } from "./core.ts";
import { defineMessages } from "./message.ts";

const messages = defineMessages({
  lost: {
    id: "Berkas ini bukan UTF-8; hurufnya hilang mulai di sini.",
    en: "This file is not UTF-8; letters are lost from here on.",
  },
  saveAgain: {
    id: 'Simpan ulang berkas dengan pengodean "UTF-8" di penyunting Anda, lalu betulkan hurufnya.',
    en: 'Save the file again with the encoding "UTF-8" in your editor, and correct the letters.',
  },
});

const UNREAD: ReadonlySet<string> = new Set(["bukan-teks", "bukan-utf8", "berkas-terlalu-besar"]);

/** Whether these are the findings of a file that was not read at all. */
export function isUnread([only]: readonly Diagnostic[]): boolean {
  return only !== undefined && UNREAD.has(only.code) && only.span.end === 0;
}

/** One finding for a file whose bytes were not UTF-8: decoding left U+FFFD where letters are lost. */
export function encodingFindings(file: SourceFile): readonly Diagnostic[] {
  const at = file.text.indexOf("\uFFFD");
  if (at === -1) return [];
  return [
    coreDiagnostic("bukan-utf8", {
      span: { file, start: at, end: at + 1 },
      message: messages.lost(),
      help: messages.saveAgain(),
    }),
  ];
}
