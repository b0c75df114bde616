import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Flow, Lane, Repository, Step } from "../../model/model.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { covers, findingsByPlace, findingsWithin, type ByPlace, type Within } from "./by-place.ts";
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
  const [within, at] = [findingsWithin(ofLanes), findingsByPlace(ofLanes)];
  const order = new Map(ofLanes.map((one, nth) => [one, nth]));
  for (const cfm of maps.flatMap((map) => map.cfms)) {
    if (within(cfm.span).length < 2) continue;
    const connections = connectionsOf(cfm);
    for (const lane of cfm.lanes) mergeLane(connections, lane, { within, at, order }, changes);
  }
  return changed(found, changes);
}

/** The steps and flows of a CFM, as each of its lanes is asked about its own. */
interface Connections {
  readonly known: ReadonlySet<string>;
  /** Steps by the lane in which they are written. */
  readonly stepsOf: ReadonlyMap<string | undefined, readonly Step[]>;
  /** Ends of flows by the names that stand there. */
  readonly endsOf: ReadonlyMap<string, readonly { readonly flow: Flow }[]>;
}

/** What is found in lanes: within a span, at a place, and the order in which it was found. */
interface Findings {
  readonly within: Within;
  readonly at: ByPlace;
  readonly order: ReadonlyMap<Diagnostic, number>;
}

function connectionsOf({ steps, flows }: Cfm): Connections {
  const ends = flows.flatMap((flow) => [flow.from, flow.to].map(({ value }) => ({ value, flow })));
  return {
    known: new Set(steps.map(({ id }) => id)),
    stepsOf: groupBy(steps, ({ lanes }) => lanes[0]),
    endsOf: groupBy(ends, ({ value }) => value),
  };
}

function mergeLane(
  { known, stepsOf, endsOf }: Connections,
  lane: Lane,
  { within, at, order }: Findings,
  changes: Changes,
): void {
  const isAt = ({ span }: Diagnostic, { start }: { readonly start: number }): boolean => span.start === start;
  const steps = (stepsOf.get(lane.id.value) ?? []).filter(({ idSpan }) => covers(lane.span, idSpan));
  const names = new Set(steps.map(({ id }) => id));
  const ends = [...names].flatMap((name) => endsOf.get(name) ?? []);
  const touching = [...new Set(ends.map(({ flow }) => flow))];
  const isConnected = touching.some(
    ({ from, to }) =>
      known.has(from.value) && known.has(to.value) && !(names.has(from.value) && names.has(to.value)),
  );
  const [step] = names;
  if (step === undefined || isConnected) return;
  const onFlows = touching.flatMap(({ from, to }) => [...at(from.span), ...at(to.span)]);
  const inside = [...new Set([...within(lane.span), ...onFlows])].sort(
    (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
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
