import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { breathing } from "../support/breathing.ts";
import { countWork } from "../support/work.ts";

const LINES = 4000;
/** A file that is not read further, and what is said of its map. */
const MOST_FINDINGS = 101;
/** Twice the file is twice the work, or less where it is not read to its end. */
const MOST_GROWTH = 2.6;

/** Numbers below one that are the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS =
  'peta unit level cfm lajur alur P.1 P.1.2 01.02 a b "teks" "x { } -> ..> -[ ]-> mulai selesai cabang pengampu , ; : ( ) // /* */ => # @ “ ” 2027-2029 aturan mati'.split(
    " ",
  );

const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join("\n");

function words(n: number): string {
  const next = numbers(2);
  const word = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? "";
  return lines(n, () => Array.from({ length: 1 + Math.floor(next() * 8) }, word).join(" "));
}

function bytes(n: number): string {
  const next = numbers(1);
  const char = (): string => String.fromCharCode(32 + Math.floor(next() * 500));
  return lines(n, () => Array.from({ length: 40 }, char).join(""));
}

const GARBAGE: Readonly<Record<string, (n: number) => string>> = {
  "random characters": bytes,
  "random words of the language": words,
  "blocks that are not closed": (n) => lines(n, (i) => `cfm P.${i} {`),
  "blocks in blocks": (n) => lines(n, (i) => `${" ".repeat(i % 80)}level ${i} {`),
  "blocks of flows in blocks": (n) => lines(n, (i) => `lajur a${i} { alur {`),
  "steps with their texts in flows": (n) => lines(n, (i) => `alur a${i}[Satu] --> b{Dua?} -->|x| c((Tiga))`),
};

describe(`a file of ${LINES} lines that is none`, () => {
  it.each(Object.entries(GARBAGE))("%s: few findings, work in proportion", async (_, make) => {
    const found: number[] = [];
    const count = (n: number): Promise<number> =>
      countWork(() => {
        found.push(check([{ path: "peta.ppb", text: make(n) }]).diagnostics.length);
      });
    await count(10);
    const counted: number[] = [];
    for await (const n of breathing([LINES / 2, LINES])) counted.push(await count(n));
    const [half = 0, whole = 0] = counted;
    expect(half).toBeGreaterThan(1000);
    expect(whole / half).toBeLessThan(MOST_GROWTH);
    expect(Math.max(...found)).toBeLessThanOrEqual(MOST_FINDINGS);
    expect(Math.min(...found)).toBeGreaterThan(0);
  });
});
