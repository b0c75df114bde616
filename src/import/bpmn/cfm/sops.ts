import type { SopDecl, SopFact } from "../../../syntax/ast.ts";
import { isSopFactWord } from "../../../syntax/print/places.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { BpmnNode } from "../read/document.ts";
import type { OwnSop } from "../read/own-sop.ts";
import type { Report } from "../report.ts";
import { idsByOwnName } from "./phases.ts";

/** The procedures of one of our own files under the code that its CFM has now, with the steps that are still there. */
export function ownSops(
  sops: readonly OwnSop[],
  cfm: WrittenCode,
  ids: ReadonlyMap<BpmnNode, string>,
  report: Report,
): readonly Written<SopDecl>[] {
  const byName = idsByOwnName(ids);
  const taken = new Set(sops.flatMap(({ number }) => (isNumber(number) ? [Number(number)] : [])));
  const given = new Set<number>();
  return sops.map((sop): Written<SopDecl> => {
    const called = sop.title ?? sop.code;
    const number = isNumber(sop.number) && !given.has(Number(sop.number)) ? sop.number : freeNumber(taken);
    given.add(Number(number));
    if (number !== sop.number) report.note("own-sop-number", "", called, number);
    const steps = sop.steps?.flatMap((name) => byName.get(name) ?? []) ?? [];
    if (sop.steps !== null && steps.length === 0) report.note("own-sop", "", called);
    return {
      code: { ...cfm, parts: [...(cfm.parts ?? []), { kind: "sop", number }] },
      title: sop.title,
      facts: [...sop.facts, ...inLists(steps)],
    };
  });
}

function isNumber(text: string): boolean {
  return /^[0-9]{1,3}$/.test(text) && Number(text) > 0;
}

function freeNumber(taken: Set<number>): string {
  let number = 1;
  while (taken.has(number)) number += 1;
  taken.add(number);
  return String(number).padStart(2, "0");
}

/** A name that is also the word of a fact begins a list: behind another it would begin that fact. */
function inLists(steps: readonly string[]): readonly Written<SopFact>[] {
  const lists: string[][] = [];
  for (const step of steps) {
    const last = lists.at(-1);
    if (last === undefined || isSopFactWord(step)) lists.push([step]);
    else last.push(step);
  }
  return lists.map((list) => ({ kind: "mencakup", steps: list }));
}
