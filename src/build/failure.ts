import type { Text } from "../diagnostics/diagnostic.ts";

/** A build that could not be finished for a reason outside the sources; the old outputs are untouched. Exit code 2. */
export class BuildFailure extends Error {
  constructor(
    readonly text: Text,
    options?: { cause?: unknown },
  ) {
    super(text.en, options);
    this.name = "BuildFailure";
  }
}

interface Reason extends Text {
  readonly codes: readonly string[];
}

const REASONS: readonly Reason[] = [
  {
    codes: ["ENOSPC", "EDQUOT", "EFBIG"],
    id: "ruang penyimpanan habis atau batas ukuran berkas tercapai; kosongkan ruang lalu ulangi",
    en: "the disk is full or the file size limit was reached; free some space and try again",
  },
  {
    codes: ["EROFS"],
    id: "sistem berkas hanya bisa dibaca; pilih folder lain dengan --out",
    en: "the file system is read-only; choose another folder with --out",
  },
  {
    codes: ["EACCES", "EPERM"],
    id: "tidak ada izin, atau berkas di dalamnya sedang dibuka program lain; tutup lalu ulangi",
    en: "permission denied, or a file in it is open in another program; close it and try again",
  },
  {
    codes: ["EBUSY", "EXDEV", "ENOTEMPTY", "EEXIST"],
    id: "folder sedang dipakai program lain atau merupakan titik kait; pilih folder di dalamnya dengan --out",
    en: "the folder is in use by another program or is a mount point; choose a folder inside it with --out",
  },
  {
    codes: ["ENOTDIR"],
    id: "ada berkas di tempat folder seharusnya berada",
    en: "a file stands where a folder should be",
  },
  {
    codes: ["EISDIR"],
    id: "ada folder di tempat berkas seharusnya berada",
    en: "a folder stands where a file should be",
  },
  { codes: ["ENOENT"], id: "tidak ditemukan", en: "not found" },
  { codes: ["EMFILE", "ENFILE"], id: "terlalu banyak berkas terbuka", en: "too many open files" },
  { codes: ["ELOOP"], id: "tautan simbolik melingkar", en: "symbolic links form a circle" },
];

export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** The failure that a file system error means to the user. Anything that is not a system error is returned as it is. */
export function ioFailure(error: unknown, action: Text): unknown {
  if (error instanceof BuildFailure) return error;
  const code = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code)) return error;
  const reason = REASONS.find((r) => r.codes.includes(code)) ?? {
    id: `galat sistem ${code}`,
    en: `system error ${code}`,
  };
  return new BuildFailure(
    { id: `${action.id}: ${reason.id} (${code}).`, en: `${action.en}: ${reason.en} (${code}).` },
    { cause: error },
  );
}
