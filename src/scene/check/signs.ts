import type { Scene } from "../scene.ts";
import type { Defect } from "./defects.ts";

/** One end of a pair of signs: a letter, whether its flow leaves there, and the sheet that it names. */
interface SignEnd {
  /** Id of the group. */
  readonly group: string;
  readonly letter: string;
  readonly leaving: boolean;
  /** From 1: where it stands, and where its pair is said to be. */
  readonly sheet: number;
  readonly names: number;
}

/**
 * Whether each sign of the sheets of a drawing has its pair: one from which a flow leaves and one at which it goes on, each
 * naming the sheet of the other. A sign "A→2" or "A←1" names a sheet, "A→" or "A←" its own; one sign may have several.
 */
export function checkSigns(sheets: readonly Scene[]): readonly Defect[] {
  const ends = sheets.flatMap(({ groups }, i) =>
    groups.flatMap(({ kind, id }) => (kind === "connector" ? endsOf(id, i + 1) : [])),
  );
  const letters = new Map<string, SignEnd[]>();
  for (const end of ends) letters.set(end.letter, [...(letters.get(end.letter) ?? []), end]);
  return [...letters.values()].flatMap((own): readonly Defect[] => {
    const detail = problemOf(own);
    return detail === null
      ? []
      : [{ kind: "sign-without-pair", groups: [...new Set(own.map(({ group }) => group))], detail }];
  });
}

function endsOf(id: string, sheet: number): readonly SignEnd[] {
  return id.split(" ").flatMap((word): readonly SignEnd[] => {
    const [, letter, arrow, names] = /^([A-Z]+)([→←])([0-9]*)$/.exec(word) ?? [];
    if (letter === undefined) return [];
    return [
      { group: id, letter, leaving: arrow === "→", sheet, names: names === "" ? sheet : Number(names) },
    ];
  });
}

function problemOf([first, second, ...more]: readonly SignEnd[]): string | null {
  if (first === undefined) return null;
  if (second === undefined) return "has no pair";
  if (more.length > 0) return "has more than one pair";
  if (first.leaving === second.leaving) return first.leaving ? "is left twice" : "is arrived at twice";
  return first.names === second.sheet && second.names === first.sheet ? null : "names another sheet";
}
