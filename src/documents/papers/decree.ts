import type { Block, ListBlock, ListItem, Section } from "../blocks.ts";
import { upperNumber } from "../capitals.ts";
import type { DocumentFacts } from "../facts.ts";
import { inCapitals } from "../../text/capitals.ts";
import { composeSections } from "../pdf/compose.ts";
import type { Composed } from "../pdf/page.ts";
import { createTypesetter, type Faces } from "../pdf/typesetter.ts";
import type { Typesetter } from "../pdf/typesetter.ts";
import { writePdf } from "../pdf/write.ts";
import type { Profile } from "../profile.ts";
import { signatureBlock } from "../signature.ts";

export interface DecreeInput {
  readonly facts: DocumentFacts;
  readonly profile: Profile;
  /** Of the text. */
  readonly faces: Faces;
  /** Bytes of the emblem (PNG or JPEG); null = the kop is set without one. */
  readonly emblem: Uint8Array | null;
  /** Marks every page KONSEP. */
  readonly draft: boolean;
}

/** The decree itself ("batang tubuh") as a tagged PDF. Rejects when a font or the emblem can't be read. */
export async function decreePdf(input: DecreeInput): Promise<Uint8Array> {
  const composed = composeDecree(input, await createTypesetter(input.faces));
  return writePdf(composed, input.faces, {
    title: decreeTitle(input.facts),
    author: input.facts.institution,
    subject: input.facts.subject,
    madeOn: input.facts.madeOn,
  });
}

/** Where everything of the decree stands. */
export function composeDecree(input: DecreeInput, typesetter: Typesetter): Composed {
  const { facts, profile, emblem } = input;
  return composeSections(decreeSections(input), {
    typesetter,
    profile,
    emblem,
    draft: input.draft,
    outline: [{ title: decreeTitle(facts), anchor: "keputusan", children: [] }],
  });
}

/** What the file of a decree is called by. */
export function decreeTitle({ subject }: Pick<DocumentFacts, "subject">): string {
  return `Keputusan tentang ${subject}`;
}

export function decreeSections({ facts, profile }: DecreeInput): readonly Section[] {
  return [{ use: "text", orientation: "portrait", blocks: decreeBlocks(facts, profile.blank) }];
}

/** What the decree says. `blank` stands where a draft does not know a fact yet. */
export function decreeBlocks(facts: DocumentFacts, blank: string): readonly Block[] {
  return [
    ...letterhead(facts),
    ...title(facts, blank),
    ...considerations(facts),
    ...decision(facts),
    { ...signatureBlock(facts, blank), keepNext: facts.copies.length > 0 },
    ...copies(facts),
  ];
}

function letterhead({ letterhead: head }: DocumentFacts): Block[] {
  if (head === null) return [];
  const lines = [
    { role: "government", text: capitals(head.government) },
    { role: "institution", text: capitals(head.institution) },
    { role: "address", text: head.address },
    { role: "address", text: head.contact },
    { role: "city", text: capitals(head.city) },
  ] as const;
  return [
    {
      kind: "letterhead",
      lines: lines.flatMap(({ role, text }) => (text === null ? [] : [{ role, text }])),
      emblem: `Lambang ${head.government ?? head.institution ?? "daerah"}`,
    },
  ];
}

function capitals(text: string | null): string | null {
  return text === null ? null : inCapitals(text);
}

function title(facts: DocumentFacts, blank: string): Block[] {
  const official = inCapitals((facts.official ?? facts.signatory.office ?? blank).replace(/,\s*$/, ""));
  const number = facts.number === null ? blank : upperNumber(facts.number);
  const centred = (text: string): Block => ({ kind: "paragraph", text, align: "center" });
  const gap: Block = { kind: "gap", lines: 1 };
  return [
    { kind: "heading", level: 1, text: `KEPUTUSAN ${official}`, bold: false, anchor: "keputusan", below: 0 },
    centred(`NOMOR : ${number}`),
    gap,
    centred("TENTANG"),
    gap,
    centred(inCapitals(facts.subject)),
    gap,
    centred(`${official},`),
    gap,
  ];
}

function considerations(facts: DocumentFacts): Block[] {
  const lists = [
    { label: "Menimbang", texts: facts.considering, marker: letterMarker },
    { label: "Mengingat", texts: facts.inViewOf, marker: numberMarker },
    { label: "Memperhatikan", texts: facts.noting, marker: numberMarker },
  ];
  return lists.flatMap(({ label, texts, marker }): Block[] =>
    texts.length === 0
      ? []
      : [
          { kind: "list", label, hangs: "label", items: items(texts, marker), between: 0 },
          { kind: "gap", lines: 1 },
        ],
  );
}

function decision(facts: DocumentFacts): Block[] {
  const clauses: ListBlock = {
    kind: "list",
    label: null,
    hangs: "clause",
    items: facts.clauses.map(({ text, points }, i) => ({
      marker: ordinal(i),
      text,
      points: items(points, numberMarker),
    })),
    between: 0.5,
    keepNext: true,
  };
  return [
    { kind: "heading", level: 2, text: "MEMUTUSKAN:", bold: false, below: 1 },
    { kind: "list", label: "Menetapkan", hangs: "clause", items: [], between: 0, keepNext: true },
    ...(clauses.items.length === 0 ? [] : [clauses]),
  ];
}

function copies({ copies: texts }: DocumentFacts): Block[] {
  if (texts.length === 0) return [];
  return [
    { kind: "gap", lines: 1 },
    { kind: "paragraph", text: "Tembusan:", align: "left", keepNext: true },
    {
      kind: "list",
      label: null,
      hangs: "margin",
      items: items(texts, numberMarker),
      between: 0,
      whole: true,
    },
  ];
}

function items(texts: readonly string[], marker: (index: number) => string): ListItem[] {
  return texts.map((text, i) => ({ marker: marker(i), text, points: [] }));
}

/** 0 → "a.", 25 → "z.", 26 → "aa.", 27 → "ab.", 702 → "aaa.". */
export function letterMarker(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}.`;
}

function numberMarker(index: number): string {
  return `${index + 1}.`;
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
