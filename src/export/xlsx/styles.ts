import { elementOf, type Xml } from "../ooxml/xml.ts";
import type { CellStyle } from "./workbook.ts";

const FACE = "Bookman Old Style";
const SHADE = "FFE6E6E6";
/** Excel's built-in format for texts. */
const TEXT_FORMAT = 49;

/** The styles of a workbook, each once; cells name them by number. */
export interface StyleTable {
  numberOf(style: CellStyle): number;
  /** `xl/styles.xml` with all styles that have been asked for. */
  xml(): Xml;
}

export function styleTable(): StyleTable {
  const fonts = numbered<{ readonly bold: boolean; readonly size: number }>();
  const styles = numbered<CellStyle>();
  fonts.numberOf({ bold: false, size: 9 });
  return {
    numberOf: (style) => {
      fonts.numberOf(fontOf(style));
      // The first style is that of cells without one.
      return styles.numberOf(style) + 1;
    },
    xml: () =>
      elementOf("styleSheet", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }, [
        list("fonts", fonts.all.map(fontXml)),
        list("fills", [patternFill("none"), patternFill("gray125"), patternFill("solid", SHADE)]),
        list("borders", [border(null), border("thin")]),
        list("cellStyleXfs", [elementOf("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        list("cellXfs", [
          elementOf("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
          ...styles.all.map((style) => formatXml(style, fonts.numberOf(fontOf(style)))),
        ]),
        list("cellStyles", [elementOf("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
      ]),
  };
}

function fontOf({ bold = false, size }: CellStyle): { readonly bold: boolean; readonly size: number } {
  return { bold, size };
}

/** Values in the order in which they were first asked for. */
function numbered<T>(): { readonly all: readonly T[]; numberOf(value: T): number } {
  const all: T[] = [];
  const known = new Map<string, number>();
  return {
    all,
    numberOf(value) {
      const key = JSON.stringify(value);
      const number = known.get(key) ?? all.length;
      if (number === all.length) all.push(value);
      known.set(key, number);
      return number;
    },
  };
}

function list(name: string, items: readonly Xml[]): Xml {
  return elementOf(name, { count: items.length }, items);
}

function fontXml({ bold, size }: { readonly bold: boolean; readonly size: number }): Xml {
  return elementOf("font", {}, [
    ...(bold ? [elementOf("b")] : []),
    elementOf("sz", { val: size }),
    elementOf("name", { val: FACE }),
  ]);
}

function patternFill(patternType: string, color?: string): Xml {
  const inside = color === undefined ? [] : [elementOf("fgColor", { rgb: color })];
  return elementOf("fill", {}, [elementOf("patternFill", { patternType }, inside)]);
}

function border(style: "thin" | null): Xml {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    style === null ? elementOf(side) : elementOf(side, { style }, [elementOf("color", { auto: 1 })]),
  );
  return elementOf("border", {}, [...sides, elementOf("diagonal")]);
}

function formatXml(style: CellStyle, fontId: number): Xml {
  const attributes = {
    numFmtId: style.asText === true ? TEXT_FORMAT : 0,
    fontId,
    fillId: style.shaded === true ? 2 : 0,
    borderId: style.bordered === true ? 1 : 0,
    xfId: 0,
    applyNumberFormat: 1,
    applyFont: 1,
    applyFill: 1,
    applyBorder: 1,
    applyAlignment: 1,
  };
  const vertical = style.middle === true ? "center" : "top";
  const turn = style.turned === true ? { textRotation: 90 } : {};
  return elementOf("xf", attributes, [
    elementOf("alignment", { horizontal: style.align, vertical, ...turn, wrapText: 1 }),
  ]);
}
