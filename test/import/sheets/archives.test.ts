import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../src/bytes/crc.ts";
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
  view.setUint32(14, crc32(data), true);
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

const CENTRAL = 0x02014b50;

/** An archive with a directory that says of each part what its own header says. */
function archive(...parts: readonly Uint8Array[]): Uint8Array {
  let at = 0;
  const central = parts.map((part) => {
    const own = new DataView(part.buffer, part.byteOffset);
    const [nameLength, extraLength] = [own.getUint16(26, true), own.getUint16(28, true)];
    const head = new Uint8Array(46 + nameLength + extraLength);
    const view = new DataView(head.buffer);
    view.setUint32(0, CENTRAL, true);
    // From the version on, both headers have the same fields in the same order.
    head.set(part.subarray(4, 30), 6);
    head.set(part.subarray(30, 30 + nameLength + extraLength), 46);
    view.setUint16(32, 0, true);
    view.setUint32(42, at, true);
    at += part.length;
    return head;
  });
  const directory = joined(...central);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, at, true);
  return joined(...parts, directory, end);
}

const entries = (of: (name: string, data: Uint8Array) => Uint8Array = stored): readonly Uint8Array[] =>
  Object.entries(PARTS).map(([name, data]) => of(name, data));

/** The book with one letter of a text of its sheet changed in the data, as a disk or a line changes it. */
function changed(): Uint8Array {
  const bytes = archive(...entries()).slice();
  const word = strToU8("Layanan");
  const at = bytes.findIndex((_, i) => word.every((byte, k) => bytes[i + k] === byte));
  bytes[at] = 0x4d;
  return bytes;
}

/** The book with the name of its sheet spelt otherwise in front of the part, or in the directory. */
function renamed(signature: number, offset: number): Uint8Array {
  const bytes = BOOK.slice();
  for (const at of placesOf(bytes, signature)) {
    const name = String.fromCharCode(...bytes.subarray(at + offset, at + offset + SHEET.length));
    if (name === SHEET) bytes[at + offset + SHEET.length - 5] = "2".charCodeAt(0);
  }
  return bytes;
}

/** The sheet's bytes are also those at the end of a stored picture, whose header the directory has. */
function nested(): Uint8Array {
  const sheet = stored(SHEET, PARTS[SHEET]!);
  const others = entries().filter((part) => !String.fromCharCode(...part.subarray(30, 60)).startsWith(SHEET));
  const whole = archive(...others, stored("xl/a.xml", joined(strToU8("<!--"), sheet)), sheet);
  const [inner] = placesOf(whole, LOCAL).slice(-2);
  const bytes = whole.slice();
  new DataView(bytes.buffer).setUint32(placesOf(bytes, CENTRAL).at(-1)! + 42, inner!, true);
  return bytes;
}

describe("archives that are made to hurt are refused in one line", () => {
  it.each<[string, () => Uint8Array]>([
    [
      "the same part again and again",
      () => archive(...Array.from({ length: 5001 }, () => stored("xl/a.xml", strToU8("<a/>")))),
    ],
    [
      "parts that nobody asks for, without end",
      () => archive(...Array.from({ length: 5001 }, (_, i) => stored(`x${i}.png`, new Uint8Array()))),
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
    ["another name in front of a part", () => renamed(LOCAL, 30)],
    ["another name in the directory", () => renamed(CENTRAL, 46)],
    ["another unpacked size in the directory", () => withField(24, 7, 4, CENTRAL)],
    ["another packed size in the directory", () => withField(20, 21, 4, CENTRAL)],
    ["another way of packing in the directory", () => withField(10, 0, 2, CENTRAL)],
    ["another checksum in the directory", () => withField(16, 7, 4, CENTRAL)],
    ["a letter that has changed on the way", changed],
    ["a part that only its own header calls encrypted", () => withField(6, 1, 2)],
    ["a part that only the directory calls encrypted", () => withField(8, 1, 2, CENTRAL)],
    ["all parts at one place", () => withField(42, 0, 4, CENTRAL)],
    ["a part inside another", nested],
    ["a directory inside a part", () => withField(16, 40, 4, 0x06054b50)],
    ["a directory that is not there", () => joined(...entries())],
    ["a file that was cut off", () => BOOK.subarray(0, BOOK.length - 60)],
    ["a directory of more parts than there are", () => withField(10, 60, 2, 0x06054b50)],
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
    ["parts with headers of their own making", () => archive(...entries())],
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
