import type { DrawnFlow, LevelMapDrawing } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { drawable } from "../wrap.ts";
import { LABEL } from "../swimlane/measures/labels.ts";
import type { MapSheet } from "./sheet.ts";

/** A label wider than this, pt, does not stand beside its line but in the box that the flow leaves. */
export const LABEL_WIDTH = 110;

/** A flow as it is drawn: perhaps without its label. */
export interface LevelFlow extends DrawnFlow {
  /** As the map has it. */
  readonly source: DrawnFlow;
}

/** The flows of a map, or of a page of it: those that are drawn, and what boxes say of the others. */
export interface LevelFlows {
  readonly drawn: readonly LevelFlow[];
  /** By id of the box. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
}

/**
 * Flows between the boxes shown are drawn; a flow to or from a box on another page, and one that found no way, is mentioned
 * in words in the box that is here: "→ code: label (lembar 2)". Flows that lead from no child to no child are left out.
 */
export function mentionFlows(
  drawing: LevelMapDrawing,
  shown: ReadonlySet<string>,
  unrouted: ReadonlySet<DrawnFlow>,
  { sheetOf }: MapSheet,
  context: LayoutContext,
): LevelFlows {
  const codes = new Map(drawing.boxes.map((box) => [box.id, box.code]));
  const mentions = new Map<string, string[]>();
  const sheetName = (id: string): string => {
    const sheet = shown.has(id) ? null : sheetOf(id);
    return sheet === null ? "" : ` (lembar ${sheet})`;
  };
  const mention = (id: string, arrow: string, other: string, label: string): void => {
    if (!shown.has(id)) return;
    const text = `${arrow} ${codes.get(other) ?? ""}${label === "" ? "" : `: ${label}`}${sheetName(other)}`;
    mentions.set(id, [...(mentions.get(id) ?? []), text]);
  };
  const drawn: LevelFlow[] = [];
  for (const flow of drawing.flows) {
    const { from, to, label } = flow;
    if (from === to || !codes.has(from) || !codes.has(to)) continue;
    if (!shown.has(from) || !shown.has(to) || unrouted.has(flow)) {
      const tie = flow.kind === "association";
      mention(from, tie ? "–" : "→", to, label);
      mention(to, tie ? "–" : "←", from, label);
      continue;
    }
    const text = drawable(label, context.ruler, "regular");
    if (context.ruler.width(text, "regular", LABEL) <= LABEL_WIDTH) {
      drawn.push({ ...flow, label: text, source: flow });
      continue;
    }
    drawn.push({ ...flow, label: "", source: flow });
    mention(from, "→", to, label);
  }
  return { drawn, mentions };
}
