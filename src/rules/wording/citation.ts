/** The regulation that a text cites first, without its subject: "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023". */
export function citation(text: string): string | null {
  const match =
    /\b(?:Undang-Undang|Peraturan|Keputusan|Instruksi)\b[^;()\n]{0,120}?\bNomor\b\s*(?::\s*)?[\w./-]{1,60}\s+Tahun\s+[0-9]{4}/i.exec(
      text,
    );
  return match === null ? null : tidy(match[0]);
}

/**
 * A text in the form in which citations are compared: capitals, spaces, a colon after "Nomor" and zeros before a number,
 * which format-nomor-peraturan reports, say nothing.
 */
export function foldCitations(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/\bnomor 0+(?=[0-9])/g, "nomor ");
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\b(nomor) ?: ?/gi, "$1 ");
}
