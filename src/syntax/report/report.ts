import { encodingFindings } from "../../diagnostics/encoding.ts";
import { groupBy } from "../group-by.ts";
import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import { signs } from "../messages/signs.ts";
import type { Correction, Edit } from "./correction.ts";
import type { Problems } from "./problems.ts";

/** Further places of one finding that are shown with it. */
const MAX_PLACES = 20;

/** Reports what was corrected in a file, or left out; the corrections of one habit are one finding. */
export function reportCorrections(
  file: SourceFile,
  corrections: readonly Correction[],
  problems: Problems,
): void {
  if (corrections.some(({ code }) => code === "bukan-utf8"))
    for (const finding of encodingFindings(file)) problems.add(finding);
  for (const own of groupBy(corrections, (one) => one.habit ?? one).values())
    reportHabit(file, own, problems);
}

/** What is on one line, and is said in the same words, is one place. */
function reportHabit(file: SourceFile, own: readonly Correction[], problems: Problems): void {
  const [first] = own;
  if (first === undefined || first.code === "bukan-utf8") return;
  const lineOf = (one: Correction | undefined): number =>
    one === undefined ? -1 : lineStart(file, one.start);
  const places = own.filter((one, i) => one.note !== undefined || lineOf(one) !== lineOf(own[i - 1]));
  const { code, start, end, message, help, habit } = first;
  const count = places.length === 1 ? signs.onePlace() : signs.places({ n: places.length });
  const related = places.slice(1, MAX_PLACES + 1).map((place) => ({
    span: { file, start: place.start, end: place.end },
    message: place.note ?? signs.hereToo(),
  }));
  const edits = merged(own.flatMap((one) => (one.grade === null ? [] : one.edits))).map(
    ({ newText, ...span }) => ({ span: { file, ...span }, newText }),
  );
  const grade = own.some((one) => one.grade === "suggested") ? "suggested" : "safe";
  problems.report(
    code,
    { file, start, end },
    habit === undefined ? message : { ...message, args: { ...message.args, places: count } },
    help,
    edits.length === 0 ? undefined : { edits, grade },
    related,
  );
}

/** Of what is put in at one place the inner comes first: the brace of the block that was opened last. */
function merged(edits: readonly Edit[]): readonly Edit[] {
  const inserted = groupBy(edits, ({ start, end }) => (start < end ? null : start));
  return [...inserted].flatMap(([place, own]) =>
    place === null
      ? own
      : {
          start: place,
          end: place,
          newText: own
            .map(({ newText }) => newText)
            .toReversed()
            .join(""),
        },
  );
}
