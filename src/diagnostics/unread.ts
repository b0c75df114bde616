import type { FileProblem } from "../source/file-error.ts";
import type { SourceFile } from "../source/source.ts";
import { coreDiagnostic } from "./core.ts";
import type { Diagnostic, Message } from "./diagnostic.ts";
import { defineMessages } from "./message.ts";

const messages = defineMessages({
  replace: {
    id: "Ganti dengan berkas aslinya. Bila bukan bagian dari peta, hapus atau beri nama yang tidak berakhiran .ppb.",
    en: "Put the file itself there. If it is no part of the map, delete it or give it a name that does not end in .ppb.",
  },
});

/** By what kept the file from being read. */
const sentences: Readonly<Record<FileProblem, (args: { readonly name: string }) => Message>> = defineMessages(
  {
    missing: {
      id: '"{name}" tidak dibaca: berkasnya tidak ada lagi.',
      en: '"{name}" is not read: it is no longer there.',
    },
    "broken-link": {
      id: '"{name}" tidak dibaca: tautan ke berkas yang tidak ada.',
      en: '"{name}" is not read: it is a link to a file that does not exist.',
    },
    outside: {
      id: '"{name}" tidak dibaca: tautan ke luar proyek atau ke folder tersembunyi.',
      en: '"{name}" is not read: it is a link that leads out of the project or into a hidden folder.',
    },
    "not-a-file": {
      id: '"{name}" tidak dibaca: bukan berkas biasa (folder, pipa, atau perangkat).',
      en: '"{name}" is not read: it is not an ordinary file (a folder, a pipe or a device).',
    },
    "too-large": {
      id: '"{name}" tidak dibaca: terlalu besar.',
      en: '"{name}" is not read: it is too large.',
    },
    changing: {
      id: '"{name}" tidak dibaca: terus diganti program lain.',
      en: '"{name}" is not read: another program keeps replacing it.',
    },
    unreadable: {
      id: '"{name}" tidak dibaca: sistem menolak membukanya (tidak ada izin, atau tautan yang melingkar).',
      en: '"{name}" is not read: the system refuses to open it (no permission, or a circular link).',
    },
  },
);

/** The finding of a source that was found but not read, which may hold a part of the map; null for one that was read. */
export function unreadFinding(file: SourceFile): Diagnostic | null {
  if (file.unread === undefined) return null;
  return coreDiagnostic("berkas-tak-terbaca", {
    span: { file, start: 0, end: 0 },
    message: sentences[file.unread]({ name: file.path.slice(file.path.lastIndexOf("/") + 1) }),
    help: messages.replace(),
  });
}
