import type { Group, Paint, Scene, TextShape } from "../../src/scene/scene.ts";
import type { FileFacts } from "../../src/paint/pdf/pdfkit.ts";
import type { Ruler } from "../../src/layout/layout.ts";

/** What the file of a drawing says about itself. */
export function factsOf(title: string): FileFacts {
  return { title, author: "Dinas Uji", madeOn: { year: 2025, month: 1, day: 1 } };
}

const LINE: Paint = { fill: "paper", stroke: { role: "outline", width: { lines: 1 } } };

/** Texts that break careless painters. */
export const HOSTILE: readonly string[] = [
  "</text><script>alert(1)</script>",
  "]]> <![CDATA[ <!-- --> <?php ?>",
  "&amp; &#0; &nbsp; \"'`",
  "kendali \u0000\u0001\u0008\u000b\u001f\u007f\u0085 habis",
  "arah \u202e\u2066terbalik\u2069\u200f",
  "yatim \ud800 dan \udc00",
  "bukan huruf \ufffe\uffff",
  "emoji 😀 👨‍👩‍👧 dan aksara ꦲꦤꦕ 日本",
  "(kurung \\( balik \\ penutup ) %%EOF endobj stream",
  "x".repeat(10_000),
];

function line(ruler: Ruler, text: string, at: Partial<TextShape>): TextShape {
  const base = { x: 10, y: 20, font: "regular", size: 8, anchor: "start", ...at } as const;
  return { type: "text", ...base, text, width: ruler.width(text, base.font, base.size) };
}

/** One of each shape, every anchor and face, a link, a label, in a drawing of a hand's breadth. */
export function sample(ruler: Ruler, words = "Terima berkas"): Scene {
  const groups: readonly Group[] = [
    {
      kind: "lane",
      id: "bidang",
      alt: "Bidang",
      shapes: [
        {
          type: "rect",
          x: 1,
          y: 1,
          width: 298,
          height: 98,
          radius: 0,
          paint: { ...LINE, stroke: { role: "outline", width: { lines: 1 }, dash: [3, 2] } },
        },
        line(ruler, "Bidang", { x: 6, y: 12, font: "bold" }),
      ],
    },
    {
      kind: "activity",
      id: "terima",
      alt: words,
      lanes: ["bidang"],
      link: "diskopukm-01.01",
      shapes: [
        { type: "rect", x: 20, y: 30, width: 90, height: 40, radius: 5, paint: LINE },
        line(ruler, words, { x: 65, y: 53, anchor: "middle" }),
      ],
    },
    {
      kind: "end",
      id: "selesai",
      alt: "Selesai",
      lanes: ["bidang"],
      shapes: [
        {
          type: "ellipse",
          cx: 250,
          cy: 50,
          rx: 11,
          ry: 11,
          paint: { ...LINE, stroke: { role: "outline", width: { pt: 2.4 } } },
        },
        line(ruler, "Selesai", { x: 290, y: 80, anchor: "end", font: "italic" }),
      ],
    },
    {
      kind: "sequence",
      id: "terima->selesai",
      from: "terima",
      to: "selesai",
      alt: "",
      shapes: [
        {
          type: "path",
          commands: [
            ["M", 110, 50],
            ["L", 239, 50],
          ],
          paint: { fill: null, stroke: { role: "flow", width: { lines: 1 } } },
        },
        {
          type: "path",
          commands: [["M", 239, 50], ["C", 236, 48, 234, 47, 233, 47], ["L", 233, 53], ["Z"]],
          paint: { fill: "arrowhead", stroke: null },
        },
        line(ruler, "Lengkap & sah", { x: 120, y: 46 }),
      ],
    },
  ];
  return {
    name: "uji-01",
    title: words,
    description: `CFM Uji 01. ${words}.`,
    width: 300,
    height: 100,
    groups,
  };
}
