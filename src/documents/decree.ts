import { upperNumber } from "./capitals.ts";
import type { DocumentFacts } from "./facts.ts";
import {
  createComposer,
  currentPage,
  element,
  finishPages,
  lineHeight,
  openPage,
  placeBlock,
  placeHanging,
  roomLeft,
} from "./pdf/composer.ts";
import type { Composer, Setting } from "./pdf/composer.ts";
import type { Composed, Element, OutlineEntry } from "./pdf/page.ts";
import { createTypesetter, type Faces } from "./pdf/typesetter.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import { writePdf } from "./pdf/write.ts";
import { placeLetterhead } from "./letterhead.ts";
import { frameOf } from "./profile.ts";
import type { PageFrame, Profile } from "./profile.ts";
import { signatureBlock } from "./signature.ts";

export interface DecreeInput {
  readonly facts: DocumentFacts;
  readonly profile: Profile;
  /** Of the text. */
  readonly faces: Faces;
  /** Bytes of the emblem (PNG or JPEG); null = the kop is set without one. */
  readonly emblem: Uint8Array | null;
  /** Marks every page KONSEP. */
  readonly konsep: boolean;
}

/** The decree itself ("batang tubuh") as a tagged PDF. Rejects when a font or the emblem can't be read. */
export async function decreePdf(input: DecreeInput): Promise<Uint8Array> {
  const composed = composeDecree(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: `Keputusan tentang ${input.facts.subject}`,
    author: input.facts.institution,
    subject: input.facts.subject,
    madeOn: input.facts.madeOn,
  });
}

/** Where everything of the decree stands. */
export function composeDecree(input: DecreeInput, typesetter: Typesetter): Composed {
  const { facts, profile } = input;
  const composer = createComposer(typesetter);
  const frame = frameOf(profile, "naskah", "tegak");
  const body: Setting = { style: "biasa", size: profile.bodySize, leading: profile.leading };
  openPage(composer, frame).anchors.push("keputusan");
  if (facts.letterhead !== null) placeLetterhead(composer, facts.letterhead, profile, input.emblem);
  placeTitle(composer, facts, profile, body, frame);
  const columns = columnsOf(typesetter, body, frame);
  placeConsiderations(composer, facts, body, columns);
  placeDecision(composer, facts, profile, body, columns, frame);
  placeCopies(composer, facts, body, frame);
  const outline: OutlineEntry[] = [
    { title: `Keputusan tentang ${facts.subject}`, anchor: "keputusan", children: [] },
  ];
  const pages = finishPages(composer, {
    firstNumbered: profile.firstNumberedPage,
    mark: input.konsep ? profile.draftMark : null,
    setting: body,
  });
  return { pages, outline, root: composer.root };
}

function gap(composer: Composer, setting: Setting, lines = 1): void {
  currentPage(composer).y += lines * lineHeight(setting);
}

function placeTitle(
  composer: Composer,
  facts: DocumentFacts,
  profile: Profile,
  body: Setting,
  frame: PageFrame,
): void {
  const width = frame.right - frame.left;
  const centred = (tag: "H1" | "P", text: string): void => {
    placeBlock(composer, element(composer.root, tag), text, body, { x: frame.left, width, align: "tengah" });
  };
  const official = (facts.official ?? facts.signatory.office ?? profile.blank).replace(/,\s*$/, "");
  centred("H1", `KEPUTUSAN ${official.toUpperCase()}`);
  centred("P", `NOMOR : ${facts.number === null ? profile.blank : upperNumber(facts.number)}`);
  gap(composer, body);
  centred("P", "TENTANG");
  gap(composer, body);
  centred("P", facts.subject.toUpperCase());
  gap(composer, body);
  centred("P", `${official.toUpperCase()},`);
  gap(composer, body);
}

/** Left edges of the hanging columns: label, colon, marker, text; pt. */
interface Columns {
  readonly label: number;
  readonly colon: number;
  readonly marker: number;
  readonly text: number;
  readonly right: number;
}

const LABELS = ["Menimbang", "Mengingat", "Memperhatikan", "Menetapkan"] as const;

function columnsOf(typesetter: Typesetter, setting: Setting, frame: PageFrame): Columns {
  const width = (text: string): number => typesetter.width(text, setting.style, setting.size);
  const colon = frame.left + Math.max(...LABELS.map(width)) + setting.size * 0.6;
  const marker = colon + setting.size;
  return { label: frame.left, colon, marker, text: marker + width("10. ") + 2, right: frame.right };
}

function placeConsiderations(
  composer: Composer,
  facts: DocumentFacts,
  body: Setting,
  columns: Columns,
): void {
  const lists = [
    { label: LABELS[0], items: facts.considering, marker: letterMarker },
    { label: LABELS[1], items: facts.inViewOf, marker: numberMarker },
    { label: LABELS[2], items: facts.noting, marker: numberMarker },
  ];
  for (const list of lists) {
    if (list.items.length === 0) continue;
    list.items.forEach((text, i) => {
      const labels = [{ x: columns.marker, text: list.marker(i) }];
      if (i === 0) labels.unshift({ x: columns.label, text: list.label }, { x: columns.colon, text: ":" });
      const hanging = { labels, x: columns.text, width: columns.right - columns.text, text };
      placeHanging(composer, element(composer.root, "P"), hanging, body);
    });
    gap(composer, body);
  }
}

function letterMarker(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return `${index < 26 ? "" : String.fromCharCode(96 + Math.floor(index / 26))}${letter}.`;
}

function numberMarker(index: number): string {
  return `${index + 1}.`;
}

function placeDecision(
  composer: Composer,
  facts: DocumentFacts,
  profile: Profile,
  body: Setting,
  columns: Columns,
  frame: PageFrame,
): void {
  const { typesetter } = composer;
  const block = signatureBlock(facts, profile, typesetter, {
    width: frame.right - frame.left,
    initials: true,
  });
  // Copies are listed below the signature: neither stands on a page without the last clause.
  const copies = copiesHeight(typesetter, facts, body, frame);
  const together = block.height + copies;
  const tail = together <= (frame.bottom - frame.top) * MOST_KEPT ? together : block.height;
  // MEMUTUSKAN and Menetapkan lead to the first clause: they never end a page.
  if (roomLeft(composer) < 6 * lineHeight(body)) openPage(composer, frame);
  const centre = { x: frame.left, width: frame.right - frame.left, align: "tengah" } as const;
  placeBlock(composer, element(composer.root, "H2"), "MEMUTUSKAN:", body, centre);
  gap(composer, body);
  placeHanging(composer, element(composer.root, "P"), clauseRow("Menetapkan", "", columns), body);
  facts.clauses.forEach((clause, i) => {
    const last = i === facts.clauses.length - 1;
    const keep = last && clause.points.length === 0 ? tail : 0;
    placeHanging(
      composer,
      element(composer.root, "P"),
      clauseRow(ordinal(i), clause.text, columns),
      body,
      keep,
    );
    clause.points.forEach((text, p) => {
      const keepPoint = last && p === clause.points.length - 1 ? tail : 0;
      const x = columns.text;
      const labels = [{ x: columns.marker, text: numberMarker(p) }];
      placeHanging(
        composer,
        element(composer.root, "P"),
        { labels, x, width: columns.right - x, text },
        body,
        keepPoint,
      );
    });
    if (!last) gap(composer, body, 0.5);
  });
  if (roomLeft(composer) < tail) openPage(composer, frame);
  block.place(composer, composer.root);
}

function clauseRow(label: string, text: string, columns: Columns): Parameters<typeof placeHanging>[2] {
  return {
    labels: [
      { x: columns.label, text: label },
      { x: columns.colon, text: ":" },
    ],
    x: columns.marker,
    width: columns.right - columns.marker,
    text,
  };
}

const UNITS = ["", "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN"] as const;

/** 0 → "KESATU", 10 → "KESEBELAS", 19 → "KEDUA PULUH"; beyond 99 in figures ("KE-100"). */
export function ordinal(index: number): string {
  const n = index + 1;
  if (n > 99) return `KE-${n}`;
  if (n === 10) return "KESEPULUH";
  if (n === 11) return "KESEBELAS";
  if (n < 10) return `KE${UNITS[n] ?? ""}`;
  if (n < 20) return `KE${UNITS[n - 10] ?? ""} BELAS`;
  return `KE${UNITS[Math.floor(n / 10)] ?? ""} PULUH ${UNITS[n % 10] ?? ""}`.trimEnd();
}

/** Share of a page that is kept together at most. */
const MOST_KEPT = 0.8;

/** Height of the list of copies and the line above it, pt; 0 when there is none. */
function copiesHeight(typesetter: Typesetter, facts: DocumentFacts, body: Setting, frame: PageFrame): number {
  if (facts.copies.length === 0) return 0;
  const width = frame.right - copiesLeft(typesetter, body, frame);
  const lines = facts.copies.map((text) => typesetter.lines(text, body.style, body.size, width, true).length);
  return (2 + lines.reduce((sum, count) => sum + count, 0)) * lineHeight(body);
}

function copiesLeft(typesetter: Typesetter, body: Setting, frame: PageFrame): number {
  return frame.left + typesetter.width("10. ", body.style, body.size) + 2;
}

function placeCopies(composer: Composer, facts: DocumentFacts, body: Setting, frame: PageFrame): void {
  if (facts.copies.length === 0) return;
  const owner = (): Element => element(composer.root, "P");
  if (roomLeft(composer) < 3 * lineHeight(body)) openPage(composer, frame);
  else gap(composer, body);
  placeBlock(composer, owner(), "Tembusan:", body, {
    x: frame.left,
    width: frame.right - frame.left,
    align: "kiri",
  });
  const x = copiesLeft(composer.typesetter, body, frame);
  facts.copies.forEach((text, i) => {
    const labels = [{ x: frame.left, text: numberMarker(i) }];
    placeHanging(composer, owner(), { labels, x, width: frame.right - x, text }, body);
  });
}
