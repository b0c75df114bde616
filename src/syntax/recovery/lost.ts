import type { LostPart } from "../../diagnostics/diagnostic.ts";
import type { Range } from "../report/correction.ts";
import type { Context } from "./statements.ts";

/** What of a file is not in its tree: a statement that could not be read, or a part of it. */
export interface Gap extends Range {
  readonly parts: readonly LostPart[];
  /** The declaration around it, which alone misses it; null for what the whole map may name. */
  readonly block: Range | null;
}

/** What a statement of each rule declares. */
const PARTS: Readonly<Record<string, readonly LostPart[]>> = {
  map: ["map", "codes", "settings"],
  codeSample: ["codes"],
  ruleSettings: ["settings"],
  ruleSetting: ["settings"],
  unit: ["unit"],
  post: ["unit"],
  level: ["process", "fact"],
  process: ["process", "fact"],
  processFact: ["fact"],
  cfm: ["cfm"],
  lane: ["lane", "step", "flow"],
  laneGroup: ["lane", "step", "flow"],
  step: ["step", "flow"],
  siblingFlow: ["flow"],
  flow: ["flow"],
  ...Object.fromEntries(
    "sop sopFact approval decree initials decreeList text clauses clause fields field"
      .split(" ")
      .map((rule) => [rule, ["paper"] as const]),
  ),
};

/** Parts that only their own declaration misses: a step its CFM, a fact its level. */
const INNER: ReadonlySet<LostPart> = new Set(["fact", "lane", "step", "flow"]);

const OF_CFM: ReadonlySet<LostPart> = new Set(["lane", "step"]);

/** A statement that was not, or not wholly, read. */
export interface Statement {
  readonly context: Context;
  /** The rule that it is written for. */
  readonly rule: string | null;
  /** Those that read it in other blocks, where what it declares is missing. */
  readonly homes: readonly string[];
  /** Those of the statements that may stand there, with a block as it has one. */
  readonly others: readonly string[];
}

/** What is not in the tree because of a statement. */
export function gapsOf(
  span: Range,
  { context, rule, homes, others }: Statement,
  declaration: Range | null,
): readonly Gap[] {
  // What stands in the decree and is none of its parts is one of a block of its own.
  const own = rule ?? (context === "decree" ? "field" : "");
  const rules = own in PARTS ? [own] : others;
  const parts = [...new Set(rules.flatMap((one) => PARTS[one] ?? []))];
  const foreign = rule === null || context === "file" ? homes.flatMap((home) => PARTS[home] ?? []) : [];
  if (foreign.length > 0)
    return [{ ...span, parts: [...new Set([...parts, ...foreign, "cfm" as const])], block: null }];
  // What belongs to a CFM and stands outside of one has lost it.
  const isHomeless = context === "file" && parts.some((part) => OF_CFM.has(part));
  const inner = parts.filter((part) => INNER.has(part));
  const outer = [...parts.filter((part) => !INNER.has(part)), ...(isHomeless ? (["cfm"] as const) : [])];
  return [
    ...(inner.length === 0 ? [] : [{ ...span, parts: inner, block: declaration }]),
    ...(outer.length === 0 ? [] : [{ ...span, parts: outer, block: null }]),
  ];
}

/** What may have stood in a file that is not read, or not to its end. */
export function wholeMap(end: number): readonly Gap[] {
  return [{ start: end, end: end + 1, parts: [...new Set(Object.values(PARTS).flat())], block: null }];
}

/** What may have stood behind the end of a file that breaks off; hardly the map itself. */
export function restOfMap(end: number): readonly Gap[] {
  return wholeMap(end).map((gap) => ({ ...gap, parts: gap.parts.filter((part) => part !== "map") }));
}
