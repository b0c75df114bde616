import type { PaintedSheet } from "../paint/sheet.ts";
import type { Drawn } from "./drawer.ts";
import type { ListedFile } from "./manifest.ts";

/** What stands before the contents of a stored drawing: lengths of the contents behind it, and the sheets without theirs. */
interface Head {
  readonly svg: number | null;
  readonly pdf: number | null;
  readonly sheets: readonly (Omit<PaintedSheet, "form"> & {
    readonly form: Omit<PaintedSheet["form"], "content"> & { readonly content: number };
  })[];
}

/** A finished drawing as cache bytes: length of the head, head as JSON, SVG, PDF, contents of the sheets. */
export function packDrawn({ svg, pdf, sheets }: Drawn): Uint8Array {
  const head: Head = {
    svg: svg?.byteLength ?? null,
    pdf: pdf?.byteLength ?? null,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      form: { ...sheet.form, content: sheet.form.content.byteLength },
    })),
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headBytes.byteLength);
  const empty = new Uint8Array();
  return Buffer.concat([
    length,
    headBytes,
    svg ?? empty,
    pdf ?? empty,
    ...sheets.map(({ form }) => form.content),
  ]);
}

/** The drawing that `packDrawn` packed. */
export function unpackDrawn(bytes: Uint8Array): Drawn {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + packed.readUInt32LE(0);
  const head = JSON.parse(packed.toString("utf8", 4, at)) as Head;
  const next = (length: number): Uint8Array => packed.subarray(at, (at += length));
  return {
    svg: head.svg === null ? null : next(head.svg),
    pdf: head.pdf === null ? null : next(head.pdf),
    sheets: head.sheets.map((sheet) => ({
      ...sheet,
      form: { ...sheet.form, content: next(sheet.form.content) },
    })),
  };
}

/** The list of files that certain sources give, as cache bytes. */
export function packList(files: readonly ListedFile[]): Uint8Array {
  return Buffer.from(JSON.stringify(files));
}

export function unpackList(bytes: Uint8Array): readonly ListedFile[] {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as readonly ListedFile[];
}
