import { cornersOf, distanceToArea, inkOf, sharedLength } from "../geometry.ts";
import type { Group, Rect, TextShape } from "../scene.ts";
import type { Defect } from "./defects.ts";
import { unionOf, type Route, type Subject } from "./subject.ts";

/** Lines nearer than this to each other are one, pt. */
const SAME = 1;
/** What lies this much nearer only is as near, pt. */
const AS_NEAR = 0.25;
/** A word of more letters may be broken, with a hyphen: no place is as wide as that. */
const LONGEST_WORD = 40;

/** Labels that a reader would take for another flow's, and words that have been broken. */
export function checkLabels(subject: Subject): readonly Defect[] {
  return [
    ...subject.routes.flatMap((route) => astray(route, subject)),
    ...subject.scene.groups.flatMap(brokenWords),
  ];
}

function textsOf(group: Group): readonly TextShape[] {
  return group.shapes.flatMap((shape) => (shape.type === "text" && shape.text !== "" ? [shape] : []));
}

/** A label as near to another flow's line as to its own. A stretch that both flows run on is nobody else's. */
function astray(route: Route, { routes }: Subject): readonly Defect[] {
  const texts = textsOf(route.group);
  if (texts.length === 0) return [];
  const label = unionOf(texts.map(inkOf));
  const area = cornersOf(label);
  const own = Math.min(...route.pieces.map((piece) => distanceToArea(area, piece)));
  for (const other of routes) {
    if (other === route || gapOf(label, other.bounds) > own + AS_NEAR) continue;
    const distances = other.pieces
      .filter((piece) => gapOf(label, piece.bounds) <= own + AS_NEAR)
      .filter((piece) => route.pieces.every((mine) => sharedLength(mine, piece, SAME) === 0))
      .map((piece) => distanceToArea(area, piece));
    // A line through the label is another fault, which is reported as such.
    const near = distances.every((distance) => distance > 0) && distances.some((d) => d <= own + AS_NEAR);
    if (near)
      return [
        {
          kind: "label-astray",
          groups: [route.group.id, other.group.id],
          detail: `"${texts[0]!.text}" is as near to the other line as to its own`,
        },
      ];
  }
  return [];
}

/** Distance between two rectangles on the axis on which they are further apart; negative where they meet. */
function gapOf(a: Rect, b: Rect): number {
  return Math.max(
    Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width),
    Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height),
  );
}

/** Words that end on one line and go on on the next, told by the words that the group stands for. */
function brokenWords(group: Group): readonly Defect[] {
  const texts = textsOf(group);
  if (texts.length < 2 || group.alt === "") return [];
  const words = group.alt.split(/\s+/);
  for (let i = 1; i < texts.length; i += 1) {
    const [before, after] = [texts[i - 1]!.text, texts[i]!.text];
    const [end, start] = [before.split(" ").at(-1)!, after.split(" ")[0]!];
    if (/[-/_]$/.test(end) && words.some((word) => word.includes(end + start))) continue;
    const whole = words.find((word) => word.includes(end.replace(/-$/, "") + start));
    if (whole === undefined || whole.length > LONGEST_WORD) continue;
    if (words.some((word, n) => word.endsWith(end) && words[n + 1]?.startsWith(start) === true)) continue;
    return [{ kind: "broken-word", groups: [group.id], detail: `${end} | ${start}` }];
  }
  return [];
}
