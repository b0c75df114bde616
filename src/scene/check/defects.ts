/** What misleads a reader: a picture with it is worse than none, since it would be signed. */
type MisleadingKind =
  | "step-overlap"
  | "step-outside-lane"
  | "step-outside-phase"
  | "flow-outside-lanes"
  | "flow-through-step"
  | "flows-on-one-line"
  | "flow-end-off-shape"
  | "sign-without-pair"
  | "text-too-small"
  | "off-page";

/** What is only ugly, or has to be looked at twice: a picture with it is better than none. */
export type BlemishKind =
  | "slanted-segment"
  | "label-over"
  | "text-outside-box"
  | "label-astray"
  | "broken-word"
  | "slanted-exit"
  | "end-off-middle"
  | "two-way-point";

/** What can be wrong with a finished drawing. */
export type DefectKind = MisleadingKind | BlemishKind;

export interface Defect {
  readonly kind: DefectKind;
  /** Ids of the groups concerned; the first is the one to blame. */
  readonly groups: readonly string[];
  readonly detail: string;
}
