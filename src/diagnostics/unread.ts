import type { FileProblem } from "../source/file-error.ts";
import type { SourceFile } from "../source/source.ts";
import { coreDiagnostic } from "./core.ts";
import type { Diagnostic, Text } from "./diagnostic.ts";

/** The finding of a source that was found but not read, which may hold a part of the map; null for one that was read. */
export function unreadFinding(file: SourceFile): Diagnostic | null {
  if (file.unread === undefined) return null;
  const { id, en } = reasons[file.unread];
  return coreDiagnostic("berkas-tak-terbaca", {
    span: { file, start: 0, end: 0 },
    message: {
      id: `"{name}" tidak dibaca: ${id}.`,
      en: `"{name}" is not read: ${en}.`,
      args: { name: file.path.slice(file.path.lastIndexOf("/") + 1) },
    },
    help: {
      id: "Ganti dengan berkas aslinya. Bila bukan bagian dari peta, hapus atau beri nama yang tidak berakhiran .ppb.",
      en: "Put the file itself there. If it is no part of the map, delete it or give it a name that does not end in .ppb.",
    },
  });
}

const reasons: Readonly<Record<FileProblem, Text>> = {
  "tidak-ada": { id: "berkasnya tidak ada lagi", en: "it is no longer there" },
  "tautan-putus": {
    id: "tautan ke berkas yang tidak ada",
    en: "it is a link to a file that does not exist",
  },
  "di-luar": {
    id: "tautan ke luar proyek atau ke folder tersembunyi",
    en: "it is a link that leads out of the project or into a hidden folder",
  },
  "bukan-berkas": {
    id: "bukan berkas biasa (folder, pipa, atau perangkat)",
    en: "it is not an ordinary file (a folder, a pipe or a device)",
  },
  "terlalu-besar": { id: "terlalu besar", en: "it is too large" },
  "tidak-terbaca": {
    id: "sistem menolak membukanya (tidak ada izin, atau tautan yang melingkar)",
    en: "the system refuses to open it (no permission, or a circular link)",
  },
};
