import { NATURES, type Nature } from "../../../model/natures.ts";
import type { StepDecl, StepDetail, StepKind } from "../../../syntax/ast.ts";
import type { Written, WrittenCode } from "../../../syntax/written.ts";
import type { BpmnNode, Repetition } from "../read/document.ts";
import { factsOf, isWithoutText } from "../read/own.ts";
import type { Report } from "../report.ts";
import { formOf, saysTrigger, triggerText, triggerWord, type StepForm } from "./steps.ts";

/** What a step needs from what is around it. */
export interface StepContext {
  /** Its name in the sources. */
  readonly id: string;
  /** Of the process that it leads to. */
  readonly target: WrittenCode | null;
  /** Short names of the other parties that do it, too. */
  readonly together: readonly string[];
  /** What other elements say about it: events at its border, and notes. */
  readonly remarks: readonly string[];
  readonly annotations: readonly string[];
}

export function stepOf(node: BpmnNode, context: StepContext, report: Report): Written<StepDecl> {
  const form = formOf(node);
  const { id, target, together } = context;
  const kind = form.kind === "subprocess" && target === null ? "activity" : form.kind;
  const name = node.name || node.id;
  if (!form.isExact || kind !== form.kind) report.note("node-kind", node.id, name, node.tag);
  if (!saysTrigger(node))
    if (node.trigger === "terminate") report.note("terminate", node.id, name);
    else report.note("trigger", node.id, name, triggerText(node.trigger));
  if (node.repetition !== null) report.note("repetition", node.id, name, REPETITIONS[node.repetition]);
  report.written([node.id]);
  return {
    ...{ kind, id, target, together },
    text: isWithoutText(node.own, node.name, target !== null) ? null : textOf(node, kind, report),
    details: detailsOf(node, kind, form.nature, context),
  };
}

/** How often an activity is done, as it stands beside it. */
const REPETITIONS: Readonly<Record<Repetition, string>> = {
  loop: "Diulang",
  parallel: "Beberapa kali, serentak",
  sequential: "Beberapa kali, satu demi satu",
};

function textOf(node: BpmnNode, kind: StepKind, report: Report): string | null {
  if (node.name !== "") return node.name;
  switch (kind) {
    case "decision":
    case "parallel":
    case "subprocess":
      return null;
    case "start":
    case "end":
    case "milestone":
      return saysTrigger(node) || node.trigger === "terminate" ? null : capital(triggerWord(node.trigger));
    case "wait":
      return `Menunggu ${triggerWord(node.trigger)}`;
    default:
      // What an event sends by the way is all that there is to say of it.
      if (node.tag === "intermediateThrowEvent")
        return saysTrigger(node)
          ? `Mengirim ${triggerWord(node.trigger)}`
          : capital(triggerWord(node.trigger));
      report.note("unnamed", node.id, "(tanpa nama)");
      return "(tanpa nama)";
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What our own file says, while the element still is what that gives it. */
function naturesOf({ own }: BpmnNode, kind: StepKind, nature: StepForm["nature"]): readonly Nature[] {
  const written = own?.natures ?? null;
  const effective = written?.find((one) => NATURES[kind]?.includes(one) === true);
  // A wait that says nothing else is one for a time.
  const isShown = effective === nature || (kind === "wait" && nature === undefined && effective === "time");
  if (written !== null && isShown) return written;
  return nature === undefined ? [] : [nature];
}

function detailsOf(
  node: BpmnNode,
  kind: StepKind,
  nature: StepForm["nature"],
  { remarks, annotations }: StepContext,
): readonly Written<StepDetail>[] {
  // A sign that the language does not have is said in words, where the step's own do not say it already.
  const sign = saysTrigger(node) || node.name === "" ? [] : [`Tanda: ${triggerWord(node.trigger)}`];
  const often = node.repetition === null ? [] : [REPETITIONS[node.repetition]];
  const beside = [...often, ...annotations];
  return [
    ...naturesOf(node, kind, nature).map((value) => ({ kind: "jenis" as const, value })),
    ...factsOf(node.documentation, [...sign, ...remarks], node.own?.texts ?? null),
    ...(beside.length === 0 ? [] : [{ kind: "catatan" as const, text: beside.join("; ") }]),
  ];
}
