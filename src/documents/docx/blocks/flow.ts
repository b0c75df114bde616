import type { Xml } from "../../../export/ooxml/xml.ts";
import type { StyleName } from "../parts/styles.ts";
import { twips, w, when, wVal } from "../xml.ts";

/** What follows one another in a section or a cell. */
export type Flow = Paragraph | Whole;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: StyleName;
  readonly runs: readonly Xml[];
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Begins a page. */
  readonly newPage?: boolean;
  readonly numbering?: number;
  readonly ruleBelow?: boolean;
  /** pt; what differs from the style. */
  readonly before?: number;
  readonly after?: number;
  /** Its one line is so high, whatever stands on it. */
  readonly height?: number;
  readonly indent?: Indent;
  readonly tabs?: readonly number[];
  readonly align?: "left" | "center" | "right";
}

/** pt from the edges of the text; `hanging`: how far to the left the first line begins. */
export interface Indent {
  readonly left: number;
  readonly hanging?: number;
}

/** What is no paragraph: a table, or a control that holds paragraphs. */
export interface Whole {
  readonly kind: "table" | "control";
  readonly xml: Xml;
}

export function paragraph(
  style: StyleName,
  runs: readonly Xml[],
  more: Omit<Paragraph, "kind" | "style" | "runs"> = {},
): Paragraph {
  return { kind: "paragraph", style, runs, ...more };
}

/** An empty line of a height, pt. It also keeps two tables apart, which Word would join. */
export function spacer(height: number, keepNext = false): Paragraph {
  return paragraph("Jarak", [], { height: Math.max(LEAST, height), keepNext });
}

/** Room of a height, pt, as below a paragraph, where there is none: a line that is nearly nothing, and room below it. */
export function roomBelow(height: number, keepNext: boolean): Paragraph {
  return { ...spacer(LEAST, keepNext), after: Math.max(0, height - LEAST) };
}

/** pt; of a line. */
const LEAST = 1;

/** The content of a section. Two tables never touch, and `section`, the properties of the page, stands in its last paragraph. */
export function flowXml(flows: readonly Flow[], section: Xml | null): readonly Xml[] {
  const parted = flows.flatMap((flow, i) =>
    flow.kind === "table" && flows[i - 1]?.kind === "table" ? [spacer(LEAST, true), flow] : [flow],
  );
  const all = parted.at(-1)?.kind === "paragraph" ? parted : [...parted, spacer(LEAST)];
  return all.map((flow, i) =>
    flow.kind === "paragraph" ? paragraphXml(flow, i === all.length - 1 ? section : null) : flow.xml,
  );
}

function paragraphXml(paragraph: Paragraph, section: Xml | null): Xml {
  return w("p", {}, [properties(paragraph, section), ...paragraph.runs]);
}

/** In the order of the schema (CT_PPr). */
function properties(paragraph: Paragraph, section: Xml | null): Xml {
  const { style, keepNext, keepLines, newPage, numbering, ruleBelow, tabs = [], indent, align } = paragraph;
  return w("pPr", {}, [
    ...when(style !== "Normal", () => wVal("pStyle", style)),
    ...when(keepNext === true, () => w("keepNext")),
    ...when(keepLines === true, () => w("keepLines")),
    ...when(newPage === true, () => w("pageBreakBefore")),
    ...(numbering === undefined ? [] : [w("numPr", {}, [wVal("ilvl", 0), wVal("numId", numbering)])]),
    ...when(ruleBelow === true, () =>
      w("pBdr", {}, [w("bottom", { val: "thickThinSmallGap", sz: 18, space: 6, color: "auto" })]),
    ),
    ...when(tabs.length > 0, () =>
      w(
        "tabs",
        {},
        tabs.map((pos) => w("tab", { val: "left", pos: twips(pos) })),
      ),
    ),
    ...spacingXml(paragraph),
    ...(indent === undefined
      ? []
      : [
          w("ind", {
            left: twips(indent.left),
            ...(indent.hanging === undefined ? {} : { hanging: twips(indent.hanging) }),
          }),
        ]),
    ...(align === undefined ? [] : [wVal("jc", align)]),
    ...(section === null ? [] : [section]),
  ]);
}

function spacingXml({ before, after, height }: Paragraph): readonly Xml[] {
  const set = {
    ...(before === undefined ? {} : { before: twips(before) }),
    ...(after === undefined ? {} : { after: twips(after) }),
    ...(height === undefined ? {} : { line: twips(height), lineRule: "exact" }),
  };
  return Object.keys(set).length === 0 ? [] : [w("spacing", set)];
}
