import { format } from "oxfmt";
import { highlighter } from "./highlight/highlight.ts";
import { PpbParser } from "./parser/parser.ts";
import { diagram } from "./reference/diagram.ts";
import { DIAGRAMS, page } from "./reference/page.ts";

/** The committed files that are made from the language, by path: `npm run reference` writes them. */
export async function artifacts(): Promise<ReadonlyMap<string, string>> {
  const rules = new PpbParser().getGAstProductions();
  const textMate = `${JSON.stringify(highlighter(rules), null, 1)}\n`;
  return new Map([
    ["grammar/ppb.tmLanguage.json", textMate],
    ["editors/vscode/syntaxes/ppb.tmLanguage.json", textMate],
    ["docs/bahasa.md", (await format("bahasa.md", page(rules), { printWidth: 110 })).code],
    ...Object.values(rules).map(
      (rule) => [`docs/${DIAGRAMS}/${rule.name}.svg`, diagram(rule)] as readonly [string, string],
    ),
  ]);
}
