import { Inflate, zlibSync } from "fflate/browser";

/**
 * Packs bytes as a zlib stream (RFC 1950). In JavaScript, not with Node's zlib: the one that Node is linked with packs the
 * same bytes otherwise on other builds of Node, and outputs must not depend on that. `mem` is fixed, since fflate would choose it
 * with a logarithm.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6, mem: 8 });
}

/** Steps in which packed bytes are fed: fflate unpacks one at a time, at most some thousand times as long. */
const STEP = 4096;

/**
 * Unpacks a zlib stream of exactly `length` bytes; null when it is damaged, or longer or shorter than that. Stops soon after
 * `length`, however much the stream would unpack to.
 */
export function inflateExactly(packed: Uint8Array, length: number): Uint8Array | null {
  const header = (packed[0] ?? 0) * 256 + (packed[1] ?? 0);
  const isZlib = ((packed[0] ?? 0) & 15) === 8 && header % 31 === 0 && ((packed[1] ?? 0) & 32) === 0;
  if (!isZlib || packed.length < 6) return null;
  const out = new Uint8Array(length);
  const filled = { to: 0 };
  const stream = new Inflate((chunk) => {
    if (filled.to + chunk.length <= length) out.set(chunk, filled.to);
    filled.to += chunk.length;
  });
  const body = packed.subarray(2, -4);
  try {
    for (let at = 0; at < body.length && filled.to <= length; at += STEP) {
      stream.push(body.subarray(at, at + STEP), at + STEP >= body.length);
    }
  } catch {
    return null;
  }
  return filled.to === length && adler32(out) === lastNumber(packed) ? out : null;
}

function lastNumber(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0);
}

/** The checksum at the end of a zlib stream (RFC 1950, 8.2). */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  // So many bytes can be added before a sum leaves 32 bits.
  for (let at = 0; at < bytes.length; at += 5552) {
    const end = Math.min(bytes.length, at + 5552);
    for (let i = at; i < end; i += 1) {
      a += bytes[i]!;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return b * 65_536 + a;
}
