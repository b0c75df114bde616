import { encodingFindings } from "../../diagnostics/encoding.ts";
import type { TextEdit } from "../../diagnostics/diagnostic.ts";
import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Correction } from "./correction.ts";
import type { Problems } from "./problems.ts";

/** Reports what was corrected in a file, or left out; the corrections of one habit are one finding. */
export function reportCorrections(
  file: SourceFile,
  corrections: readonly Correction[],
  problems: Problems,
): void {
  const habits = new Map<string, Correction[]>();
  let isLost = false;
  for (const correction of corrections) {
    const { code, start, end, message, help, grade, habit } = correction;
    const own = habits.get(habit ?? "");
    if (code === "bukan-utf8") isLost = true;
    else if (habit !== undefined) {
      if (own === undefined) habits.set(habit, [correction]);
      else own.push(correction);
    } else {
      const edits = editsOf(file, correction);
      const fix = grade === null || edits.length === 0 ? undefined : { edits, grade };
      problems.report(code, { file, start, end }, message, help, fix);
    }
  }
  if (isLost) for (const finding of encodingFindings(file)) problems.add(finding);
  for (const own of habits.values()) reportHabit(file, own, problems);
}

/** What is on one line, and is said in the same words, is one place. */
function reportHabit(file: SourceFile, own: readonly Correction[], problems: Problems): void {
  const [first] = own;
  if (first === undefined) return;
  const lineOf = (one: Correction | undefined): number =>
    one === undefined ? -1 : lineStart(file, one.start);
  const places = own.filter((one, i) => one.note !== undefined || lineOf(one) !== lineOf(own[i - 1]));
  problems.reportRepeated(first.code, {
    places: places.map(({ start, end, note }) => ({ span: { file, start, end }, note })),
    message: first.message,
    help: first.help,
    edits: merged(own.flatMap((one) => (one.grade === null ? [] : editsOf(file, one)))),
    grade: own.some(({ grade }) => grade === "suggested") ? "suggested" : "safe",
  });
}

/** Of what is put in at one place the inner comes first: the brace of the block that was opened last. */
function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const insertions = new Map<number, TextEdit>();
  return edits
    .flatMap((edit) => {
      const { start, end } = edit.span;
      const known = insertions.get(start);
      if (start < end) return [edit];
      insertions.set(start, known === undefined ? edit : { ...edit, newText: edit.newText + known.newText });
      return [];
    })
    .concat([...insertions.values()]);
}

function editsOf(file: SourceFile, { edits }: Correction) {
  return edits.map(({ start, end, newText }) => ({ span: { file, start, end }, newText }));
}
