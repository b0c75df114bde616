import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Repository } from "../../model/model.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { stepKeyword } from "../../syntax/words.ts";
import { findingsWithin } from "./by-place.ts";
import { changed, merge, placesOf, type Changes } from "./changes.ts";

const messages = defineMessages({
  steps: {
    id: "Juga tidak ada: {names}. Bila lajurnya hilang, tulis kembali; bila tidak, tambahkan di sebuah lajur: {step}",
    en: "Nor are there: {names}. If their lane got lost, write it again; if not, add to a lane: {step}",
  },
  lane: {
    id: "Bila lajurnya hilang, tulis kembali; bila tidak, tambahkan di sebuah lajur: {step}",
    en: "If its lane got lost, write it again; if not, add to a lane: {step}",
  },
  step: { id: '{name} "Teks langkah"', en: '{name} "Text of the step"' },
});

const UNUSED = "unit-tak-terpakai";

const MAX_NAMES = 8;
/** Fewer steps than these may be missing each for a reason of its own. */
const ENOUGH = 3;
/** What a CFM lacks without the start or the end that a flow of it names. */
const EVENTS: Readonly<Record<string, string | null>> = {
  "tanpa-mulai": stepKeyword("start"),
  "tanpa-selesai": stepKeyword("end"),
};
/** What else a CFM lacks that lacks a lane. */
const OF_PARTY: ReadonlySet<string> = new Set(["bersama-tak-dikenal", "lajur-pengampu"]);

/**
 * The findings without those that follow from a lane that is missing: of steps of a CFM that nothing declares the first
 * stands for all, and for what their lane would have held; some unit may have worked in it. That they had a lane in common
 * show their number, a flow between them, or a party that works in the CFM and has no lane. What was suppressed or is
 * switched off is no cause.
 */
export function withoutMissingSteps(
  found: readonly Diagnostic[],
  { maps }: Repository,
): readonly Diagnostic[] {
  const changes: Changes = new Map();
  if (!found.some((one) => isMissingStep(one) || one.code in EVENTS)) return found;
  const unused = groupBy(
    found.filter(({ code }) => code === UNUSED),
    ({ span }) => span.file,
  );
  const within = findingsWithin(found.filter((one) => isMissingStep(one) || isOfLane(one)));
  for (const { cfms, files } of maps) {
    const isIncomplete = cfms.filter((cfm) => mergeSteps(cfm, within(cfm.span), changes)).length > 0;
    if (!isIncomplete) continue;
    for (const one of files.flatMap((file) => unused.get(file) ?? [])) changes.set(one, null);
  }
  return changed(found, changes);
}

/** Whether steps of a CFM are missing that had a lane in common; their findings become one then. */
function mergeSteps(cfm: Cfm, own: readonly Diagnostic[], changes: Changes): boolean {
  const missing = own.flatMap((finding) => {
    const name = missingName(finding, cfm);
    return name === null ? [] : [{ finding, name }];
  });
  const [first, ...others] = missing.toSorted(
    (a, b) => Number(isMissingStep(b.finding)) - Number(isMissingStep(a.finding)),
  );
  const names = new Set(missing.map(({ name }) => name));
  if (first === undefined || !areOfLane(cfm, own, names)) return false;
  const followers = own.filter((one) => one !== first.finding && (isMissingStep(one) || isOfLane(one)));
  const shown = others.slice(0, MAX_NAMES).map(({ name }) => name);
  const list = (others.length > MAX_NAMES ? [...shown, "…"] : shown).join(", ");
  const { name, finding } = first;
  const step = isMissingStep(finding) ? messages.step({ name }) : name;
  merge(changes, finding, followers, {
    help: list === "" ? messages.lane({ step }) : messages.steps({ names: list, step }),
    related: placesOf(followers, ({ message }) => message),
  });
  return true;
}

/** Whether the missing steps of a CFM had a lane in common. */
function areOfLane(cfm: Cfm, own: readonly Diagnostic[], names: ReadonlySet<string>): boolean {
  const areEvents = [...names].every((name) => Object.values(EVENTS).includes(name));
  if (names.size >= ENOUGH || (names.size > 1 && areEvents)) return true;
  if (!areEvents && own.some(({ code }) => OF_PARTY.has(code))) return true;
  return cfm.flows.some(
    ({ from, to }) => from.value !== to.value && names.has(from.value) && names.has(to.value),
  );
}

/** The step that a finding misses and a flow names. */
function missingName(finding: Diagnostic, { flows }: Cfm): string | null {
  if (isMissingStep(finding)) return String(finding.message.args?.["name"]);
  const event = finding.severity === "hint" ? null : (EVENTS[finding.code] ?? null);
  return flows.some(({ from, to }) => from.value === event || to.value === event) ? event : null;
}

function isOfLane({ code }: Diagnostic): boolean {
  return code in EVENTS || OF_PARTY.has(code);
}

/** A step that nothing declares, and that certainly is no other one mistyped. */
function isMissingStep({ code, severity, fix }: Diagnostic): boolean {
  return code === "langkah-tak-dikenal" && severity !== "hint" && fix === undefined;
}
