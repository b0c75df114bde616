import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Cfm, Repository, Step } from "../../model/model.ts";
import { flowGraph } from "../facts/flow-graph.ts";
import { covers } from "./by-place.ts";
import { changed, merge, placesOf, type Changes } from "./changes.ts";

const messages = defineMessages({
  connect: {
    id: "Sambungkan, misalnya: alur {from} -> {to}",
    en: "Connect it, for example: alur {from} -> {to}",
  },
  wayOut: {
    id: "Tambahkan jalan lain, misalnya: alur {from} -[Ya]-> {to}",
    en: "Add another way, for example: alur {from} -[Ya]-> {to}",
  },
  lost: { id: "tidak tersambung dari mulai", en: "not reached from the start" },
});

/** What is found of the steps of a CFM that lacks a flow. */
const OF_FLOWS: ReadonlySet<string> = new Set(["alur-buntu", "cabang-tunggal", "langkah-terputus"]);

/**
 * The findings without those that follow from one missing connection of a CFM: where one step of it leads nowhere, or a
 * decision has one way out, the flow breaks off there, and the steps behind are not reached. The finding at that step
 * stays, and shows the others. A flow that stands outside of its CFM is the cause of what the CFM lacks. What was
 * suppressed or is switched off is no cause.
 */
export function withoutBrokenFlows(
  found: readonly Diagnostic[],
  { maps }: Repository,
): readonly Diagnostic[] {
  const ofFlows = found.filter(({ code, severity }) => OF_FLOWS.has(code) && severity !== "hint");
  if (ofFlows.length === 0) return found;
  const strays = found.filter(isStrayFlow);
  const changes: Changes = new Map();
  for (const cfm of maps.flatMap((map) => map.cfms)) {
    const own = ofFlows.filter(({ span }) => covers(cfm.span, span));
    if (own.length === 0) continue;
    if (strays.some((stray) => isOf(stray, cfm))) for (const one of own) changes.set(one, null);
    else if (own.length > 1) mergeBreak(cfm, own, changes);
  }
  return changed(found, changes);
}

/** The one place where a flow breaks off stands for what is found because of it. */
function mergeBreak(cfm: Cfm, own: readonly Diagnostic[], changes: Changes): void {
  const of = (rule: string): readonly Diagnostic[] => own.filter(({ code }) => code === rule);
  const [end, secondEnd] = of("alur-buntu");
  if (end === undefined || secondEnd !== undefined) return;
  const lost = of("langkah-terputus").filter(isOfFlow);
  const { reached } = flowGraph(cfm, false);
  const decisions = of("cabang-tunggal");
  const [decision, secondDecision] = decisions.filter((one) => reached.has(stepAt(cfm, one)?.id ?? ""));
  if (secondDecision !== undefined) return;
  const behind = decisions.filter((one) => one !== decision);
  const followers = [...lost, ...behind];
  if (decision === undefined && lost.length === 0) return;
  const cause = decision ?? end;
  const [from, to] = [stepAt(cfm, cause), lost[0] === undefined ? null : stepAt(cfm, lost[0])];
  const ends = { from: from?.id ?? "", to: to?.id ?? "" };
  const help = decision === undefined ? messages.connect(ends) : messages.wayOut(ends);
  const others = cause === end ? followers : [end, ...followers];
  merge(changes, cause, others, {
    help: from === null || to === null ? undefined : help,
    related: placesOf(followers, () => messages.lost()),
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
