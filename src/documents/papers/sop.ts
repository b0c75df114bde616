import type { PaintedSheet } from "../../paint/sheet.ts";
import type { SopDrawing } from "../../views/drawing.ts";
import type { Block, Section, TableBlock, TableCell, TableRow } from "../blocks.ts";
import { inCapitals } from "../../text/capitals.ts";
import { upperOffice } from "../capitals.ts";
import { drawingBlocks } from "../drawing-blocks.ts";
import { composeSections } from "../pdf/compose.ts";
import type { Composed } from "../pdf/page.ts";
import { createTypesetter, type Faces, type Typesetter } from "../pdf/typesetter.ts";
import { writePdf } from "../pdf/write.ts";
import type { DocumentFacts } from "../facts.ts";
import { frameOf, type Profile } from "../profile.ts";
import type { SopCover } from "./sop-facts.ts";

export interface SopInput {
  readonly facts: Pick<DocumentFacts, "institution" | "title" | "madeOn">;
  readonly cover: SopCover;
  readonly drawing: SopDrawing;
  /** The table, cut for `drawingSheets(profile)`. */
  readonly sheets: readonly PaintedSheet[];
  /** Why there is no table, as a sentence for readers; null when there is one. */
  readonly missing: string | null;
  readonly profile: Profile;
  /** Of the text. */
  readonly faces: Faces;
  readonly draft: boolean;
}

/** An SOP (PermenPANRB 35/2012) as a tagged PDF: its cover, then its table. Rejects when a font can't be read. */
export async function sopPdf(input: SopInput): Promise<Uint8Array> {
  const composed = composeSop(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: sopTitle(input),
    author: input.facts.institution,
    subject: input.facts.title,
    madeOn: input.facts.madeOn,
  });
}

/** What the files of an SOP are called in a reader. */
export function sopTitle({ drawing, cover }: Pick<SopInput, "drawing" | "cover">): string {
  return `${drawing.heading} ${cover.name}`;
}

/** Where everything of the SOP stands. */
export function composeSop(input: Omit<SopInput, "faces">, typesetter: Typesetter): Composed {
  return composeSections(sopSections(input), {
    typesetter,
    profile: input.profile,
    emblem: null,
    draft: input.draft,
    outline: [
      { title: sopTitle(input), anchor: COVER, children: [] },
      { title: "Kegiatan, pelaksana, dan mutu baku", anchor: input.drawing.name, children: [] },
    ],
  });
}

const COVER = "sampul-sop";

/** What the SOP says: a cover that identifies it, and on sheets of their own its table. */
export function sopSections({
  cover,
  drawing,
  sheets,
  missing,
  profile,
}: Omit<SopInput, "faces">): readonly Section[] {
  const pages = missing === null ? { drawing, sheets } : { drawing, sheets, missing };
  return [
    { use: "drawing", orientation: "landscape", blocks: coverBlocks(cover, profile) },
    {
      use: "drawing",
      orientation: "landscape",
      blocks: drawingBlocks([pages], new Map(), false).map((block) => ({
        ...block,
        heading: sopTitle({ cover, drawing }),
      })),
    },
  ];
}

function coverBlocks(cover: SopCover, profile: Profile): readonly Block[] {
  const { left, right } = frameOf(profile, "drawing", "landscape");
  const half = (right - left) / 2;
  const { blank } = profile;
  return [
    {
      kind: "heading",
      level: 1,
      text: "STANDAR OPERASIONAL PROSEDUR",
      bold: true,
      anchor: COVER,
      below: 0.5,
    },
    identity(cover, half, blank),
    { kind: "gap", lines: 0.5 },
    conditions(cover, half, blank),
    ...notes(cover),
  ];
}

/** Empty lines for the signature. */
const SIGNING_LINES = 3;
/** Lines to write on by hand where a part says nothing. */
const BLANK_LINES = 2;
/** Width of the labels of the identity, pt. */
const LABEL_WIDTH = 120;

/** Whose SOP it is, at the left, and what identifies it; `half`: half the width of the page, pt. */
function identity(cover: SopCover, half: number, blank: string): TableBlock {
  const { approvedBy } = cover;
  const office = upperOffice(approvedBy.office ?? blank).replace(/,$/, "");
  const approval = [
    `${office},`,
    ...Array.from({ length: SIGNING_LINES }, () => ""),
    approvedBy.name ?? `(${blank})`,
    ...(approvedBy.rank === null ? [] : [approvedBy.rank]),
    `NIP. ${approvedBy.nip?.replace(/^NIP\.?\s*/i, "") ?? blank}`,
  ].join("\n");
  const entries: readonly (readonly [string, string])[] = [
    ["Nomor SOP", cover.number ?? blank],
    ...(cover.code === null ? [] : [["Kode SOP", cover.code] as const]),
    ["Tanggal Pembuatan", cover.made ?? blank],
    ["Tanggal Revisi", cover.revised ?? blank],
    ["Tanggal Efektif", cover.effective ?? blank],
    ["Disahkan oleh", approval],
    ["Nama SOP", cover.name],
  ];
  const agency: TableCell = {
    column: 0,
    rows: entries.length,
    role: "row",
    text: cover.agency.map(inCapitals).join("\n"),
    align: "center",
  };
  return table(
    [{ width: half }, { width: LABEL_WIDTH }, { width: half - LABEL_WIDTH }],
    entries.map(([label, text], i): TableRow => [
      ...(i === 0 ? [agency] : []),
      { column: 1, role: "row", text: label },
      { column: 2, role: "value", text },
    ]),
  );
}

/** What the work rests on and needs, two parts side by side as the regulation has them. */
function conditions(cover: SopCover, half: number, blank: string): TableBlock {
  const pairs = [
    [part("Dasar Hukum", cover.legalBasis), part("Kualifikasi Pelaksana", cover.qualifications)],
    [part("Keterkaitan", cover.related), part("Peralatan/Perlengkapan", cover.equipment)],
    [part("Peringatan", cover.warnings), part("Pencatatan dan Pendataan", cover.records)],
  ];
  return table(
    [{ width: half }, { width: half }],
    pairs.flatMap((pair) => [
      pair.map(({ label }, column): TableCell => ({ column, role: "column", text: label, shaded: true })),
      pair.map(({ items }, column): TableCell => ({ column, role: "value", text: itemsText(items, blank) })),
    ]),
  );
}

interface Part {
  readonly label: string;
  readonly items: readonly string[];
}

function part(label: string, items: readonly string[]): Part {
  return { label, items };
}

function itemsText(items: readonly string[], blank: string): string {
  if (items.length === 0) return Array.from({ length: BLANK_LINES }, () => blank).join("\n");
  return items.map((item, i) => `${i + 1}. ${item}`).join("\n");
}

function table(columns: TableBlock["columns"], rows: readonly TableRow[]): TableBlock {
  return { kind: "table", columns, header: [], rows, narrow: null, size: "list" };
}

function notes({ notes: texts }: SopCover): readonly Block[] {
  if (texts.length === 0) return [];
  return [
    { kind: "gap", lines: 0.5 },
    {
      kind: "list",
      label: "Catatan",
      hangs: "label",
      items: texts.map((text, i) => ({ marker: `${i + 1}.`, text, points: [] })),
      between: 0,
    },
  ];
}
