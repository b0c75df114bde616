import type { Span } from "../source/source.ts";
import type { CodeRef } from "../syntax/ast.ts";

declare const brand: unique symbol;

/**
 * What a name stands for, as a text that formatting and moving lines does not change: "DINAS", "DINAS/unit/umkm",
 * "DINAS/process/1.2", "DINAS/cfm/1.2", "DINAS/cfm/1.2/lane/umkm", "DINAS/cfm/1.2/step/periksa", "DINAS/cfm/1.2.CFM.3",
 * "DINAS/cfm/1.2/sop/1".
 */
export type SymbolId = string & { readonly [brand]: "SymbolId" };

export type SymbolKind = "map" | "unit" | "process" | "cfm" | "lane" | "step" | "sop";

export interface Definition {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  /** As the first declaration writes it. */
  readonly name: string;
  /** What the name is visible in: the map of a unit, the CFM of a step; null for maps. */
  readonly container: SymbolId | null;
  /** Where the name stands in its declarations: the first one counts, later ones repeat it. */
  readonly declarations: readonly Span[];
}

/** What a reference says about the thing that it names. */
export type ReferenceRole =
  | "owner"
  | "customer"
  | "supplier"
  /** `bagian` and `di`: the unit that a unit or a post belongs to. */
  | "parent"
  | "lane"
  | "initials"
  | "together"
  | "flow"
  /** `mencakup` of an SOP. */
  | "sopStep"
  | "phase"
  | "siblingFlow"
  | "cfm"
  | "subprocess"
  | "derived";

export type Resolution =
  | { readonly kind: "resolved"; readonly to: SymbolId }
  /**
   * `prefix`: of a code, no map that may be meant has that prefix; `name`: nothing of that name is visible here;
   * `doubtful`: what is named is declared with an error in its own name, so that a finding here would follow from it.
   */
  | { readonly kind: "unresolved"; readonly reason: "prefix" | "name" | "doubtful" }
  /** Several things of that name are visible, and none of them is nearer than the others. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly SymbolId[] };

/** A name that stands for something declared elsewhere. */
export interface Reference {
  /** The name as its declaration spells it; as written here when it did not resolve. */
  readonly value: string;
  /** The name as it stands here. */
  readonly written: string;
  readonly span: Span;
  readonly role: ReferenceRole;
  /** The map or CFM in which the name was looked up. */
  readonly scope: SymbolId;
  readonly resolution: Resolution;
}

/** A code that stands for a process, with the map and the key of what it resolved to. */
export interface CodeReference extends Reference {
  readonly code: CodeRef;
  readonly mapId: string | null;
  readonly key: string | null;
  /** Which CFM of the process the code names; null when it names the process. */
  readonly cfm: number | null;
}

/** The identity of what a map or a CFM holds under a key. */
export function symbolId(container: SymbolId, kind: SymbolKind, key: string): SymbolId {
  return `${container}/${kind}/${key}` as SymbolId;
}

/** The identity of a map. */
export function mapSymbol(name: string): SymbolId {
  return name as SymbolId;
}

/** Whether a symbol is a lane: a flow may lead to a party that has no step. */
export function isLane(id: SymbolId): boolean {
  const end = id.lastIndexOf("/");
  return end >= 0 && id.endsWith("/lane", end);
}

/** The name of a CFM among those of its map: the key of its process, with the number of a further CFM. */
export function cfmKey(process: string, number: number | null): string {
  return number === null || number === 1 ? process : `${process}.CFM.${number}`;
}

/** What a reference resolved to; null when it is unresolved or ambiguous. */
export function targetOf(reference: Pick<Reference, "resolution">): SymbolId | null {
  return reference.resolution.kind === "resolved" ? reference.resolution.to : null;
}

/** Whether a reference could be read and nothing of its name is declared. */
export function isUndeclared({ resolution }: Pick<Reference, "resolution">): boolean {
  return resolution.kind === "unresolved" && resolution.reason === "name";
}

/**
 * A name as names are compared: composed (NFC), so that "é" typed as one character and pasted as two are one name
 * (UAX #31). Case counts.
 */
export function nameKey(name: string): string {
  // ASCII is composed already; `normalize` copies every name.
  for (let i = 0; i < name.length; i += 1) if (name.charCodeAt(i) > 0x7f) return name.normalize("NFC");
  return name;
}
