import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A map with one CFM a leaf; `word` stands in a step, so that another word gives other outputs. */
export function mapOf(id: string, word = "Bekerja"): string {
  return `peta ${id} {
  judul    "Peta ${id}"
  instansi "Dinas ${id}"
  tahun 2027
  kode peta "${id} 01.01"
}
unit bidang "Bidang"
unit loket "Loket"
level 0 "Level" {
  ${id}.1 "Pelayanan" pengampu bidang
}
cfm ${id}.1 {
  lajur loket {
    mulai
    terima "Menerima"
  }
  lajur bidang {
    kerja "${word}"
    selesai
  }
  alur mulai -> terima -> kerja -> selesai
}
`;
}

/** Every file below a folder with the hash of its content, one a line: what two equal folders have in common. */
export function contents(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
      return `${path.slice(folder.length + 1)} ${hash}`;
    })
    .join("\n");
}
