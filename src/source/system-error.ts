import type { Message } from "../diagnostics/diagnostic.ts";
import { defineMessages } from "../diagnostics/message.ts";

const messages = defineMessages({
  diskFull: {
    id: "ruang penyimpanan habis atau batas ukuran berkas tercapai; kosongkan ruang lalu ulangi",
    en: "the disk is full or the file size limit was reached; free some space and try again",
  },
  readOnly: {
    id: "sistem berkas hanya bisa dibaca; pilih folder lain",
    en: "the file system is read-only; choose another folder",
  },
  denied: {
    id: "tidak ada izin, atau berkas di dalamnya sedang dibuka program lain; tutup lalu ulangi",
    en: "permission denied, or a file in it is open in another program; close it and try again",
  },
  inUse: {
    id: "folder sedang dipakai program lain atau merupakan titik kait; pilih folder di dalamnya",
    en: "the folder is in use by another program or is a mount point; choose a folder inside it",
  },
  fileInPlace: {
    id: "ada berkas di tempat folder seharusnya berada",
    en: "a file stands where a folder should be",
  },
  folderInPlace: {
    id: "ada folder di tempat berkas seharusnya berada",
    en: "a folder stands where a file should be",
  },
  taken: {
    id: "sudah ada sesuatu dengan nama itu; pindahkan, atau pilih nama lain",
    en: "something of that name is already there; move it or choose another name",
  },
  notFound: { id: "berkas atau foldernya tidak ada", en: "the file or its folder does not exist" },
  tooManyOpen: { id: "terlalu banyak berkas terbuka", en: "too many open files" },
  circularLink: { id: "tautan simbolik melingkar", en: "symbolic links form a circle" },
  longName: { id: "namanya terlalu panjang", en: "its name is too long" },
  deviceError: { id: "media penyimpanan tidak bisa dibaca", en: "the storage device reports an error" },
  other: { id: "galat sistem {code}", en: "system error {code}" },
  withCode: { id: "{reason} ({code})", en: "{reason} ({code})" },
});

const REASONS: readonly { readonly codes: readonly string[]; readonly reason: Message }[] = [
  { codes: ["ENOSPC", "EDQUOT", "EFBIG"], reason: messages.diskFull() },
  { codes: ["EROFS"], reason: messages.readOnly() },
  { codes: ["EACCES", "EPERM"], reason: messages.denied() },
  { codes: ["EBUSY", "EXDEV", "ENOTEMPTY"], reason: messages.inUse() },
  { codes: ["ENOTDIR"], reason: messages.fileInPlace() },
  { codes: ["EISDIR"], reason: messages.folderInPlace() },
  { codes: ["EEXIST"], reason: messages.taken() },
  { codes: ["ENOENT"], reason: messages.notFound() },
  { codes: ["EMFILE", "ENFILE"], reason: messages.tooManyOpen() },
  { codes: ["ELOOP"], reason: messages.circularLink() },
  { codes: ["ENAMETOOLONG"], reason: messages.longName() },
  { codes: ["EIO"], reason: messages.deviceError() },
];

/** The code of an error that the system reported ("ENOENT"), or "" for any other value. */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : "";
}

/** What a system error code means to a user, in words that end a sentence: "permission denied … (EACCES)". */
export function systemReason(code: string): Message {
  return knownReason(code) ?? messages.other({ code });
}

/** The same of the codes that a user can do something about; null for others. */
export function knownReason(code: string): Message | null {
  const known = REASONS.find(({ codes }) => codes.includes(code));
  return known === undefined ? null : messages.withCode({ reason: known.reason, code });
}
