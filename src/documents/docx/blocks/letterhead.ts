import { readPicture } from "../../../assets/picture.ts";
import type { LetterheadBlock, ReferenceBlock } from "../../blocks.ts";
import { bodyOf, lineHeight } from "../../pdf/composer.ts";
import { SHARE } from "../../pdf/blocks/letterhead.ts";
import { PT_PER_MM } from "../../profile.ts";
import { textRoom, type DocxContext } from "../context.ts";
import { paragraph, spacer, type Flow, type Paragraph } from "./flow.ts";
import { run, tab, textRuns } from "./runs.ts";
import type { StyleName } from "../parts/styles.ts";
import { layoutTable } from "./tables.ts";

const STYLES = {
  government: "KopPemerintah",
  institution: "KopInstansi",
  address: "KopAlamat",
  city: "KopKota",
} as const satisfies Readonly<Record<LetterheadBlock["lines"][number]["role"], StyleName>>;

/** Between the emblem and the lines beside it, pt. */
const BESIDE = 8;

/** The agency's kop: emblem at the left, centred lines, a thick rule over a thin one. */
export function letterheadFlows(
  context: DocxContext,
  block: LetterheadBlock,
  emblem: Uint8Array | null,
): readonly Flow[] {
  const lines = block.lines.map(({ role, text }) => paragraph(STYLES[role], textRuns(text)));
  const below = spacer(lineHeight(bodyOf(context.profile)));
  const picture = emblem === null ? null : emblemRun(context, emblem, block.emblem);
  if (picture === null) {
    return [...lines.map((line, i) => (i === lines.length - 1 ? { ...line, ruleBelow: true } : line)), below];
  }
  const width = context.profile.letterhead.emblemWidth * PT_PER_MM + BESIDE;
  const spaced = lines.map((line, i): Paragraph => (i === lines.length - 1 ? { ...line, after: 6 } : line));
  return [
    layoutTable({
      widths: [width, textRoom(context) - width],
      whole: true,
      rows: [
        [
          { content: [{ ...picture, after: 6 }], middle: true, ruleBelow: true },
          { content: spaced, middle: true, ruleBelow: true },
        ],
      ],
    }),
    below,
  ];
}

/** Null for a picture that cannot be read; the paper stands without it. */
function emblemRun({ profile, pictures }: DocxContext, bytes: Uint8Array, alt: string): Paragraph | null {
  const reading = readPicture(bytes);
  if (!reading.ok) return null;
  const { value } = reading;
  const turned = value.kind === "jpeg" && value.orientation > 4;
  const [across, down] = turned ? [value.height, value.width] : [value.width, value.height];
  const { emblemWidth, emblemHeight } = profile.letterhead;
  const scale = Math.min((emblemWidth * PT_PER_MM) / across, (emblemHeight * PT_PER_MM) / down);
  const picture = { bytes, ending: value.kind, svg: null } as const;
  const size = { width: across * scale, height: down * scale, alt };
  return paragraph("Gambar", [run([pictures.inline(picture, size)])]);
}

/** Upper right, left-aligned in itself, colons below one another. */
export function referenceFlows(context: DocxContext, block: ReferenceBlock): readonly Flow[] {
  const { typesetter, profile, frame } = context;
  const body = bodyOf(profile);
  const share = frame.width > frame.height ? SHARE.wide : SHARE.upright;
  const left = textRoom(context) * (1 - share);
  const width = (text: string): number => typesetter.width(text, body.style, body.size);
  const colon = left + Math.max(0, ...block.rows.map(({ label }) => width(label))) + 6;
  const text = colon + width(": ") + 2;
  return [
    ...block.lines.map((line) => paragraph("Rujukan", textRuns(line), { indent: { left } })),
    ...block.rows.map((row) =>
      paragraph("Rujukan", [...textRuns(row.label), tab(), ...textRuns(":"), tab(), ...textRuns(row.text)], {
        indent: { left: text, hanging: text - left },
        tabs: [colon, text],
      }),
    ),
  ];
}
