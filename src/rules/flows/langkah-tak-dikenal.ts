import type { Fix, Message, Related } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../source/source.ts";
import type { Cfm, Flow } from "../../model/model.ts";
import type { Reference } from "../../model/symbol.ts";
import { suggester } from "../../diagnostics/nearest.ts";
import { isSwallowed } from "../cfms/steps/bersama-tak-dikenal.ts";
import { isCertainly } from "../wording/certain.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { isData } from "../../model/steps.ts";
import { groupBy } from "../../syntax/group-by.ts";
import { meaningsOf, stepKeyword, stepKinds } from "../../syntax/words.ts";
import { misdeclared } from "../wording/misdeclared.ts";
import type { Rule } from "../rule.ts";
import { unresolvedNames } from "../facts/unresolved.ts";

const messages = defineMessages({
  message: { id: 'Langkah "{name}" tidak ada di CFM ini.', en: 'There is no step "{name}" in this CFM.' },
  didYouMean: { id: 'Maksud Anda "{near}"?', en: 'Did you mean "{near}"?' },
  place: { id: "juga di sini", en: "here too" },
  fix: { id: "Ganti menjadi {near}", en: "Replace by {near}" },
  eventNamed: {
    id: 'Di sini {name} bernama "{named}": tulis {named} di baris alur. Bila {named} langkah tersendiri, pindahkan ke baris di bawah {name}.',
    en: 'Here {name} is called "{named}": write {named} in the alur line. If {named} is a step of its own, move it to the line below {name}.',
  },
  laneWithoutSteps: {
    id: "{name} adalah lajur. Pesan kepada pihaknya ditulis dengan ..>, urutan pekerjaan menuju sebuah langkah.",
    en: "{name} is a lane. A message to its party is written with ..>, work leads on to a step.",
  },
  laneWithSteps: {
    id: "{name} adalah lajur; tulis langkah di dalamnya, misalnya {step}.",
    en: "{name} is a lane: write a step in it, such as {step}.",
  },
  leftOver: {
    id: 'Langkah {step} tidak tersambung: maksudnya {step}? Bila tidak, tambahkan di sebuah lajur: {name} "Teks langkah"',
    en: 'The step {step} is not connected: did you mean {step}? If not, add to a lane: {name} "Text of the step"',
  },
  kindAsName: {
    id: 'Langkah di lajur bernama "{kind}", yang seharusnya jenisnya. Tulis namanya di depan: {name} {kind} "Teks langkah"',
    en: 'A step in a lane is called "{kind}", which is a kind of step. Write its name in front: {name} {kind} "Text of the step"',
  },
  asLabel: {
    id: 'Bila ini label cabangnya, tulis: {from} -[{name}]-> {to}. Bila langkah, tambahkan di sebuah lajur: {name} "Teks langkah"',
    en: 'If it is the label of the decision, write: {from} -[{name}]-> {to}. If a step, add to a lane: {name} "Text of the step"',
  },
  addStep: {
    id: 'Tambahkan di sebuah lajur: {name} "Teks langkah"',
    en: 'Add it to a lane: {name} "Text of the step"',
  },
});

export const langkahTakDikenal: Rule = {
  name: "langkah-tak-dikenal",
  severity: "error",
  *check({ map, facts, symbols }) {
    const cfms = new Map(map.cfms.map((cfm) => [cfm.symbol, cfm]));
    const names = unresolvedNames(facts, ["flow", "phase", "sopStep"]);
    const byScope = groupBy(names, ({ first }) => first.scope);
    const known = new Map<Cfm, Surroundings>();
    for (const { name, first, others } of names) {
      const cfm = cfms.get(first.scope);
      if (cfm === undefined || cfm.steps.length === 0) continue;
      if (EVENTS.includes(name) && isReportedElsewhere(cfm, name)) continue;
      const around = known.get(cfm) ?? surroundingsOf(cfm);
      known.set(cfm, around);
      const { ids, lanes, beside, messaging, partyNear } = around;
      const event = eventMeant(cfm, name);
      if (event !== null) {
        yield {
          span: first.span,
          message: messages.message({ name }),
          help: messages.didYouMean({ near: event }),
          related: alsoAt(others),
          fix: replacing([first, ...others], event),
        };
        continue;
      }
      const suggested = symbols.suggestion(first);
      const mistyped = misdeclared([first, ...others], suggested, ids, symbols);
      if (mistyped !== null) {
        yield mistyped;
        continue;
      }
      const label = labelMeant(cfm, first);
      if (label !== null) {
        yield { span: first.span, message: messages.message({ name }), help: label, related: alsoAt(others) };
        continue;
      }
      // The step at the other end of the flow is another one: what is missing beside "lengkap" may be "lengkapi".
      const guess = suggested?.text ?? (messaging.has(name) ? partyNear(name) : null);
      const isOther = guess !== null && (lanes.has(name) || beside.get(name)?.has(guess) === true);
      const near = isOther ? null : guess;
      const isOnly = byScope.get(first.scope)?.length === 1;
      const step = isOnly && !EVENTS.includes(name) ? leftOver(cfm, name) : null;
      const isSure = near !== null && isCertainly(name, near, ids);
      yield {
        span: first.span,
        message: messages.message({ name }),
        help:
          step !== null && step !== near && !isSure
            ? STEP_WORDS.has(step)
              ? messages.kindAsName({ kind: step, name })
              : messages.leftOver({ step, name })
            : near === null
              ? advice(cfm, around, name)
              : messages.didYouMean({ near }),
        related: alsoAt(others),
        ...(isSure ? { fix: replacing([first, ...others], near) } : {}),
      };
    }
  },
};

const RELATED = 4;

type Named = readonly { readonly span: Span }[];

const alsoAt = (others: Named): readonly Related[] =>
  others.slice(0, RELATED).map(({ span }) => ({ span, message: messages.place() }));

function replacing(places: Named, near: string): Fix {
  const edits = places.map(({ span }) => ({ span, newText: near }));
  return { grade: "safe", title: messages.fix({ near }), edits };
}

/** `lengkap -> Ya -> catat`: a word between a decision and a step is most likely the label of its way. */
function labelMeant({ steps, flows }: Cfm, { value: name, span }: Reference): Message | null {
  const into = flows.find(({ to }) => to.span.start === span.start && to.span.file === span.file);
  const out = flows.find(({ from }) => from.span.start === span.start && from.span.file === span.file);
  const decision = steps.find(({ id, kind }) => id === into?.from.value && kind === "decision");
  if (decision === undefined || out === undefined || into?.label !== null) return null;
  return messages.asLabel({ from: decision.id, name, to: out.to.value });
}

/** `start`, `end`: the one start or end of a CFM by a word of another language. */
function eventMeant({ steps }: Cfm, name: string): string | null {
  const kinds = meaningsOf(name);
  const [only, second] = steps.filter(({ kind }) => {
    const word = stepKeyword(kind);
    return word !== null && EVENTS.includes(word) && kinds.some((one) => one === word);
  });
  return only === undefined || second !== undefined ? null : only.id;
}
const STEP_WORDS: ReadonlySet<string> = new Set(Object.keys(stepKinds));

/** The one step of a CFM that no flow names in the way that this name is used. */
function leftOver({ steps, flows }: Cfm, name: string): string | null {
  const ofWork = flows.filter(({ kind }) => kind !== "association");
  const namesOf = (list: readonly Flow[]): ReadonlySet<string> =>
    new Set(list.flatMap(({ from, to }) => [from.value, to.value]));
  const [named, work] = [namesOf(flows), namesOf(ofWork)];
  const isWork = work.has(name);
  const [only, ...others] = steps.filter(
    ({ id, kind }) => isData(kind) !== isWork && !(isWork ? work : named).has(id),
  );
  return only === undefined || others.length > 0 || !named.has(name) ? null : only.id;
}

/** What is asked of a CFM for each name that it does not have. */
interface Surroundings {
  /** Of steps and lanes. */
  readonly ids: readonly string[];
  readonly lanes: ReadonlySet<string>;
  /** Of each lane with steps the first of them. */
  readonly stepIn: ReadonlyMap<string, string>;
  /** The names to which flows lead from each, or from which they lead there. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  readonly messaging: ReadonlySet<string>;
  /** Of the lanes without steps, which messages may lead to, the one that a name most likely means. */
  readonly partyNear: (name: string) => string | null;
}

function surroundingsOf({ steps, lanes, flows }: Cfm): Surroundings {
  const laneIds = lanes.map((lane) => lane.id.value);
  const stepIn = new Map<string, string>();
  for (const step of steps) for (const lane of step.lanes) if (!stepIn.has(lane)) stepIn.set(lane, step.id);
  const beside = new Map<string, Set<string>>();
  const messaging = new Set<string>();
  for (const { kind, from, to } of flows) {
    for (const [one, other] of [
      [from.value, to.value],
      [to.value, from.value],
    ] as const) {
      beside.set(one, (beside.get(one) ?? new Set()).add(other));
      if (kind === "association") messaging.add(one);
    }
  }
  return {
    ids: [...steps.map((step) => step.id), ...laneIds],
    lanes: new Set(laneIds),
    stepIn,
    beside,
    messaging,
    partyNear: suggester(laneIds.filter((lane) => !stepIn.has(lane))),
  };
}

/** `mulai daftar "…"` on one line names the start: what the writer meant as a step of its own is not one. */
function advice(cfm: Cfm, { lanes, stepIn }: Surroundings, name: string): Message {
  const named = EVENTS.includes(name) ? cfm.steps.find(({ kind }) => stepKeyword(kind) === name) : undefined;
  if (named !== undefined) return messages.eventNamed({ name, named: named.id });
  if (!lanes.has(name)) return messages.addStep({ name });
  const step = stepIn.get(name);
  return step === undefined ? messages.laneWithoutSteps({ name }) : messages.laneWithSteps({ name, step });
}

const EVENTS: readonly string[] = ["mulai", "selesai"];

/** By tanpa-mulai and tanpa-selesai, or by bersama-tak-dikenal. */
function isReportedElsewhere(cfm: Cfm, event: string): boolean {
  return !cfm.steps.some(({ kind }) => stepKeyword(kind) === event) || isSwallowed(cfm, event);
}
