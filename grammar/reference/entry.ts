import type { CstParser } from "chevrotain";
import type { PpbParser } from "../parser/parser.ts";

/** The names of all rules of the grammar: what our parser has beside chevrotain's own methods. */
export type RuleName = Exclude<keyof PpbParser, keyof CstParser>;

/** What the reference page says about one rule, in Indonesian. */
export interface Entry {
  /** The part's name in headings and diagrams. */
  readonly label: string;
  /** What the diagram does not show: lines, defaults, what is printed where. Markdown. */
  readonly text: string;
  /** A source that reads without findings and is formatted; all its keywords are those of the rule. */
  readonly example: string;
}

/** Sources of the table, without the line ends around them. */
export function example(strings: TemplateStringsArray): string {
  return (strings.raw[0] ?? "").replace(/^\n/, "");
}
