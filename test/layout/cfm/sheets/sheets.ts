import type { PageScene } from "../../../../src/layout/layout.ts";
import { sheetAnchor } from "../../../../src/scene/anchors.ts";
import type { Group, Scene } from "../../../../src/scene/scene.ts";

const FLOWS: ReadonlySet<string> = new Set(["sequence", "association"]);

/** One end of a pair of signs as it is printed. */
interface Mention {
  readonly letter: string;
  readonly sheet: number;
  readonly names: number;
  readonly leaving: boolean;
}

/**
 * What is lost, doubled or wrongly named between a whole drawing and its sheets: each step and flow of the whole stands
 * on the sheets exactly once, a flow perhaps as two ends; each letter twice, each naming the sheet of the other.
 */
export function sheetFaults(name: string, whole: Scene, pages: readonly PageScene[]): readonly string[] {
  const shown = pages.flatMap(({ scene }, i) => scene.groups.map((group) => ({ group, sheet: i + 1 })));
  return [
    ...stepFaults(whole, shown),
    ...flowFaults(whole, shown),
    ...signFaults(name, shown),
    ...likeness(pages),
  ];
}

interface Shown {
  readonly group: Group;
  readonly sheet: number;
}

const isStep = (group: Group): boolean => group.lanes !== undefined;
const words = (group: Group | undefined): string =>
  (group?.shapes ?? []).flatMap((s) => (s.type === "text" ? s.text.split(" ") : [])).join("");

function stepFaults(whole: Scene, shown: readonly Shown[]): readonly string[] {
  const known = new Set(whole.groups.filter(isStep).map((g) => g.id));
  const faults = whole.groups.filter(isStep).flatMap((step) => {
    const found = shown.filter(({ group }) => isStep(group) && group.id === step.id);
    if (found.length !== 1) return [`step ${step.id} stands ${found.length} times`];
    return words(found[0]?.group) === words(step) ? [] : [`step ${step.id} has another text`];
  });
  // A step that a cut goes through is repeated, with the lanes of each side.
  const strangers = shown.filter(({ group }) => isStep(group) && !known.has(group.id));
  return [
    ...faults,
    ...strangers.flatMap(({ group }) => {
      const part = whole.groups.some(
        (g) =>
          isStep(g) &&
          group.id.startsWith(`${g.id}@`) &&
          (g.lanes ?? []).length > 1 &&
          words(g) === words(group),
      );
      return part ? [] : [`step ${group.id} is not in the whole drawing`];
    }),
  ];
}

function flowFaults(whole: Scene, shown: readonly Shown[]): readonly string[] {
  const flows = new Map<string, Shown[]>();
  for (const one of shown.filter(({ group }) => FLOWS.has(group.kind))) {
    const id = one.group.id.replace(/~[01]$/, "");
    flows.set(id, [...(flows.get(id) ?? []), one]);
  }
  const faults = whole.groups
    .filter((g) => FLOWS.has(g.kind))
    .flatMap((flow) => {
      const found = flows.get(flow.id) ?? [];
      flows.delete(flow.id);
      return flowFault(flow, found).map((fault) => `flow ${flow.id} ${fault}`);
    });
  // Parts of a step that a cut goes through are tied by a dashed line.
  const strangers = [...flows.keys()].filter((id) => !/=[0-9]+$/.test(id));
  return [...faults, ...strangers.map((id) => `flow ${id} is not in the whole drawing`)];
}

function flowFault(flow: Group, found: readonly Shown[]): readonly string[] {
  const [a, b] = found.map(({ group }) => group);
  if (found.length === 1)
    return a?.from === flow.from && a?.to === flow.to && words(a) === words(flow) ? [] : ["has other ends"];
  if (found.length !== 2) return [`stands ${found.length} times`];
  if (a?.id !== `${flow.id}~0` && b?.id !== `${flow.id}~0`) return ["has no end at its source"];
  const [start, end] = a?.id === `${flow.id}~0` ? [a, b] : [b, a];
  if (start?.from !== flow.from || end?.to !== flow.to) return ["has other ends"];
  // It stands at one of the two ends.
  const isWhole = words(start) + words(end) === words(flow);
  if (!isWhole || (words(start) !== "" && words(end) !== "")) return ["has lost its label, or has two"];
  const letters = mentions(end?.from ?? "", 0).map((m) => m.letter);
  const paired = mentions(start?.to ?? "", 0).some((m) => m.leaving && letters.includes(m.letter));
  return paired ? [] : [`ends at signs of other letters: ${start?.to ?? ""}, ${end?.from ?? ""}`];
}

/** What the id of a sign on a sheet says: without a number its pair is on the same sheet. */
function mentions(id: string, sheet: number): readonly Mention[] {
  return id.split(" ").flatMap((word): Mention[] => {
    const [, letter, arrow, names] = /^([A-Z]+)([→←])([0-9]*)$/.exec(word) ?? [];
    if (letter === undefined) return [];
    return [{ letter, sheet, names: names === "" ? sheet : Number(names), leaving: arrow === "→" }];
  });
}

/** What is printed on a sign: on the sheet of its pair its letter says enough. */
function printed(id: string): string {
  return id.replace(/[→←](?= |$)/g, "");
}

function signFaults(name: string, shown: readonly Shown[]): readonly string[] {
  const signs = shown.filter(({ group }) => group.kind === "connector");
  const all = signs.flatMap(({ group, sheet }) => mentions(group.id, sheet));
  const letters = [...new Set(all.map((m) => m.letter))];
  return [
    ...letters.flatMap((letter) => {
      const [a, b, ...more] = all.filter((m) => m.letter === letter);
      if (a === undefined || b === undefined || more.length > 0) return [`letter ${letter} is not a pair`];
      if (a.leaving === b.leaving) return [`letter ${letter} has no direction`];
      return a.names === b.sheet && b.names === a.sheet ? [] : [`letter ${letter} names the wrong sheet`];
    }),
    ...signs.flatMap(({ group, sheet }) => {
      const other = mentions(group.id, sheet).find(({ names }) => names !== sheet);
      const link = other === undefined ? undefined : sheetAnchor(name, other.names);
      return [
        ...(group.link === link ? [] : [`sign ${group.id} leads to ${group.link ?? "nothing"}`]),
        ...(words(group) === printed(group.id).replaceAll(" ", "")
          ? []
          : [`sign ${group.id} says ${words(group)}`]),
      ];
    }),
  ];
}

/** All sheets are of one size of text and one way round, and none is without a step. */
function likeness(pages: readonly PageScene[]): readonly string[] {
  const size = ({ scene }: PageScene): number | undefined =>
    scene.groups.flatMap((g) => g.shapes.flatMap((s) => (s.type === "text" ? [s.size] : [])))[0];
  const [first] = pages;
  return pages.flatMap((page, i) => [
    ...(first !== undefined && size(page) !== size(first) ? [`sheet ${i + 1} is of another scale`] : []),
    ...(page.orientation === first?.orientation ? [] : [`sheet ${i + 1} is the other way round`]),
    ...(page.scene.groups.some(isStep) ? [] : [`sheet ${i + 1} has no step`]),
  ]);
}
