import type { CfmDrawing, CfmFlow, DrawnKind, DrawnStep } from "../../views/drawing.ts";

/** What a step says, and the process that it goes on to; "" when it says nothing. */
export function spokenText({ text, leads }: DrawnStep): string {
  if (leads === null) return text;
  const process = `${leads.code} ${leads.title}`;
  return text === "" || text === leads.title ? process : `${text} (${process})`;
}

/** What a step without a text is called. */
const KINDS: Readonly<Record<DrawnKind, string>> = {
  start: "mulai",
  end: "selesai",
  activity: "kegiatan",
  decision: "keputusan",
  parallel: "serentak",
  wait: "menunggu",
  document: "dokumen",
  archive: "arsip",
  subprocess: "proses lain",
  milestone: "tonggak",
  party: "pihak lain",
  note: "catatan",
};

/** What is drawn beside steps. */
const BESIDE: ReadonlySet<DrawnKind> = new Set<DrawnKind>(["party", "note"]);

/** A whole map in words, for those who can't see it: its lanes, its steps, and what follows what. */
export function describeCfm({ code, title, lanes, phases = [], steps, flows }: CfmDrawing): string {
  const names = new Map(steps.map((step) => [step.id, spokenText(step) || KINDS[step.kind]]));
  const said = (kind: CfmFlow["kind"]): string =>
    flows
      .filter((flow) => flow.kind === kind)
      .map(({ from, to, label }) => {
        const way = `${names.get(from) ?? from} ${kind === "association" ? "–" : "→"} ${names.get(to) ?? to}`;
        return label === "" ? way : `${way} (${label})`;
      })
      .join("; ");
  const parts = [
    ["Lajur", lanes.map(({ name }) => name).join(", ")],
    [
      "Tahap",
      phases
        .map((phase) => `${phase.name} (${phase.steps.flatMap((id) => names.get(id) ?? []).join(", ")})`)
        .join("; "),
    ],
    ["Langkah", steps.flatMap((step) => (BESIDE.has(step.kind) ? [] : spokenText(step) || [])).join("; ")],
    ["Alur", said("sequence")],
    ["Pesan", said("message")],
    ["Kaitan", said("association")],
  ] as const;
  return [
    `Peta lintas fungsi ${code} ${title}.`,
    ...parts.filter(([, text]) => text !== "").map(([name, text]) => `${name}: ${text}.`),
  ].join(" ");
}
