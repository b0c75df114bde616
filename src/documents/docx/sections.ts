import type { Xml } from "../../export/ooxml/xml.ts";
import type { Block, GapBlock, Section } from "../blocks.ts";
import { bodyOf, lineHeight } from "../pdf/composer.ts";
import { frameOf, type PageFrame, type Profile } from "../profile.ts";
import type { DocxContext } from "./context.ts";
import { drawnSheets, figureParagraph, type DrawnSheet } from "./blocks/drawings.ts";
import { flowXml, roomBelow, type Flow } from "./blocks/flow.ts";
import { letterheadFlows, referenceFlows } from "./blocks/letterhead.ts";
import { listFlows } from "./blocks/lists.ts";
import { signatureFlows } from "./blocks/signature.ts";
import { ruledTable, tableForm } from "./blocks/tables.ts";
import { contentsFlow, headingParagraph, textParagraph } from "./blocks/text.ts";
import { twips, w, when, wVal } from "./xml.ts";

/** Pages of one size that follow one another. */
export interface PageRun {
  readonly frame: PageFrame;
  readonly flows: Flow[];
}

/**
 * The sections of a paper as Word has them: a new one where the sheet is turned. Empty lines at the end of a section are left
 * out: below a full page they would make one more.
 */
export function pageRuns(
  sections: readonly Section[],
  context: Omit<DocxContext, "frame">,
  emblem: Uint8Array | null,
): readonly PageRun[] {
  const runs: PageRun[] = [];
  for (const { use, orientation, blocks } of sections) {
    let current: PageRun = { frame: frameOf(context.profile, use, orientation), flows: [] };
    const first = runs.push(current) - 1;
    /** As the PDF counts; null = nothing may follow on this page. */
    let page: number | null = null;
    const last = blocks.findLastIndex(({ kind }) => kind !== "gap");
    for (const [index, block] of blocks.slice(0, last + 1).entries()) {
      const at: DocxContext = { ...context, frame: current.frame };
      if (block.kind !== "drawing") {
        if (block.kind === "gap") addGap(at, current.flows, block, keepsNext(blocks[index - 1]));
        else current.flows.push(...blockFlows(at, block, emblem));
        if (block.kind === "heading") page = context.places.pages.get(block.anchor ?? "") ?? page;
        continue;
      }
      for (const sheet of drawnSheets(at, block)) {
        const fresh = current.flows.length === 0;
        const turned = !sameSize(current.frame, sheet.frame);
        if (turned) {
          current = { frame: sheet.frame, flows: [] };
          if (fresh) runs[first] = current;
          else runs.push(current);
        }
        addSheet(
          { ...at, frame: current.frame },
          current.flows,
          sheet,
          sheet.page !== null && sheet.page === page,
        );
        page = sheet.page;
      }
    }
  }
  return runs.filter(({ flows }) => flows.length > 0);
}

function sameSize(one: PageFrame, other: PageFrame): boolean {
  return one.width === other.width && one.left === other.left && one.top === other.top;
}

function addSheet(context: DocxContext, flows: Flow[], sheet: DrawnSheet, below: boolean): void {
  const [heading, ...others] = sheet.flows(context);
  if (heading === undefined) return;
  const breaks = flows.length > 0 && !below && heading.kind === "paragraph";
  flows.push(breaks ? { ...heading, newPage: true } : heading, ...others);
}

function blockFlows(
  context: DocxContext,
  block: Exclude<Block, { kind: "drawing" | "gap" }>,
  emblem: Uint8Array | null,
): readonly Flow[] {
  switch (block.kind) {
    case "heading":
      return [headingParagraph(context, block)];
    case "paragraph":
      return [textParagraph(block)];
    case "letterhead":
      return letterheadFlows(context, block, emblem);
    case "reference":
      return referenceFlows(context, block);
    case "list":
      return listFlows(context, block);
    case "table": {
      const { frame } = context;
      return [ruledTable(context, tableForm(context, block, frame.right - frame.left))];
    }
    case "contents":
      return [contentsFlow(context, block)];
    case "figure":
      return [figureParagraph(context, block)];
    case "signature":
      return signatureFlows(context, block);
  }
}

function keepsNext(block: Block | undefined): boolean {
  return block !== undefined && "keepNext" in block && block.keepNext;
}

/**
 * Empty lines are room below the paragraph above them; below a table that is one of the least height, for which there is
 * room on a page that is full. Such room ends with its page: at the top of the next there is no gap.
 */
function addGap({ profile }: DocxContext, flows: Flow[], { lines }: GapBlock, keepNext: boolean): void {
  const height = lines * lineHeight(bodyOf(profile));
  const last = flows.at(-1);
  if (last === undefined) return;
  if (last.kind === "paragraph") flows[flows.length - 1] = { ...last, after: (last.after ?? 0) + height };
  else flows.push(roomBelow(height, keepNext));
}

/** The body of `word/document.xml`; `headers`: identifiers of the headers of a section. */
export function bodyXml(
  runs: readonly PageRun[],
  profile: Profile,
  headers: (frame: PageFrame, first: boolean) => SectionHeaders,
): Xml {
  const last = runs.length - 1;
  return w(
    "body",
    {},
    runs.flatMap(({ frame, flows }, i): readonly Xml[] => {
      const section = sectionXml(frame, profile, headers(frame, i === 0));
      return i === last ? [...flowXml(flows, null), section] : flowXml(flows, section);
    }),
  );
}

export interface SectionHeaders {
  readonly usual: string;
  /** Of the paper's first page; null where it is as the others. */
  readonly first: string | null;
}

function sectionXml(frame: PageFrame, profile: Profile, { usual, first }: SectionHeaders): Xml {
  const { width, height, left, top, right, bottom } = frame;
  const line = lineHeight(bodyOf(profile));
  return w("sectPr", {}, [
    w("headerReference", { type: "default", "r:id": usual }),
    ...(first === null ? [] : [w("headerReference", { type: "first", "r:id": first })]),
    wVal("type", "nextPage"),
    w("pgSz", {
      w: twips(width),
      h: twips(height),
      ...(width > height ? { orient: "landscape" } : {}),
    }),
    w("pgMar", {
      top: twips(top),
      right: twips(width - right),
      bottom: twips(height - bottom),
      left: twips(left),
      // In the middle of the top margin, as is customary.
      header: twips((top - line) / 2 + 4),
      footer: twips((height - bottom) / 2),
      gutter: 0,
    }),
    w("cols", { space: 720 }),
    ...when(first !== null, () => w("titlePg")),
  ]);
}
