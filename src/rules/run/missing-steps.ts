import type { Diagnostic, Related } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Repository } from "../../model/model.ts";
import type { Span } from "../../source/source.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { mostSevere } from "./severity.ts";
import { changed, type Changes } from "./changes.ts";

const messages = defineMessages({
  lane: {
    id: 'Juga tidak ada: {names}. Bila lajurnya hilang, tulis kembali; bila tidak, tambahkan di sebuah lajur: {name} "Teks langkah"',
    en: 'Nor are there: {names}. If their lane got lost, write it again; if not, add to a lane: {name} "Text of the step"',
  },
  also: { id: "juga tidak ada", en: "missing as well" },
});

const UNUSED = "unit-tak-terpakai";

const MAX_RELATED = 5;
const MAX_NAMES = 8;
/** Fewer steps than these may be missing each for a reason of its own. */
const ENOUGH = 3;
/** What else a CFM lacks that lacks a lane. */
const OF_LANE: ReadonlySet<string> = new Set([
  "bersama-tak-dikenal",
  "lajur-pengampu",
  "tanpa-mulai",
  "tanpa-selesai",
]);

/**
 * The findings without those that follow from a lane that is missing: of several steps of a CFM that nothing declares the
 * first stands for all, and for what their lane would have held; some unit may have worked in it. What was suppressed or
 * is switched off is no cause.
 */
export function withoutMissingSteps(
  found: readonly Diagnostic[],
  { maps }: Repository,
): readonly Diagnostic[] {
  const changes: Changes = new Map();
  if (!found.some(isMissingStep)) return found;
  const byFile = groupBy(
    found.filter((one) => isMissingStep(one) || OF_LANE.has(one.code) || one.code === UNUSED),
    ({ span }) => span.file,
  );
  for (const { cfms, files } of maps) {
    const isIncomplete =
      cfms.filter((cfm) => mergeSteps(cfm, byFile.get(cfm.span.file) ?? [], changes)).length > 0;
    if (!isIncomplete) continue;
    for (const one of files.flatMap((file) => byFile.get(file) ?? []))
      if (one.code === UNUSED) changes.set(one, null);
  }
  return changed(found, changes);
}

/** Whether several steps of a CFM are missing; their findings become one then. */
function mergeSteps(cfm: Cfm, found: readonly Diagnostic[], changes: Changes): boolean {
  const own = found.filter(({ span }) => covers(cfm.span, span));
  const [first, ...others] = own.filter(isMissingStep);
  if (first === undefined || others.length + 1 < ENOUGH) return false;
  const followers = [...others, ...own.filter(({ code }) => OF_LANE.has(code))];
  for (const one of followers) changes.set(one, null);
  const names = others.map(({ message }) => String(message.args?.["name"]));
  const shown = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), "…"] : names;
  changes.set(first, {
    ...first,
    severity: mostSevere([first, ...followers]),
    help: messages.lane({ names: shown.join(", "), name: String(first.message.args?.["name"]) }),
    related: [
      ...(first.related ?? []),
      ...others.map(({ span }): Related => ({ span, message: messages.also() })),
    ].slice(0, MAX_RELATED),
  });
  return true;
}

/** A step that nothing declares, and that certainly is no other one mistyped. */
function isMissingStep({ code, severity, fix }: Diagnostic): boolean {
  return code === "langkah-tak-dikenal" && severity !== "hint" && fix === undefined;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
