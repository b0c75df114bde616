import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/bytes/crc.ts";
import { deflate, inflateExactly } from "../../src/bytes/deflate.ts";
import { often } from "../support/often.ts";

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.tuple(fc.uint8Array({ maxLength: 20 }), fc.integer({ min: 1, max: 3000 })).map(([part, times]) => {
    return new Uint8Array(Buffer.concat(Array.from({ length: times }, () => part)));
  }),
);

describe("packed bytes", () => {
  it("are read by zlib, and zlib's are read", () => {
    fc.assert(
      fc.property(bytes, (plain) => {
        expect(inflateSync(deflate(plain)).equals(plain)).toBe(true);
        expect(inflateExactly(deflateSync(plain), plain.length)).toEqual(plain);
        expect(inflateExactly(deflate(plain), plain.length)).toEqual(plain);
        expect(inflateExactly(deflateSync(plain), plain.length + 1)).toBeNull();
        if (plain.length > 0) expect(inflateExactly(deflateSync(plain), plain.length - 1)).toBeNull();
      }),
      { numRuns: often(80) },
    );
  });

  it("are the same on every machine", () => {
    const text = Array.from({ length: 5000 }, (_, i) => `${i} ${(i * 7919) % 1009} m ${i % 13} l S`).join(
      "\n",
    );
    const packed = deflate(new TextEncoder().encode(text));
    expect(createHash("sha256").update(packed).digest("hex")).toBe(
      "eb66bcb8d6567b3da1bd3ac32ea73409371892fe5193b5325c38fdf146e82b05",
    );
  });

  it("that are damaged, or unpack without end, are given up", () => {
    const packed = deflateSync(Buffer.from("Menimbang: a. bahwa".repeat(20)));
    for (let at = 0; at < packed.length; at += 1) {
      const copy = Uint8Array.from(packed, (byte, i) => (i === at ? byte ^ 0x55 : byte));
      expect(inflateExactly(copy, 380), `byte ${at}`).toBeNull();
      expect(inflateExactly(packed.subarray(0, at), 380), `${at} bytes`).toBeNull();
    }
    const before = performance.now();
    expect(inflateExactly(deflateSync(Buffer.alloc(300_000_000)), 1000)).toBeNull();
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it("have the checksum that everybody uses", () => {
    expect(crc32(Buffer.from("123456789")).toString(16)).toBe("cbf43926");
  });
});
