import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BROKEN } from "./broken.ts";
import { foundIn } from "./found.ts";
import { MISTAKES, RIGHT, type Mistake } from "./mistakes.ts";
import { BLOCKS } from "./mistakes/blocks.ts";
import { CAUSES } from "./mistakes/causes.ts";
import { DECREE, OF_DECREE } from "./mistakes/decree.ts";
import { HABITS } from "./mistakes/habits.ts";
import { LABELS } from "./mistakes/labels.ts";
import { MISPLACED } from "./mistakes/misplaced.ts";
import { NOTATIONS } from "./mistakes/notations.ts";
import { OFFICE } from "./mistakes/office.ts";
import { PARTS } from "./mistakes/parts.ts";
import { PASTED } from "./mistakes/pasted.ts";
import { QUOTES } from "./mistakes/quotes.ts";
import { SIGNS } from "./mistakes/signs.ts";
import { TYPED } from "./mistakes/typed.ts";
import { WORDS } from "./mistakes/words.ts";

/**
 * What is found in each broken file: where, what is said, and the lines that all fixes together make of it.
 * `PPB_GOLDEN=write` rewrites the text.
 */
const GOLDEN = join(import.meta.dirname, "said.golden.txt");

type Table = readonly (readonly [...Mistake, ...rest: unknown[]])[];

const TABLES: Readonly<Record<string, Table>> = {
  mistakes: MISTAKES,
  parts: PARTS,
  words: WORDS,
  labels: LABELS,
  signs: SIGNS,
  notations: NOTATIONS,
  office: OFFICE,
  pasted: PASTED,
  typed: TYPED,
  misplaced: MISPLACED,
  blocks: BLOCKS,
  causes: CAUSES,
  quotes: QUOTES,
  habits: HABITS,
  decree: OF_DECREE,
};

const CASES: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(TABLES).flatMap(([table, mistakes]) =>
    mistakes.map(([why, right, wrong], i) => {
      const whole = table === "decree" ? `${RIGHT}${DECREE}` : RIGHT;
      return [`${table} ${i + 1}: ${why}`, whole.replace(right, () => wrong)] as const;
    }),
  ),
  ...BROKEN,
];

const sectionOf = ([name, text]: readonly [string, string]): string => [name, ...foundIn(text)].join("\n");

if (process.env["PPB_GOLDEN"] === "write") writeFileSync(GOLDEN, `${CASES.map(sectionOf).join("\n\n")}\n`);

const golden = readFileSync(GOLDEN, "utf8").trimEnd().split("\n\n");

it("the text has no more and no fewer than the tables", () => {
  expect(golden.map((section) => section.split("\n")[0])).toEqual(CASES.map(([name]) => name));
});

it.each(CASES.map((one, i) => [one[0], one, i] as const))("%s", (_, one, i) => {
  expect(sectionOf(one).split("\n")).toEqual(golden[i]?.split("\n"));
});
