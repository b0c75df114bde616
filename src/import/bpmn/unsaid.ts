import { render } from "../../diagnostics/message.ts";
import type { NewProcess } from "../assemble.ts";
import type { BpmnText } from "./read/document.ts";
import type { Report } from "./report.ts";

/**
 * The last look: notes every text that a person wrote in a file and that stands neither in what is written nor in a line of
 * the report. Whatever has forgotten it, the planner is told. `others`: further texts that are written, such as names of
 * parties.
 */
export function noteUnsaid(
  texts: readonly BpmnText[],
  processes: readonly NewProcess[],
  others: readonly string[],
  report: Report,
): void {
  const isSaid = searcher([
    ...stringsIn(processes),
    ...others,
    ...report.notes.map(({ message }) => render(message, "id")),
  ]);
  for (const { id, tag, isTitle, lines } of texts) {
    if (isTitle && report.isUnmeant(id)) continue;
    const unsaid = lines.filter((line) => !isSaid(line) && !isSaid(withoutWord(line)));
    if (unsaid.length > 0) report.note("text-unwritten", id, unsaid.join(" "), tag);
  }
}

/** "Waktu: 3 hari" is written as `waktu "3 hari"`. */
function withoutWord(line: string): string {
  return line.replace(/^\p{L}{1,30}: */u, "");
}

/** How many letters are searched for texts that are a part of others: a model of any size is done in a moment. */
const MOST_SEARCHED = 500_000_000;

function searcher(written: readonly string[]): (text: string) => boolean {
  const wholes = new Set(written.map(letters));
  const all = [...wholes].join("\n");
  let searched = 0;
  return (text) => {
    const sought = letters(text);
    if (sought === "" || wholes.has(sought)) return true;
    searched += all.length;
    return searched < MOST_SEARCHED && all.includes(sought);
  };
}

/** Spaces, signs and capitals may change on the way. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function stringsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  const walk = (one: unknown): void => {
    if (typeof one === "string") found.push(one);
    else if (typeof one === "object" && one !== null) Object.values(one).forEach(walk);
  };
  walk(value);
  return found;
}
