import type { ImportNote } from "../../note.ts";
import type { BpmnNode } from "../read/document.ts";
import type { Link } from "./flows.ts";
import { noteOf } from "../notes.ts";

/**
 * Pairs of link events are one line that is drawn in two pieces: what leads to the throwing one leads on to where
 * the catching one leads. The events themselves go; a link without its other half stays an ordinary step.
 */
export function withoutLinkEvents(
  links: readonly Link[],
  nodes: readonly BpmnNode[],
  notes: ImportNote[],
): { readonly links: readonly Link[]; readonly gone: ReadonlySet<BpmnNode> } {
  const gone = new Set<BpmnNode>();
  let result = links;
  const named = (tag: string): readonly BpmnNode[] =>
    nodes.filter((node) => node.trigger === "link" && node.tag === tag && linkName(node) !== "");
  for (const caught of named("intermediateCatchEvent")) {
    const thrown = named("intermediateThrowEvent").filter((node) => linkName(node) === linkName(caught));
    if (thrown.length === 0) continue;
    const onward = result.filter((link) => link.from === caught);
    result = result.flatMap((link): readonly Link[] => {
      if (link.from === caught || thrown.includes(link.from)) return [];
      if (!thrown.includes(link.to)) return [link];
      return onward.map((next) => ({ ...next, from: link.from, label: link.label ?? next.label }));
    });
    for (const node of [caught, ...thrown]) gone.add(node);
    notes.push(noteOf("link", caught.id, linkName(caught)));
  }
  return { links: result, gone };
}

function linkName(node: BpmnNode): string {
  return node.link || node.name;
}
