import { descendants, parseXml } from "../../xml.ts";
import { numberFormat, type NumberFormat } from "./number-format.ts";

/** What the formats of a workbook's cells say about their texts, by the format's number. */
export interface CellFormats {
  /** Formats that show a date. */
  readonly dates: ReadonlySet<number>;
  /** How many steps a text is set in; absent for none. */
  readonly indents: ReadonlyMap<number, number>;
  /** How numbers are written; absent where they are written as they are, or in a way that is not looked at. */
  readonly numbers: ReadonlyMap<number, NumberFormat>;
}

/** Built-in formats that write digits behind the point or groups (18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = { "2": "0.00", "4": "#,##0.00" };

/** Excel offers 250 steps. */
const MAX_STEPS = 250;

/** The cell formats (18.8.10) with their alignment (18.8.1), built-in date formats (18.8.30) and those of the workbook's own. */
export function cellFormats(xml: string | null): CellFormats {
  const dates = new Set<number>();
  const indents = new Map<number, number>();
  const numbers = new Map<number, NumberFormat>();
  if (xml === null) return { dates, indents, numbers };
  const root = parseXml(xml);
  const own = new Map(
    descendants(root, "numFmt").map(({ attributes }) => [
      attributes.get("numFmtId"),
      attributes.get("formatCode") ?? "",
    ]),
  );
  const formats = root.children.find(({ name }) => name === "cellXfs")?.children ?? [];
  formats.forEach(({ attributes, children }, index) => {
    const id = attributes.get("numFmtId") ?? "0";
    const code = own.get(id) ?? BUILT_IN[id];
    if (isDateFormat(id, own)) dates.add(index);
    else if (code !== undefined) {
      const written = numberFormat(code);
      if (written !== null) numbers.set(index, written);
    }
    const alignment = children.find(({ name }) => name === "alignment");
    const steps = Number(alignment?.attributes.get("indent") ?? "0");
    if (Number.isInteger(steps) && steps > 0) indents.set(index, Math.min(steps, MAX_STEPS));
  });
  return { dates, indents, numbers };
}

function isDateFormat(id: string, own: ReadonlyMap<string | undefined, string>): boolean {
  const code = own.get(id);
  if (code === undefined) return /^(?:1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/.test(id);
  // Colours, conditions and quoted words hold letters that are none of the date.
  return /[dmy]/i.test(code.replace(/\[[^\][]*\]|"[^"]*"|\\./g, ""));
}
