import type { DrawnKind } from "../../../views/drawing.ts";
import { activity, archive, document, subprocess } from "./boxes.ts";
import type { Notation } from "./contract.ts";
import { end, milestone, start, wait } from "./events.ts";
import { decision, parallel } from "./gates.ts";
import { note } from "./note.ts";
import { party } from "./party.ts";

/** How each kind of step, and what else stands in a lane, is drawn. */
export const NOTATIONS: Readonly<Record<DrawnKind, Notation>> = {
  start: start,
  end: end,
  wait: wait,
  activity: activity,
  subprocess: subprocess,
  document: document,
  archive: archive,
  decision: decision,
  parallel: parallel,
  milestone: milestone,
  party: party,
  note: note,
};
