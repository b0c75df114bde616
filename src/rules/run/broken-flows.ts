import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Repository, Step } from "../../model/model.ts";
import { lineSpan } from "../../source/lines.ts";
import type { Span } from "../../source/source.ts";
import { flowGraph } from "../facts/flow-graph.ts";
import { labelOfFurther } from "../wording/opposite.ts";
import { findingsWithin } from "./by-place.ts";
import { changed, merge, placesOf, type Changes } from "./changes.ts";

const messages = defineMessages({
  connect: {
    id: "Sambungkan, misalnya: alur {from} -> {to}",
    en: "Connect it, for example: alur {from} -> {to}",
  },
  wayOut: {
    id: "Tambahkan jalan lain, misalnya: alur {from} -[{label}]-> {to}",
    en: "Add another way, for example: alur {from} -[{label}]-> {to}",
  },
  lost: { id: "tidak tersambung dari mulai", en: "not reached from the start" },
});

/** What is found of the steps of a CFM that lacks a flow. */
const OF_FLOWS: ReadonlySet<string> = new Set(["alur-buntu", "cabang-tunggal", "langkah-terputus"]);
/** What else the flow says that it is found on. */
const ON_FLOWS: ReadonlySet<string> = new Set(["alur-ujung-salah", "alur-ganda"]);

/**
 * The findings without those that follow from one missing connection of a CFM: where one step of it leads nowhere, or a
 * decision has one way out, the flow breaks off there, and the steps behind are not reached. The finding at that step
 * stays, and shows the others. A flow that stands outside of its CFM, or leaves its end, is the cause of what the CFM, or
 * what it names, lacks. What was suppressed or is switched off is no cause.
 */
export function withoutBrokenFlows(
  found: readonly Diagnostic[],
  { maps }: Repository,
): readonly Diagnostic[] {
  const shown = found.filter(({ severity }) => severity !== "hint");
  const ofFlows = shown.filter(({ code }) => OF_FLOWS.has(code));
  const onFlows = shown.filter(({ code }) => ON_FLOWS.has(code));
  if (ofFlows.length + onFlows.length === 0) return found;
  const [ownOf, wrongOf] = [findingsWithin(ofFlows), findingsWithin(onFlows)];
  const strays = found.filter(isStrayFlow);
  const changes: Changes = new Map();
  for (const cfm of maps.flatMap((map) => map.cfms)) {
    const [own, wrong] = [ownOf(cfm.span), wrongOf(cfm.span)];
    if (own.length + wrong.length === 0) continue;
    if (strays.some((stray) => isOf(stray, cfm))) for (const one of own) changes.set(one, null);
    else if (own.length + wrong.length > 1 && !mergeWrong(cfm, own, wrong, changes))
      mergeBreak(cfm, own, changes);
  }
  return changed(found, changes);
}

/** A flow that leaves the end, or leads to the start, stands for what is found of the steps and flows on its line. */
function mergeWrong(
  cfm: Cfm,
  own: readonly Diagnostic[],
  wrong: readonly Diagnostic[],
  changes: Changes,
): boolean {
  const [cause, second] = wrong.filter(({ code }) => code === "alur-ujung-salah");
  if (cause === undefined || second !== undefined) return false;
  const isOnLine = ({ span }: { readonly span: Span }): boolean =>
    span.file === cause.span.file &&
    lineSpan(span.file, span.start).start === lineSpan(span.file, cause.span.start).start;
  const named = new Set(cfm.flows.filter(isOnLine).flatMap(({ from, to }) => [from.value, to.value]));
  const others = [
    ...wrong.filter((one) => one !== cause && isOnLine(one)),
    ...own.filter((one) => named.has(stepAt(cfm, one)?.id ?? "")),
  ];
  if (others.length > 0)
    merge(changes, cause, others, { related: placesOf(others, ({ message }) => message) });
  return others.length > 0;
}

/** The one place where a flow breaks off stands for what is found because of it. */
function mergeBreak(cfm: Cfm, own: readonly Diagnostic[], changes: Changes): void {
  const of = (rule: string): readonly Diagnostic[] => own.filter(({ code }) => code === rule);
  const [end, secondEnd] = of("alur-buntu");
  if (secondEnd !== undefined) return;
  const lost = of("langkah-terputus").filter(isOfFlow);
  const { reached, out } = flowGraph(cfm, false);
  const decisions = of("cabang-tunggal");
  const [decision, secondDecision] = decisions.filter((one) => reached.has(stepAt(cfm, one)?.id ?? ""));
  const cause = decision ?? end;
  if (cause === undefined || secondDecision !== undefined) return;
  const behind = decisions.filter((one) => one !== decision);
  const followers = [...lost, ...behind];
  // A decision behind the break may be what is not reached first.
  const apart = behind.filter((one) => !lost.some(({ span }) => span.start === one.span.start));
  if (followers.length === 0 && (decision === undefined || end === undefined)) return;
  const from = stepAt(cfm, cause);
  // Of several steps that are not reached any may be the next one, and a step that leads nowhere may go on there itself.
  const isEnd = end !== undefined && !out.has(stepAt(cfm, end)?.id ?? "");
  const isNext = decision === undefined || (lost.length === 1 && !isEnd);
  const next = isNext ? lost.slice(0, 1) : [];
  const to = next.map((one) => stepAt(cfm, one)?.id)[0] ?? "…";
  const ends = { from: from?.id ?? "", to, label: labelOfFurther(out.get(from?.id ?? "")) };
  const others = cause === end || end === undefined ? followers : [end, ...followers];
  // What the rule knows better stays as it is.
  const isPlain = cause.help?.key === "help" && from !== null && lost.length > 0;
  merge(changes, cause, others, {
    help: !isPlain ? undefined : decision === undefined ? messages.connect(ends) : messages.wayOut(ends),
    related: placesOf([...lost, ...apart], () => messages.lost()),
  });
}

/** Not a document that is tied to no step, nor a CFM without flows. */
function isOfFlow({ message }: Diagnostic): boolean {
  return message.key === "message";
}

/** A flow between steps that stands where flows lead from process to process. */
function isStrayFlow({ code, message, severity }: Diagnostic): boolean {
  return code === "kode-awalan-salah" && message.key === "steps" && severity !== "hint";
}

/** Whether a stray flow names steps of a CFM in its file, and nothing else. */
function isOf({ span: { file, start, end } }: Diagnostic, cfm: Cfm): boolean {
  if (cfm.span.file !== file) return false;
  const names = file.text
    .slice(start, end)
    .split(/-\[[^\]]*\]->|->/)
    .map((name) => name.trim());
  const known = new Set(cfm.steps.map(({ id }) => id));
  return names.every((name) => known.has(name));
}

function stepAt({ steps }: Cfm, { span }: Diagnostic): Step | null {
  return steps.find(({ idSpan }) => idSpan.start === span.start && idSpan.file === span.file) ?? null;
}
