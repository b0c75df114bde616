import type { PortRules } from "./routing/ports.ts";

/** What stands where in lanes: all that the engine knows of a CFM, a level map, or anything else with lanes. */
export interface SwimlaneInput {
  /** Ids, in their order across the flow of reading. */
  readonly lanes: readonly string[];
  /** In the author's order; of equal ids only the first counts. */
  readonly nodes: readonly SwimlaneNode[];
  /** Those that name no node, or lead one to itself, are left out. */
  readonly edges: readonly SwimlaneEdge[];
  /** What comes first: as the edges speak of the nodes, or as the nodes are listed. */
  readonly order: "narrative" | "listed";
}

export interface SwimlaneNode {
  readonly id: string;
  /** Ids of its lanes, its home first; lanes that do not exist are passed over. */
  readonly lanes: readonly string[];
  /** Where stories begin and end; at a decision each way begins on its own. */
  readonly role: "start" | "end" | "decision" | "step";
  readonly ports: PortRules;
  /** Nodes of a later phase stand behind all of an earlier one; 0 where none is given. */
  readonly phase?: number;
}

export interface SwimlaneEdge {
  readonly from: string;
  readonly to: string;
  /** An `asosiasi` ties without order. */
  readonly kind: "sequence" | "association";
  /** An `asosiasi` that leads from one end to the other: a wish for order, no more. */
  readonly message?: boolean;
  /** Drawn as a sequence, though it ties without order: what is filed, and goes on nowhere. */
  readonly arrow?: boolean;
  readonly label: string;
  /** Leads off the story: what is turned down, or to be done again. */
  readonly rejection: boolean;
}
