import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { imported, xlsx } from "./support.ts";

const BOOK = xlsx({
  sheets: {
    Daftar: [
      ["KODE", "JUDUL"],
      ["P.1", "Layanan"],
    ],
  },
});
const PARTS = unzipSync(BOOK);
const LINES = ['P.1 "Layanan"'];
const SHEET = "xl/worksheets/sheet1.xml";

/** Places of a signature in an archive. */
function placesOf(bytes: Uint8Array, signature: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Array.from({ length: bytes.length - 4 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === signature,
  );
}

const LOCAL = 0x04034b50;

/** The book with a field of each local (and central) header changed: two or four bytes at an offset. */
function withField(offset: number, value: number, size: 2 | 4 = 4, signature = LOCAL): Uint8Array {
  const bytes = BOOK.slice();
  const view = new DataView(bytes.buffer);
  for (const at of placesOf(bytes, signature))
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  return bytes;
}

/** An entry, stored, with a header of its own making. */
function stored(
  name: string,
  data: Uint8Array,
  extra: Uint8Array = new Uint8Array(),
  size = data.length,
): Uint8Array {
  const encoded = strToU8(name);
  const head = new Uint8Array(30);
  const view = new DataView(head.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, 45, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, encoded.length, true);
  view.setUint16(28, extra.length, true);
  return joined(head, encoded, extra, data);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An archive without a directory, as a reader of streams meets it. */
const archive = (...entries: readonly Uint8Array[]): Uint8Array => joined(...entries);
const entries = (of: (name: string, data: Uint8Array) => Uint8Array = stored): readonly Uint8Array[] =>
  Object.entries(PARTS).map(([name, data]) => of(name, data));

describe("archives that are made to hurt are refused in one line", () => {
  const zeros = new Uint8Array(40 * 1024 * 1024);
  it.each<[string, () => Uint8Array]>([
    ["a part that grows a thousandfold", () => zipSync({ ...PARTS, "xl/x.xml": new Uint8Array(70_000_000) })],
    [
      "many such parts",
      () => zipSync({ ...PARTS, "xl/a.xml": zeros, "xl/b.xml": zeros, "xl/c.xml": zeros, "xl/d.xml": zeros }),
    ],
    [
      "the same part again and again",
      () => archive(...Array.from({ length: 5001 }, () => stored("xl/a.xml", strToU8("<a/>")))),
    ],
    [
      "parts that nobody asks for, without end",
      () => archive(...Array.from({ length: 5001 }, (_, i) => stored(`x${i}.png`, new Uint8Array()))),
    ],
    [
      "an archive in an archive, called a part",
      () => zipSync({ ...PARTS, "xl/workbook.xml": zipSync({ "a.xml": zeros }) }),
    ],
    ["an unknown way of packing", () => withField(8, 99, 2)],
    ["a packed size far beyond the file", () => withField(18, 0x7fffffff)],
    ["a packed size of nothing", () => withField(18, 0)],
    ["a packed size that is too small", () => withField(18, 20)],
    ["an unpacked size that is none of it", () => withField(22, 7)],
    ["a name that runs past the file", () => withField(26, 0xffff, 2)],
    [
      "two parts of one name with different contents",
      () => archive(...entries(), stored(SHEET, strToU8("<worksheet/>"))),
    ],
    [
      "the same but for case",
      () => archive(...entries(), stored(SHEET.toUpperCase(), strToU8("<worksheet/>"))),
    ],
  ])("%s", (_, make) => {
    const before = process.memoryUsage().rss;
    const { refusal, lines } = imported("a.xlsx", make());
    expect(lines).toEqual([]);
    expect(refusal).toMatch(/^[^\n]{20,200}$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(700_000_000);
  });
});

describe("archives of unusual programs are read", () => {
  const zip64 = (size: number): Uint8Array => {
    const extra = new Uint8Array(20);
    const view = new DataView(extra.buffer);
    view.setUint16(0, 1, true);
    view.setUint16(2, 16, true);
    view.setUint32(4, size, true);
    view.setUint32(12, size, true);
    return extra;
  };
  it.each<[string, () => Uint8Array]>([
    [
      "sizes in 64 bits",
      () => archive(...entries((name, data) => stored(name, data, zip64(data.length), 0xffffffff))),
    ],
    ["stored parts", () => zipSync(PARTS, { level: 0 })],
    [
      "names that begin at the root",
      () => zipSync(Object.fromEntries(Object.entries(PARTS).map(([name, data]) => [`/${name}`, data]))),
    ],
    [
      "names that lead outside, which are no part of the book",
      () => zipSync({ ...PARTS, "../../etc/passwd.xml": strToU8("<a/>"), "C:\\x.xml": strToU8("<a/>") }),
    ],
    ["folders", () => zipSync({ "xl/": new Uint8Array(), ...PARTS })],
  ])("%s", (_, make) => {
    expect(imported("a.xlsx", make())).toEqual({ lines: LINES, notes: [], refusal: null });
  });
});
