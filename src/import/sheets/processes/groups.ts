import { foldTitle } from "../../../model/words.ts";
import type { ProcessGroup } from "../../../syntax/ast.ts";

const GROUPS: Readonly<Record<string, ProcessGroup>> = {
  utama: "core",
  inti: "core",
  core: "core",
  manajemen: "management",
  manajerial: "management",
  management: "management",
  lainnya: "management",
  pendukung: "support",
  supporting: "support",
  support: "support",
};

/** The group that a cell names: `Utama`, `Proses Pendukung`, `B. KELOMPOK PROSES BISNIS MANAJEMEN`; null for any other text. */
export function groupIn(text: string): ProcessGroup | null {
  const words = foldTitle(text)
    .replace(/^(?:[a-z]|[ivx]{1,4}|[0-9]{1,2}) /, "")
    .replace(/^(?:kelompok |jenis )?(?:(?:proses|process)(?:es)? )?(?:bisnis )?/, "")
    .replace(/ (?:business )?process(?:es)?$/, "");
  return GROUPS[words] ?? null;
}

/** Whether a text names several groups (`Proses Manajemen dan Pendukung`), so that none of them is that of a process. */
export function namesGroups(text: string): boolean {
  const parts = text.split(/[,;/&+\n]|\b(?:dan|and|serta)\b/i);
  return parts.length > 1 && parts.every((part) => groupIn(part) !== null);
}
