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
  /** The steps that lead to it. */
  readonly callers: readonly CallKey[];
}

/**
 * What leads to a page or process: a sub-process itself, sub-processes of a name that hold nothing, or calls of an id, with
 * their name where the file does not hold what they call.
 */
export type CallKey = BpmnNode | string;

const emptyOf = (name: string): CallKey => `empty ${name}`;
const callOf = (id: string): CallKey => `call ${id}`;
const outsideCall = ({ calledElement, name }: BpmnNode): CallKey =>
  `outside ${JSON.stringify([calledElement, name])}`;

/** What a step may lead to, the likeliest first. */
export function callKeysOf(node: BpmnNode): readonly CallKey[] {
  return [
    node,
    ...(isSubProcess(node.tag) && node.inside === null ? [emptyOf(node.name)] : []),
    ...(node.calledElement === "" ? [] : [callOf(node.calledElement)]),
    ...(node.tag === "callActivity" ? [outsideCall(node)] : []),
  ];
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
  readonly callers: readonly CallKey[];
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
    callers: [...scope.ids].map(callOf),
  }));
  const called: FoundProcess[] = [];
  const known = new Set(found.flatMap(({ callers }) => callers));
  for (const { pages } of found)
    for (const { scope } of pages)
      for (const party of scope?.parties ?? [])
        for (const node of party.nodes) {
          if (node.tag !== "callActivity" || node.name === "" || isKnown(node)) continue;
          if (callKeysOf(node).some((key) => known.has(key))) continue;
          called.push({
            ...{ title: node.name, pages: [], calls: [node], caller: party },
            callers: [outsideCall(node)],
          });
          known.add(outsideCall(node));
        }
  return [...found, ...called];
}

function pagesOf(main: Scope, isKnown: (node: BpmnNode) => boolean, report: Report): readonly BpmnPage[] {
  const pages: BpmnPage[] = [{ title: main.title, scope: main, origin: null, callers: [] }];
  const paged = new Set<CallKey>();
  const add = (page: BpmnPage): void => {
    pages.push(page);
    for (const key of page.callers) paged.add(key);
  };
  for (const { scope } of pages)
    for (const party of scope?.parties ?? [])
      for (const node of party.nodes) {
        if (!isSubProcess(node.tag) || isKnown(node) || callKeysOf(node).some((key) => paged.has(key)))
          continue;
        if (node.inside !== null) {
          const inner = ofSubProcess(node, node.inside, party, main.isUpright, report);
          add({ title: inner.title, scope: inner, origin: node, callers: [node] });
        } else if (node.name !== "") {
          add({ title: node.name, scope: null, origin: node, callers: [emptyOf(node.name)] });
        }
      }
  return pages;
}
