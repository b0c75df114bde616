import { addTo } from "../../add-to.ts";
import type { BpmnNode } from "../read/document.ts";
import type { Link } from "./flows.ts";
import type { Report } from "../report.ts";

/** A line that stands at `place` among the lines until the end. */
interface Piece extends Link {
  readonly place: number;
}

/**
 * Pairs of link events are one line that is drawn in two pieces: what leads to the throwing ones leads on to where
 * the catching one leads. The events themselves go; a link without its other half stays an ordinary step. Where several
 * lines lead in and several lead on the catching event stays, at which they meet: no line is made up.
 */
export function withoutLinkEvents(
  links: readonly Link[],
  nodes: readonly BpmnNode[],
  report: Report,
): { readonly links: readonly Link[]; readonly gone: ReadonlySet<BpmnNode> } {
  const throwing = byLink(nodes, "intermediateThrowEvent");
  const catching = byLink(nodes, "intermediateCatchEvent");
  if (throwing.size === 0 || catching.size === 0) return { links, gone: new Set() };
  const lines = lineTable(links);
  const gone = new Set<BpmnNode>();
  for (const [name, caughtAll] of catching) {
    const thrown = new Set(throwing.get(name));
    const caught = caughtAll.find((node) => lines.from(node).length > 0);
    if (caught === undefined) continue;
    const into = [...thrown].flatMap((node) => lines.to(node)).filter(({ from }) => from !== caught);
    const onward = lines.from(caught).filter(({ to }) => !thrown.has(to));
    if (into.length === 0) continue;
    for (const node of thrown) gone.add(node);
    if (into.length > 1 && onward.length > 1) {
      for (const line of into) lines.replace(line, [{ ...line, to: caught }]);
    } else {
      gone.add(caught);
      for (const line of into)
        lines.replace(
          line,
          onward.map((next) => ({
            ...next,
            ids: line.ids,
            // What comes from a closed pool stays a message.
            arrow: line.arrow === "association" ? line.arrow : next.arrow,
            from: line.from,
            label: line.label ?? next.label,
          })),
        );
      report.written(onward.flatMap(({ ids }) => ids));
    }
    report.written([...thrown].map(({ id }) => id));
    report.note("link", caught.id, name);
  }
  // Other lines to them, such as messages, lead nowhere any more; the report names what is not written.
  return { links: lines.all().filter(({ from, to }) => !gone.has(from) && !gone.has(to)), gone };
}

function byLink(nodes: readonly BpmnNode[], tag: string): ReadonlyMap<string, readonly BpmnNode[]> {
  const named = new Map<string, BpmnNode[]>();
  for (const node of nodes) {
    const name = node.link || node.name;
    if (node.trigger === "link" && node.tag === tag && name !== "") addTo(named, name, node);
  }
  return named;
}

interface LineTable {
  from(node: BpmnNode): readonly Piece[];
  to(node: BpmnNode): readonly Piece[];
  /** Puts others in the place of one. */
  replace(line: Piece, by: readonly Link[]): void;
  all(): readonly Link[];
}

/** Lines by their ends, also while they are replaced. */
function lineTable(links: readonly Link[]): LineTable {
  const leaving = new Map<BpmnNode, Set<Piece>>();
  const entering = new Map<BpmnNode, Set<Piece>>();
  const add = (line: Piece): void => {
    for (const [ends, node] of [
      [leaving, line.from],
      [entering, line.to],
    ] as const) {
      const lines = ends.get(node) ?? new Set();
      ends.set(node, lines.add(line));
    }
  };
  links.forEach((link, place) => {
    add({ ...link, place });
  });
  return {
    from: (node) => [...(leaving.get(node) ?? [])],
    to: (node) => [...(entering.get(node) ?? [])],
    replace(line, by) {
      leaving.get(line.from)!.delete(line);
      entering.get(line.to)!.delete(line);
      for (const link of by) add({ ...link, place: line.place });
    },
    all: () => [...leaving.values()].flatMap((lines) => [...lines]).sort((a, b) => a.place - b.place),
  };
}
