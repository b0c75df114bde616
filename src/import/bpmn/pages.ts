import type { Party } from "./parties.ts";
import type { BpmnNode } from "./read/document.ts";
import { isSubProcess } from "./read/tags.ts";
import type { Report } from "./report.ts";
import { ofSubProcess, type Scope } from "./scopes.ts";

/** What becomes a CFM: a scope of the file, or a sub-process whose inside the file does not hold. */
export interface BpmnPage {
  readonly title: string;
  readonly scope: Scope | null;
  /** The sub-process that it is the inside of. */
  readonly origin: BpmnNode | null;
  leadsTo(node: BpmnNode): boolean;
}

/** What becomes a process of the map. */
export interface FoundProcess {
  readonly title: string;
  /** The first is the whole; the others are insides of its sub-processes. None of what is called and not in the file. */
  readonly pages: readonly BpmnPage[];
  /** The first call of a process that is not in the file. */
  readonly calls: readonly BpmnNode[];
  /** The party that calls a process that is not in the file. */
  readonly caller: Party | null;
  leadsTo(node: BpmnNode): boolean;
}

/**
 * The processes of a file. What a sub-process holds is a part of its process and becomes a further CFM of it; what a call
 * activity calls is a process of its own. `isKnown`: the map that the import goes into has what a node leads to.
 */
export function processesOf(
  scopes: readonly Scope[],
  isKnown: (node: BpmnNode) => boolean,
  report: Report,
): readonly FoundProcess[] {
  const found = scopes.map((scope): FoundProcess => ({
    title: scope.title,
    pages: pagesOf(scope, isKnown, report),
    calls: [],
    caller: null,
    leadsTo: ({ calledElement }) => calledElement !== "" && scope.ids.has(calledElement),
  }));
  const called: FoundProcess[] = [];
  for (const { pages } of found)
    for (const { scope } of pages)
      for (const party of scope?.parties ?? [])
        for (const node of party.nodes) {
          if (node.tag !== "callActivity" || node.name === "" || isKnown(node)) continue;
          if ([...found, ...called].some((one) => one.leadsTo(node))) continue;
          called.push(outside(node, party));
        }
  return [...found, ...called];
}

function outside(call: BpmnNode, caller: Party): FoundProcess {
  return {
    title: call.name,
    pages: [],
    calls: [call],
    caller,
    leadsTo: ({ tag, name, calledElement }) =>
      tag === "callActivity" && name === call.name && calledElement === call.calledElement,
  };
}

function pagesOf(main: Scope, isKnown: (node: BpmnNode) => boolean, report: Report): readonly BpmnPage[] {
  const pages: BpmnPage[] = [{ title: main.title, scope: main, origin: null, leadsTo: () => false }];
  for (const { scope } of pages)
    for (const party of scope?.parties ?? [])
      for (const node of party.nodes) {
        if (isKnown(node) || !isSubProcess(node.tag) || pages.some((page) => page.leadsTo(node))) continue;
        if (node.inside !== null) {
          const inner = ofSubProcess(node, node.inside, party, main.isUpright, report);
          pages.push({ title: inner.title, scope: inner, origin: node, leadsTo: (other) => other === node });
        } else if (node.name !== "") {
          const isSame = ({ tag, name, inside }: BpmnNode): boolean =>
            inside === null && isSubProcess(tag) && name === node.name;
          pages.push({ title: node.name, scope: null, origin: node, leadsTo: isSame });
        }
      }
  return pages;
}
