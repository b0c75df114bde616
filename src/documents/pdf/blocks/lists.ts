import type { ListBlock, ListItem } from "../../blocks.ts";
import type { PageFrame } from "../../profile.ts";
import {
  bodyOf,
  currentPage,
  element,
  ensureRoom,
  lineHeight,
  lineOf,
  listElement,
  openPage,
  roomLeft,
  stack,
  textItem,
} from "../composer.ts";
import type { Composer, Setting } from "../composer.ts";
import type { Element, TextItem } from "../page.ts";
import type { Typesetter } from "../typesetter.ts";

/** Left edges of what hangs side by side in a decree, pt. */
export interface Columns {
  readonly label: number;
  readonly colon: number;
  readonly marker: number;
  readonly text: number;
  readonly right: number;
}

/** The labels of a decree: colons of all its lists stand below one another. */
const LABELS = ["Menimbang", "Mengingat", "Memperhatikan", "Menetapkan"] as const;

/** Wide enough for most lists, so that their texts begin below one another. */
const USUAL_MARKER = "10.";

export function columnsOf(
  typesetter: Typesetter,
  setting: Setting,
  frame: PageFrame,
  list: ListBlock,
): Columns {
  const width = (text: string): number => typesetter.width(text, setting.style, setting.size);
  const labels = list.hangs === "clause" ? list.items.map(({ marker }) => marker) : [];
  const colon = frame.left + Math.max(...[...LABELS, ...labels].map(width)) + setting.size * 0.6;
  const marker = list.hangs === "margin" ? frame.left : colon + setting.size;
  const markers = list.hangs === "clause" ? list.items.flatMap(({ points }) => points) : list.items;
  const widest = Math.max(
    ...[USUAL_MARKER, ...markers.map((item) => item.marker)].map((m) => width(`${m} `)),
  );
  return { label: frame.left, colon, marker, text: marker + widest + 2, right: frame.right };
}

/** A text that hangs beside what is printed once, on its first line. */
interface Hanging {
  readonly labels: readonly Label[];
  readonly owner: Element;
  readonly x: number;
  readonly text: string;
}

interface Label {
  readonly owner: Element;
  readonly items: readonly { readonly x: number; readonly text: string }[];
}

/** Sets a list, over pages if it must. `keepAfter`: height that has to fit below its last lines, pt. */
export function placeList(composer: Composer, list: ListBlock, keepAfter: number): void {
  const body = bodyOf(composer.profile);
  const columns = columnsOf(composer.typesetter, body, currentPage(composer).frame, list);
  const label = list.label === null ? [] : [labelOf(composer, list.label, columns)];
  if (list.items.length === 0) {
    ensureRoom(composer, lineHeight(body) + keepAfter);
    placeHanging(composer, { labels: label, owner: composer.root, x: columns.marker, text: "" }, columns, 0);
    return;
  }
  if (list.whole === true) ensureRoom(composer, listHeight(composer, list));
  const letters = list.items[0]?.marker === "a.";
  const owner = listElement(composer.root, letters ? "LowerAlpha" : "Decimal");
  list.items.forEach((item, i) => {
    const last = i === list.items.length - 1;
    const hangs = list.hangs === "clause" ? "clause" : "marker";
    const first = i === 0 ? label : [];
    placeItem(composer, owner, item, { columns, hangs, labels: first, keepAfter: last ? keepAfter : 0 });
    if (!last) currentPage(composer).y += list.between * lineHeight(body);
  });
}

function labelOf({ root }: Composer, label: string, columns: Columns): Label {
  return {
    owner: element(root, "P"),
    items: [
      { x: columns.label, text: `${label} ` },
      { x: columns.colon, text: ":" },
    ],
  };
}

interface ItemPlace {
  readonly columns: Columns;
  readonly hangs: "clause" | "marker";
  readonly labels: readonly Label[];
  readonly keepAfter: number;
}

function placeItem(composer: Composer, list: Element, item: ListItem, place: ItemPlace): void {
  const { columns, hangs, labels, keepAfter } = place;
  const owner = element(list, "LI");
  const clause = hangs === "clause";
  const marker: Label = {
    owner: element(owner, "Lbl"),
    items: clause
      ? [
          { x: columns.label, text: `${item.marker} ` },
          { x: columns.colon, text: ":" },
        ]
      : [{ x: columns.marker, text: item.marker }],
  };
  const body = element(owner, "LBody");
  const x = clause ? columns.marker : columns.text;
  const nested = item.points.length > 0;
  const hanging = { labels: [...labels, marker], owner: body, x, text: item.text };
  placeHanging(composer, hanging, columns, nested ? 0 : keepAfter);
  if (!nested) return;
  const points = listElement(body, "Decimal");
  item.points.forEach((point, i) => {
    const last = i === item.points.length - 1;
    const inner = { columns, hangs: "marker", labels: [], keepAfter: last ? keepAfter : 0 } as const;
    placeItem(composer, points, point, inner);
  });
}

/** At least this many lines of a paragraph stay together before and after a page break. */
const KEPT_LINES = 2;

function placeHanging(composer: Composer, hanging: Hanging, columns: Columns, keepAfter: number): void {
  const { typesetter } = composer;
  const setting = bodyOf(composer.profile);
  const width = columns.right - hanging.x;
  const lines = typesetter.lines(hanging.text, setting.style, setting.size, width, true);
  const step = lineHeight(setting);
  let start = 0;
  while (start < lines.length) {
    const taken = linesForPage(lines.length - start, Math.floor((roomLeft(composer) + 0.01) / step), {
      fresh: currentPage(composer).y <= currentPage(composer).frame.top,
      kept: Math.ceil(keepAfter / step),
    });
    if (taken === 0) {
      openPage(composer, currentPage(composer).frame);
      continue;
    }
    const page = currentPage(composer);
    if (start === 0) {
      for (const { owner, items } of hanging.labels) {
        page.parts.push({ element: owner, items: items.map((item) => labelItem(composer, item, page.y)) });
      }
    }
    const part = lines.slice(start, start + taken);
    const items = stack(typesetter, part, setting, { x: hanging.x, width, top: page.y, align: "justify" });
    if (hanging.text !== "") page.parts.push({ element: hanging.owner, items });
    page.y += taken * step;
    start += taken;
    if (start < lines.length) openPage(composer, page.frame);
  }
}

/**
 * How many of `left` lines go on a page with `room` lines: no widow, no orphan, and when they end here, `kept`
 * further lines must fit. 0 = start on the next page.
 */
export function linesForPage(
  left: number,
  room: number,
  page: { readonly fresh: boolean; readonly kept: number },
): number {
  if (left + page.kept <= room) return left;
  const most = Math.min(room, left - Math.min(KEPT_LINES, left - 1));
  if (most >= Math.min(KEPT_LINES, left) && most > 0 && left > 1) return most;
  return page.fresh ? Math.max(1, Math.min(left, room)) : 0;
}

function labelItem({ typesetter, profile }: Composer, label: Label["items"][number], top: number): TextItem {
  const setting = bodyOf(profile);
  const line = lineOf(typesetter, label.text, setting);
  return textItem(typesetter, line, setting, { x: label.x, top, width: line.width, align: "left" });
}

/** Height of a list on one page, pt. */
export function listHeight(composer: Composer, list: ListBlock): number {
  const body = bodyOf(composer.profile);
  const columns = columnsOf(composer.typesetter, body, currentPage(composer).frame, list);
  const linesOf = (item: ListItem, x: number): number =>
    composer.typesetter.lines(item.text, body.style, body.size, columns.right - x, true).length +
    item.points.reduce((sum, point) => sum + linesOf(point, columns.text), 0);
  const x = list.hangs === "clause" ? columns.marker : columns.text;
  const lines = list.items.reduce((sum, item) => sum + linesOf(item, x), 0);
  return (Math.max(1, lines) + list.between * Math.max(0, list.items.length - 1)) * lineHeight(body);
}

/** Height of the first lines of a list, which begin it on a page, pt. */
export function listStart(composer: Composer, list: ListBlock): number {
  return Math.min(listHeight(composer, list), KEPT_LINES * lineHeight(bodyOf(composer.profile)));
}
