import type { ContentsBlock, ContentsEntry, HeadingBlock, ParagraphBlock } from "../../blocks.ts";
import type { Xml } from "../../../export/ooxml/xml.ts";
import { bodyOf, lineHeight } from "../../pdf/composer.ts";
import type { DocxContext } from "../context.ts";
import { flowXml, paragraph, type Flow, type Paragraph } from "./flow.ts";
import { field, fieldMark, instruction, link, pageReference, tab, textRuns } from "./runs.ts";
import type { ContentsLook, StyleName } from "../parts/styles.ts";
import { w, wVal } from "../xml.ts";

export function headingParagraph(context: DocxContext, block: HeadingBlock): Paragraph {
  const { level, text, bold, anchor, below } = block;
  const runs = textRuns(text, bold ? {} : { bold: false });
  const after = below * lineHeight(bodyOf(context.profile));
  return paragraph(
    `Heading${level}`,
    anchor === undefined
      ? runs
      : [...contentsMark(context, anchor), ...context.bookmarks.around([anchor], runs)],
    after === 0 ? {} : { after },
  );
}

export function textParagraph({ text, align, bold, keepNext }: ParagraphBlock): Paragraph {
  const runs = textRuns(text, bold === true ? { bold } : {});
  return paragraph(align === "center" ? "Tengah" : "Normal", runs, { keepNext: keepNext === true });
}

/** Hidden in front of a heading: what the table of contents says about it when Word makes it anew. */
export function contentsMark({ entries }: DocxContext, anchor: string): readonly Xml[] {
  const entry = entries.get(anchor);
  if (entry === undefined) return [];
  const look = { hidden: true };
  const quoted = (text: string): string => text.replace(/[\\"]/g, "\\$&");
  return [
    fieldMark("begin", look),
    instruction(` TC "${quoted(entry.code)}`, look),
    ...(entry.code === "" ? [] : [tab(look)]),
    instruction(`${quoted(entry.title)}" \\f C \\l "${levelOf(entry)}" `, look),
    fieldMark("end", look),
  ];
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function levelOf({ depth }: ContentsEntry): (typeof LEVELS)[number] {
  return LEVELS[Math.max(0, depth)] ?? 9;
}

/** pt that a title stands further to the right for each level below the first, and how often at most, as in the PDF. */
const INDENT = 6;
const MOST_INDENTS = 6;
const GAP = 8;
const MOST_CODES = 0.45;

/** How a table of contents is set: codes, titles and pages stand below one another. */
export function contentsLook(
  { typesetter, profile, places, frame }: Omit<DocxContext, "contents">,
  entries: readonly ContentsEntry[],
): ContentsLook {
  const size = places.contentsSize ?? profile.bodySize;
  const measure = (text: string): number => typesetter.width(text, "regular", size);
  const width = frame.right - frame.left;
  const titleEnds = width - measure("0000") - GAP;
  const widest = Math.max(0, ...entries.map(({ code }) => (code === "" ? 0 : measure(code) + GAP)));
  const codes = Math.min(widest, titleEnds * MOST_CODES);
  const indents = LEVELS.map((_, depth) =>
    depth === 0 ? 0 : codes + Math.min(depth - 1, MOST_INDENTS) * INDENT,
  );
  return { size, indents, width };
}

/** A table of contents that Word can make anew, with what it shows until then. */
export function contentsFlow(context: DocxContext, { entries }: ContentsBlock): Flow {
  const paragraphs = entries.map((entry, i): Paragraph => {
    const style: StyleName = `TOC${levelOf(entry)}`;
    const runs = [
      ...(i === 0
        ? [fieldMark("begin"), instruction(' TOC \\f C \\h \\z \\l "1-9" '), fieldMark("separate")]
        : []),
      ...entryRuns(context, entry),
      ...(i === entries.length - 1 ? [fieldMark("end")] : []),
    ];
    const irregular = (entry.code === "") !== entry.depth <= 0;
    const left = entry.code === "" ? 0 : (context.contents.indents[1] ?? 0);
    return paragraph(style, runs, irregular ? { indent: { left, hanging: left }, tabs: [left] } : {});
  });
  return { kind: "control", xml: contentsControl(flowXml(paragraphs, null)) };
}

function entryRuns(context: DocxContext, { code, title, anchor }: ContentsEntry): readonly Xml[] {
  const words = [...textRuns(code), ...(code === "" ? [] : [tab()]), ...textRuns(title)];
  const name = context.bookmarks.nameOf(anchor);
  if (name === null) return words;
  const page = context.places.pages.get(anchor);
  const number = page === undefined ? [] : [tab(), ...pageReference(name, page)];
  const label = `Ke ${[code, title].filter((text) => text !== "").join(" ")}`;
  return [link(name, label, [...words, ...number])];
}

/** Word shows "Update table" above what is marked as a table of contents. */
function contentsControl(content: readonly Xml[]): Xml {
  return w("sdt", {}, [
    w("sdtPr", {}, [w("docPartObj", {}, [wVal("docPartGallery", "Table of Contents"), w("docPartUnique")])]),
    w("sdtContent", {}, content),
  ]);
}

/** "- 2 -", as it stands above a page. */
export function pageNumberRuns(): readonly Xml[] {
  return [...textRuns("- "), ...field([instruction(" PAGE ")], textRuns("2")), ...textRuns(" -")];
}
