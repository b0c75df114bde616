import type { PhaseDecl } from "../../../syntax/ast.ts";
import type { Written } from "../../../syntax/written.ts";
import { centreOf, type BpmnGroup, type BpmnNode, type BpmnShape } from "../read/document.ts";
import type { OwnCfm } from "../read/own.ts";
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
    for (const { id, name, shape } of groups) {
      const held = nodes
        .filter((node) => shape !== null && isInside(node, shape))
        .map(({ name: own }) => own);
      const named = held.filter((own) => own !== "").map((own) => `"${own}"`);
      report.note("group", id, name || id, named.length === 0 ? "" : ` (${named.join(", ")})`);
    }
    return [];
  }
  return frames.map(({ group, members }): Written<PhaseDecl> => {
    report.note("group-phase", group.id, group.name);
    const isLedTo = (node: BpmnNode): boolean =>
      links.some(({ from, to, arrow }) => to === node && arrow === "sequence" && members.has(from));
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
  const frames = groups
    .flatMap((group): Frame[] => {
      const { shape, name } = group;
      if (shape === null || name === "") return [];
      return [{ group, shape, members: new Set(nodes.filter((node) => isInside(node, shape))) }];
    })
    .sort((a, b) => start(a.shape) - start(b.shape));
  if (frames.length < 2 || frames.length < groups.length) return null;
  if (frames.some(({ members }) => [...members].every(isData))) return null;
  if (frames.some(({ shape }, i) => i > 0 && start(shape) < end(frames[i - 1]!.shape))) return null;
  const isFramed = (node: BpmnNode): boolean => frames.some(({ members }) => members.has(node));
  return nodes.filter(({ tag }) => /[tT]ask$/.test(tag)).every(isFramed) ? frames : null;
}

function isInside({ shape }: BpmnNode, frame: BpmnShape): boolean {
  if (shape === null) return false;
  const { x, y } = centreOf(shape);
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
}
