import { Diagram, type DiagramItem } from "@prantlf/railroad-diagrams";
import {
  Alternation,
  Alternative,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  Terminal,
  type IProduction,
  type Rule,
} from "chevrotain";
import { entries } from "./entries.ts";
import type { RuleName } from "./entry.ts";

/** Colours and letters stand in the file itself: a page that shows it as an image has no style for it. */
const STYLE = `
svg { background-color: #ffffff; }
path { stroke: #444444; stroke-width: 2; fill: none; }
text { font: 14px Consolas, "DejaVu Sans Mono", monospace; text-anchor: middle; fill: #111111; }
.terminal text { font-weight: bold; }
rect { stroke: #444444; stroke-width: 1.5; fill: #e3f0e3; }
.non-terminal rect { fill: #e8eef8; }
`;

/** What each kind of token is called in diagrams and texts. */
export const tokenLabels: Readonly<Record<string, string>> = {
  Name: "NAMA",
  Identifier: "NAMA",
  Code: "KODE",
  SlashedPrefix: "AWALAN",
  NumberPath: "ANGKA",
  YearRange: "TAHUN-TAHUN",
  DateLiteral: "TANGGAL",
  Text: '"TEKS"',
  Open: "{",
  Close: "}",
  Arrow: "->",
  LabelledArrow: "-[LABEL]->",
  DottedArrow: "..>",
  LabelledDottedArrow: "..[LABEL]..>",
};

/** The railroad diagram of a rule as a document of its own (SVG). Throws for a token without a label. */
export function diagram(rule: Rule): string {
  return `${Diagram.fromJSON(sequence(rule.definition)).toStandalone(STYLE).trim()}\n`;
}

function sequence(productions: readonly IProduction[]): readonly DiagramItem[] {
  return productions.map(item);
}

function together(productions: readonly IProduction[]): DiagramItem {
  const items = sequence(productions);
  return items.length === 1 ? items[0]! : { type: "Sequence", items };
}

function item(production: IProduction): DiagramItem {
  if (production instanceof Terminal) return terminal(production.terminalType.name);
  if (production instanceof NonTerminal)
    return { type: "NonTerminal", text: entries[production.nonTerminalName as RuleName].label };
  if (production instanceof Option) return { type: "Optional", item: together(production.definition) };
  if (production instanceof Repetition) return { type: "ZeroOrMore", item: together(production.definition) };
  if (production instanceof RepetitionMandatory)
    return { type: "OneOrMore", item: together(production.definition) };
  if (production instanceof Alternative) return together(production.definition);
  if (production instanceof Alternation)
    return {
      type: "Choice",
      normalIndex: 0,
      options: production.definition.map(item),
    };
  throw new Error(`no diagram for ${production.constructor.name}`);
}

function terminal(name: string): DiagramItem {
  if (name.startsWith("kw_")) return { type: "Terminal", text: name.slice(3) };
  const text = tokenLabels[name];
  if (text === undefined) throw new Error(`no label for ${name}`);
  return { type: /^[A-Z"]/.test(text) ? "NonTerminal" : "Terminal", text };
}
