import type { FlowKind, StepDetail } from "../syntax/ast.ts";
import type { FactField, SopFactField } from "../syntax/facts.ts";
import type { Decree } from "./decree.ts";
import type { Cfm, CodeScheme, MapSettings, Process, Step, Unit } from "./model.ts";
import type { SymbolId } from "./symbol.ts";

/**
 * A map without places, as plain JSON data: what two revisions can be compared by. Things are named by their
 * `SymbolId`s, which formatting and moving lines do not change; what has an identity is sorted by it, and what the
 * author ordered (steps, texts, clauses) keeps its order.
 */
export interface MapSnapshot {
  readonly id: SymbolId;
  readonly title: string | null;
  readonly institution: string | null;
  readonly government: string | null;
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly schemes: { readonly map: CodeScheme; readonly matrix: CodeScheme };
  readonly settings: Omit<MapSettings, "fonts"> & {
    readonly fonts: Readonly<Record<keyof MapSettings["fonts"], string | null>>;
  };
  readonly rules: readonly { readonly rule: string; readonly severity: string }[];
  readonly units: readonly UnitSnapshot[];
  readonly levels: readonly { readonly level: number; readonly title: string }[];
  readonly processes: readonly ProcessSnapshot[];
  readonly flows: readonly FlowSnapshot[];
  readonly cfms: readonly CfmSnapshot[];
  readonly decree: DecreeSnapshot | null;
}

/** The symbol that a name stands for; the name as written when it stands for none or for several. */
export type NameSnapshot = { readonly symbol: SymbolId } | { readonly written: string };

export interface UnitSnapshot {
  readonly id: SymbolId;
  readonly kind: Unit["kind"];
  readonly name: string;
  readonly abbreviation: string | null;
  readonly parent: NameSnapshot | null;
}

export type FactSnapshots = Readonly<Record<FactField<"units">, readonly NameSnapshot[]>> &
  Readonly<Record<FactField<"texts">, readonly string[]>> &
  Readonly<Record<FactField<"text">, string | null>>;

export interface ProcessSnapshot extends FactSnapshots {
  readonly id: SymbolId;
  readonly path: readonly number[];
  readonly title: string;
  readonly parent: SymbolId | null;
  readonly group: string | null;
  readonly derivedFrom: NameSnapshot | null;
  readonly orientation: Process["orientation"];
}

export interface FlowSnapshot {
  readonly from: NameSnapshot;
  readonly to: NameSnapshot;
  readonly kind: FlowKind;
  readonly label: string | null;
}

export interface CfmSnapshot {
  readonly id: SymbolId;
  readonly process: NameSnapshot;
  /** Which CFM of its process it is; null when it has the process's own code. */
  readonly number: number | null;
  readonly title: string | null;
  readonly sops: readonly SopSnapshot[];
  readonly direction: Cfm["direction"];
  readonly orientation: Cfm["orientation"];
  readonly lanes: readonly {
    readonly id: SymbolId;
    readonly unit: NameSnapshot | null;
    readonly name: string;
    readonly group: string | null;
  }[];
  readonly phases: readonly {
    readonly title: string;
    /** The steps that it names, and all that are in it. */
    readonly named: readonly NameSnapshot[];
    readonly steps: readonly SymbolId[];
  }[];
  readonly steps: readonly StepSnapshot[];
  readonly flows: readonly FlowSnapshot[];
  readonly notes: readonly string[];
}

export type SopFactSnapshots = Readonly<Record<SopFactField<"texts">, readonly string[]>> &
  Readonly<Record<SopFactField<"text" | "date">, string | null>>;

/** `steps`: those that it describes; none: all of its CFM. */
export interface SopSnapshot extends SopFactSnapshots {
  readonly id: SymbolId;
  readonly number: number | null;
  readonly title: string | null;
  readonly approver: Readonly<Record<string, string>>;
  readonly steps: readonly NameSnapshot[];
}

export interface StepSnapshot {
  readonly id: SymbolId;
  readonly kind: Step["kind"];
  readonly text: string;
  readonly lanes: readonly SymbolId[];
  readonly target: NameSnapshot | null;
  readonly details: Readonly<Partial<Record<StepDetail["kind"], string>>>;
}

export type DecreeSnapshot = Readonly<
  Record<"number" | "subject" | "official" | "place" | "date", string | null> &
    Record<"considering" | "inViewOf" | "noting" | "copies", readonly string[]>
> & {
  readonly letterhead: Readonly<Record<string, string>> | null;
  readonly clauses: readonly { readonly text: string; readonly points: readonly string[] }[];
  readonly signatory: Readonly<Record<string, string>>;
  readonly initials: Readonly<Record<keyof Decree["initials"], readonly string[]>>;
  readonly attachment: Readonly<Record<string, string>>;
};
