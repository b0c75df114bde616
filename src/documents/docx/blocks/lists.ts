import type { Xml } from "../../../export/ooxml/xml.ts";
import type { ListBlock, ListItem } from "../../blocks.ts";
import { bodyOf, lineHeight } from "../../pdf/composer.ts";
import { columnsOf, type Columns } from "../../pdf/blocks/lists.ts";
import type { DocxContext } from "../context.ts";
import { paragraph, type Flow, type Paragraph } from "./flow.ts";
import { tab, textRuns } from "./runs.ts";
import { layoutTable, type LayoutCell } from "./tables.ts";

/**
 * A list of a decree: what hangs at the left (Menimbang, KESATU) and its colon have columns of their own, as lawyers set
 * them; the items behind are numbered by Word.
 */
export function listFlows(context: DocxContext, list: ListBlock): readonly Flow[] {
  const columns = columnsOf(context.typesetter, bodyOf(context.profile), context.frame, list);
  if (list.hangs === "margin") {
    const label = list.label === null ? [] : [paragraph("Normal", textRuns(list.label), { keepNext: true })];
    const items = itemParagraphs(context, list.items, columns, list.between);
    return [...label, ...items.map((item, i) => kept(list, item, i === items.length - 1))];
  }
  const { colon, label, marker, right } = columns;
  const rows =
    list.hangs === "label" ? labelRows(context, list, columns) : clauseRows(context, list, columns);
  return [
    layoutTable({
      widths: [colon - label, marker - colon, right - marker],
      rows: rows.map(({ head, content }, r): readonly LayoutCell[] => {
        const last = r === rows.length - 1;
        // Of a single row, which may go on over pages, only the end stays with what follows.
        const keep = (one: Paragraph, i: number): Paragraph =>
          kept(list, one, last && (rows.length > 1 || i === content.length - 1));
        const colons = head.length === 0 ? [] : textRuns(":");
        return [
          { content: [keep(paragraph("Normal", head), 0)] },
          { content: [keep(paragraph("Normal", colons), 0)] },
          { content: content.map(keep) },
        ];
      }),
    }),
  ];
}

function kept({ whole, keepNext }: ListBlock, one: Paragraph, last: boolean): Paragraph {
  const keeps = last ? keepNext === true : whole === true;
  return { ...one, keepNext: keeps || one.keepNext === true, keepLines: whole === true };
}

interface Row {
  readonly head: readonly Xml[];
  readonly content: readonly Paragraph[];
}

function labelRows(context: DocxContext, list: ListBlock, columns: Columns): readonly Row[] {
  const content = itemParagraphs(context, list.items, columns, list.between);
  return [
    { head: textRuns(list.label ?? ""), content: content.length === 0 ? [paragraph("Butir", [])] : content },
  ];
}

function clauseRows(context: DocxContext, list: ListBlock, columns: Columns): readonly Row[] {
  const gap = list.between * lineHeight(bodyOf(context.profile));
  const head = list.label === null ? [] : [{ head: textRuns(list.label), content: [paragraph("Butir", [])] }];
  return [
    ...head,
    ...list.items.map(({ marker, text, points }, i): Row => {
      const content = [
        paragraph("Butir", textRuns(text), { keepNext: points.length > 0 }),
        ...itemParagraphs(context, points, columns, 0),
      ];
      const below = i === list.items.length - 1 ? 0 : gap;
      return {
        head: textRuns(marker),
        content: content.map((one, c) =>
          c === content.length - 1 && below > 0 ? { ...one, after: below } : one,
        ),
      };
    }),
  ];
}

/** Items with their markers, numbered by Word where it counts as the paper does. `between`: empty lines between them. */
function itemParagraphs(
  context: DocxContext,
  items: readonly ListItem[],
  columns: Columns,
  between: number,
): readonly Paragraph[] {
  const number = context.numbering.listOf(items);
  const hanging = columns.text - columns.marker;
  const after = between * lineHeight(bodyOf(context.profile));
  return items.flatMap(({ marker, text, points }, i): Paragraph[] => {
    const runs = number === null ? [...textRuns(marker), tab(), ...textRuns(text)] : textRuns(text);
    const spaced = after > 0 && i < items.length - 1 ? { after } : {};
    const indent = { left: hanging, hanging };
    return [
      paragraph(
        "Butir",
        runs,
        number === null ? { indent, ...spaced } : { indent, numbering: number, ...spaced },
      ),
      ...itemParagraphs(context, points, columns, 0).map((point): Paragraph => ({
        ...point,
        indent: { left: 2 * hanging, hanging },
      })),
    ];
  });
}
