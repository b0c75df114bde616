import type { Group, Point, Rect, Scene, Shape } from "../../scene/scene.ts";
import type { StepKind } from "../../syntax/ast.ts";
import type { DrawnKind, Marker } from "../../views/drawing.ts";
import type { LegendEntry, LegendSign } from "../../views/legend.ts";
import { NOTATIONS } from "../cfm/notation/table.ts";
import {
  MARK,
  arrowhead,
  centredText,
  dashed,
  flowPaint,
  openArrowhead,
  polyline,
  rectShape,
  round,
  outlined,
  textLines,
} from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";

/** pt */
const CELL = { sign: 52, height: 34, gap: 8, between: 18, row: 6, text: 9.5 } as const;
/** Narrower columns of text would be hard to read, pt. */
const LEAST_TEXT = 130;

/** The signs of drawings, each beside what it means, in as many columns as `width` pt take. */
export function layOutLegend(
  entries: readonly LegendEntry[],
  width: number,
  { ruler }: Pick<LayoutContext, "ruler">,
): Scene {
  const context: LayoutContext = { ruler, findLayers: () => Promise.resolve([]) };
  const least = CELL.sign + CELL.gap + LEAST_TEXT;
  const columns = Math.max(1, Math.floor((width + CELL.between) / (least + CELL.between)));
  const column = (width - (columns - 1) * CELL.between) / columns;
  const perColumn = Math.ceil(entries.length / columns);
  const room = column - CELL.sign - CELL.gap;
  const cells = entries.map((entry) => {
    const lines = wrapText(entry.text, room, ruler, "regular", CELL.text);
    return { entry, lines, height: Math.max(CELL.height, lines.length * CELL.text * LEADING) };
  });
  const heights = Array.from({ length: perColumn }, (_, r) =>
    Math.max(0, ...cells.filter((_, i) => i % perColumn === r).map(({ height }) => height)),
  );
  const tops = heights.map((_, r) => heights.slice(0, r).reduce((sum, h) => sum + h + CELL.row, 0));
  const groups = cells.map(({ entry, lines }, i): Group => {
    const [row, x] = [i % perColumn, Math.floor(i / perColumn) * (column + CELL.between)];
    const top = tops[row]!;
    const middle = top + heights[row]! / 2;
    const at: Rect = { x: x + 1, y: middle - CELL.height / 2, width: CELL.sign, height: CELL.height };
    const text = { x: x + CELL.sign + CELL.gap, y: middle - (lines.length * CELL.text * LEADING) / 2 };
    return {
      kind: groupKind(entry.sign),
      id: entry.sign,
      alt: entry.text,
      shapes: [
        ...signShapes(entry.sign, at, context),
        ...textLines(lines, text, "start", "regular", CELL.text, context),
      ],
    };
  });
  return {
    name: "legenda",
    title: "Keterangan simbol",
    description: `Keterangan simbol. ${entries.map(({ sign, text }) => `${SPOKEN[sign]}: ${text}`).join(". ")}.`,
    width: round(width),
    height: round(heights.reduce((sum, h) => sum + h + CELL.row, -CELL.row)),
    groups,
  };
}

function groupKind(sign: LegendSign): Group["kind"] {
  if (sign === "shared") return "activity";
  if (sign === "outside") return "unit";
  return isBorne(sign) ? BEARERS[sign][0] : sign;
}

/** What a sign looks like, for those who can't see it. */
const SPOKEN: Readonly<Record<LegendSign, string>> = {
  process: "Kotak bersudut bulat dengan [+]",
  start: "Lingkaran bergaris tipis",
  activity: "Kotak bersudut bulat",
  manual: "Kotak bertanda orang",
  system: "Kotak bertanda roda gigi",
  shared: "Kotak yang melintasi garis lajur",
  decision: "Belah ketupat",
  parallel: "Belah ketupat bertanda +",
  several: "Belah ketupat berisi lingkaran",
  events: "Belah ketupat berisi segi lima",
  wait: "Lingkaran berisi jam",
  time: "Lingkaran tipis berisi jam",
  awaited: "Lingkaran berisi amplop",
  sent: "Lingkaran tebal berisi amplop hitam",
  condition: "Lingkaran berisi lembar bergaris",
  milestone: "Lingkaran ganda",
  note: "Teks di antara kurung siku",
  document: "Lembar bersudut terlipat",
  archive: "Tabung",
  subprocess: "Kotak bertanda + di bawah",
  end: "Lingkaran bergaris tebal",
  sequence: "Panah",
  message: "Panah terbuka pada garis putus-putus",
  association: "Garis titik-titik",
  outside: "Kotak bergaris putus-putus",
  connector: "Kotak kecil berhuruf",
};

function signShapes(sign: LegendSign, at: Rect, context: LayoutContext): readonly Shape[] {
  const centre = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  if (isBorne(sign)) return step(BEARERS[sign], at, context);
  switch (sign) {
    case "process":
      return [rectShape(at, 6, outlined("process")), ...centredText(["[+]"], centre, "bold", 9, context)];
    case "outside":
      return [rectShape(at, 0, dashed(outlined("unit"), [4, 2]))];
    case "shared":
      return acrossLanes(at, centre);
    case "sequence":
    case "message":
    case "association":
      return line(sign, at, centre);
    case "connector": {
      const box = { x: centre.x - 9, y: centre.y - 7, width: 18, height: 14 };
      return [rectShape(box, 3, outlined("paper")), ...centredText(["A"], centre, "bold", 9, context)];
    }
    default:
      return step([sign, null], at, context);
  }
}

/** A step that bears a sign beside that of its kind. */
const BEARERS = {
  manual: ["activity", "manual"],
  system: ["activity", "system"],
  several: ["decision", "several"],
  events: ["decision", "events"],
  time: ["start", "time"],
  awaited: ["wait", "message"],
  sent: ["end", "message"],
  condition: ["wait", "condition"],
} as const satisfies Readonly<Partial<Record<LegendSign, readonly [StepKind, Marker]>>>;

function isBorne(sign: LegendSign): sign is keyof typeof BEARERS {
  return sign in BEARERS;
}

function step(
  [kind, marker]: readonly [DrawnKind, Marker | null],
  rect: Rect,
  context: LayoutContext,
): readonly Shape[] {
  const drawn = { id: kind, kind, text: "", lanes: [], marker, link: null, leads: null };
  return NOTATIONS[kind].shapes({ step: drawn, rect, texts: [], caption: "after", upright: false }, context);
}

function acrossLanes({ x, y, width, height }: Rect, centre: Point): readonly Shape[] {
  const inner = { x: centre.x - 9, y, width: 18, height };
  return [
    polyline(
      [
        { x, y: centre.y },
        { x: x + width, y: centre.y },
      ],
      MARK,
    ),
    rectShape(inner, 5, outlined("activity")),
  ];
}

function line(
  kind: "sequence" | "message" | "association",
  { x, width }: Rect,
  { y }: Point,
): readonly Shape[] {
  const [from, to] = [
    { x, y },
    { x: x + width, y },
  ];
  const route = polyline([from, to], flowPaint(kind));
  switch (kind) {
    case "sequence":
      return [route, arrowhead(from, to)];
    case "message":
      return [route, openArrowhead(from, to)];
    case "association":
      return [route];
  }
}
