import type { SignatureBlock, TableBlock } from "./blocks.ts";
import { upperOffice } from "./capitals.ts";
import type { DocumentFacts } from "./facts.ts";

/** Empty lines for the signature itself. */
const SIGNING_LINES = 4;

/** Width of a box to initial in, pt. */
const BOX_WIDTH = 56;

/** Place and date, office, room to sign, name; beside them who has to initial. */
export function signatureBlock(facts: DocumentFacts, blank: string): SignatureBlock {
  const { office: named, name, rank, nip } = facts.signatory;
  const office = named ?? facts.official ?? blank;
  const plain = (text: string) => ({ text, style: "regular", underlined: false }) as const;
  return {
    kind: "signature",
    lines: [
      plain(`Ditetapkan di ${facts.place ?? blank}`),
      plain(`pada tanggal ${facts.date ?? blank}`),
      plain(""),
      plain(`${upperOffice(office).replace(/,$/, "")},`),
      ...Array.from({ length: SIGNING_LINES }, () => plain("")),
      name === null ? plain(`(${blank})`) : { text: name, style: "bold", underlined: true },
      ...(rank === null ? [] : [plain(rank)]),
      ...(nip === null ? [] : [plain(`NIP. ${nip.replace(/^NIP\.?\s*/i, "")}`)]),
    ],
    initials: [
      ...initials("Paraf Hierarki", facts.initials.hierarki),
      ...initials("Paraf Koordinasi", facts.initials.koordinasi),
    ],
  };
}

/** A small table: an office and an empty box to initial in, row by row. */
function initials(title: string, offices: readonly string[]): TableBlock[] {
  if (offices.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [{}, { width: BOX_WIDTH }],
      header: [[{ column: 0, columns: 2, role: "column", text: title }]],
      rows: offices.map((office) => [
        { column: 0, role: "row", text: office },
        { column: 1, role: "value", text: "" },
      ]),
      narrow: null,
      size: "initials",
    },
  ];
}
