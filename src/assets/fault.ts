import type { Message } from "../diagnostics/diagnostic.ts";

/** Why a file of an agency's cannot be used, in words that follow its name, and what its owner can do. */
export interface AssetFault {
  readonly what: Message;
  readonly advice: Message;
}

/** What was read of a file, or why it could not be. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: AssetFault };

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function fault<T>(what: Message, advice: Message): Reading<T> {
  return { ok: false, fault: { what, advice } };
}
