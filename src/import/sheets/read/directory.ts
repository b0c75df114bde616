/** A part of an archive as its directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  /** The checksum of what is unpacked. */
  readonly crc: number;
  /** Where its packed bytes stand. */
  readonly start: number;
  readonly end: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MAX_32 = 0xffffffff;
const ENCRYPTED = 1;
/** The sizes stand behind the data, and 0 in front of it. */
const SIZES_BEHIND = 8;
const DEFLATED = 8;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

interface Header {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: Uint8Array;
  /** Where the header stands; of a header in the directory, that of the part. */
  readonly at: number;
  /** The first byte behind it. */
  readonly behind: number;
}

/**
 * The parts of a ZIP archive (APPNOTE 6.3, 4.3) in the order of their places. Null where the directory is missing or damaged,
 * where the header in front of a part says something else than the directory, and where parts overlap: programs would read
 * different things then. `limit`: no more parts than these are looked at.
 */
export function directoryOf(bytes: Uint8Array, limit: number): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = directoryPlace(view);
    if (found === null) return null;
    const entries: Placed[] = [];
    let at = found.at;
    for (let i = 0; i < Math.min(found.count, limit); i += 1) {
      const header = centralHeader(bytes, view, at);
      const entry = header === null ? null : entryOf(bytes, view, header);
      if (header === null || entry === null || entry.end > found.at) return null;
      entries.push(entry);
      at = header.behind;
    }
    if (at > found.end) return null;
    entries.sort((a, b) => a.start - b.start);
    return entries.every(({ end }, i) => end <= (entries[i + 1]?.headerAt ?? Infinity)) ? entries : null;
  } catch (error) {
    // A field that would stand behind the end of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Placed extends ZipEntry {
  readonly headerAt: number;
}

function entryOf(bytes: Uint8Array, view: DataView, central: Header): Placed | null {
  const local = localHeader(bytes, view, central.at);
  if (local === null || !agrees(local, central)) return null;
  const { behind: start } = local;
  const { method, size, crc } = central;
  const name = new TextDecoder().decode(central.name);
  return { name, method, size, crc, start, end: start + central.packed, headerAt: central.at };
}

function agrees(local: Header, central: Header): boolean {
  const sameName =
    local.name.length === central.name.length && local.name.every((byte, i) => byte === central.name[i]);
  const isBehind = (local.flags & SIZES_BEHIND) !== 0;
  const same = (one: number, other: number): boolean =>
    one === other || (isBehind && (one === 0 || one === MAX_32));
  return (
    sameName &&
    local.method === central.method &&
    ((local.flags ^ central.flags) & (ENCRYPTED | SIZES_BEHIND)) === 0 &&
    (central.flags & ENCRYPTED) === 0 &&
    (central.method === 0 || central.method === DEFLATED) &&
    same(local.crc, central.crc) &&
    same(local.packed, central.packed) &&
    same(local.size, central.size)
  );
}

function localHeader(bytes: Uint8Array, view: DataView, at: number): Header | null {
  if (view.getUint32(at, true) !== LOCAL) return null;
  const nameLength = view.getUint16(at + 26, true);
  const extraLength = view.getUint16(at + 28, true);
  const nameAt = at + LOCAL_LENGTH;
  const behind = nameAt + nameLength + extraLength;
  if (behind > bytes.length) return null;
  const [size, packed] = wide(view, nameAt + nameLength, extraLength, [
    view.getUint32(at + 22, true),
    view.getUint32(at + 18, true),
  ]);
  return {
    flags: view.getUint16(at + 6, true),
    method: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 14, true),
    size: size!,
    packed: packed!,
    name: bytes.subarray(nameAt, nameAt + nameLength),
    at,
    behind,
  };
}

function centralHeader(bytes: Uint8Array, view: DataView, at: number): Header | null {
  if (view.getUint32(at, true) !== CENTRAL) return null;
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameAt = at + CENTRAL_LENGTH;
  const [size, packed, place] = wide(view, nameAt + nameLength, extraLength, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: size!,
    packed: packed!,
    name: bytes.subarray(nameAt, nameAt + nameLength),
    at: place!,
    behind: nameAt + nameLength + extraLength + view.getUint16(at + 32, true),
  };
}

/** Values of which those that 32 bits cannot hold stand in the extra field of 64 bits, in this order. */
function wide(view: DataView, from: number, length: number, values: readonly number[]): readonly number[] {
  if (!values.includes(MAX_32)) return values;
  let at = from;
  while (at + 4 <= from + length) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      let next = at + 4;
      const end = next + size;
      return values.map((value) => {
        if (value !== MAX_32 || next + 8 > end) return value;
        next += 8;
        return number64(view, next - 8);
      });
    }
    at += 4 + size;
  }
  return values;
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Where the directory stands and how many parts it has; null where the file has none. */
function directoryPlace(
  view: DataView,
): { readonly at: number; readonly end: number; readonly count: number } | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END || view.getUint16(at + 20, true) !== last - at) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const place = view.getUint32(at + 16, true);
    if (count !== 0xffff && size !== MAX_32 && place !== MAX_32) return placed(place, size, count, at);
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return placed(place, size, count, at);
    const end64 = number64(view, at - 12);
    if (view.getUint32(end64, true) !== END_64) return null;
    return placed(number64(view, end64 + 48), number64(view, end64 + 40), number64(view, end64 + 32), end64);
  }
  return null;
}

function placed(at: number, size: number, count: number, end: number): ReturnType<typeof directoryPlace> {
  return at + size <= end ? { at, end: at + size, count } : null;
}
