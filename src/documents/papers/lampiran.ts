import type { Matrix } from "../../views/matrix/matrix.ts";
import type { ProcessSheet } from "../../views/process-sheets.ts";
import { matrixLabel, type RelationMatrix } from "../../views/relation-matrix.ts";
import type { Block, ContentsEntry, FigureBlock, Section, TableBlock } from "../blocks.ts";
import { inCapitals } from "../../text/capitals.ts";
import { upperNumber } from "../capitals.ts";
import { drawingBlocks, type DrawingPages } from "../drawing-blocks.ts";
import { namesYears, withYears, type DocumentFacts } from "../facts.ts";
import { matrixBlocks } from "./matrix-pdf.ts";
import { composeSections } from "../pdf/compose.ts";
import type { Composed, OutlineEntry } from "../pdf/page.ts";
import { createTypesetter, type Faces } from "../pdf/typesetter.ts";
import type { Typesetter } from "../pdf/typesetter.ts";
import { writePdf } from "../pdf/write.ts";
import { PROCESS_SHEETS, processSheetBlocks, sheetAnchorOf } from "./process-sheets.ts";
import { levelsOf, type OutlineProcess } from "./process-tree.ts";
import { matrixAnchor, matrixSection, relationLabel } from "./relation.ts";
import type { Profile } from "../profile.ts";
import { signatureBlock } from "../signature.ts";

type Legend = Pick<FigureBlock, "scene" | "theme">;

/** Plain data: nothing is read, drawn or laid out here any more. */
export interface LampiranInput {
  readonly facts: DocumentFacts;
  readonly profile: Profile;
  readonly matrix: Matrix;
  readonly tree: readonly OutlineProcess[];
  /** In the order of their pages, each cut for `drawingSheets(profile)`. */
  readonly drawings: readonly DrawingPages[];
  /** What is said of each process; none = the map does not ask for it. */
  readonly sheets: readonly ProcessSheet[];
  /** Unit × unit matrices of the relation maps among the drawings that are too large to be taken in at a glance. */
  readonly relations: readonly RelationMatrix[];
  /** The explanation of the signs in the drawings, as wide as a text page; null = there is none. */
  readonly legend: Legend | null;
  /** Of the text. */
  readonly faces: Faces;
  /** Marks every page KONSEP. */
  readonly draft: boolean;
}

/**
 * The attachment of the decree as a tagged PDF: heading, contents, drawings depth first, matrix, signature.
 * Rejects when a font can't be read.
 */
export async function lampiranPdf(input: LampiranInput): Promise<Uint8Array> {
  const composed = composeLampiran(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: lampiranTitle(input.facts),
    author: input.facts.institution,
    subject: lampiranSubject(input.facts),
    madeOn: input.facts.madeOn,
  });
}

/** Where everything of the lampiran stands. */
export function composeLampiran(input: LampiranInput, typesetter: Typesetter): Composed {
  return composeSections(lampiranSections(input), {
    typesetter,
    profile: input.profile,
    emblem: null,
    draft: input.draft,
    outline: outlineOf(input),
  });
}

/** What the lampiran says. Without lists in front, the first drawing stands below the heading. */
export function lampiranSections(input: LampiranInput): readonly Section[] {
  const { facts, profile, matrix } = input;
  const { maps: drawings, relations } = byPlace(input);
  const orientation = drawings[0]?.sheets[0]?.orientation ?? "landscape";
  const heading = headingBlocks(facts, profile.blank);
  const lists = [
    ...(profile.contents ? contentsBlocks(input) : []),
    ...(profile.cfmList ? cfmListBlocks(input) : []),
    ...(input.legend === null ? [] : legendBlocks(input.legend)),
  ];
  const drawn = drawingBlocks(drawings, levelsOf(input.tree), profile.sharedPages);
  const matrixPages: Block[] = [
    ...matrixBlocks(matrix, 2, null).map((block) =>
      block.kind === "table" ? { ...block, keepNext: true } : block,
    ),
    signatureBlock(facts, profile.blank),
  ];
  return [
    ...(lists.length === 0
      ? [{ use: "drawing", orientation, blocks: [...heading, ...drawn] } as const]
      : [
          { use: "text", orientation: "portrait", blocks: [...heading, ...lists] } as const,
          ...(drawn.length === 0 ? [] : [{ use: "drawing", orientation, blocks: drawn } as const]),
        ]),
    ...relationSections(relations, profile.sharedPages),
    ...(input.sheets.length === 0
      ? []
      : [{ use: "drawing", orientation: "landscape", blocks: processSheetBlocks(input.sheets) } as const]),
    { use: "drawing", orientation: "landscape", blocks: matrixPages },
  ];
}

/** A relation map with its matrix; null where it has none. */
interface RelationPages {
  readonly pages: DrawingPages;
  readonly matrix: RelationMatrix | null;
}

/** The drawings of processes, and behind them the relation maps. */
function byPlace(input: LampiranInput): {
  readonly maps: readonly DrawingPages[];
  readonly relations: readonly RelationPages[];
} {
  const isRelation = ({ drawing }: DrawingPages): boolean => drawing.kind === "relation";
  return {
    maps: input.drawings.filter((one) => !isRelation(one)),
    relations: input.drawings.filter(isRelation).map((pages) => ({
      pages,
      matrix: input.relations.find(({ drawing }) => drawing === pages.drawing.name) ?? null,
    })),
  };
}

/** Relation maps up to one with a matrix follow one another, so that small ones may share a page. */
function relationSections(relations: readonly RelationPages[], shared: boolean): readonly Section[] {
  if (relations.length === 0) return [];
  const end = relations.findIndex(({ matrix }) => matrix !== null);
  const run = end < 0 ? relations : relations.slice(0, end + 1);
  const matrix = run.at(-1)?.matrix ?? null;
  return [
    {
      use: "drawing",
      orientation: run[0]?.pages.sheets[0]?.orientation ?? "landscape",
      blocks: drawingBlocks(
        run.map(({ pages }) => pages),
        new Map(),
        shared,
      ),
    },
    ...(matrix === null ? [] : [matrixSection(matrix)]),
    ...relationSections(relations.slice(run.length), shared),
  ];
}

/** "PETA PROSES BISNIS … TAHUN 2024-2026", without saying the years twice. */
export function lampiranTitle(facts: DocumentFacts): string {
  return withYears(facts.attachment.title ?? facts.title, facts.years);
}

/** Whose attachment it is, for the properties of its file. */
export function lampiranSubject({ official, subject }: DocumentFacts): string {
  return `Lampiran Keputusan ${official ?? ""} tentang ${subject}`.replace(/ {2,}/g, " ");
}

/** Upper right whose attachment this is; below it, in the middle, its title. */
function headingBlocks(facts: DocumentFacts, blank: string): Block[] {
  const official = (facts.official ?? facts.signatory.office ?? blank).replace(/,\s*$/, "");
  const number = facts.attachment.number ?? facts.number;
  const title = inCapitals(facts.attachment.title ?? facts.title);
  const { years } = facts;
  const own = years !== null && !namesYears(title, years) ? `${title}\nTAHUN ${years}` : title;
  return [
    {
      kind: "reference",
      lines: ["LAMPIRAN", `KEPUTUSAN ${inCapitals(official)}`],
      rows: [
        { label: "NOMOR", text: number === null ? blank : upperNumber(number) },
        { label: "TENTANG", text: inCapitals(facts.attachment.subject ?? facts.subject) },
      ],
    },
    { kind: "gap", lines: 1 },
    { kind: "heading", level: 1, text: own, bold: true, anchor: "lampiran", below: 1 },
  ];
}

function contentsBlocks(input: LampiranInput): Block[] {
  const levels = levelsOf(input.tree);
  const { maps, relations } = byPlace(input);
  const entries = maps.map(({ drawing }): ContentsEntry => {
    const level = levels.get(drawing.name);
    const own = level === undefined;
    return {
      depth: own ? 0 : level + 1,
      code: drawing.code,
      title: own && drawing.heading !== "" ? drawing.heading : drawing.title,
      anchor: drawing.name,
    };
  });
  return [
    { kind: "heading", level: 2, text: "DAFTAR ISI", bold: true, anchor: "daftar-isi", below: 0.5 },
    {
      kind: "contents",
      entries: [
        ...entries,
        ...relations.flatMap(({ pages: { drawing }, matrix }): readonly ContentsEntry[] => [
          { depth: 0, code: drawing.code, title: relationLabel(drawing), anchor: drawing.name },
          ...(matrix === null
            ? []
            : [{ depth: 1, code: "", title: matrixLabel(matrix), anchor: matrixAnchor(matrix) }]),
        ]),
        ...(input.sheets.length === 0 ? [] : [{ depth: 0, code: "", ...PROCESS_SHEETS }]),
        { depth: 0, code: "", title: input.matrix.name, anchor: "matriks" },
      ],
    },
    { kind: "gap", lines: 1 },
  ];
}

/** The CFMs one by one, with who owns them and where they stand. */
function cfmListBlocks(input: LampiranInput): Block[] {
  const cfms = input.drawings.filter(({ drawing }) => drawing.kind === "cfm");
  if (cfms.length === 0) return [];
  const owners = ownersOf(input.matrix);
  const table: TableBlock = {
    kind: "table",
    columns: [{ whole: true }, { whole: true }, {}, {}, {}],
    header: [
      ["NO", "KODE", "PETA LINTAS FUNGSI (CFM)", "PENGAMPU", "HLM."].map((text, column) => ({
        column,
        role: "column",
        text,
      })),
    ],
    rows: cfms.map(({ drawing: { name, code, title } }, i) => [
      { column: 0, role: "value", text: `${i + 1}`, align: "right" },
      { column: 1, role: "row", text: code },
      { column: 2, role: "value", text: title, link: { anchor: name, label: `Ke CFM ${code}` } },
      { column: 3, role: "value", text: owners.get(name) ?? "" },
      { column: 4, role: "value", text: "", page: name, align: "right" },
    ]),
    narrow: null,
    size: "list",
  };
  return [
    { kind: "heading", level: 2, text: "DAFTAR CFM", bold: true, anchor: "daftar-cfm", below: 0.5 },
    table,
    { kind: "gap", lines: 1 },
  ];
}

function legendBlocks(legend: Legend): Block[] {
  return [
    { kind: "heading", level: 2, text: "KETERANGAN SIMBOL", bold: true, anchor: "legenda", below: 0.5 },
    { kind: "figure", ...legend },
  ];
}

/** Who owns the process of each CFM, by the drawing's name. */
function ownersOf({ rows }: Matrix): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ drawing, owner }): [string, string][] => (drawing === null ? [] : [[drawing, owner]])),
  );
}

/** Every process once, below its parent; a process without a drawing leads to where its box stands. */
function outlineOf(input: LampiranInput): OutlineEntry[] {
  const drawn = new Set(input.drawings.map((d) => d.drawing.name));
  const top = input.drawings.find((d) => d.drawing.kind === "level")?.drawing.name ?? "lampiran";
  const entry = (process: OutlineProcess, parent: string): OutlineEntry => {
    const anchor = drawn.has(process.drawing) ? process.drawing : parent;
    return {
      title: `${process.code} ${process.title}`,
      anchor,
      children: process.children.map((child) => entry(child, anchor)),
    };
  };
  const inTree = new Set(levelsOf(input.tree).keys());
  const { maps, relations } = byPlace(input);
  const others = maps
    .filter(({ drawing }) => !inTree.has(drawing.name))
    .map(({ drawing }): OutlineEntry => ({
      title: drawing.heading === "" ? drawing.title : drawing.heading,
      anchor: drawing.name,
      children: drawing.name === top ? input.tree.map((process) => entry(process, top)) : [],
    }));
  const hung = others.some((other) => other.anchor === top);
  const leaf = (title: string, anchor: string): OutlineEntry => ({ title, anchor, children: [] });
  return [
    leaf(lampiranTitle(input.facts), "lampiran"),
    ...(input.profile.contents ? [leaf("Daftar Isi", "daftar-isi")] : []),
    ...(input.profile.cfmList ? [leaf("Daftar CFM", "daftar-cfm")] : []),
    ...(input.legend === null ? [] : [leaf("Keterangan Simbol", "legenda")]),
    ...others,
    ...(hung ? [] : input.tree.map((process) => entry(process, top))),
    ...relations.map(({ pages: { drawing }, matrix }) => ({
      ...leaf(relationLabel(drawing), drawing.name),
      children: matrix === null ? [] : [leaf(matrixLabel(matrix), matrixAnchor(matrix))],
    })),
    ...(input.sheets.length === 0
      ? []
      : [
          {
            ...leaf(PROCESS_SHEETS.title, PROCESS_SHEETS.anchor),
            children: input.sheets.map((sheet) => leaf(`${sheet.code} ${sheet.title}`, sheetAnchorOf(sheet))),
          },
        ]),
    leaf(input.matrix.name, "matriks"),
  ];
}
