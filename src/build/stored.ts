import type { Drawn } from "./drawer.ts";
import type { ListedFile } from "./manifest.ts";

/** Lengths of the two parts that lie between them and the PDF. */
const HEAD = 8;

/** A finished drawing as cache bytes: length of the scenes, length of the SVG, scenes as JSON, SVG, PDF. */
export function packDrawn({ pages, svg, pdf }: Drawn): Uint8Array {
  const scenes = Buffer.from(JSON.stringify(pages));
  const svgBytes = Buffer.from(svg);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(scenes.byteLength, 0);
  head.writeUInt32LE(svgBytes.byteLength, 4);
  return Buffer.concat([head, scenes, svgBytes, pdf ?? new Uint8Array()]);
}

/** The drawing that `packDrawn` packed. */
export function unpackDrawn(bytes: Uint8Array): Drawn {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const svgAt = HEAD + packed.readUInt32LE(0);
  const pdfAt = svgAt + packed.readUInt32LE(4);
  return {
    pages: JSON.parse(packed.toString("utf8", HEAD, svgAt)) as Drawn["pages"],
    svg: packed.toString("utf8", svgAt, pdfAt),
    pdf: pdfAt === packed.byteLength ? null : packed.subarray(pdfAt),
  };
}

/** The list of files that certain sources give, as cache bytes. */
export function packList(files: readonly ListedFile[]): Uint8Array {
  return Buffer.from(JSON.stringify(files));
}

export function unpackList(bytes: Uint8Array): readonly ListedFile[] {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as readonly ListedFile[];
}
