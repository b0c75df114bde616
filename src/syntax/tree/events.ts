import type { CstNode } from "chevrotain";
import type { SourceFile } from "../../source/source.ts";
import { meantWord } from "../words.ts";
import type { Problems } from "../report/problems.ts";
import { reportUnknownWord } from "./choices.ts";
import { nodes, token, tokens, tokenSpan } from "./cst.ts";

const EVENTS: readonly string[] = ["mulai", "selesai"];

/** What a CFM says of the words that stand alone on the lines of its lanes. */
export interface EventWords {
  /** Names that a flow mentions. */
  readonly mentioned: ReadonlySet<string>;
  /** The events that it has. */
  readonly events: ReadonlySet<string>;
}

export function eventWords(cfm: CstNode): EventWords {
  const mentioned = new Set(nodes(cfm, "flow").flatMap((n) => tokens(n, "Name").map((t) => t.image)));
  const lanes = [...nodes(cfm, "lane"), ...nodes(cfm, "laneGroup").flatMap((n) => nodes(n, "lane"))];
  const steps = lanes.flatMap((n) => nodes(n, "step"));
  return {
    mentioned,
    events: new Set(EVENTS.filter((word) => steps.some((n) => token(n, `kw_${word}`) !== null))),
  };
}

/**
 * `selesi` or `end` alone on its line, which to the grammar is a step without a text, is the event; not so `mutasi`, which
 * a flow mentions, in a CFM that has its `mulai`. `id`: what flows call it.
 */
export function mistypedEvent(
  file: SourceFile,
  step: CstNode,
  { mentioned, events }: EventWords,
  problems: Problems,
): { readonly word: string; readonly id: string } | null {
  for (const part in step.children) if (part !== "Name") return null;
  const name = token(step, "Name");
  if (name?.tokenType.name !== "Identifier" || /[0-9]/.test(name.image)) return null;
  const meant = meantWord(name.image, EVENTS);
  if (meant === null || (mentioned.has(name.image) && events.has(meant))) return null;
  reportUnknownWord(tokenSpan(file, name), name.image, EVENTS, problems);
  return { word: meant, id: mentioned.has(name.image) && !mentioned.has(meant) ? name.image : meant };
}
