import { foldTitle } from "../../../model/words.ts";
import type { ProcessGroup } from "../../../syntax/ast.ts";

/** A process while its rows are read. */
export interface Draft {
  readonly numbers: readonly number[];
  title: string;
  /** The cell that names it first. */
  readonly address: string;
  readonly owners: string[];
  /** The folded names of its owners. */
  readonly ownerNames: Set<string>;
  group: ProcessGroup | null;
  readonly cfms: DraftCfm[];
  /** The same by their numbers and by their folded titles: a process may have thousands. */
  readonly cfmOf: { readonly number: Map<number, DraftCfm>; readonly title: Map<string, DraftCfm> };
}

/** A CFM as a table lists it: what it is called, and its SOPs. */
export interface DraftCfm {
  readonly number: number;
  /** Whether its code says the number. */
  readonly isNumbered: boolean;
  title: string;
  /** Titles of its SOPs by their numbers. */
  readonly sops: Map<number, string>;
}

/** The processes read so far, by their numbers, and by parent: a sheet may have a hundred thousand rows. */
export interface Drafts {
  readonly byKey: Map<string, Draft>;
  readonly children: Map<string, Children>;
}

interface Children {
  last: number;
  readonly byTitle: Map<string, readonly number[]>;
}

export function noDrafts(): Drafts {
  return { byKey: new Map(), children: new Map() };
}

/** The process of these numbers, new if it is not there yet. */
export function draftOf(drafts: Drafts, numbers: readonly number[], address: string): Draft {
  const key = numbers.join(".");
  const known = drafts.byKey.get(key);
  if (known !== undefined) return known;
  const cfmOf = { number: new Map<number, DraftCfm>(), title: new Map<string, DraftCfm>() };
  const draft: Draft = {
    numbers,
    title: "",
    address,
    owners: [],
    ownerNames: new Set(),
    group: null,
    cfms: [],
    cfmOf,
  };
  drafts.byKey.set(key, draft);
  const siblings = childrenOf(drafts, numbers.slice(0, -1));
  siblings.last = Math.max(siblings.last, numbers.at(-1)!);
  return draft;
}

/** Gives a process its title. */
export function setTitle(drafts: Drafts, draft: Draft, title: string): void {
  draft.title = title;
  const { byTitle } = childrenOf(drafts, draft.numbers.slice(0, -1));
  const folded = foldTitle(title);
  if (!byTitle.has(folded)) byTitle.set(folded, draft.numbers);
}

/** Gives a process the owners that it does not have yet; returns these. */
export function addOwners(draft: Draft, names: readonly string[]): readonly string[] {
  const further: string[] = [];
  for (const name of names) {
    const folded = foldTitle(name);
    if (draft.ownerNames.has(folded)) continue;
    draft.ownerNames.add(folded);
    draft.owners.push(name);
    further.push(name);
  }
  return further;
}

/** The child of `parent` that is called like this: a row that names it again. */
export function childCalled(
  drafts: Drafts,
  parent: readonly number[],
  title: string,
): readonly number[] | undefined {
  return drafts.children.get(parent.join("."))?.byTitle.get(foldTitle(title));
}

/** The highest number among the children of `parent`; 0 when it has none. */
export function lastChild(drafts: Drafts, parent: readonly number[]): number {
  return drafts.children.get(parent.join("."))?.last ?? 0;
}

function childrenOf(drafts: Drafts, parent: readonly number[]): Children {
  const key = parent.join(".");
  const known = drafts.children.get(key);
  if (known !== undefined) return known;
  const children: Children = { last: 0, byTitle: new Map() };
  drafts.children.set(key, children);
  return children;
}
