/**
 * Whether a file begins as a PDF does and each object stands where its cross-reference table says (PDF 32000-1, 7.5.4);
 * of the plain tables that pdfkit writes. A byte that is lost or added anywhere moves an object and is found.
 */
export function isWholePdf(bytes: Uint8Array): boolean {
  const end = text(bytes, bytes.length - 64, bytes.length);
  const start = /startxref\n(\d+)\n%%EOF\s*$/.exec(end)?.[1];
  if (start === undefined || !HEAD.test(text(bytes, 0, 15))) return false;
  const table = text(bytes, Number(start), bytes.length);
  const count = /^xref\n0 (\d+)\n/.exec(table);
  if (count === null) return false;
  const lines = table.slice(count[0].length).split("\n");
  const objects = Number(count[1]) - 1;
  if (lines[0] !== "0000000000 65535 f " || lines[objects + 1] !== "trailer") return false;
  return lines.slice(1, objects + 1).every((entry, i) => {
    const offset = /^(\d{10}) 00000 n $/.exec(entry)?.[1];
    const mark = `${i + 1} 0 obj`;
    return offset !== undefined && text(bytes, Number(offset), Number(offset) + mark.length) === mark;
  });
}

/** The version, and the comment whose bytes tell programs that the file is not text (7.5.2). */
const HEAD = /^%PDF-1\.\d\n%[\x80-\xff]{4}\n/;

function text(bytes: Uint8Array, from: number, to: number): string {
  return LATIN1.decode(bytes.subarray(Math.max(0, from), to));
}

const LATIN1 = new TextDecoder("latin1");
