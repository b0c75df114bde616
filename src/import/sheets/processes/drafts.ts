import { foldTitle } from "../../../model/words.ts";
import type { ProcessGroup } from "../../../syntax/ast.ts";

/** A process while its rows are read. */
export interface Draft {
  readonly numbers: readonly number[];
  title: string;
  /** The cell that names it first. */
  readonly address: string;
  owners: readonly string[];
  group: ProcessGroup | null;
  readonly cfms: DraftCfm[];
}

/** A CFM as a table lists it: what it is called, and its SOPs. */
export interface DraftCfm {
  readonly number: number;
  /** Whether its code says the number. */
  readonly isNumbered: boolean;
  readonly title: string;
  readonly sops: { readonly number: number; readonly title: string }[];
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
  const draft: Draft = { numbers, title: "", address, owners: [], group: null, cfms: [] };
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
