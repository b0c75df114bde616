import type { Diagnostic, Message, Related } from "../../diagnostics/diagnostic.ts";
import { comparePlaces } from "../../source/source.ts";
import { mostSevere } from "./severity.ts";

/** What becomes of findings: another in their place, or none (null). */
export type Changes = Map<Diagnostic, Diagnostic | null>;

/** What a finding says of those that it stands for: their places, and what to do about all of them. */
export interface Standing {
  readonly help?: Message | undefined;
  readonly related: readonly Related[];
}

const MAX_RELATED = 5;

/** The findings with their changes; those without one stay, in their order. */
export function changed(
  found: readonly Diagnostic[],
  changes: ReadonlyMap<Diagnostic, Diagnostic | null>,
): readonly Diagnostic[] {
  return found.flatMap((one) => {
    const now = changes.get(one);
    return now === undefined ? [one] : now === null ? [] : [now];
  });
}

/** Lets a finding stand for its followers, which are dropped. */
export function merge(
  changes: Changes,
  cause: Diagnostic,
  followers: readonly Diagnostic[],
  standing: Standing,
): void {
  for (const one of followers) changes.set(one, null);
  changes.set(cause, standingFor(cause, followers, standing));
}

/**
 * A finding that stands for others: as severe as the most severe of them, with their places behind its own. Another help
 * takes the place of its own, and of the fix that did what that said.
 */
export function standingFor(
  cause: Diagnostic,
  followers: readonly Diagnostic[],
  { help, related }: Standing,
): Diagnostic {
  const { help: ownHelp, fix, related: ownRelated = [], ...rest } = cause;
  return {
    ...rest,
    severity: mostSevere([cause, ...followers]),
    related: [...ownRelated, ...related].slice(0, MAX_RELATED),
    ...(help === undefined ? { ...(ownHelp && { help: ownHelp }), ...(fix && { fix }) } : { help }),
  };
}

/** Findings in the order in which they are read: by file, and by place in it. */
export function earliest(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.toSorted(({ span: a }, { span: b }) => comparePlaces(a, b));
}

/** The places of findings, each with a message. */
export function placesOf(
  found: readonly Diagnostic[],
  message: (one: Diagnostic) => Message,
): readonly Related[] {
  return found.map((one) => ({ span: one.span, message: message(one) }));
}
