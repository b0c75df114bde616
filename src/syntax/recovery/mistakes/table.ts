import { flows } from "./flows.ts";
import type { Mistake } from "./mistake.ts";
import { names } from "./names.ts";
import { numbers, numbersApart } from "./numbers.ts";
import { parts } from "./parts.ts";
import { doubledQuotes, texts } from "./texts.ts";
import { certainWords } from "./words.ts";

/** In this order: what is certain comes before what is likely, and what leaves words out is last. */
export const mistakes: readonly Mistake[] = [
  doubledQuotes,
  numbersApart,
  ...certainWords,
  ...numbers,
  ...names,
  ...texts,
  ...flows,
  ...parts,
];
