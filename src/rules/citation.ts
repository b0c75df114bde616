/** The regulation that a text cites first, without its subject: "Peraturan Wali Kota Bekasi Nomor 37 Tahun 2023". */
export function citation(text: string): string | null {
  const match =
    /\b(?:Undang-Undang|Peraturan|Keputusan|Instruksi)\b[^;()\n]{0,120}?\bNomor\b\s*(?::\s*)?[\w./-]{1,60}\s+Tahun\s+[0-9]{4}/.exec(
      text,
    );
  return match === null ? null : match[0].replace(/\s+/g, " ");
}
