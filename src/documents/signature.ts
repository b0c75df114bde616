import { upperOffice } from "./capitals.ts";
import type { DocumentFacts } from "./facts.ts";
import { currentPage, element, lineHeight, stack } from "./pdf/composer.ts";
import type { Composer, Setting } from "./pdf/composer.ts";
import type { Element, Item, RuleItem } from "./pdf/page.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import type { Profile } from "./profile.ts";

/**
 * The block at the lower right that makes the paper valid, and the initials ("paraf") tables at its left.
 * It is placed in one piece; whoever places it keeps it with the content above.
 */
export interface SignatureBlock {
  readonly height: number;
  /** Draws it at the current position of the page. */
  place(composer: Composer, parent: Element): void;
}

interface SignedLine {
  readonly text: string;
  readonly style: "biasa" | "tebal";
  readonly underlined: boolean;
}

/** Empty lines for the signature itself. */
const SIGNING_LINES = 4;
const GAP_ABOVE = 14;

export function signatureBlock(
  facts: DocumentFacts,
  profile: Profile,
  typesetter: Typesetter,
  room: { readonly width: number; readonly initials: boolean },
): SignatureBlock {
  const setting: Setting = { style: "biasa", size: profile.bodySize, leading: profile.leading };
  const width = Math.min(room.width * 0.55, profile.bodySize * 22);
  const lines = signedLines(facts, profile, typesetter, width);
  const step = lineHeight(setting);
  const initials = room.initials ? initialsTables(facts, profile, typesetter, room.width - width - 24) : null;
  const height = GAP_ABOVE + Math.max(lines.length * step, initials?.height ?? 0);
  return {
    height,
    place(composer, parent) {
      const page = currentPage(composer);
      const top = page.y + GAP_ABOVE;
      const x = page.frame.right - width;
      initials?.place(composer, parent, page.frame.left, top);
      const items: Item[] = [];
      lines.forEach((line, i) => {
        const set = { ...setting, style: line.style };
        const measured = {
          text: line.text,
          width: typesetter.width(line.text, line.style, set.size),
          last: true,
        };
        const [item] = stack(typesetter, [measured], set, { x, width, top: top + i * step, align: "kiri" });
        if (item !== undefined && line.text !== "") items.push(item);
      });
      page.parts.push({ element: element(parent, "P"), items });
      const underline = lines.flatMap((line, i): RuleItem[] => {
        if (!line.underlined) return [];
        const y = top + (i + 1) * step - step * 0.12;
        const length = typesetter.width(line.text, line.style, setting.size);
        return [{ type: "rule", x1: x, y1: y, x2: x + length, y2: y, width: 0.7 }];
      });
      if (underline.length > 0) page.parts.push({ element: null, items: underline });
      page.y = top + height - GAP_ABOVE;
    },
  };
}

function signedLines(
  facts: DocumentFacts,
  profile: Profile,
  typesetter: Typesetter,
  width: number,
): SignedLine[] {
  const plain = (text: string): SignedLine[] => wrap(text, "biasa");
  const wrap = (text: string, style: "biasa" | "tebal"): SignedLine[] =>
    typesetter
      .lines(text, style, profile.bodySize, width)
      .map((l) => ({ text: l.text, style, underlined: false }));
  const blank = profile.blank;
  const office = facts.signatory.office ?? facts.official ?? blank;
  const name = facts.signatory.name;
  return [
    ...plain(`Ditetapkan di ${facts.place ?? blank}`),
    ...plain(`pada tanggal ${facts.date ?? blank}`),
    ...plain(""),
    ...wrap(`${upperOffice(office).replace(/,$/, "")},`, "biasa"),
    ...Array.from({ length: SIGNING_LINES }, () => plain("")).flat(),
    ...(name === null
      ? plain(`(${blank})`)
      : wrap(name, "tebal").map((line) => ({ ...line, underlined: true }))),
    ...(facts.signatory.rank === null ? [] : plain(facts.signatory.rank)),
    ...(facts.signatory.nip === null ? [] : plain(`NIP. ${facts.signatory.nip.replace(/^NIP\.?\s*/i, "")}`)),
  ];
}

interface Initials {
  readonly height: number;
  place(composer: Composer, parent: Element, x: number, top: number): void;
}

const CELL_PADDING = 4;
const BOX_WIDTH = 56;

/** Two small tables, one below the other: office and an empty box to initial in. */
function initialsTables(
  facts: DocumentFacts,
  profile: Profile,
  typesetter: Typesetter,
  room: number,
): Initials | null {
  const chains = [
    { title: "Paraf Hierarki", offices: facts.initials.hierarki },
    { title: "Paraf Koordinasi", offices: facts.initials.koordinasi },
  ].filter((chain) => chain.offices.length > 0);
  if (chains.length === 0) return null;
  const setting: Setting = { style: "biasa", size: profile.initialsSize, leading: profile.leading };
  const bold: Setting = { ...setting, style: "tebal" };
  const widest = Math.max(
    ...chains.flatMap((c) => [
      typesetter.width(c.title, "tebal", bold.size) - BOX_WIDTH,
      ...c.offices.map((o) => typesetter.width(o, "biasa", setting.size)),
    ]),
  );
  const officeWidth = Math.max(40, Math.min(widest + 2 * CELL_PADDING + 1, room - BOX_WIDTH));
  const rows = chains.map((chain) => ({
    title: chain.title,
    offices: chain.offices.map((office) => {
      const lines = typesetter.lines(office, "biasa", setting.size, officeWidth - 2 * CELL_PADDING);
      return { lines, height: Math.max(18, lines.length * lineHeight(setting) + 2 * CELL_PADDING) };
    }),
  }));
  const head = lineHeight(bold) + 2 * CELL_PADDING;
  const gap = 6;
  const heightOf = (chain: (typeof rows)[number]): number =>
    head + chain.offices.reduce((h, o) => h + o.height, 0);
  return {
    height: rows.reduce((h, chain) => h + heightOf(chain), 0) + gap * (rows.length - 1),
    place(composer, parent, x, start) {
      const page = currentPage(composer);
      const right = x + officeWidth + BOX_WIDTH;
      const rules: RuleItem[] = [];
      const rule = (x1: number, y1: number, x2: number, y2: number): void => {
        rules.push({ type: "rule", x1, y1, x2, y2, width: 0.5 });
      };
      let top = start;
      for (const chain of rows) {
        const table = element(parent, "Table");
        const title = typesetter.lines(chain.title, "tebal", bold.size, officeWidth + BOX_WIDTH);
        page.parts.push({
          element: element(element(table, "TR"), "TH", { columnSpan: 2, scope: "Column" }),
          items: stack(typesetter, title, bold, {
            x,
            width: officeWidth + BOX_WIDTH,
            top: top + CELL_PADDING,
            align: "tengah",
          }),
        });
        rule(x, top, right, top);
        let y = top + head;
        for (const office of chain.offices) {
          rule(x, y, right, y);
          const row = element(table, "TR");
          const textHeight = office.lines.length * lineHeight(setting);
          page.parts.push({
            element: element(row, "TD"),
            items: stack(typesetter, office.lines, setting, {
              x: x + CELL_PADDING,
              width: officeWidth,
              top: y + (office.height - textHeight) / 2,
              align: "kiri",
            }),
          });
          // The empty box to initial in is a cell too: a table's rows must agree.
          page.parts.push({ element: element(row, "TD"), items: [] });
          y += office.height;
        }
        rule(x, y, right, y);
        rule(x, top, x, y);
        rule(right, top, right, y);
        rule(x + officeWidth, top + head, x + officeWidth, y);
        top = y + gap;
      }
      page.parts.push({ element: null, items: rules });
    },
  };
}
