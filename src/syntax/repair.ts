import type { IToken } from "chevrotain";
import type { Diagnostic, Text } from "../diagnostics/diagnostic.ts";

/** Tokens in place of others with which the parser may get further, and what is told when it does. */
export interface Repair {
  /** Each repair of a place is tried once. */
  readonly kind: string;
  /** The tokens `from` to `to` (exclusive) of the input become `by`. */
  readonly from: number;
  readonly to: number;
  readonly by: readonly IToken[];
  readonly told: Told;
  /** A repair that leaves words out counts only when it leaves fewer errors. */
  readonly isLossy?: true;
}

/** A finding-to-be: its place in the file and what it says. */
export interface Told {
  readonly rule: Extract<Diagnostic["code"], "sintaks-tak-terduga" | "sintaks-kata">;
  readonly start: number;
  readonly end: number;
  readonly message: Text;
  readonly help: Text;
  /** It tells what the signs on its line are about, too. */
  readonly holdsSigns?: true;
}

/** Where a token stands in the input; its end for the end of the file. */
export function indexOf(t: IToken, input: readonly IToken[]): number {
  if (Number.isNaN(t.startOffset)) return input.length;
  let low = 0;
  let high = input.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((input[middle]?.startOffset ?? Number.POSITIVE_INFINITY) < t.startOffset) low = middle + 1;
    else high = middle;
  }
  for (let at = low; input[at]?.startOffset === t.startOffset; at += 1) if (input[at] === t) return at;
  return low;
}
