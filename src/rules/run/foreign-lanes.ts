import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Lane, Repository } from "../../model/model.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { covers } from "./by-place.ts";
import { changed, merge, placesOf, type Changes } from "./changes.ts";

const messages = defineMessages({
  unknown: {
    id: 'Tidak satu pun langkah lajur ini tersambung dengan lajur lain. Bila lajurnya terbawa dari peta lain, hapus; bila tidak, deklarasikan unit {lane} "Nama lengkap" dan sambungkan langkahnya: alur … -> {step}',
    en: 'No step of this lane is connected with another lane. If the lane came along from another map, delete it; if not, declare unit {lane} "Full name" and connect its steps: alur … -> {step}',
  },
  lane: {
    id: "Tidak satu pun langkah lajur ini tersambung dengan lajur lain. Sambungkan: alur … -> {step}. Bila lajurnya terbawa dari tempat lain, hapus.",
    en: "No step of this lane is connected with another lane. Connect them: alur … -> {step}. If the lane came along from elsewhere, delete it.",
  },
});

/** What is found in a lane that belongs to another CFM, or to another map. */
const OF_LANE: ReadonlySet<string> = new Set([
  "alur-buntu",
  "bersama-tak-dikenal",
  "cabang-tanpa-label",
  "cabang-tunggal",
  "langkah-ganda",
  "langkah-tak-dikenal",
  "langkah-terputus",
  "paralel-timpang",
  "pengampu-tak-dikenal",
]);

/**
 * The findings without those that follow from a lane that came along from elsewhere: no flow connects its steps with
 * another lane. The finding on its name, when it names no party, or else on its first step stands for all in it. What was
 * suppressed or is switched off is no cause.
 */
export function withoutForeignLanes(
  found: readonly Diagnostic[],
  { maps }: Repository,
): readonly Diagnostic[] {
  const ofLanes = found.filter(({ code, severity }) => OF_LANE.has(code) && severity !== "hint");
  if (ofLanes.length < 2) return found;
  const changes: Changes = new Map();
  const byFile = groupBy(ofLanes, ({ span }) => span.file);
  for (const cfm of maps.flatMap((map) => map.cfms)) {
    const own = (byFile.get(cfm.span.file) ?? []).filter(({ span }) => covers(cfm.span, span));
    if (own.length < 2) continue;
    for (const lane of cfm.lanes) mergeLane(cfm, lane, own, changes);
  }
  return changed(found, changes);
}

function mergeLane(cfm: Cfm, lane: Lane, own: readonly Diagnostic[], changes: Changes): void {
  const isAt = ({ span }: Diagnostic, { start }: { readonly start: number }): boolean => span.start === start;
  const names = new Set(cfm.steps.filter(({ idSpan }) => covers(lane.span, idSpan)).map(({ id }) => id));
  const known = new Set(cfm.steps.map(({ id }) => id));
  const touching = cfm.flows.filter(({ from, to }) => names.has(from.value) || names.has(to.value));
  const isConnected = touching.some(
    ({ from, to }) =>
      known.has(from.value) && known.has(to.value) && !(names.has(from.value) && names.has(to.value)),
  );
  const [step] = names;
  if (step === undefined || isConnected) return;
  const inside = own.filter(
    (one) =>
      covers(lane.span, one.span) ||
      touching.some(({ from, to }) => isAt(one, from.span) || isAt(one, to.span)),
  );
  const head = inside.find((one) => one.code === "pengampu-tak-dikenal" && isAt(one, lane.id.span));
  const cause = head ?? inside.find(({ code }) => code === "langkah-terputus");
  const others = inside.filter((one) => one !== cause);
  // Of a party that is known each chain of steps may be connected by itself.
  if (cause === undefined || others.length === 0 || (head === undefined && touching.length > 0)) return;
  merge(changes, cause, others, {
    help: head === undefined ? messages.lane({ step }) : messages.unknown({ lane: lane.id.value, step }),
    related: placesOf(others, ({ message }) => message),
  });
}
