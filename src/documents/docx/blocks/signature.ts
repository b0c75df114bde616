import type { SignatureBlock } from "../../blocks.ts";
import { bodyOf } from "../../pdf/composer.ts";
import { GAP_ABOVE, GAP_BESIDE, GAP_BETWEEN, signatureWidth } from "../../pdf/blocks/signature.ts";
import { textRoom, type DocxContext } from "../context.ts";
import { paragraph, spacer, type Flow, type Paragraph } from "./flow.ts";
import { textRuns } from "./runs.ts";
import { layoutTable, ruledTable, tableForm } from "./tables.ts";

/** What makes the paper valid, at the right, and the tables to initial in beside it; never torn over pages. */
export function signatureFlows(context: DocxContext, block: SignatureBlock): readonly Flow[] {
  const width = signatureWidth(textRoom(context), bodyOf(context.profile));
  const left = textRoom(context) - width;
  const above = spacer(GAP_ABOVE, true);
  if (block.initials.length === 0) {
    const lines = signatureLines(block);
    const last = lines.length - 1;
    return [
      above,
      ...lines.map((line, i) => ({
        ...line,
        indent: { left },
        keepNext: i < last || line.keepNext === true,
      })),
    ];
  }
  return [
    above,
    layoutTable({
      widths: [left, width],
      whole: true,
      rows: [
        [{ content: initialsFlows(context, block, left - GAP_BESIDE) }, { content: signatureLines(block) }],
      ],
    }),
  ];
}

function signatureLines({ lines, keepNext }: SignatureBlock): readonly Paragraph[] {
  return lines.map(({ text, style, underlined }) =>
    paragraph("TandaTangan", textRuns(text, { ...(style === "bold" ? { bold: true } : {}), underlined }), {
      keepNext: keepNext === true,
    }),
  );
}

/** Tables below one another are equally wide. */
function initialsFlows(context: DocxContext, { initials }: SignatureBlock, room: number): readonly Flow[] {
  const forms = initials.map((table) => tableForm(context, table, room));
  const widthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  const widest = Math.max(0, ...forms.map(({ widths }) => widthOf(widths)));
  return forms.flatMap((form, i): Flow[] => {
    const [first = 0, ...others] = form.widths;
    const table = ruledTable(context, form, [first + widest - widthOf(form.widths), ...others]);
    return i === 0 ? [table] : [spacer(GAP_BETWEEN), table];
  });
}
