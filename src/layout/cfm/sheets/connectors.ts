import { sheetAnchor } from "../../../scene/anchors.ts";
import type { Group, Point, Rect } from "../../../scene/scene.ts";
import {
  axisPoint,
  axisRect,
  seenPoint,
  seenRect,
  type AxisPoint,
  type AxisRect,
  type Range,
} from "../../axes.ts";
import { BASELINE, CAPITAL, outlined, rectShape, textLines } from "../../primitives.ts";
import type { LayoutContext } from "../../layout.ts";
import { turnedSide, type Side } from "../../swimlane/routing/sides.ts";
import { LEADING } from "../../wrap.ts";
import type { Area } from "./areas.ts";
import { hang } from "./sign-rows.ts";

/** How far a cut line runs on beyond the cut before its sign, pt. */
export const STUB = 8;
const TEXT = 8.5;
const HEIGHT = TEXT * LEADING;
/** Capitals have nothing below their line: they stand this much lower than other text to be in the middle of a sign, pt. */
const DROP = (CAPITAL / 2 - (BASELINE - 0.5)) * TEXT;
/** In a round sign they stand a little higher: the room of a line below its letters has to be inside, too, pt. */
const ROUND_DROP = 0.4;
/** Between signs, and between a sign and the frame, pt. */
const CLEAR = 4;
/** The least between a sign and the frame, pt. */
const FREE = 2;

/** Where flows go on elsewhere: one place at the edge of an area, and what leads to or comes from there. */
export interface Sign {
  /** One for each place. */
  readonly key: string;
  readonly at: AxisPoint;
  readonly side: Side;
  readonly entries: readonly SignEntry[];
}

interface SignEntry {
  readonly letter: string;
  /** The sheet of its pair; null for the same one. */
  readonly page: number | null;
  readonly leaving: boolean;
}

/** A sign with its box; `end` is where the line meets it. */
export interface Connector {
  readonly id: string;
  readonly sign: Sign;
  readonly text: string;
  readonly rect: AxisRect;
  readonly end: AxisPoint;
}

/** Room beyond the two ends of an area, pt. */
export interface Margin {
  readonly before: number;
  readonly after: number;
}

interface Margins {
  readonly along: Margin;
  readonly across: Margin;
}

/** What a sign says: "A→2" leads to sheet 2, "A←1" comes from sheet 1, and "A" to or from the other "A" on its sheet. */
function textOf({ entries }: Sign): string {
  return entries.map((e) => (e.page === null ? e.letter : wordOf(e))).join(" ");
}

/** The group of a sign: the two of a pair have different ones even on one sheet. */
function idOf({ entries }: Sign): string {
  return entries.map(wordOf).join(" ");
}

function wordOf({ letter, page, leaving }: SignEntry): string {
  return `${letter}${leaving ? "→" : "←"}${page ?? ""}`;
}

/**
 * Boxes for all signs of a sheet and the room that they take beyond its area. Beside a cut they stand one above the
 * other, each at its line, a little aside or behind each other where lines are too close for that; so they do above or
 * below one, where they are wider than lines are apart (`sign-rows.ts`). None stands across a border of `lanes`, which are
 * given by their extents across the flow of reading, where its lane has room for it.
 */
export function arrange(
  signs: readonly Sign[],
  area: Area,
  lanes: readonly Range[],
  upright: boolean,
  { ruler }: LayoutContext,
): { readonly connectors: readonly Connector[]; readonly margin: Margins } {
  // As it is seen: signs are texts, and texts stay level.
  const boxes = signs.map((sign) => {
    const text = textOf(sign);
    return {
      sign,
      at: seenPoint(sign.at, upright),
      side: turnedSide(sign.side, upright),
      text,
      width: Math.max(HEIGHT, ruler.width(text, "bold", TEXT) + 6),
    };
  });
  const connectors: Connector[] = [];
  const add = (sign: Sign, text: string, rect: Rect, end: Point): void => {
    connectors.push({
      id: idOf(sign),
      sign,
      text,
      rect: axisRect(rect, upright),
      end: axisPoint(end, upright),
    });
  };
  const depth = { N: 0, E: 0, S: 0, W: 0 };
  const [level, plumb] = upright ? [area.across, area.along] : [area.along, area.across];
  const borders = upright ? [] : lanes.flatMap(({ from, to }) => [from, to]);
  const beside: (Beside & { readonly side: Side })[] = [];
  for (const { sign, at, side, text, width } of boxes) {
    if (side !== "E" && side !== "W") continue;
    const [shift, middle] = freePlace(
      at.y,
      width,
      beside.filter((o) => o.side === side),
      borders,
    );
    beside.push({ side, line: at.y, y: middle, from: shift, to: shift + width + CLEAR });
    const end = { x: side === "E" ? at.x + shift : at.x - shift, y: at.y };
    const x = side === "E" ? end.x : end.x - width;
    add(sign, text, { x, y: middle - HEIGHT / 2, width, height: HEIGHT }, end);
    depth[side] = Math.max(depth[side], STUB + shift + width + CLEAR);
    // A sign is higher than its line, which may run close to the other edges.
    depth.N = Math.max(depth.N, plumb.from - (middle - HEIGHT / 2) + FREE);
    depth.S = Math.max(depth.S, middle + HEIGHT / 2 - plumb.to + FREE);
  }
  for (const side of ["N", "S"] as const) {
    const own = boxes.filter((box) => box.side === side).sort((a, b) => a.at.x - b.at.x);
    const places = hang(
      own.map(({ at, width }) => ({ x: at.x, width })),
      upright ? lanes : [],
    );
    own.forEach(({ sign, at, text, width }, i) => {
      const { middle, row } = places[i]!;
      const left = middle - width / 2;
      const shift = row * (HEIGHT + CLEAR);
      const end = { x: at.x, y: side === "S" ? at.y + shift : at.y - shift };
      add(sign, text, { x: left, y: side === "S" ? end.y : end.y - HEIGHT, width, height: HEIGHT }, end);
      depth[side] = Math.max(depth[side], STUB + shift + HEIGHT + CLEAR);
      depth.W = Math.max(depth.W, level.from - left + FREE);
      depth.E = Math.max(depth.E, left + width - level.to + FREE);
    });
  }
  const sideways = { before: depth.W, after: depth.E };
  const upwards = { before: depth.N, after: depth.S };
  return {
    connectors,
    margin: upright ? { along: upwards, across: sideways } : { along: sideways, across: upwards },
  };
}

/** A sign beside a cut: its line, its middle, and from where to where it reaches beyond the cut, pt. */
interface Beside {
  readonly line: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** A line may meet its sign this far from the sign's middle, pt. */
const ASIDE = 2.5;

/**
 * How far out a sign stands, and its middle: at the cut with its line in the middle, or a little aside; where lines run
 * closer than that, behind those that are there.
 */
function freePlace(
  line: number,
  width: number,
  others: readonly Beside[],
  borders: readonly number[],
): readonly [number, number] {
  const isInLane = (y: number): boolean => borders.every((border) => Math.abs(border - y) >= HEIGHT / 2);
  const isFree = (shift: number, y: number): boolean =>
    others.every(
      (o) =>
        (Math.abs(o.y - y) >= HEIGHT + GAP || shift >= o.to || shift + width + CLEAR <= o.from) &&
        (y === line || Math.abs(o.line - y) > HEIGHT / 2 + GAP),
    );
  const aside = [
    ...others.flatMap(({ y }) => [y - HEIGHT - GAP, y + HEIGHT + GAP]),
    ...borders.flatMap((border) => [border - HEIGHT / 2 - GAP, border + HEIGHT / 2 + GAP]),
  ];
  const middles = [line, ...aside.filter((y) => Math.abs(y - line) <= ASIDE)];
  const middle = middles.find((y) => isInLane(y) && isFree(0, y)) ?? (isFree(0, line) ? line : undefined);
  if (middle !== undefined) return [0, middle];
  const behind = others.map(({ to }) => to).sort((a, b) => a - b);
  return [behind.find((shift) => isFree(shift, line)) ?? 0, line];
}

/** Between two signs whose lines run close, pt. */
const GAP = 0.4;

/** The groups of a band's signs; a sign opens the sheet that its first letter leads to, if that is another one. */
export function connectorGroups(
  connectors: readonly Connector[],
  name: string,
  upright: boolean,
  move: (p: Point) => Point,
  context: LayoutContext,
): readonly Group[] {
  return connectors.map(({ id, sign, text, rect }) => {
    const seen = seenRect(rect, upright);
    const at = { ...seen, ...move(seen) };
    const other = sign.entries.find(({ page }) => page !== null);
    return {
      kind: "connector",
      id,
      alt: sign.entries.map(spoken).join("; "),
      ...(other?.page == null ? {} : { link: sheetAnchor(name, other.page) }),
      shapes: [
        // Round where it leads to its pair on the same sheet, as connectors of flowcharts are.
        rectShape(at, other === undefined ? HEIGHT / 2 : 3, outlined("paper")),
        ...textLines(
          [text],
          { x: at.x + at.width / 2, y: at.y + (other === undefined ? ROUND_DROP : DROP) },
          "middle",
          "bold",
          TEXT,
          context,
        ),
      ],
    };
  });
}

function spoken({ letter, page, leaving }: SignEntry): string {
  if (page === null) return `${letter}: ${leaving ? "lanjut" : "lanjutan"} di lembar ini`;
  return `${letter}: ${leaving ? "lanjut ke" : "lanjutan dari"} lembar ${page}`;
}
