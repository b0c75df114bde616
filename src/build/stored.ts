import type { Drawn } from "./drawer.ts";
import type { ListedFile } from "./manifest.ts";

/** A finished drawing as cache bytes. */
export function packDrawn(drawn: Drawn): Uint8Array {
  return Buffer.from(
    JSON.stringify({ ...drawn, pdf: drawn.pdf === null ? null : Buffer.from(drawn.pdf).toString("base64") }),
  );
}

export function unpackDrawn(bytes: Uint8Array): Drawn {
  const { pdf, ...rest } = JSON.parse(Buffer.from(bytes).toString("utf8")) as Omit<Drawn, "pdf"> & {
    pdf: string | null;
  };
  return { ...rest, pdf: pdf === null ? null : new Uint8Array(Buffer.from(pdf, "base64")) };
}

/** The list of files that certain sources give, as cache bytes. */
export function packList(files: readonly ListedFile[]): Uint8Array {
  return Buffer.from(JSON.stringify(files));
}

export function unpackList(bytes: Uint8Array): readonly ListedFile[] {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as readonly ListedFile[];
}
