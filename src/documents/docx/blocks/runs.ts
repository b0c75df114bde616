import type { Xml } from "../../../export/ooxml/xml.ts";
import { printable, printableLine } from "../../../text/printable.ts";
import { w, when, wText, wVal } from "../xml.ts";

/** What differs from the style of the paragraph. */
export interface RunLook {
  readonly bold?: boolean;
  readonly underlined?: boolean;
  /** Stands in the file and is not shown. */
  readonly hidden?: boolean;
}

/** A text in one run; its line feeds become breaks. Nothing for an empty text. */
export function textRuns(text: string, look: RunLook = {}): readonly Xml[] {
  const lines = printable(text).split("\n");
  if (lines.every((line) => line === "")) return [];
  const content = lines.flatMap((line, i) => [
    ...when(i > 0, () => w("br")),
    ...when(line !== "", () => wText("t", line)),
  ]);
  return [run(content, look)];
}

export function run(content: readonly Xml[], look: RunLook = {}): Xml {
  return w("r", {}, [...lookXml(look), ...content]);
}

export function tab(look: RunLook = {}): Xml {
  return run([w("tab")], look);
}

function lookXml({ bold, underlined, hidden }: RunLook): readonly Xml[] {
  const set = [
    ...(bold === undefined ? [] : [w("b", bold ? {} : { val: 0 }), w("bCs", bold ? {} : { val: 0 })]),
    ...when(hidden === true, () => w("vanish")),
    ...when(underlined === true, () => wVal("u", "single")),
  ];
  return set.length === 0 ? [] : [w("rPr", {}, set)];
}

/** A field (ECMA-376-1, 17.16): what it shall show, and what it shows until somebody has it computed. */
export function field(instruction: readonly Xml[], result: readonly Xml[]): readonly Xml[] {
  return [fieldMark("begin"), ...instruction, fieldMark("separate"), ...result, fieldMark("end")];
}

export function fieldMark(fldCharType: "begin" | "separate" | "end", look: RunLook = {}): Xml {
  return run([w("fldChar", { fldCharType })], look);
}

export function instruction(text: string, look: RunLook = {}): Xml {
  return run([wText("instrText", text)], look);
}

/** The page on which a bookmark stands. */
export function pageReference(bookmark: string, page: number): readonly Xml[] {
  return field([instruction(` PAGEREF ${bookmark} \\h `)], textRuns(String(page)));
}

/** Runs that lead to a bookmark; `label`: what is shown on pointing at them. */
export function link(bookmark: string, label: string, runs: readonly Xml[]): Xml {
  return w(
    "hyperlink",
    { anchor: bookmark, tooltip: printableLine(label).slice(0, MOST_TOOLTIP), history: 1 },
    runs,
  );
}

/** Word shows and keeps no longer ones. */
const MOST_TOOLTIP = 255;
