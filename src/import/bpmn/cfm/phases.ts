import type { PhaseDecl } from "../../../syntax/ast.ts";
import type { Written } from "../../../syntax/written.ts";
import { addTo } from "../../add-to.ts";
import { centreOf, type BpmnGroup, type BpmnNode, type BpmnShape } from "../read/document.ts";
import type { OwnCfm } from "../read/own.ts";
import { countUpTo } from "../sorted.ts";
import type { Report } from "../report.ts";
import type { Scope } from "../scopes.ts";
import type { Link } from "./flows.ts";
import { isData } from "./steps.ts";

interface Frame {
  readonly group: BpmnGroup;
  readonly shape: BpmnShape;
  readonly members: ReadonlySet<BpmnNode>;
}

/**
 * Groups as phases of the CFM: when there are several, one stands behind the other in the direction of reading, and every
 * activity is in one. Frames around anything else say nothing about the order of work; they are noted with what they hold.
 */
export function phasesOf(
  { groups, isUpright }: Scope,
  nodes: readonly BpmnNode[],
  links: readonly Link[],
  ids: ReadonlyMap<BpmnNode, string>,
  report: Report,
): readonly Written<PhaseDecl>[] {
  const frames = framesOf(groups, nodes, isUpright);
  if (frames === null) {
    const nodesIn = framing(nodes, isUpright);
    for (const { id, name, shape } of groups) {
      const held = (shape === null ? [] : nodesIn(shape)).map(({ name: own }) => own);
      const named = held.filter((own) => own !== "").map((own) => `"${own}"`);
      report.note("group", id, name || id, named.length === 0 ? "" : ` (${named.join(", ")})`);
    }
    return [];
  }
  const before = new Map<BpmnNode, BpmnNode[]>();
  for (const { from, to, arrow } of links) if (arrow === "sequence") addTo(before, to, from);
  return frames.map(({ group, members }): Written<PhaseDecl> => {
    report.note("group-phase", group.id, group.name);
    const isLedTo = (node: BpmnNode): boolean => before.get(node)?.some((from) => members.has(from)) === true;
    const steps = [...members].filter((node) => !isData(node));
    const first = steps.filter((node) => !isLedTo(node));
    return {
      title: group.name,
      steps: (first.length > 0 ? first : steps.slice(0, 1)).map((node) => ids.get(node)!),
    };
  });
}

/** The names of steps by those that our own file gives them. */
export function idsByOwnName(ids: ReadonlyMap<BpmnNode, string>): ReadonlyMap<string, string> {
  return new Map([...ids].flatMap(([{ own }, id]) => (own === null ? [] : [[own.name, id] as const])));
}

/** The phases that one of our own files names, by the steps that are still there. */
export function ownPhases(
  phases: OwnCfm["phases"],
  ids: ReadonlyMap<BpmnNode, string>,
  report: Report,
): readonly Written<PhaseDecl>[] {
  const byName = idsByOwnName(ids);
  return phases.flatMap(({ title, steps }): readonly Written<PhaseDecl>[] => {
    const known = steps.flatMap((name) => byName.get(name) ?? []);
    if (known.length > 0) return [{ title, steps: known }];
    report.note("own-phase", "", title);
    return [];
  });
}

/** Null when the groups are no phases. */
function framesOf(
  groups: readonly BpmnGroup[],
  nodes: readonly BpmnNode[],
  isUpright: boolean,
): readonly Frame[] | null {
  const start = ({ x, y }: BpmnShape): number => (isUpright ? y : x);
  const end = (shape: BpmnShape): number => start(shape) + (isUpright ? shape.height : shape.width);
  const shown = groups
    .flatMap(({ shape, ...group }) =>
      shape === null || group.name === "" ? [] : [{ group: { shape, ...group }, shape }],
    )
    .sort((a, b) => start(a.shape) - start(b.shape));
  if (shown.length < 2 || shown.length < groups.length) return null;
  if (shown.some(({ shape }, i) => i > 0 && start(shape) < end(shown[i - 1]!.shape))) return null;
  const nodesIn = framing(nodes, isUpright);
  const frames = shown.map((frame): Frame => ({ ...frame, members: new Set(nodesIn(frame.shape)) }));
  if (frames.some(({ members }) => [...members].every(isData))) return null;
  const framed = new Set(frames.flatMap(({ members }) => [...members]));
  return nodes.filter(({ tag }) => /[tT]ask$/.test(tag)).every((node) => framed.has(node)) ? frames : null;
}

/** The nodes whose middles a frame holds, in their order. Only nodes along its length are looked at. */
function framing(nodes: readonly BpmnNode[], isUpright: boolean): (frame: BpmnShape) => readonly BpmnNode[] {
  const drawn = nodes
    .flatMap((node, index) => {
      if (node.shape === null) return [];
      const { x, y } = centreOf(node.shape);
      return [{ node, index, along: isUpright ? y : x, across: isUpright ? x : y }];
    })
    .sort((a, b) => a.along - b.along);
  return ({ x, y, width, height }) => {
    const [start, length, edge, breadth] = isUpright ? [y, height, x, width] : [x, width, y, height];
    const held: { readonly node: BpmnNode; readonly index: number }[] = [];
    const first = countUpTo(drawn.length, (i) => drawn[i]!.along < start);
    for (let i = first; i < drawn.length && drawn[i]!.along <= start + length; i += 1)
      if (drawn[i]!.across >= edge && drawn[i]!.across <= edge + breadth) held.push(drawn[i]!);
    return held.sort((a, b) => a.index - b.index).map(({ node }) => node);
  };
}
