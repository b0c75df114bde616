import { descendants, parseXml } from "../../xml.ts";

/** What the formats of a workbook's cells say about their texts, by the format's number. */
export interface CellFormats {
  /** Formats that show a date. */
  readonly dates: ReadonlySet<number>;
  /** How many steps a text is set in; absent for none. */
  readonly indents: ReadonlyMap<number, number>;
}

/** Excel offers 250 steps. */
const MAX_STEPS = 250;

/** The cell formats (18.8.10) with their alignment (18.8.1), built-in date formats (18.8.30) and those of the workbook's own. */
export function cellFormats(xml: string | null): CellFormats {
  const dates = new Set<number>();
  const indents = new Map<number, number>();
  if (xml === null) return { dates, indents };
  const root = parseXml(xml);
  const own = new Map(
    descendants(root, "numFmt").map(({ attributes }) => [
      attributes.get("numFmtId"),
      attributes.get("formatCode") ?? "",
    ]),
  );
  const formats = root.children.find(({ name }) => name === "cellXfs")?.children ?? [];
  formats.forEach(({ attributes, children }, index) => {
    if (isDateFormat(attributes.get("numFmtId") ?? "0", own)) dates.add(index);
    const alignment = children.find(({ name }) => name === "alignment");
    const steps = Number(alignment?.attributes.get("indent") ?? "0");
    if (Number.isInteger(steps) && steps > 0) indents.set(index, Math.min(steps, MAX_STEPS));
  });
  return { dates, indents };
}

function isDateFormat(id: string, own: ReadonlyMap<string | undefined, string>): boolean {
  const code = own.get(id);
  if (code === undefined) return /^(?:1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/.test(id);
  // Colours, conditions and quoted words hold letters that are none of the date.
  return /[dmy]/i.test(code.replace(/\[[^\][]*\]|"[^"]*"|\\./g, ""));
}
