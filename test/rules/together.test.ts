import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { allMistakes, BASE, filesBeside, optionsOf, patched, type Firing } from "./table.ts";

/** Two mistakes at once, of all pairs of rules: `npm run pairs` tries every pair, the suite these many. */
const SAMPLE = 150;
const isWhole = process.env["PPB_PAIRS"] === "all";

const CASES = join(import.meta.dirname, "cases");
const tables = await allMistakes(async () => {
  for (const name of readdirSync(CASES).filter((file) => file.endsWith(".test.ts")))
    await import(join(CASES, name));
});
/** The first mistake of each rule. */
const mistakes = new Map([...tables].map(([name, fires]) => [name, Object.values(fires)[0]!]));

function found(mistake: Firing): readonly string[] {
  const file = { path: "peta.ppb", text: patched(BASE, mistake.patch) };
  return check([file, ...filesBeside(mistake)], optionsOf(mistake)).diagnostics.map(({ code }) => code);
}

/** Both mistakes in one map; null where they change the same text, or need other files in one place. */
function both(first: Firing, second: Firing): Firing | null {
  const text = patched(BASE, first.patch);
  const areApart = second.patch.every(([from, to]) => {
    const isOnce = text.split(from).length === 2;
    // What the first one has written is not to be written again by the second.
    return (
      isOnce && first.patch.every(([own, made]) => !from.includes(own) && !made.includes(from) && made !== to)
    );
  });
  const isShared = first.beside !== undefined && second.beside !== undefined;
  if (!areApart || isShared) return null;
  return {
    patch: [...first.patch, ...second.patch],
    beside: { ...first.beside, ...second.beside },
    unusable: [...(first.unusable ?? []), ...(second.unusable ?? [])],
    at: [],
  };
}

/** Numbers that look like chance and are the same in every run. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  let seed = 20_301;
  const keyed = items.map((item) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return { item, key: seed };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const names = [...mistakes.keys()].sort();
const pairs = names.flatMap((first, i) => names.slice(i + 1).map((second) => [first, second] as const));

/** Pairs of which one mistake is none where the other is made, too. */
const MENDED: Readonly<Record<string, string>> = {
  "cfm-tanpa-judul judul-beda": "with a second CFM the first may have a title of its own",
  "cfm-tanpa-judul kode-lompat": "both write the second CFM",
  "cfm-tanpa-judul subproses-tak-dikenal": "there is a second CFM then",
  "kode-lompat subproses-tak-dikenal": "there is a second CFM then",
  "cfm-diagram-kosong lajur-pengampu": "a CFM without steps has no lanes either",
  "format-nomor-keputusan rujukan-berulang": "with the odd sign it is another number",
  "judul-beda kode-format": "the title is that of no process then",
  "kode-ganda kode-induk-hilang": "the line that is written twice is the parent that is missing",
  "lajur-kosong lajur-pengampu": "the empty lane is the owner's",
  "mutu-baku-kosong sop-beda-cfm": "the SOPs are printed then, and two of one cover are found",
  "label-tugas-berulang lajur-pengampu": "the lane that repeats the step is the owner's",
};

describe("of two mistakes each is found, and nothing that neither makes alone", () => {
  const alone = new Map(names.map((name) => [name, found(mistakes.get(name)!)]));
  const tried = (isWhole ? pairs : shuffled(pairs).slice(0, SAMPLE)).flatMap(([first, second]) => {
    const made = both(mistakes.get(first)!, mistakes.get(second)!);
    return made === null || `${first} ${second}` in MENDED ? [] : [{ first, second, made }];
  });

  it("are many", () => {
    expect(tried.length).toBeGreaterThan(isWhole ? 3000 : SAMPLE / 2);
  });

  it.each(names)("%s and others", async (name) => {
    const wrong: string[] = [];
    for (const { first, second, made } of tried.filter((pair) => pair.first === name)) {
      const codes = found(made);
      const known = new Set<string>([...alone.get(first)!, ...alone.get(second)!]);
      for (const code of [first, second])
        if (!codes.includes(code)) wrong.push(`${second}: ${code} is not found`);
      for (const code of codes) if (!known.has(code)) wrong.push(`${second}: ${code} is found as well`);
      // The runner hears nothing of a test that does not pause.
      await new Promise(setImmediate);
    }
    expect(wrong).toEqual([]);
  });
});
