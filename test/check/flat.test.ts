import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { MISTAKES, RIGHT } from "./mistakes.ts";
import { NOTATIONS } from "./mistakes/notations.ts";
import { OFFICE } from "./mistakes/office.ts";
import { WORDS } from "./mistakes/words.ts";

/** Lines pasted from a chat or a table: every brace is in its place, and no line stands further in than another. */
const FLAT = RIGHT.replace(/^ +/gm, "");

/** Mistakes within a line that have nothing to do with braces. */
const PLAIN = [...MISTAKES, ...NOTATIONS, ...OFFICE, ...WORDS]
  .map(([, right, wrong]) => [right, wrong] as const)
  .filter(([right, wrong]) => !/[{}\n"]/.test(right + wrong) && FLAT.includes(right));

const BRACES = ["sintaks-kurung", "blok-tak-ditutup"];

const blamed = (text: string): readonly string[] =>
  check([{ path: "peta.ppb", text }])
    .diagnostics.map(({ code }) => code as string)
    .filter((code) => BRACES.includes(code));

describe("where braces are in balance, lines that are not indented are no reason to doubt them", () => {
  it("has mistakes to try", () => {
    expect(PLAIN.length).toBeGreaterThan(40);
    expect(check([{ path: "peta.ppb", text: FLAT }]).diagnostics).toEqual([]);
  });

  it.each([1, 2, 3, 4, 6])("several steps on one line in each of %i lanes", (lanes) => {
    const units = Array.from({ length: lanes }, (_, i) => `unit u${i} "Bidang ${"ABCDEF"[i]}"`);
    const cfm = units.map((_, i) => `lajur u${i} { a${i} "Mencatat" b${i} "Memeriksa" c${i} "Mengirim" }`);
    const flow = `alur mulai -> ${units.map((_, i) => `a${i} -> b${i} -> c${i}`).join(" -> ")} -> selesai`;
    const events = "lajur u0 { mulai selesai }";
    const level = 'level 0 {\nP.1 "Pelayanan" pengampu u0\n}';
    const map = 'peta CONTOH { kode matriks "P.1" }';
    const text = [map, ...units, level, "cfm P.1 {", events, ...cfm, flow, "}", ""].join("\n");
    expect(blamed(text)).toEqual([]);
  });

  it.each(PLAIN.map((one, i) => [i, one] as const))("five other mistakes, from %i on", (i, _) => {
    let text = FLAT;
    for (let k = 0; k < 5; k += 1) {
      const [right, wrong] = PLAIN[(i + k * 7) % PLAIN.length]!;
      text = text.replace(right, () => wrong);
    }
    expect(blamed(text)).toEqual([]);
  });

  it("a lane whose lines are not indented in a map whose lines are", () => {
    const lane = /^ {2}lajur layanan \{[^]*?^ {2}\}$/m;
    const flat = RIGHT.replace(lane, (body) => body.replace(/^ +/gm, ""));
    const text = flat
      .replace("jenis manual", "jenis: manual")
      .replace('waktu "1 hari"', 'waktu = "1 hari"')
      .replace("lengkap cabang", "lengkap: cabang")
      .replace("surat dokumen", "surat - dokumen");
    expect(flat).not.toBe(RIGHT);
    expect(blamed(flat)).toEqual([]);
    expect(blamed(text)).toEqual([]);
  });
});
