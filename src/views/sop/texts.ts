import type { CfmFlow, DrawnKind, DrawnLane, DrawnStep } from "../drawing.ts";

/** What is printed where a step has no text: it is filled in by hand. */
const BLANK = "……";

type Wording = (step: DrawnStep, ways: number) => string;

const plain: Wording = ({ text }) => (text === "" ? BLANK : text);

/** Activities are active and without a subject (PermenPANRB 35/2012); `ways`: how many flows lead on from the step. */
const WORDINGS: Readonly<Record<DrawnKind, Wording>> = {
  start: ({ text }) => (text === "" ? "Mulai" : text),
  end: ({ text }) => (text === "" ? "Selesai" : text),
  activity: plain,
  decision: plain,
  document: plain,
  archive: plain,
  // A party without steps and a note have no row.
  party: plain,
  note: plain,
  milestone: ({ text }) => (text === "" ? "Mencapai tonggak" : `Tonggak: ${text}`),
  parallel: ({ text }, ways) =>
    text !== ""
      ? text
      : ways > 1
        ? "Membagi pekerjaan untuk dikerjakan serentak"
        : "Mempertemukan pekerjaan yang dikerjakan serentak",
  wait: ({ text }) => (text === "" ? "Menunggu" : /^menunggu\b/i.test(text) ? text : `Menunggu: ${text}`),
  subprocess: (step) => {
    const { text, leads } = step;
    if (leads === null) return plain(step, 1);
    const process = `${leads.code} ${leads.title}`;
    return text === "" || text === leads.title
      ? `Melanjutkan ke ${process}`
      : `${text} (lanjut ke ${process})`;
  },
};

/** A step as the activity of a row. */
export function activityText(step: DrawnStep, ways: number): string {
  return WORDINGS[step.kind](step, ways);
}

/** A document or archive in a cell of a step; who keeps it, where that is not the step's own lane. */
export function tiedText(
  thing: DrawnStep,
  step: DrawnStep,
  label: string,
  lanes: readonly DrawnLane[],
): string {
  const named = thing.text === "" ? BLANK : thing.text;
  const text = thing.kind === "archive" ? `Arsip: ${named}` : named;
  const foreign = thing.lanes.filter((id) => !step.lanes.includes(id));
  const holders = foreign.map((id) => lanes.find((lane) => lane.id === id)?.name ?? id);
  const details = [
    ...(label === "" ? [] : [label]),
    ...(holders.length === 0 ? [] : [`pada ${holders.join(", ")}`]),
  ];
  return details.length === 0 ? text : `${text} (${details.join("; ")})`;
}

/**
 * What a message hands over, in a cell of a step; null when it says nothing. `other`: how its other end is called, `end`:
 * which end of the message the step is.
 */
export function messageText({ label }: CfmFlow, end: "from" | "to", other: string): string | null {
  if (label === "") return null;
  return `${label} (${end === "from" ? "kepada" : "dari"} ${other})`;
}
