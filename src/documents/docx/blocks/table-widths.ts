import type { TableCell } from "../../blocks.ts";
import type { TableForm } from "../../pdf/blocks/table-widths.ts";
import type { Typesetter } from "../../pdf/typesetter.ts";

/** How much wider a code may be set by a face that stands in for ours: of Bookman's kind, DejaVu, Liberation. */
const WIDER_CODE = 1.06;
/** The same of a word of a header, which is bold, and in short columns capitals: by the widest of them, DejaVu Serif. */
const WIDER_HEAD = 1.18;

/** pt */
interface Room {
  readonly width: number;
  /** What keeps its codes and the words of its header whole in a wider face. */
  readonly wanted: number;
  /** What keeps whatever stands in it whole in our own face. */
  readonly least: number;
}

/**
 * Widths of columns of a table in which codes and the words of headers stay whole, though a face that stands in for ours is
 * wider: columns that have room beyond their longest word give it.
 */
export function roomierWidths(form: TableForm, typesetter: Typesetter): readonly number[] {
  const rooms = form.widths.map((width, column) => roomOf(form, typesetter, column, width));
  const lacks = rooms.map(({ width, wanted }) => Math.max(0, wanted - width));
  const spares = rooms.map(({ width, wanted, least }) => Math.max(0, width - Math.max(wanted, least)));
  const lack = sum(lacks);
  const spare = sum(spares);
  const moved = Math.min(lack, spare);
  if (moved === 0) return form.widths;
  return rooms.map(({ width }, i) => width + moved * (lacks[i]! / lack - spares[i]! / spare));
}

function roomOf(
  { block, setting, style }: TableForm,
  typesetter: Typesetter,
  column: number,
  width: number,
): Room {
  const { whole = false, width: fixed } = block.columns[column] ?? {};
  const beside = 2 * style.padding + 0.5;
  const longest = (cells: readonly TableCell[], face: "bold" | "regular"): number =>
    Math.max(
      0,
      ...cells
        .filter((cell) => cell.column === column && (cell.columns ?? 1) === 1)
        .flatMap(({ code = "", text }) => [
          code,
          ...(whole && face === "regular" ? [text] : text.split(/\s+/)),
        ])
        .map((word) => typesetter.width(word, face, setting.size)),
    );
  const head = longest(block.header.flat(), "bold");
  const value = longest(block.rows.flat(), "regular");
  // A box to write in is as wide as it has to be.
  if (fixed !== undefined) return { width, wanted: 0, least: width };
  return {
    width,
    wanted: Math.max(head === 0 ? 0 : head * WIDER_HEAD + beside, whole ? value * WIDER_CODE + beside : 0),
    least: Math.max(head, value) + beside,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
