import { SHIPPED } from "../../fonts/files.ts";
import type { PaintedSheet } from "../../paint/sheet.ts";
import { isCount, isMeasure, isRecord, parsed } from "./format.ts";
import type { Drawn } from "../../draw.ts";
import { isSoundPdf } from "./sound.ts";
import { isBlemishKind } from "../../layout/inspect.ts";
import type { Blemish } from "../../layout/layout.ts";
import { isSceneTable } from "./stored-table.ts";
import { isScene } from "./stored-scene.ts";

/** What stands before the contents of a stored drawing: lengths of the contents behind it, and the sheets without theirs. */
interface Head {
  readonly svg: number | null;
  readonly pdf: number | null;
  readonly blemishes: readonly Blemish[];
  readonly sheets: readonly StoredSheet[];
}

interface StoredSheet extends Omit<PaintedSheet, "form" | "compact"> {
  readonly form: Omit<PaintedSheet["form"], "content"> & { readonly content: number };
  readonly compact: StoredSheet | null;
}

/** A finished drawing as cache bytes: length of the head, head as JSON, SVG, PDF, contents of the sheets. */
export function packDrawn({ svg, pdf, sheets, blemishes }: Drawn): Uint8Array {
  const head: Head = {
    svg: svg?.byteLength ?? null,
    pdf: pdf?.byteLength ?? null,
    blemishes,
    sheets: sheets.map(stored),
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
    ...sheets.flatMap((sheet) => contentsOf(sheet)),
  ]);
}

function stored({ form, compact, ...sheet }: PaintedSheet): StoredSheet {
  return {
    ...sheet,
    form: { ...form, content: form.content.byteLength },
    compact: compact === null ? null : stored(compact),
  };
}

interface WithContent<T> {
  readonly form: { readonly content: T };
  readonly compact: WithContent<T> | null;
}

/** The content of a sheet and that of its compact form, or their lengths. */
function contentsOf<T>({ form, compact }: WithContent<T>): readonly T[] {
  return [form.content, ...(compact === null ? [] : contentsOf(compact))];
}

/** `next` gives the bytes of the next content. */
function restored(
  { form, compact, ...sheet }: StoredSheet,
  next: (length: number) => Uint8Array,
): PaintedSheet {
  return {
    ...sheet,
    form: { ...form, content: next(form.content) },
    compact: compact === null ? null : restored(compact, next),
  };
}

/** The drawing that `packDrawn` packed, or null when these bytes hold none. */
export function unpackDrawn(bytes: Uint8Array): Drawn | null {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (packed.byteLength < 4) return null;
  let at = 4 + packed.readUInt32LE(0);
  const head = parsed(packed.subarray(4, at));
  if (!isHead(head)) return null;
  const lengths = [head.svg ?? 0, head.pdf ?? 0, ...head.sheets.flatMap((sheet) => contentsOf(sheet))];
  if (at + lengths.reduce((sum, length) => sum + length, 0) !== packed.byteLength) return null;
  const next = (length: number): Uint8Array => packed.subarray(at, (at += length));
  const svg = head.svg === null ? null : next(head.svg);
  const pdf = head.pdf === null ? null : next(head.pdf);
  if (pdf !== null && !isSoundPdf(pdf)) return null;
  const sheets = head.sheets.map((sheet) => restored(sheet, next));
  return { svg, pdf, sheets, blemishes: head.blemishes };
}

function isHead(value: unknown): value is Head {
  if (!isRecord(value)) return false;
  const { svg, pdf, sheets, blemishes } = value;
  const isLength = (length: unknown): boolean => length === null || isCount(length);
  return (
    isLength(svg) &&
    isLength(pdf) &&
    Array.isArray(sheets) &&
    sheets.every(isSheet) &&
    Array.isArray(blemishes) &&
    blemishes.every(isBlemish)
  );
}

function isBlemish(blemish: unknown): boolean {
  if (!isRecord(blemish)) return false;
  const { kind, step, detail } = blemish;
  return isBlemishKind(kind) && (step === null || typeof step === "string") && typeof detail === "string";
}

function isSheet(sheet: unknown): boolean {
  if (!isRecord(sheet) || !isRecord(sheet["form"]) || !Array.isArray(sheet["links"])) return false;
  const { orientation, description, smallestText, links, form, scene, table, compact } = sheet;
  return (
    (orientation === "landscape" || orientation === "portrait") &&
    typeof description === "string" &&
    (smallestText === null || isMeasure(smallestText)) &&
    (links as readonly unknown[]).every(isLink) &&
    isForm(form) &&
    isScene(scene) &&
    (table === null || isSceneTable(table)) &&
    (compact === null || (isSheet(compact) && isRecord(compact) && compact["compact"] === null))
  );
}

function isLink(link: unknown): boolean {
  if (!isRecord(link)) return false;
  const { anchor, alt, x, y, width, height } = link;
  return typeof anchor === "string" && typeof alt === "string" && [x, y, width, height].every(isMeasure);
}

function isForm({ width, height, content, faces }: Readonly<Record<string, unknown>>): boolean {
  return (
    isMeasure(width) && isMeasure(height) && isCount(content) && Array.isArray(faces) && faces.every(isFace)
  );
}

function isFace(face: unknown): boolean {
  if (!isRecord(face)) return false;
  const { name, resource, highest } = face;
  // A name in a content stream; anything else would write operators of its own.
  return (
    typeof name === "string" &&
    isShipped(name) &&
    /^[A-Za-z0-9_-]+$/.test(String(resource)) &&
    isCount(highest)
  );
}

function isShipped(name: string): boolean {
  return Object.values(SHIPPED).some((set) => Object.values<string>(set).includes(name));
}
