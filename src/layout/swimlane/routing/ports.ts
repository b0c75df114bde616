/** Where flows may leave and reach a node. */
export interface PortRules {
  /** Beside the middles of the sides that it shows along the flow of reading, and across it. */
  readonly offMiddle: { readonly along: boolean; readonly across: boolean };
  /** Its sides slant: ways out leave at the corners where they can. */
  readonly slanted: boolean;
}

export const ANYWHERE: PortRules = { offMiddle: { along: true, across: true }, slanted: false };
export const MIDDLES: PortRules = { offMiddle: { along: false, across: false }, slanted: false };
