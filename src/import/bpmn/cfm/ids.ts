import { stepKinds } from "../../../syntax/words.ts";
import { isName, nameRegistry } from "../../../syntax/print/names.ts";
import { canNameStep } from "../../../syntax/print/places.ts";
import type { StepKind } from "../../../syntax/ast.ts";
import type { BpmnNode } from "../read/document.ts";
import { isWithoutText } from "../read/own.ts";
import { formOf } from "./steps.ts";

/** A name for each step, from its text; `others`: names that steps must not have. */
export function stepIds(nodes: readonly BpmnNode[], others: Iterable<string>): ReadonlyMap<BpmnNode, string> {
  const names = nameRegistry(others);
  const ids = new Map<BpmnNode, string>();
  // The one plain start and the one plain end need no names of their own.
  for (const word of ["mulai", "selesai"] as const) {
    const first = nodes.find((node) => formOf(node).kind === stepKinds[word]);
    if (first === undefined || first.own !== null) continue;
    ids.set(first, word);
    names.take(word);
  }
  for (const node of nodes) {
    if (ids.has(node)) continue;
    const fallback = FALLBACKS[formOf(node).kind] ?? "langkah";
    const own = node.own?.name ?? "";
    const isKept = isNameOf(own, node) && !names.has(own);
    const id = isKept ? own : names.nameFrom(own || node.name || fallback, fallback);
    ids.set(node, id);
    names.take(id);
  }
  return ids;
}

/** Of its own file a step keeps its name, unless it has become of a kind that cannot have it. */
function isNameOf(name: string, node: BpmnNode): boolean {
  const { kind } = formOf(node);
  const isTextless = node.name === "" || isWithoutText(node.own, node.name, kind === "subprocess");
  return isName(name) && canNameStep(name, { kind, text: isTextless ? null : node.name });
}

const FALLBACKS: Readonly<Partial<Record<StepKind, string>>> = {
  decision: "putusan",
  parallel: "serentak",
  document: "berkas",
  archive: "simpan",
  wait: "menunggu",
  milestone: "tonggak",
  start: "awal",
  end: "akhir",
  subprocess: "lanjut",
};
