import type { Text } from "../diagnostics/diagnostic.ts";

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
    id: "sistem berkas hanya bisa dibaca; pilih folder lain",
    en: "the file system is read-only; choose another folder",
  },
  {
    codes: ["EACCES", "EPERM"],
    id: "tidak ada izin, atau berkas di dalamnya sedang dibuka program lain; tutup lalu ulangi",
    en: "permission denied, or a file in it is open in another program; close it and try again",
  },
  {
    codes: ["EBUSY", "EXDEV", "ENOTEMPTY"],
    id: "folder sedang dipakai program lain atau merupakan titik kait; pilih folder di dalamnya",
    en: "the folder is in use by another program or is a mount point; choose a folder inside it",
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
  {
    codes: ["EEXIST"],
    id: "sudah ada sesuatu dengan nama itu; pindahkan, atau pilih nama lain",
    en: "something of that name is already there; move it or choose another name",
  },
  { codes: ["ENOENT"], id: "tidak ditemukan", en: "not found" },
  { codes: ["EMFILE", "ENFILE"], id: "terlalu banyak berkas terbuka", en: "too many open files" },
  { codes: ["ELOOP"], id: "tautan simbolik melingkar", en: "symbolic links form a circle" },
  { codes: ["ENAMETOOLONG"], id: "namanya terlalu panjang", en: "its name is too long" },
  { codes: ["EIO"], id: "media penyimpanan tidak bisa dibaca", en: "the storage device reports an error" },
];

/** The code of an error that the system reported ("ENOENT"), or "" for any other value. */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : "";
}

/** What a system error code means to a user, in words that end a sentence: "permission denied … (EACCES)". */
export function systemReason(code: string): Text {
  return knownReason(code) ?? { id: `galat sistem ${code}`, en: `system error ${code}` };
}

/** The same of the codes that a user can do something about; null for others. */
export function knownReason(code: string): Text | null {
  const reason = REASONS.find((r) => r.codes.includes(code));
  return reason === undefined ? null : { id: `${reason.id} (${code})`, en: `${reason.en} (${code})` };
}
