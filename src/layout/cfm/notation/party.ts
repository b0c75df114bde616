import { outlined, round } from "../../primitives.ts";
import { MIDDLES } from "../../swimlane/routing/ports.ts";
import type { Notation } from "./contract.ts";
import { centreOf, squareAround } from "./primitives.ts";

/** Radius of the point in a party's band at which a message begins or ends, pt. */
const RADIUS = 3;

/** A party without steps: its messages end at small open circles in its band, which the lane's header names. */
export const party: Notation = {
  measure: () => ({ width: 2 * RADIUS, height: 2 * RADIUS, texts: [] }),
  ports: () => MIDDLES,
  inset: (_, rect, side) => (side === "N" || side === "S" ? rect.height : rect.width) / 2 - RADIUS,
  bounds: ({ rect }) => ({ outline: squareAround(centreOf(rect), 2 * RADIUS), caption: null }),
  shapes({ rect }) {
    const { x, y } = centreOf(rect);
    return [
      { type: "ellipse", cx: round(x), cy: round(y), rx: RADIUS, ry: RADIUS, paint: outlined("paper") },
    ];
  },
  pageNote: () => null,
};
