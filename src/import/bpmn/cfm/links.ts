import type { BpmnNode } from "../read/document.ts";
import type { Link } from "./flows.ts";
import type { Report } from "../report.ts";

/**
 * Pairs of link events are one line that is drawn in two pieces: what leads to the throwing one leads on to where
 * the catching one leads. The events themselves go; a link without its other half stays an ordinary step.
 */
export function withoutLinkEvents(
  links: readonly Link[],
  nodes: readonly BpmnNode[],
  report: Report,
): { readonly links: readonly Link[]; readonly gone: ReadonlySet<BpmnNode> } {
  const gone = new Set<BpmnNode>();
  let result = links;
  const named = (tag: string): readonly BpmnNode[] =>
    nodes.filter((node) => node.trigger === "link" && node.tag === tag && linkName(node) !== "");
  for (const caught of named("intermediateCatchEvent")) {
    const thrown = named("intermediateThrowEvent").filter((node) => linkName(node) === linkName(caught));
    const onward = result.filter((link) => link.from === caught);
    if (thrown.length === 0 || onward.length === 0) continue;
    result = result.flatMap((link): readonly Link[] => {
      if (link.from === caught || thrown.includes(link.from)) return [];
      if (!thrown.includes(link.to)) return [link];
      return onward.map((next) => ({
        ...next,
        ids: [...link.ids, ...next.ids],
        from: link.from,
        label: link.label ?? next.label,
      }));
    });
    report.written(...thrown.map(({ id }) => id));
    for (const node of [caught, ...thrown]) gone.add(node);
    report.note("link", caught.id, linkName(caught));
  }
  // Other lines to them, such as messages, lead nowhere any more; the report names what is not written.
  return { links: result.filter(({ from, to }) => !gone.has(from) && !gone.has(to)), gone };
}

function linkName(node: BpmnNode): string {
  return node.link || node.name;
}
